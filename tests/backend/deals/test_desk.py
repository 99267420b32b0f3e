"""The work on deals: handing over, words, tasks, the board, and reminders."""

import pytest
from sqlalchemy import Engine
from sqlmodel import col, delete, select

from backend.core.db import transaction
from backend.deals import service
from backend.nodes.models import Officer
from backend.notifications.models import Notification
from backend.organizations.models import Member
from tests.backend.deals.conftest import Desk, Market
from tests.conftest import Clock


def test_whoever_hands_a_deal_over_sees_it_no_more(desk: Desk, market: Market) -> None:
    deal = desk.taken(desk.asked())
    body = {"version": deal["version"], "person_id": str(market.other_manager.id), "note": "休假"}
    assert desk.done(market.manager, "PUT", f"/{deal['id']}/manager", json=body) is None
    assert desk.send(market.manager, "GET", f"/{deal['id']}").status_code == 404
    assert desk.read(market.other_manager, deal)["manager"]["name"] == "Other"


def test_who_may_not_drive_a_deal_is_not_given_it(desk: Desk, market: Market) -> None:
    deal = desk.taken(desk.asked())
    body = {"version": deal["version"], "person_id": str(market.engineer.id)}
    answer = desk.send(market.manager, "PUT", f"/{deal['id']}/manager", json=body)
    assert answer.json()["errors"][0]["code"] == "not-assignable"
    candidates = desk.done(market.manager, "GET", f"/{deal['id']}/managers")
    assert [one["name"] for one in candidates] == ["Manager", "Other"]


def test_a_member_or_manager_who_leaves_is_out_at_the_next_request(
    desk: Desk, engine: Engine, market: Market
) -> None:
    deal = desk.taken(desk.asked())
    for person, table in ((market.engineer, Member), (market.manager, Officer)):
        assert desk.send(person, "GET", f"/{deal['id']}").status_code == 200
        with transaction(engine) as session:
            session.exec(delete(table).where(col(table.person_id) == person.id))
        assert desk.send(person, "GET", f"/{deal['id']}").status_code == 404
        assert desk.page(person)["total"] == 0


def test_notes_are_for_the_own_side(desk: Desk, market: Market) -> None:
    deal = desk.taken(desk.asked())
    people = {
        "demand": market.seeker.person,
        "supply": market.supplier.person,
        "node": market.manager,
    }
    for side, person in people.items():
        desk.done(person, "POST", f"/{deal['id']}/notes", json={"text": f"only {side}"})
    for side, person in (*people.items(), ("demand", market.engineer), ("node", market.head)):
        page = desk.done(person, "GET", f"/{deal['id']}/notes")
        assert [one["text"] for one in page["items"]] == [f"only {side}"]
    assert desk.done(market.head, "GET", f"/{deal['id']}/messages")["total"] == 1


def test_words_answer_words_of_the_same_thread(desk: Desk, market: Market) -> None:
    deal = desk.asked()
    seeker = market.seeker.person
    note = desk.done(seeker, "POST", f"/{deal['id']}/notes", json={"text": "底价"})
    body = {"text": "回复", "reply_to": note["id"]}
    answer = desk.send(seeker, "POST", f"/{deal['id']}/messages", json=body)
    assert answer.json()["errors"][0] == {
        "pointer": "/reply_to",
        "code": "unknown-message",
        "params": {},
    }


def test_messages_of_an_hour_are_told_once(
    desk: Desk, engine: Engine, market: Market, clock: Clock
) -> None:
    deal = desk.asked()

    def told() -> int:
        with transaction(engine, reading=True) as session:
            wanted = select(Notification).where(
                col(Notification.kind) == "deal.message",
                col(Notification.person_id) == market.supplier.person.id,
            )
            return len(session.exec(wanted).all())

    for _ in range(3):
        desk.done(market.engineer, "POST", f"/{deal['id']}/messages", json={"text": "在吗"})
    assert told() == 1
    clock.shift(hours=1)
    desk.done(market.engineer, "POST", f"/{deal['id']}/messages", json={"text": "在吗"})
    assert told() == 2


def test_an_overdue_next_action_is_told_once_for_its_day(
    desk: Desk, engine: Engine, market: Market, clock: Clock
) -> None:
    deal = desk.taken(desk.asked())
    body = {"version": deal["version"], "text": "约会议", "due_on": "2026-03-05"}
    desk.done(market.manager, "PUT", f"/{deal['id']}/next-action", json=body)
    for day, reminded in ((5, 0), (6, 1), (7, 1)):
        clock.move_to(_at(day))
        with transaction(engine) as session:
            service.remind_overdue(session)
            wanted = select(Notification).where(col(Notification.kind) == "deal.overdue")
            found = session.exec(wanted).all()
        assert [one.person_id for one in found] == [market.manager.id] * reminded


