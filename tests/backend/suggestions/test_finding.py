"""What is found is recorded once, told once, and goes when it no longer holds."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from backend.core import clock, outbox
from backend.core.db import transaction
from backend.listings.models import ExportStatus, Listing, ListingState, Visibility
from backend.notifications.models import Notification
from backend.suggestions.models import SuggestedPair, Suggestion, SuggestionDue
from backend.suggestions.service import close_past, find_slice
from tests.backend.suggestions.conftest import TITLE
from tests.factories.listings import publish, put_into, set_deadline
from tests.factories.markets import ask, make_owner, offer


def pairs(engine) -> list[SuggestedPair]:
    with transaction(engine, reading=True) as session:
        return list(session.exec(select(SuggestedPair)))


def told(engine, kind: str = "match.found") -> list[Notification]:
    with transaction(engine, reading=True) as session:
        return list(session.exec(select(Notification).where(col(Notification.kind) == kind)))


def change(engine, listing_id, **fields) -> None:
    """Change a listing as its service would, and announce it."""
    with transaction(engine) as session:
        listing = session.get_one(Listing, listing_id)
        for name, value in fields.items():
            setattr(listing, name, value)
        outbox.announce(session, "listing.changed", listing_id)


def test_a_pair_is_suggested_to_both_owners_and_to_their_nodes(inbox, market, pair) -> None:
    challenge, achievement = map(str, pair)
    asked, offered = inbox.one(market.asker.person), inbox.one(market.solver.person)
    managed = inbox.one(market.manager)
    assert (asked["role"], offered["role"]) == ("challenge", "achievement")
    assert managed["role"] == "manager"
    for one in (asked, offered, managed):
        assert one["pair_id"] == asked["pair_id"]
        assert (one["challenge"]["id"], one["achievement"]["id"]) == (challenge, achievement)
        assert one["state"] == "new"
        assert one["score"] > 25
        assert one["reasons"]["terms"]
        assert one["reasons"]["fields"] == ["environment"]
        assert one["reasons"]["trl"] == {"required": 6, "offered": 7, "verdict": "met"}
        assert one["reasons"]["languages"] == ["zh", "zh"]


def test_whichever_side_comes_later_finds_the_other(engine, market, look, inbox) -> None:
    with transaction(engine) as session:
        offer(session, market.solver, TITLE)
    look()
    assert pairs(engine) == []
    with transaction(engine) as session:
        ask(session, market.asker, TITLE)
    look()
    assert len(pairs(engine)) == 1


def test_nobody_is_told_twice_of_a_pair(engine, market, look, pair) -> None:
    first = {(one.person_id, one.params["count"]) for one in told(engine)}
    assert first == {(owner.person.id, 1) for owner in (market.asker, market.solver)}
    for listing_id in pair:
        change(engine, listing_id)
    look()
    assert len(pairs(engine)) == 1
    assert len(told(engine)) == len(first)


def test_a_desk_hears_once_a_day_that_pairs_wait(engine, market, look, pair) -> None:
    with transaction(engine) as session:
        offer(session, market.solver, TITLE)
    look()
    assert len(pairs(engine)) == 2
    assert [one.person_id for one in told(engine, "match.waiting")] == [market.manager.id]
    with clock.at(clock.now() + timedelta(days=1)):
        with transaction(engine) as session:
            offer(session, market.solver, TITLE)
        look()
    assert len(told(engine, "match.waiting")) == 2


def test_old_listings_are_matched_without_a_word(engine, market, look) -> None:
    with transaction(engine) as session:
        made = ask(session, market.asker, TITLE), offer(session, market.solver, TITLE)
        for listing_id in made:
            listing = session.get_one(Listing, listing_id)
            listing.confirmed_at = clock.now() - timedelta(days=20)
    look()
    assert len(pairs(engine)) == 1
    assert told(engine) == []


@pytest.mark.parametrize(
    "state", [ListingState.SUSPENDED, ListingState.WITHDRAWN, ListingState.EXPIRED]
)
def test_what_leaves_the_market_closes_its_suggestions(
    engine, market, look, inbox, pair, state
) -> None:
    change(engine, pair[1], state=state)
    look()
    closed = inbox.one(market.asker.person)
    assert (closed["state"], closed["closed_because"]) == ("closed", "off_market")
    assert (closed["achievement"], closed["allowed_actions"]) == (None, [])
    assert inbox.one(market.solver.person)["state"] == "closed"


def test_what_comes_back_is_suggested_again_without_a_word(
    engine, market, look, inbox, pair
) -> None:
    before = len(told(engine))
    change(engine, pair[1], state=ListingState.SUSPENDED)
    look()
    change(engine, pair[1], state=ListingState.PUBLISHED)
    look()
    assert inbox.one(market.asker.person)["state"] == "new"
    assert len(told(engine)) == before


def test_a_listing_that_is_hidden_from_the_other_side_closes(
    engine, market, look, inbox, pair
) -> None:
    change(engine, pair[1], visibility=Visibility.PRIVATE)
    look()
    assert inbox.one(market.asker.person)["state"] == "closed"


def test_an_answer_to_what_was_hidden_a_moment_ago_is_refused(engine, market, inbox, pair) -> None:
    item = inbox.one(market.asker.person)
    change(engine, pair[1], visibility=Visibility.PRIVATE)
    assert inbox.one(market.asker.person)["allowed_actions"] == ["decline"]
    answer = inbox.act(market.asker.person, item, "accept")
    assert (answer.status_code, answer.json()["code"]) == (409, "suggestion-over")


def test_a_deadline_that_passes_closes_by_the_clock(engine, market, inbox, pair) -> None:
    with transaction(engine) as session:
        listing = session.get_one(Listing, pair[0])
        set_deadline(session, listing, clock.now() - timedelta(minutes=1))
    with transaction(engine) as session:
        assert close_past(session) == 4  # both owners, and the managers of both nodes
    assert inbox.one(market.asker.person)["state"] == "closed"


def test_an_owner_is_not_matched_with_itself(engine, market, look) -> None:
    with transaction(engine) as session:
        ask(session, market.asker, TITLE)
        offer(session, market.asker, TITLE)
    look()
    assert pairs(engine) == []


def test_an_achievement_that_was_not_cleared_is_not_suggested_abroad(engine, market, look) -> None:
    with transaction(engine) as session:
        abroad = make_owner(session, country="KZ", names={"en": "Steppe"})
        ask(session, abroad, TITLE, foreign_allowed=True)
        offer(session, market.solver, TITLE, export_status=ExportStatus.UNSCREENED)
    look()
    assert pairs(engine) == []


def test_a_pair_that_one_side_may_not_find_is_not_suggested(engine, market, look) -> None:
    with transaction(engine) as session:
        ask(session, market.asker, TITLE, visibility="private")
        offer(session, market.solver, TITLE)
    look()
    assert pairs(engine) == []


def test_a_draft_again_and_published_anew_is_looked_at_afresh(
    engine, market, look, pair, inbox
) -> None:
    with transaction(engine) as session:
        listing = session.get_one(Listing, pair[0])
        put_into(session, listing, ListingState.DRAFT)
    change(engine, pair[0])
    look()
    with transaction(engine) as session:
        publish(session, session.get_one(Listing, pair[0]))
    look()
    assert inbox.one(market.asker.person)["state"] == "new"


def test_while_the_engine_is_away_the_listing_waits(engine, market, work, writer) -> None:
    from backend.discovery.service import Search  # noqa: PLC0415 — as the fixture does
    from search.engine import Health, SearchUnavailable  # noqa: PLC0415 — likewise

    class Away:
        name = "away"

        def health(self) -> Health:
            return Health(ok=False)

        def __getattr__(self, name: str):
            def unreachable(*_args: object, **_kwargs: object) -> None:
                raise SearchUnavailable("away")

            return unreachable

    with transaction(engine) as session:
        ask(session, market.asker, TITLE)
    work()
    while find_slice(engine, Search(Away(), None)):  # type: ignore[arg-type]  # a stand-in
        pass
    with transaction(engine, reading=True) as session:
        due = session.exec(select(SuggestionDue)).all()
        assert due
        assert all(one.available_at > clock.now() for one in due)
        assert session.exec(select(Suggestion)).all() == []


def test_while_few_listings_have_vectors_they_wait_but_not_for_ever(
    engine, market, work, writer
) -> None:
    from backend.discovery.service import Search  # noqa: PLC0415 — as the fixture does

    class Model:
        id = "a model that has read nothing"

    search = Search(writer, Model())  # type: ignore[arg-type]  # a stand-in
    with transaction(engine) as session:
        ask(session, market.asker, TITLE)
    work()
    assert not find_slice(engine, search)
    with clock.at(clock.now() + timedelta(hours=7)):
        assert find_slice(engine, search)
