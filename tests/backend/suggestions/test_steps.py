"""What people answer, what the other side learns of it, and what changes from then on."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from backend.core import clock
from backend.core.actor import DeskRole, OrganizationRole
from backend.core.db import transaction
from backend.core.outbox import OutboxEntry
from backend.notifications.models import Notification
from backend.organizations.models import Member
from backend.suggestions.service import wake_due
from backend.suggestions.service.finding import LEAST
from tests.backend.suggestions.conftest import TITLE
from tests.factories.accounts import make_person
from tests.factories.markets import ask, make_owner, offer
from tests.factories.nodes import make_officer
from tests.factories.organizations import make_member


def told(engine, kind: str) -> list[Notification]:
    with transaction(engine, reading=True) as session:
        return list(session.exec(select(Notification).where(col(Notification.kind) == kind)))


def test_when_both_accept_both_learn_how_to_reach_each_other(engine, market, inbox, pair) -> None:
    asker, solver = market.asker.person, market.solver.person
    first = inbox.done(asker, inbox.one(asker), "accept")
    assert (first["state"], first["paired_at"], first["contact"]) == ("accepted", None, None)
    assert [one.person_id for one in told(engine, "match.accepted")] == [solver.id]
    waiting = inbox.one(solver)
    assert (waiting["state"], waiting["other_accepted"]) == ("new", True)
    second = inbox.done(solver, waiting, "accept")
    assert second["paired_at"]
    assert second["allowed_actions"] == []
    contact = second["contact"]
    assert contact["organization"] in {"天山大学", "Tianshan University"}
    assert contact["organization_id"] == str(market.asker.organization.id)
    assert contact["node"]["id"] == str(market.asker.node.id)
    assert inbox.one(asker)["contact"]["organization_id"] == str(market.solver.organization.id)
    assert {one.person_id for one in told(engine, "match.paired")} == {asker.id, solver.id}
    with transaction(engine, reading=True) as session:
        announced = select(OutboxEntry).where(col(OutboxEntry.topic) == "suggestion.paired")
        assert len(session.exec(announced).all()) == 1


def test_an_anonymous_owner_is_reached_through_its_node(engine, market, inbox, look) -> None:
    with transaction(engine) as session:
        ask(session, market.asker, TITLE, contact_policy="anonymous")
        offer(session, market.solver, TITLE)
    look()
    asker, solver = market.asker.person, market.solver.person
    inbox.done(asker, inbox.one(asker), "accept")
    contact = inbox.done(solver, inbox.one(solver), "accept")["contact"]
    assert contact["policy"] == "anonymous"
    assert (contact["organization_id"], contact["organization"]) == (None, "")
    assert contact["node"]["id"] == str(market.asker.node.id)


def test_the_other_side_never_learns_of_a_no(engine, market, inbox, pair) -> None:
    asker, solver = market.asker.person, market.solver.person
    done = inbox.done(asker, inbox.one(asker), "decline", reason="price", comment="太贵")
    assert (done["state"], done["decline_reason"]) == ("declined", "price")
    seen = inbox.one(solver)
    assert (seen["state"], seen["other_accepted"], seen["sides"]) == ("new", False, {})
    assert (seen["comment"], seen["decline_reason"]) == ("", None)
    managed = inbox.one(market.manager)
    assert managed["sides"] == {"challenge": "declined", "achievement": "new"}
    assert managed["comment"] == ""


def test_a_score_of_a_person_stands_beside_the_systems(market, inbox, pair) -> None:
    asker = market.asker.person
    item = inbox.one(asker)
    answer = inbox.client.put(
        f"/api/v1/suggestions/{item['id']}/score",
        json={"human_score": 4, "version": item["version"]},
        headers=inbox.headers(asker),
    )
    assert answer.status_code == 200
    scored = answer.json()
    assert (scored["human_score"], scored["score"]) == (4, item["score"])
    assert scored["state"] == "new"
    assert inbox.one(market.solver.person)["human_score"] is None
    for wrong in (0, 6, 3.5):
        refused = inbox.client.put(
            f"/api/v1/suggestions/{item['id']}/score",
            json={"human_score": wrong, "version": scored["version"]},
            headers=inbox.headers(asker),
        )
        assert refused.json()["errors"][0]["pointer"] == "/human_score"


def test_what_was_put_off_comes_back_on_its_day(engine, market, inbox, pair) -> None:
    asker = market.asker.person
    until = clock.today() + timedelta(days=3)
    item = inbox.done(asker, inbox.one(asker), "snooze", until=until.isoformat())
    assert (item["state"], item["snoozed_until"]) == ("snoozed", until.isoformat())
    with transaction(engine) as session:
        assert wake_due(session) == 0
    with (
        clock.at(clock.now() + timedelta(days=3)),
        transaction(engine) as session,
    ):
        assert wake_due(session) == 1
    back = inbox.one(asker)
    assert (back["state"], back["snoozed_until"]) == ("new", None)


def test_a_suggestion_is_given_to_a_manager_of_the_node_who_then_answers(
    engine, market, inbox, pair
) -> None:
    asker = market.asker.person
    item = inbox.one(asker)
    offered = inbox.client.get(
        f"/api/v1/suggestions/{item['id']}/assignees", headers=inbox.headers(asker)
    ).json()
    assert {(one["id"], one["place"]) for one in offered} == {
        (str(asker.id), "organization"),
        (str(market.manager.id), "node"),
    }
    given = inbox.done(asker, item, "assign", person_id=str(market.manager.id))
    assert (given["state"], given["assigned_to"]["name"]) == ("assigned", "Manager")
    assert [one.person_id for one in told(engine, "match.assigned")] == [market.manager.id]
    mine = inbox.one(market.manager, role="challenge")
    assert set(mine["allowed_actions"]) == {"accept", "decline", "snooze"}
    assert inbox.done(market.manager, mine, "accept")["state"] == "accepted"


def test_who_left_the_desk_answers_no_more(engine, market, inbox, pair) -> None:
    asker = market.asker.person
    with transaction(engine) as session:
        colleague = make_person(session)
        member = make_member(session, market.asker.organization, colleague)
    inbox.done(asker, inbox.one(asker), "assign", person_id=str(colleague.id))
    item = inbox.one(colleague)
    with transaction(engine) as session:
        session.delete(session.get_one(Member, member.id))
    assert inbox.page(colleague)["items"] == []
    assert inbox.act(colleague, item, "accept").status_code == 404


def test_strangers_and_officers_without_that_role_cannot_be_given_anything(
    engine, market, inbox, pair
) -> None:
    asker = market.asker.person
    with transaction(engine) as session:
        reviewer = make_person(session)
        make_officer(session, market.asker.node, reviewer, DeskRole.REVIEWER)
        finance = make_person(session)
        make_member(session, market.asker.organization, finance, OrganizationRole.FINANCE)
    for person in (reviewer, finance, market.solver.person):
        answer = inbox.act(asker, inbox.one(asker), "assign", person_id=str(person.id))
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["code"] == "not-assignable"


def test_who_saw_an_older_version_is_told(market, inbox, pair) -> None:
    asker = market.asker.person
    item = inbox.one(asker)
    inbox.done(asker, item, "accept")
    answer = inbox.act(asker, item, "decline", reason="price")
    assert (answer.status_code, answer.json()["code"]) == (409, "stale-edit")


def test_one_sides_answer_is_no_others_to_give(market, inbox, pair) -> None:
    item = inbox.one(market.asker.person)
    assert inbox.act(market.solver.person, item, "accept").status_code == 404
    assert inbox.act(market.manager, item, "accept").status_code == 404


def test_an_inbox_is_filtered_counted_and_paged(engine, market, inbox, look) -> None:
    with transaction(engine) as session:
        challenge = ask(session, market.asker, TITLE)
        others = [offer(session, market.solver, f"{TITLE}{word}") for word in ("甲", "乙", "丙")]
    look()
    asker = market.asker.person
    page = inbox.page(asker, size=2)
    assert (len(page["items"]), page["total"], page["states"]) == (2, 3, {"new": 3})
    inbox.done(asker, page["items"][0], "accept")
    assert inbox.page(asker, state=["accepted"])["total"] == 1
    assert inbox.page(asker, state=["accepted", "new"])["total"] == 3
    assert inbox.page(asker, state=["snoozed"])["items"] == []
    assert inbox.page(asker)["states"] == {"new": 2, "accepted": 1}
    assert inbox.page(asker, listing=str(challenge))["total"] == 3
    assert inbox.page(asker, listing=str(others[0]))["total"] == 1
    assert inbox.page(asker, role="manager")["total"] == 0
    scores = [item["score"] for item in inbox.page(asker)["items"]]
    assert scores == sorted(scores, reverse=True)


@pytest.fixture
def declined(engine, market, inbox, look):
    """Decline the achievement that was found, put more on the market, and see what is suggested."""

    def carry_out(reason: str, first: dict, later: dict, *, owner=None) -> list[dict]:
        with transaction(engine) as session:
            ask(session, market.asker, TITLE, field_codes=["environment"])
            offer(session, market.solver, TITLE, **{"field_codes": ["environment"]} | first)
        look()
        asker = market.asker.person
        inbox.done(asker, inbox.one(asker), "decline", reason=reason)
        with transaction(engine) as session:
            by = make_owner(session) if owner is None else owner
            words = {"field_codes": ["environment"]} | later
            offer(session, by, f"{TITLE}成套装备", **words)
        look()
        return inbox.page(asker, state=["new"])["items"]

    return carry_out


def test_after_a_level_that_is_too_low_only_readier_ones_are_suggested(declined) -> None:
    assert declined("trl_too_low", {"trl": 5}, {"trl": 5}) == []


def test_a_readier_one_is_suggested_as_before(declined) -> None:
    (item,) = declined("trl_too_low", {"trl": 5}, {"trl": 6})
    assert item["lowered_by"] == []


def test_after_a_price_dearer_ones_are_left_out_unless_they_fit_much_better(declined) -> None:
    price = {"amount_minor": 100_00, "currency": "CNY"}
    dear = {"price_kind": "firm", "price": price}
    assert declined("price", dear, dear) == []


def test_a_cheaper_one_is_suggested_as_before(declined) -> None:
    dear, cheap = (
        {"price_kind": "firm", "price": {"amount_minor": amount, "currency": "CNY"}}
        for amount in (100_00, 99_00)
    )
    (item,) = declined("price", dear, cheap)
    assert item["lowered_by"] == []


def test_after_a_place_others_from_there_are_lowered_and_it_is_said_why(declined) -> None:
    (item,) = declined("place", {}, {})
    assert item["lowered_by"] == ["place"]
    assert item["score"] * 0.8 >= LEAST, "the system's own score is not touched"


def test_after_another_reason_nothing_changes_for_the_others(declined) -> None:
    (item,) = declined("not_novel", {"trl": 5}, {"trl": 5})
    assert item["lowered_by"] == []


def test_what_a_decline_rules_out_leaves_the_inbox(engine, market, inbox, look) -> None:
    with transaction(engine) as session:
        ask(session, market.asker, TITLE)
        offer(session, market.solver, TITLE, trl=5)
        offer(session, market.solver, f"{TITLE}装备", trl=4)
        offer(session, market.solver, f"{TITLE}工程", trl=7)
    look()
    asker = market.asker.person
    items = inbox.page(asker)["items"]
    by_level = {item["achievement"]["trl"]: item for item in items}
    assert set(by_level) == {4, 5, 7}
    declined = inbox.done(asker, by_level[5], "decline", reason="trl_too_low")
    look()
    left = {item["achievement"]["trl"]: item["state"] for item in inbox.page(asker)["items"]}
    assert left == {4: "closed", 5: "declined", 7: "new"}
    closed = inbox.page(asker, state=["closed"])["items"][0]
    assert closed["closed_because"] == "feedback"
    others = inbox.page(market.solver.person)["states"]
    assert others == {"new": 3}, "the other side's answers are its own"
    inbox.done(asker, declined, "reopen")
    look()
    left = {item["achievement"]["trl"]: item["state"] for item in inbox.page(asker)["items"]}
    assert left == {4: "new", 5: "new", 7: "new"}


def test_what_one_owner_declined_also_counts_when_the_other_side_comes_later(
    engine, market, inbox, look
) -> None:
    with transaction(engine) as session:
        ask(session, market.asker, TITLE, trl_required=8)
        offer(session, market.solver, TITLE, trl=7)
    look()
    solver = market.solver.person
    inbox.done(solver, inbox.one(solver), "decline", reason="trl_too_low")
    with transaction(engine) as session:
        ask(session, make_owner(session), f"{TITLE}需求", trl_required=9)
        ask(session, make_owner(session), f"{TITLE}改造", trl_required=6)
    look()
    asked = [item["challenge"]["trl"] for item in inbox.page(solver, state=["new"])["items"]]
    assert asked == [6]


def test_a_desk_over_both_nodes_has_each_pair_once(engine, market, inbox, pair) -> None:
    with transaction(engine) as session:
        network = make_person(session)
        for node in (market.asker.node, market.solver.node):
            make_officer(session, node, network, DeskRole.TECHNOLOGY_MANAGER)
    page = inbox.page(network)
    assert (page["total"], page["states"]) == (1, {"new": 1})