def _at(day: int):
    from datetime import UTC, datetime  # noqa: PLC0415 — only here

    return datetime(2026, 3, day, 9, tzinfo=UTC)


def test_a_point_of_the_diligence_is_done_with_its_result(
    desk: Desk, market: Market, clock: Clock
) -> None:
    deal = desk.brought_to("diligence")
    tasks = desk.done(market.manager, "GET", f"/{deal['id']}/tasks")
    assert [one["check"] for one in tasks] == [
        *("title", "legal_status", "encumbrance"),
        *("disputes", "secrecy", "public_funding"),
    ]
    path = f"/{deal['id']}/tasks/{tasks[0]['id']}"
    body = {"version": 1, "done": True}
    answer = desk.send(market.manager, "PATCH", path, json=body)
    assert answer.json()["errors"][0]["pointer"] == "/result"
    left = desk.step(market.manager, deal, "start_valuation").json()
    assert (left["code"], left["params"]) == ("deal-checklist-open", {"left": 6})
    done = desk.done(market.manager, "PATCH", path, json={**body, "result": "清晰"})
    assert done["done_by"]["name"] == "Manager"
    stale = desk.send(market.manager, "PATCH", path, json={**body, "result": "!"})
    assert stale.json()["code"] == "stale-edit"


def test_a_task_is_for_people_of_the_deal_and_they_are_told(
    desk: Desk, engine: Engine, market: Market
) -> None:
    deal = desk.taken(desk.asked())
    path = f"/{deal['id']}/tasks"
    stranger = {"title": "寄样", "assignee_id": str(market.stranger.id)}
    answer = desk.send(market.manager, "POST", path, json=stranger)
    assert answer.json()["errors"][0]["code"] == "not-assignable"
    task = desk.done(
        market.manager, "POST", path, json={"title": "寄样", "assignee_id": str(market.engineer.id)}
    )
    with transaction(engine, reading=True) as session:
        wanted = select(Notification).where(col(Notification.kind) == "deal.task")
        (told,) = session.exec(wanted).all()
    assert (told.person_id, told.params["task"]) == (market.engineer.id, "寄样")
    done = desk.done(
        market.engineer, "PATCH", f"{path}/{task['id']}", json={"version": 1, "done": True}
    )
    assert done["done_at"]


def test_the_board_counts_what_its_filters_leave(desk: Desk, market: Market, clock: Clock) -> None:
    deal = desk.brought_to("contract")
    worth = {"amount_minor": 5_000, "currency": "USD"}
    body = {"version": deal["version"], "expected": worth}
    desk.done(market.manager, "PUT", f"/{deal['id']}/expected", json=body)
    page = desk.page(market.manager, stage="contact")
    assert page["total"] == 0
    assert page["stages"]["contract"] == {
        "count": 1,
        "overdue": 0,
        "values": [
            {"currency": "CNY", "expected_minor": 0, "agreed_minor": 120_000_000},
            {"currency": "USD", "expected_minor": 5_000, "agreed_minor": 0},
        ],
    }
    seen = desk.page(market.seeker.person)
    assert [value["currency"] for value in seen["stages"]["contract"]["values"]] == ["CNY"]
    assert seen["items"][0]["expected"] is None
    told = desk.done(market.seeker.person, "GET", f"/{deal['id']}/timeline")
    assert "expected" not in {one["kind"] for one in told}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"manager": "me"}, 1),
        ({"manager": "none"}, 0),
        ({"overdue": True}, 0),
        ({"overdue": False}, 1),
        ({"source": "match"}, 0),
        ({"open": True}, 1),
        ({"open": False}, 0),
        ({"q": "膜浓缩 绿能"}, 1),
        ({"q": "junggar"}, 1),
        ({"q": "SB-D-"}, 1),
        ({"q": "100%"}, 0),
        ({"sort": "value"}, 1),
        ({"sort": "-opened"}, 1),
        ({"sort": "stage_since"}, 1),
    ],
)
def test_the_board_is_filtered_by_its_address(
    desk: Desk, market: Market, query: dict[str, object], found: int
) -> None:
    deal = desk.taken(desk.asked())
    assert desk.page(market.manager, **query)["total"] == found
    assert desk.read(market.manager, {"id": deal["number"].lower()})["id"] == deal["id"]
