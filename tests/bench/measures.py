"""Times searches and pages, each in turn with its yardstick."""

import statistics
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, TypedDict

import httpx
from sqlalchemy import Engine
from sqlmodel import select

from backend.core.actor import Actor
from backend.core.db import transaction
from backend.core.paging import PageParams
from backend.core.settings import Settings
from backend.discovery import service as discovery
from backend.discovery.schemas import AchievementQuestion
from backend.discovery.service.engine import index_for
from backend.listings import policy
from backend.listings.models import Listing
from backend.listings.schemas import ListingKind, ListingState
from backend.suggestions import service as suggestions
from search.query import Query

Series = Sequence[tuple[str, AchievementQuestion]]
Result = dict[str, Any]
WARM_UP = 20


class Spread(TypedDict):
    """The middle and the slow end of many timings, in milliseconds."""

    p50_ms: float
    p95_ms: float


def spread(seconds: Sequence[float]) -> Spread:
    """Median and 95th percentile."""
    return Spread(
        p50_ms=round(statistics.median(seconds) * 1000, 2),
        p95_ms=round(statistics.quantiles(seconds, n=20)[-1] * 1000, 2),
    )


def timed(call: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def in_process(database: Engine, settings: Settings, series: Series) -> Result:
    """Whole searches as a visitor asks them, facets and second look included; the bare engine."""
    search = discovery.open_search(settings)
    visitor, paging = Actor(), PageParams(page=1, size=20)
    audience = policy.search_filter(visitor)
    kind = ListingKind.ACHIEVEMENT

    def whole(lang: str, question: AchievementQuestion) -> None:
        with transaction(database, reading=True) as session:
            discovery.find(
                session, visitor, search, kind=kind, question=question, paging=paging, lang=lang
            )

    def bare(lang: str, question: AchievementQuestion) -> None:
        index = index_for(kind, audience)
        search.engine.search(
            Query(kind=index, audience=audience, now=int(time.time()), text=question.q, lang=lang)
        )

    ours, engines = [], []
    try:
        for lang, question in [*series[:WARM_UP], *series]:
            ours.append(timed(lambda: whole(lang, question)))  # noqa: B023 — called at once
            engines.append(timed(lambda: bare(lang, question)))  # noqa: B023 — called at once
    finally:
        search.close()
    return _beside("search", ours[WARM_UP:], "bare engine", engines[WARM_UP:])


def in_worker(database: Engine, settings: Settings, *, challenges: int) -> Result:
    """Challenges that have just come to the market: their counterparts found, judged, recorded."""
    search = discovery.open_search(settings)
    chosen = select(Listing.id).where(
        Listing.kind == ListingKind.CHALLENGE, Listing.state == ListingState.PUBLISHED
    )
    with transaction(database) as session:
        suggestions.changed(session, session.exec(chosen.limit(challenges)).all())
    seconds = []
    try:
        while True:
            start = time.perf_counter()
            if not suggestions.find_slice(database, search):
                break
            seconds.append(time.perf_counter() - start)
    finally:
        search.close()
    return {"match of a challenge": spread(seconds[1:])}


def over_http(address: str, series: Series, *, clients: int) -> Result:
    """The listing page as the web asks for it, by several readers at once; `/livez`."""
    ours: list[float] = []
    lives: list[float] = []
    failures: list[int] = []

    def reader(own: Series) -> None:
        with httpx.Client(base_url=address, timeout=30, trust_env=False) as client:
            for place, (lang, question) in enumerate([*own[:WARM_UP], *own]):
                page = question.model_dump(mode="json", exclude_defaults=True)
                lives.append(timed(lambda: client.get("/livez")))
                start = time.perf_counter()
                answer = client.get("/api/v1/discovery/achievements", params={**page, "lang": lang})
                if place >= WARM_UP:
                    ours.append(time.perf_counter() - start)
                if not answer.is_success:
                    failures.append(answer.status_code)

    threads = [
        threading.Thread(target=reader, args=(series[number::clients],))
        for number in range(clients)
    ]
    start = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures, f"{len(failures)} pages failed: {sorted(set(failures))}"
    pages = {"pages a second": round(len(ours) / (time.monotonic() - start), 1)}
    return _beside("listing page", ours, "livez", lives) | pages


def _beside(name: str, ours: list[float], yardstick: str, theirs: list[float]) -> Result:
    whole, bare = spread(ours), spread(theirs)
    ratio = round(whole["p50_ms"] / bare["p50_ms"], 2) if bare["p50_ms"] else 0.0
    return {name: whole, yardstick: bare, f"{name} / {yardstick}": ratio}
