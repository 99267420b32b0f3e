"""Completions of what is typed."""

import pytest

from backend.core.db import transaction
from backend.listings.models import Listing, ListingState, Visibility
from tests.factories.markets import ask, make_owner, offer


@pytest.fixture
def suggested(client):
    """The completions of some letters."""

    def ask_for(typed: str, **query: str) -> list[dict]:
        answer = client.get("/api/v1/discovery/suggest", params={"q": typed, **query})
        assert answer.status_code == 200, answer.text
        return answer.json()["items"]

    return ask_for


@pytest.fixture
def market(engine, work):
    """An owner with a few listings of both kinds, all of them indexed."""
    with transaction(engine) as session:
        owner = make_owner(session, names={"zh": "天山节水研究所", "en": "Tianshan Institute"})
        one = offer(session, owner, "棉田滴灌装备", keywords=["滴灌带"])
        offer(session, owner, "Drip irrigation controller", locale="en", keywords=["drip tape"])
        ask(session, owner, "滴灌带回收")
        offer(session, owner, "滴灌秘方", visibility=Visibility.PRIVATE)
    work()
    return owner, one


def test_a_title_leads_to_its_listing(suggested, market) -> None:
    _, one = market
    titles = [item for item in suggested("棉田") if item["kind"] == "title"]
    assert titles == [
        {"text": "棉田滴灌装备", "kind": "title", "listing_kind": "achievement", "id": str(one)}
    ]


def test_keywords_and_fields_are_completed_too(suggested, market) -> None:
    assert ("keyword", "滴灌带") in {(i["kind"], i["text"]) for i in suggested("滴灌")}
    fields = [item for item in suggested("irrig", lang="en") if item["kind"] == "field"]
    assert [item["id"] for item in fields] == ["agriculture.irrigation"]


def test_one_side_of_the_market_can_be_asked_alone(suggested, market) -> None:
    def kinds(**query: str) -> set[str]:
        found = suggested("滴灌", **query)
        return {item["listing_kind"] for item in found if item["kind"] == "title"}

    assert kinds() == {"achievement", "challenge"}
    assert kinds(kind="challenge") == {"challenge"}


def test_nothing_is_completed_of_what_a_visitor_may_not_find(suggested, market) -> None:
    assert "滴灌秘方" not in [item["text"] for item in suggested("滴灌秘")]


def test_what_left_the_market_is_not_offered_any_more(engine, suggested, market) -> None:
    _, one = market
    assert suggested("棉田")
    with transaction(engine) as session:
        session.get(Listing, one).state = ListingState.WITHDRAWN
    assert [item for item in suggested("棉田") if item["kind"] == "title"] == []


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "!!!", "%", "*" * 200])
def test_odd_letters_are_completed_by_nothing_or_something_and_break_nothing(
    suggested, market, typed
) -> None:
    assert len(suggested(typed)) <= 10


def test_there_are_ten_at_most(engine, work, suggested) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        for number in range(12):
            offer(session, owner, f"滴灌装备 {number}", keywords=[f"滴灌 {number}"])
            ask(session, owner, f"滴灌难题 {number}", keywords=[f"滴灌管 {number}"])
    work()
    assert len(suggested("滴灌")) == 10
