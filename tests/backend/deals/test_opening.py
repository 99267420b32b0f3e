"""How deals begin, whom the border keeps apart, and whose name is told when."""

from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from backend.core import clock
from backend.core.db import transaction
from backend.deals import service
from backend.deals.models import Deal
from backend.listings.models import ExportStatus
from backend.notifications.models import Notification
from backend.suggestions.models import SuggestedPair
from tests.backend.deals.conftest import TITLE, Desk, Market
from tests.factories.markets import make_owner, offer


def test_asking_opens_a_deal_with_the_askers_words(desk: Desk, market: Market) -> None:
    deal = desk.asked(own_listing_id=str(market.challenge))
    assert deal["title"] == TITLE
    assert deal["my_side"] == "demand"
    assert (deal["stage"], deal["source"], deal["manager"]) == ("contact", "contact", None)
    assert deal["challenge"]["id"] == str(market.challenge)
    assert deal["demand"]["consented_at"]
    assert not deal["supply"]["consented_at"]
    (message,) = desk.done(market.supplier.person, "GET", f"/{deal['id']}/messages")["items"]
    assert message["text"].startswith("我们每年有")
    assert message["author"]["side"] == "demand"


def test_the_two_have_one_open_deal_on_a_technology(desk: Desk, market: Market) -> None:
    first = desk.asked()
    body = {"listing_id": str(market.achievement), "message": "再问一次"}
    body["organization_id"] = str(market.seeker.organization.id)
    again = desk.send(market.engineer, "POST", "", json=body)
    assert (again.status_code, again.json()["code"]) == (409, "deal-already-open")
    assert again.json()["params"]["id"] == first["id"]


def test_a_repeated_request_opens_one_deal(desk: Desk, market: Market) -> None:
    body = {
        "listing_id": str(market.achievement),
        "organization_id": str(market.seeker.organization.id),
        "message": "您好",
    }
    key = {"Idempotency-Key": "once-and-only-once"}
    seeker = market.seeker.person
    first = desk.done(seeker, "POST", "", json=body, headers=key)
    assert desk.done(seeker, "POST", "", json=body, headers=key)["id"] == first["id"]
    assert desk.page(seeker)["total"] == 1


@pytest.mark.parametrize("lane", [lane for lane in ExportStatus if lane is not ExportStatus.FREE])
def test_a_foreign_party_opens_nothing_before_the_gate(
    desk: Desk, engine: Engine, market: Market, lane: ExportStatus
) -> None:
    with transaction(engine) as session:
        foreign = make_owner(session, country="KZ", names={"en": "Steppe"})
        listing = offer(session, market.supplier, "锂电池材料", export_status=lane)
    body = {
        "listing_id": str(listing),
        "organization_id": str(foreign.organization.id),
        "message": "Hello",
    }
    answer = desk.send(foreign.person, "POST", "", json=body)
    barred = lane is ExportStatus.PROHIBITED
    assert answer.json()["code"] == ("listing-not-found" if barred else "export-gate-closed")
    assert desk.page(foreign.person)["total"] == 0


def test_talks_stop_when_the_gate_closes(desk: Desk, engine: Engine, market: Market) -> None:
    with transaction(engine) as session:
        foreign = make_owner(session, country="KZ", names={"en": "Steppe"})
    body = {
        "listing_id": str(market.achievement),
        "organization_id": str(foreign.organization.id),
        "message": "Hello",
    }
    deal = desk.taken(desk.done(foreign.person, "POST", "", json=body))
    desk.stepped(market.supplier.person, deal, "consent")
    with transaction(engine) as session:
        _listing(session, market).export_status = ExportStatus.RESTRICTED
    said = desk.send(foreign.person, "POST", f"/{deal['id']}/messages", json={"text": "?"})
    assert said.json()["code"] == "export-gate-closed"
    seen = desk.read(market.manager, deal)
    assert "message" not in seen["may"]
    assert seen["barred_actions"][0]["code"] == "export-gate-closed"
    assert desk.step(market.manager, deal, "start_diligence").json()["code"] == "export-gate-closed"


def _listing(session: Session, market: Market) -> Any:
    from backend.listings.models import Listing  # noqa: PLC0415 — a row to turn by hand

    found = session.get(Listing, market.achievement)
    assert found is not None
    return found


def test_an_anonymous_owner_is_named_once_both_agreed(
    desk: Desk, engine: Engine, market: Market
) -> None:
    with transaction(engine) as session:
        hidden = offer(session, market.supplier, "石墨烯", contact_policy="anonymous")
    deal = desk.asked(listing_id=str(hidden))
    seeker, owner = market.seeker.person, market.supplier.person
    desk.done(owner, "POST", f"/{deal['id']}/messages", json={"text": "您好"})

    def told() -> tuple[str, list[str], int, int]:
        seen = desk.read(seeker, deal)
        page = desk.done(seeker, "GET", f"/{deal['id']}/messages")["items"]
        by_owner = [one["author"]["name"] for one in page if one["author"]["side"] == "supply"]
        found = desk.page(seeker, q="绿洲")["total"]
        own = str(market.supplier.organization.id)
        return seen["supply"]["name"], by_owner, found, desk.page(seeker, organization=own)["total"]

    assert told() == ("", [""], 0, 0)
    everything = str(desk.read(seeker, deal)) + str(
        desk.done(seeker, "GET", f"/{deal['id']}/people")
    )
    assert str(owner.id) not in everything
    assert str(market.supplier.organization.id) not in everything
    assert desk.read(market.head, deal)["supply"]["name"] == "绿洲大学"
    desk.stepped(owner, deal, "consent")
    assert told() == ("绿洲大学", [owner.name], 1, 1)


def _paired(session: Session, market: Market) -> SuggestedPair:
    pair = SuggestedPair(
        challenge_id=market.challenge,
        achievement_id=market.achievement,
        score=83,
        paired_at=clock.now(),
    )
    session.add(pair)
    session.flush()
    return pair


def test_a_match_both_accepted_opens_one_deal_however_often_it_is_heard(
    engine: Engine, market: Market
) -> None:
    with transaction(engine) as session:
        pair = _paired(session, market)
        deal = service.open_for_match(session, pair.id)
        assert deal is not None
        assert service.open_for_match(session, pair.id) is None
        assert (deal.score, deal.pair_id) == (83, pair.id)
        assert deal.supply_consented_at
        assert deal.demand_consented_at
        told = select(Notification.person_id).where(col(Notification.kind) == "deal.opened")
        people = set(session.exec(told))
        assert people >= {market.supplier.person.id, market.seeker.person.id, market.manager.id}


def test_a_match_joins_what_the_two_talk_about_already(
    desk: Desk, engine: Engine, market: Market
) -> None:
    asked = desk.asked()
    with transaction(engine) as session:
        joined = service.open_for_match(session, _paired(session, market).id)
        assert joined is not None
        assert str(joined.id) == asked["id"]
        assert joined.challenge_id == market.challenge
        assert len(session.exec(select(Deal)).all()) == 1
