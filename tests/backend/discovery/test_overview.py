"""The home page's figures and first listings."""

from datetime import timedelta

import pytest

from backend.core import clock
from backend.core.db import transaction
from backend.listings.models import Listing, ListingState, Visibility
from backend.nodes.models import NodeKind
from search.engine import SearchUnavailable
from tests.factories.listings import set_deadline
from tests.factories.markets import ask, make_owner, offer
from tests.factories.nodes import make_node


@pytest.fixture
def overview(client):
    """What a visitor is shown."""

    def read(**query: str) -> dict:
        answer = client.get("/api/v1/discovery/overview", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return read


@pytest.fixture
def market(engine, work):
    """Achievements new and old, challenges open and closed, an incubator beside the node."""
    with transaction(engine) as session:
        owner = make_owner(session)
        make_node(session, parent=owner.node, kind=NodeKind.INCUBATOR, country="KZ")
        old = offer(session, owner, "旧成果", field_codes=["energy"])
        session.get(Listing, old).published_at = clock.now() - timedelta(days=31)
        offer(session, owner, "新成果", field_codes=["agriculture.irrigation"])
        offer(session, owner, "Private", locale="en", visibility=Visibility.PRIVATE)
        ids = [ask(session, owner, f"榜 {n}", foreign_allowed=n == 0) for n in range(3)]
        for number, one in enumerate(ids):
            days = (9, 3, -1)[number]
            set_deadline(session, session.get(Listing, one), clock.now() + timedelta(days=days))
    work()
    return ids


def test_figures_count_what_a_visitor_may_see(overview, market) -> None:
    assert overview()["figures"] == {
        "achievements": 2,
        "achievements_new": 1,
        "challenges_open": 2,
        "challenges_foreign": 1,
        "nodes": 1,
        "incubators": 1,
        "countries": 2,
        "languages": 1,
    }


def test_challenges_come_in_the_order_in_which_they_close_and_closed_ones_not_at_all(
    overview, market
) -> None:
    assert [item["title"] for item in overview()["closing"]] == ["榜 1", "榜 0"]


def test_the_newest_achievements_come_first(overview, market) -> None:
    assert [item["title"] for item in overview()["newest"]] == ["新成果", "旧成果"]


def test_every_top_field_is_counted_with_what_lies_below_it(overview, market) -> None:
    counts = {field["code"]: field["achievements"] for field in overview()["fields"]}
    assert (counts["energy"], counts["agriculture"]) == (1, 1)
    assert sum(counts.values()) == 2


def test_listings_are_never_kept_though_figures_are_for_a_while(engine, overview, market) -> None:
    first = overview()
    with transaction(engine) as session:
        session.get(Listing, market[1]).state = ListingState.WITHDRAWN
    then = overview()
    assert [item["title"] for item in then["closing"]] == ["榜 0"]
    assert then["figures"] == first["figures"]


def test_without_an_engine_figures_are_there_and_fields_are_said_to_be_missing(
    app, overview, market, monkeypatch
) -> None:
    app.state.search.recent.forget()
    monkeypatch.setattr(app.state.search.engine, "search", _away)
    shown = overview()
    assert (shown["degraded"], shown["fields"]) == (True, [])
    assert shown["figures"]["achievements"] == 2


def _away(*_: object) -> None:
    raise SearchUnavailable
