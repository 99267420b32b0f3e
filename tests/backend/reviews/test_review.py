"""From opened proposals to a ranking, by the API: who does what, and what stays secret."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import select

from backend.core import clock
from backend.core.actor import SYSTEM
from backend.core.db import transaction
from backend.experts.models import Expert
from backend.integrity import service as integrity
from backend.integrity.models import IntegrityRecord
from backend.notifications.models import Notification
from backend.reviews import service, tasks
from backend.reviews.models import Panel, Seat
from backend.reviews.service.ranking import digest
from tests.backend.reviews.conftest import Make, Review
from tests.factories.organizations import make_member


def told(review: Review) -> set[tuple[str, UUID]]:
    """Who was told what about reviews."""
    with transaction(review.at.engine) as session:
        rows = session.exec(select(Notification))
        return {(row.kind, row.person_id) for row in rows if row.kind.startswith("review.")}


def test_a_proposal_is_qualified_point_by_point_or_not_with_a_reason(review: Review) -> None:
    first, second = review.bidders
    half = review.check(first, points=[{"key": "complete", "met": True}])
    assert {each["code"] for each in half.json()["errors"]} == {"point-unanswered"}
    unmet = [{"key": key, "met": False} for key in review.read()["point_keys"]]
    assert review.check(first, points=unmet).json()["errors"][0]["code"] == "points-unmet"
    bare = review.check(first, points=unmet, qualified=False)
    assert bare.json()["errors"][0] == {"pointer": "/reason", "code": "missing", "params": {}}
    early = review.step(review.at.officer, "qualify")
    assert (early.status_code, early.json()["code"]) == (409, "qualification-unfinished")
    review.qualify(second)
    late = review.check(first)
    assert (late.status_code, late.json()["code"]) == (409, "qualification-closed")
    events = review.at.read()["events"]
    assert events[-1]["data"]["qualified"] == 1
    mine, other = (
        review.send(review.bidders[one].person, "GET", "/outcome").json()["items"]
        for one in (second, first)
    )
    assert (mine[0]["qualified"], mine[0]["reason"]) == (False, "材料不全")
    assert [each["proposal_id"] for each in other] == [first]
    people = {one: review.bidders[one].person.id for one in (first, second)}
    assert told(review) == {
        ("review.qualified", people[first]),
        ("review.not_qualified", people[second]),
    }


def test_a_breach_of_integrity_bars_an_organisation_as_long_as_the_rules_say(
    review: Review,
) -> None:
    first, _ = review.bidders
    owner = review.bidders[first].organization.id

    def breach(years: int) -> None:
        with transaction(review.at.engine) as session:
            day = clock.today() - timedelta(days=365 * years + 2)
            session.add(IntegrityRecord(organization_id=owner, found_on=day, source="通报"))

    breach(3)
    assert review.check(first).status_code == 200
    breach(2)
    barred = review.check(first)
    assert (barred.status_code, barred.json()["code"]) == (409, "integrity-barred")
    unqualified = review.check(first, qualified=False, reason="科研失信")
    assert unqualified.status_code == 200
    with transaction(review.at.engine) as session:
        for row in session.exec(select(IntegrityRecord)):
            integrity.lift(session, SYSTEM, row.id)
    assert review.check(first).status_code == 200


def test_the_panel_is_drawn_once_by_the_desk_and_can_be_drawn_again_from_its_record(
    review: Review,
) -> None:
    review.qualify()
    body = {"version": review.read()["version"]}
    for person in (review.at.sponsor.person, next(iter(review.bidders.values())).person):
        assert review.send(person, "POST", "/draws", json=body).status_code in {403, 404}
    seats = review.drawn()
    assert (len(seats), {one["state"] for one in seats}) == (5, {"invited"})
    assert {"technical", "financial"} == {one["kind"] for one in seats}
    again = review.draw()
    assert (again.status_code, again.json()["code"]) == (409, "panel-already-drawn")
    record = review.send(review.at.sponsor.person, "GET", "/draw").json()
    assert record["replayed"] is True
    assert len(record["lots"]) == 9
    with transaction(review.at.engine) as session:
        session.exec(select(Panel)).one().seed = "1" * 64
    assert review.send(review.at.officer, "GET", "/draw").json()["replayed"] is False


def test_experts_with_a_tie_are_never_drawn_and_a_pool_too_small_says_so(make: Make) -> None:
    review = make(technical=5, financial=1, partners=[{"name": "干旱区膜材料公司", "share": 100}])
    first = next(iter(review.bidders.values())).organization
    with transaction(review.at.engine) as session:
        tied = list(session.exec(select(Expert).order_by(Expert.id)))[:3]
        make_member(session, first, review.people[tied[0].person_id])
        tied[1].unit = "干旱区膜材料公司研发部"
        tied[2].ties = [{"name": "第1研究院有限公司", "relation": "relative", "until": None}]
    review.qualify()
    refused = review.draw()
    assert (refused.status_code, refused.json()["code"]) == (409, "pool-too-small")


def test_names_of_the_panel_are_the_desks_alone_until_the_result(review: Review) -> None:
    shown = review.ranked(5, 3)
    assert all(seat["name"] for seat in shown["panel"]["seats"])
    names = [seat["name"] for seat in shown["panel"]["seats"]]
    sponsor = json.dumps(review.read(review.at.sponsor.person))
    bidder = review.send(next(iter(review.bidders.values())).person, "GET", "/outcome")
    draw = review.send(review.at.sponsor.person, "GET", "/draw").text
    for text in (sponsor, bidder.text, draw):
        assert not [name for name in names if name in text]
    assert review.send(next(iter(review.bidders.values())).person, "GET").status_code == 404
    chosen = [next(iter(review.bidders))]
    assert review.step(review.at.sponsor.person, "announce", proposals=chosen).status_code == 200
    panel = review.send(next(iter(review.bidders.values())).person, "GET", "/outcome").json()
    assert sorted(one["name"] for one in panel["panel"]) == sorted(names)
    assert panel["items"][0]["place"] == 1
    assert panel["items"][0]["remarks"][0]["mark"] == 5


def test_nothing_of_a_proposal_is_shown_before_the_declaration(review: Review) -> None:
    review.qualify()
    review.drawn()
    room = review.sit(1, "GET").json()
    assert (room["sheets"], room["allowed_actions"]) == ([], ["declare", "recuse"])
    assert {owner.organization.names["zh"] for owner in review.bidders.values()} <= set(
        room["parties"]
    )
    bare = review.act(1, "declare")
    assert bare.json()["errors"][0]["code"] == "declaration-missing"
    review.declare(1)
    room = review.sit(1, "GET").json()
    assert {sheet["proposal_id"] for sheet in room["sheets"]} == set(review.bidders)
    seat = review.seat_row(1).id
    other = review.at.client.get(
        f"/api/v1/reviews/seats/{seat}", headers=review.at.headers(review.member(2))
    )
    assert (other.status_code, other.json()["code"]) == (404, "seat-not-found")


def test_a_blind_panel_is_not_told_whose_a_proposal_is(make: Make) -> None:
    review = make(team=[{"name": "王工", "role": "", "record": ""}])
    review.qualify()
    review.drawn(blind=True)
    review.declare(1)
    room = review.sit(1, "GET").json()
    assert {sheet["organization_name"] for sheet in room["sheets"]} == {None}
    assert all(sheet["content"]["team"] == [] for sheet in room["sheets"])
    assert sorted(sheet["label"] for sheet in room["sheets"]) == ["A", "B"]


def test_a_sheet_is_handed_in_whole_and_stays_then(review: Review) -> None:
    review.qualify()
    review.drawn()
    review.declare(1)
    empty = review.act(1, "submit")
    assert (empty.status_code, empty.json()["code"]) == (422, "sheet-incomplete")
    first, second = review.bidders
    review.mark(1, {first: 5})
    stale = review.sit(1, "PUT", f"/sheets/{first}", json={"version": 0, "marks": []})
    assert (stale.status_code, stale.json()["code"]) == (409, "stale-edit")
    review.mark(1, {second: 4})
    assert review.act(1, "submit").status_code == 204
    late = review.sit(1, "PUT", f"/sheets/{first}", json={"version": 1, "marks": []})
    assert (late.status_code, late.json()["code"]) == (409, "seat-action-not-allowed")
    early = review.step(review.at.officer, "rank")
    assert (early.status_code, early.json()["code"]) == (409, "review-unfinished")
    assert review.read()["ranking"] is None


def tie(review: Review, number: int) -> None:
    """Let a conflict of a member come to be known."""
    owner = next(iter(review.bidders.values())).organization
    with transaction(review.at.engine) as session:
        expert = session.get_one(Expert, review.seat_row(number).expert_id)
        expert.ties = [{"name": owner.names["zh"], "relation": "shares", "until": None}]


def test_a_conflict_known_late_voids_what_was_scored_and_the_next_lot_follows(
    review: Review,
) -> None:
    review.qualify()
    review.drawn()
    first, second = review.bidders
    for number in range(2, 6):
        review.judge(number, {first: 4, second: 3})
    review.judge(1, {first: 1, second: 5})
    tie(review, 1)
    refused = review.step(review.at.officer, "rank")
    assert (refused.status_code, refused.json()["code"]) == (409, "review-unfinished")
    with transaction(review.at.engine) as session:
        assert tasks.void_conflicted(session) == "1 seats voided"
        assert tasks.void_conflicted(session) == "0 seats voided"
    seats = review.read()["panel"]["seats"]
    assert (seats[0]["state"], seats[0]["ties"][0]["tie"]) == ("voided", "declared")
    assert (seats[5]["replaces"], seats[5]["kind"]) == (1, seats[0]["kind"])
    review.judge(6, {first: 4, second: 3})
    rows = review.step(review.at.officer, "rank").json()["ranking"]["rows"]
    assert [row["mean"] for row in rows] == [80, 60]
    assert {sheet["number"] for row in rows for sheet in row["sheets"]} == {2, 3, 4, 5, 6}


def test_a_member_with_a_known_conflict_can_only_recuse(review: Review) -> None:
    review.qualify()
    review.drawn()
    tie(review, 1)
    refused = review.act(1, "declare", confirmed=True)
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict-known")
    assert review.act(1, "recuse", reason="持有股份").status_code == 204
    seats = review.read()["panel"]["seats"]
    assert (seats[0]["state"], seats[0]["reason"]) == ("recused", "持有股份")
    assert (len(seats), seats[5]["state"]) == (6, "invited")
    assert review.read(review.at.sponsor.person)["panel"]["seats"][0]["reason"] == ""


def test_a_ranking_is_frozen_with_its_spread_and_hash(review: Review) -> None:
    shown = review.ranked(5, 3)
    rows: list[dict[str, Any]] = shown["ranking"]["rows"]
    assert [(row["place"], row["mean"], row["lowest"], row["highest"]) for row in rows] == [
        (1, 100, 100, 100),
        (2, 60, 60, 60),
    ]
    assert [row["parted_by"] for row in rows] == [None, "mean"]
    with transaction(review.at.engine) as session:
        from backend.reviews.repository import ranking  # noqa: PLC0415 — read late

        kept = ranking(session, review.at.id)
        assert kept is not None
        assert digest(kept.rows) == shown["ranking"]["sha256"]
    assert shown["allowed_actions"] == ["review_again"]
    assert review.read(review.at.sponsor.person)["allowed_actions"] == ["announce"]


def test_another_review_has_another_panel_when_asked(make: Make) -> None:
    review = make(technical=9, financial=4)
    review.ranked(5, 3)
    before = {review.seat_row(number).expert_id for number in range(1, 6)}
    again = review.step(review.at.officer, "review_again", fresh=True).json()
    assert (again["stage"], again["panel"]["closed"], again["can_draw"]) == ("review", True, True)
    assert again["ranking"] is None
    review.drawn()
    after = {review.seat_row(number).expert_id for number in range(1, 6)}
    assert not before & after
    review.judge_all(2, 4)
    rows = review.step(review.at.officer, "rank").json()["ranking"]["rows"]
    assert [row["mean"] for row in rows] == [80, 40]


def test_members_who_let_their_day_pass_are_shown_late_and_told_once(review: Review) -> None:
    review.qualify()
    review.drawn()
    review.declare(1)
    with transaction(review.at.engine) as session:
        for seat in session.exec(select(Seat)):
            seat.declare_by = clock.now() - timedelta(minutes=1)
    seats = review.read(review.at.sponsor.person)["panel"]["seats"]
    assert [seat["late"] for seat in seats] == [False, True, True, True, True]
    for _ in range(2):
        with transaction(review.at.engine) as session:
            assert service.remind(session) == 4
    late = {person for kind, person in told(review) if kind == "review.due"}
    assert late == {review.member(number).id for number in range(2, 6)}
    assert ("review.late", review.at.officer.id) in told(review)
    [line] = review.at.client.get(
        "/api/v1/reviews", headers=review.at.headers(review.at.officer)
    ).json()
    assert (line["seats_late"], line["seats"]) == (4, 5)
    mine = review.at.client.get(
        "/api/v1/reviews/seats", headers=review.at.headers(review.member(2))
    ).json()
    assert [(one["late"], one["state"]) for one in mine] == [(True, "invited")]
