"""Completions under the search box: titles, keywords, organisations and fields."""

from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.discovery import repository
from backend.discovery.schemas import Completion
from backend.discovery.service.engine import Search, index_for
from backend.discovery.service.find import known_gone
from backend.listings import policy
from backend.listings.schemas import ListingKind
from backend.taxonomy import service as taxonomy
from search.engine import SearchUnavailable
from search.query import Query
from search.text import LANGUAGES, normalise

MOST = 10
FIELDS = 2
EACH = 8


def suggest(
    session: Session,
    actor: Actor,
    search: Search,
    *,
    text: str,
    kind: ListingKind | None,
    lang: str,
) -> list[Completion]:
    """At most ten completions of what was typed, best first; nothing while the engine is away."""
    typed = normalise(text).strip()
    if not typed:
        return []
    audience = policy.search_filter(actor)
    key = ("suggest", audience, kind, lang, typed)
    made = search.recent.get(key, lambda: _from_engine(search, audience, text, kind, lang))
    if _gone(session, actor, made):
        without = known_gone(session, actor)
        made = _from_engine(search, audience, text, kind, lang, without)
    gone = _gone(session, actor, made)
    fields = _fields(typed, lang)[:FIELDS]
    return [*fields, *(one for one in made if one.id not in gone)][:MOST]


def _from_engine(
    search: Search,
    audience: tuple[str, ...],
    text: str,
    kind: ListingKind | None,
    lang: str,
    without: tuple[str, ...] = (),
) -> list[Completion]:
    found: dict[tuple[str, str], Completion] = {}
    for side in [kind] if kind else list(ListingKind):
        question = Query(
            kind=index_for(side, audience),
            audience=audience,
            now=int(clock.now().timestamp()),
            text=text,
            lang=lang,
            without=without,
        )
        try:
            lines = search.engine.suggest(question, EACH)
        except SearchUnavailable:
            continue
        for line in lines:
            completion = Completion(
                text=line.text,
                kind=line.kind,
                listing_kind=side if line.kind == "title" else None,
                id=line.id,
            )
            found.setdefault((line.kind, normalise(line.text)), completion)
    order = {"keyword": 0, "title": 1, "organization": 2}
    return sorted(found.values(), key=lambda one: order[one.kind])


def _fields(typed: str, lang: str) -> list[Completion]:
    """Fields whose name holds what is typed, in the reader's language or in another."""
    shown = {field.code: field.name for field in taxonomy.fields(lang)}
    best: dict[str, tuple[int, int, int]] = {}
    for foreign, spoken in enumerate((lang, *LANGUAGES)):
        for field in taxonomy.fields(spoken):
            name = normalise(field.name)
            if typed in name:
                rank = (min(foreign, 1), name.find(typed), len(name))
                best[field.code] = min(rank, best.get(field.code, rank))
    ordered = sorted(best, key=lambda code: (best[code], code))
    return [Completion(text=shown[code], kind="field", id=code) for code in ordered]


def _gone(session: Session, actor: Actor, made: list[Completion]) -> set[str]:
    """Titles that the index still offers although their listings are off the market."""
    titles = {one.id for one in made if one.kind == "title" and one.id}
    if not titles:
        return set()
    found = repository.findable(session, actor, [UUID(one) for one in titles])
    return titles - {str(one) for one in found}
