"""What readers see while the index does not yet know what the database knows."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, delete, select
from structlog.testing import capture_logs

from backend.core import outbox
from backend.core.db import transaction
from backend.core.outbox import OutboxEntry
from backend.core.settings import Settings
from backend.listings.models import Listing, ListingState, Visibility
from backend.listings.repository import texts_of
from backend.main import create_app
from search.embedding import EmbedderUnavailable
from tests.conftest import ADDRESS
from tests.factories.accounts import bearer, make_sign_in
from tests.factories.listings import make_achievement, publish, text_of
from tests.factories.markets import Owner, ask, make_owner, offer


class Hanging:
    """A model that is never there in time."""

    id = "hanging"

    def embed_query(self, *_: object) -> None:
        raise EmbedderUnavailable("slow")

    def close(self) -> None:
        """Nothing to let go of."""


ACHIEVEMENTS = "/api/v1/discovery/achievements"
Work = Callable[[], int]


def _offer_many(session: Session, owner: Owner, count: int) -> list[UUID]:
    made = [
        make_achievement(
            session,
            owner.organization,
            owner.person,
            texts=[text_of(title=f"滴灌 {number}")],
            keywords=[f"词{number}"],
        )
        for number in range(count)
    ]
    publish(session, *made)
    return [listing.id for listing in made]


def _withdraw(session: Session, ids: list[UUID], *, announced: bool = True) -> None:
    for one in ids:
        session.get_one(Listing, one).state = ListingState.WITHDRAWN
        if announced:
            outbox.announce(session, "listing.changed", one)


def test_two_hundred_withdrawn_vanish_at_once_while_the_worker_stands_still(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        kept = offer(session, owner, "滴灌 留下")
        gone = _offer_many(session, owner, 200)
    work()
    assert client.get(ACHIEVEMENTS, params={"q": "滴灌"}).json()["total"] == 201
    with transaction(engine) as session:
        _withdraw(session, gone)
    for params in ({"q": "滴灌"}, {}, {"q": "滴灌", "size": 100}, {"sort": "-trl"}):
        answer = client.get(ACHIEVEMENTS, params=params).json()
        assert [item["id"] for item in answer["items"]] == [str(kept)]
        assert answer["total"] == 1
        assert {facet["count"] for facet in answer["facets"]["country"]} == {1}
    completions = client.get("/api/v1/discovery/suggest", params={"q": "滴灌"}).json()["items"]
    titles = {one["text"] for one in completions if one["kind"] == "title"}
    assert titles == {"滴灌 留下"}
    newest = client.get("/api/v1/discovery/overview").json()["newest"]
    assert [one["id"] for one in newest] == [str(kept)]


def test_counts_are_right_again_once_the_worker_has_worked(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        gone = _offer_many(session, owner, 30)
        offer(session, owner, "滴灌 留下")
    work()
    with transaction(engine) as session:
        _withdraw(session, gone)
    work()
    assert client.get(ACHIEVEMENTS, params={"q": "滴灌"}).json()["total"] == 1


def test_a_page_is_filled_though_nobody_announced_what_is_gone(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        ids = _offer_many(session, owner, 12)
    work()
    with transaction(engine) as session:
        _withdraw(session, ids[6:], announced=False)
    answer = client.get(ACHIEVEMENTS, params={"q": "滴灌", "size": 5}).json()
    assert len(answer["items"]) == 5
    assert {item["id"] for item in answer["items"]} <= {str(one) for one in ids[:6]}


def test_a_listing_made_private_vanishes_at_once_for_strangers_only(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        one = offer(session, owner, "滴灌")
        headers = bearer(make_sign_in(session, owner.person))
    work()
    with transaction(engine) as session:
        session.get_one(Listing, one).visibility = Visibility.PRIVATE
        outbox.announce(session, "listing.changed", one)
    assert client.get(ACHIEVEMENTS).json()["total"] == 0
    work()
    assert client.get(ACHIEVEMENTS).json()["total"] == 0
    assert client.get(ACHIEVEMENTS, headers=headers).json()["total"] == 1


def test_a_changed_title_is_shown_as_it_is_now(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        one = offer(session, make_owner(session), "滴灌")
    work()
    with transaction(engine) as session:
        (text,) = texts_of(session, one)
        text.title = "喷灌"
        session.add(text)
    (item,) = client.get(ACHIEVEMENTS, params={"q": "滴灌"}).json()["items"]
    assert item["title"] == "喷灌"


@pytest.fixture
def lonely(settings: Settings, engine: Engine, tmp_path: Path) -> FastAPI:
    """An application whose index was never made."""
    return create_app(settings.model_copy(update={"data_dir": tmp_path / "elsewhere"}), engine)


def test_without_an_engine_titles_are_searched_and_the_answer_says_so(
    lonely: FastAPI, engine: Engine
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        offer(session, owner, "Drip irrigation of cotton", locale="en")
        offer(session, owner, "骆驼乳 100% 干燥")
        offer(session, owner, "自用", visibility=Visibility.PRIVATE)
        ask(session, owner, "Drip irrigation wanted", locale="en")
    with TestClient(lonely, base_url=ADDRESS) as client:
        found = client.get(ACHIEVEMENTS, params={"q": "irrigation"}).json()
        literal = client.get(ACHIEVEMENTS, params={"q": "0%"}).json()
        everything = client.get(ACHIEVEMENTS).json()
        overview = client.get("/api/v1/discovery/overview").json()
        completions = client.get("/api/v1/discovery/suggest", params={"q": "irr"}).json()
    assert [item["title"] for item in found["items"]] == ["Drip irrigation of cotton"]
    assert found["notes"]["degraded"] is True
    assert [item["title"] for item in literal["items"]] == ["骆驼乳 100% 干燥"]
    assert everything["total"] == 2
    assert (overview["degraded"], overview["figures"]["achievements"]) == (True, 2)
    assert [one["kind"] for one in completions["items"]] == ["field"]


def test_rows_set_aside_as_poison_still_keep_their_listings_hidden(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        one = offer(session, make_owner(session), "滴灌")
    work()
    with transaction(engine) as session:
        _withdraw(session, [one])
        session.flush()
        for entry in session.exec(_entries_of(one)):
            entry.poisoned = True
    assert client.get(ACHIEVEMENTS).json()["total"] == 0


def _entries_of(one: UUID):
    return select(OutboxEntry).where(OutboxEntry.subject_id == one)


def test_nothing_waits_when_the_outbox_is_empty(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        one = offer(session, make_owner(session), "滴灌")
    work()
    with transaction(engine) as session:
        _withdraw(session, [one])
        session.execute(delete(OutboxEntry))
    assert client.get(ACHIEVEMENTS).json()["items"] == []


def test_words_answer_while_the_model_hangs_and_the_log_says_so(
    app: FastAPI,
    client: TestClient,
    engine: Engine,
    work: Work,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "盐碱地棉花膜下滴灌")
    work()
    monkeypatch.setattr(app.state.search, "embedder", Hanging())
    with capture_logs() as logged:
        answer = client.get(ACHIEVEMENTS, params={"q": "滴灌"}).json()
    assert answer["total"] == 1
    assert answer["notes"]["degraded"] is True
    assert "search.without_meaning" in {line["event"] for line in logged}
    monkeypatch.setattr(app.state.search, "embedder", None)
    assert client.get(ACHIEVEMENTS, params={"q": "滴灌"}).json()["notes"]["degraded"] is False
