"""A deal's books: nothing is paid twice, nothing is lost, and four eyes see what is large."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from uuid import UUID

import pytest
from sqlalchemy import Engine, delete, update
from sqlalchemy.exc import DatabaseError
from sqlmodel import select

from backend.core.actor import Actor
from backend.core.db import transaction
from backend.core.problems import Problem
from backend.core.schemas import Money
from backend.ledger import service
from backend.ledger.models import LedgerMove
from backend.ledger.schemas import OrderCreate, OrderKind, OrderStep
from tests.backend.ledger.conftest import Books
from tests.conftest import Clock
from tests.factories.actors import standing

CLIENTS = 16


def test_what_is_billed_and_paid_adds_up(books: Books, clock: Clock) -> None:
    books.entered("invoice", 300_000_00, purpose="首付款")
    books.entered("payment", 120_000_00)
    books.entered("payment", 180_000_00)
    books.entered("commission", 9_000_00)
    books.entered("refund", 1_000_00)
    assert books.sums() == {
        "invoiced_minor": 300_000_00,
        "paid_minor": 300_000_00,
        "open_minor": 0,
        "returned_minor": 1_000_00,
        "commission_minor": 9_000_00,
    }
    with transaction(books.engine, reading=True) as session:
        assert service.paid(session, books.deal_id) == [
            Money(amount_minor=299_000_00, currency="CNY")
        ]


@pytest.mark.parametrize("kind", ["payment", "refund", "commission"])
def test_no_more_is_paid_than_was_billed_and_no_more_given_than_received(
    books: Books, clock: Clock, kind: str
) -> None:
    books.entered("invoice", 100_00)
    if kind != "payment":
        books.entered("payment", 100_00)
    answer = books.enter(kind, 100_01)
    assert (answer.status_code, answer.json()["code"]) == (409, "ledger-not-covered")
    assert len(books.read()["orders"]) == (1 if kind == "payment" else 2)


def test_a_large_amount_waits_for_somebody_else(books: Books, clock: Clock) -> None:
    order = books.entered("invoice", 500_000_00)
    assert (order["state"], order["allowed_actions"], books.read()["sums"]) == (
        "pending",
        ["withdraw"],
        [],
    )
    assert books.step("seeker", order, "approve").status_code == 403
    assert books.step("head", order, "refuse").status_code == 422
    approved = books.step("supplier", order, "approve").json()
    assert (approved["state"], approved["decided_by"]["id"]) == (
        "posted",
        str(books.people["supplier"].id),
    )
    assert books.sums()["open_minor"] == 500_000_00
    assert books.step("head", order, "approve").json()["code"] == "stale-edit"
    assert books.entered("payment", 499_999_99)["state"] == "posted"


def test_what_was_wrong_is_reversed_and_stays_to_be_read(books: Books, clock: Clock) -> None:
    invoice = books.entered("invoice", 100_00)
    payment = books.entered("payment", 100_00)
    assert books.step("manager", invoice, "reverse", "x").json()["code"] == "ledger-not-covered"
    assert books.step("manager", payment, "reverse").status_code == 422
    reversal = books.step("manager", payment, "reverse", "入错账").json()
    assert (reversal["reverses"], reversal["state"]) == (payment["id"], "posted")
    states = {one["id"]: one["state"] for one in books.read()["orders"]}
    assert states[payment["id"]] == "reversed"
    assert (books.sums()["paid_minor"], books.sums()["open_minor"]) == (0, 100_00)
    assert books.step("manager", reversal, "reverse", "again").status_code == 422


def test_a_currency_keeps_its_amount_and_the_rate_of_its_day(books: Books, clock: Clock) -> None:
    answer = books.enter("invoice", 100_00, currency="USD")
    pointers = {fault["pointer"] for fault in answer.json()["errors"]}
    assert (answer.status_code, pointers) == (422, {"/rate", "/rate_on"})
    rated = {"rate": "7.1", "rate_on": "2026-03-01", "rate_source": "PBC"}
    small = books.entered("invoice", 70_422_53, currency="USD", **rated)
    large = books.entered("invoice", 70_422_54, currency="USD", **rated)
    assert (small["state"], large["state"]) == ("posted", "pending")
    assert small["amount"] == {"amount_minor": 70_422_53, "currency": "USD"}
    assert [one["currency"] for one in books.read()["sums"]] == ["USD"]


def test_a_repeated_request_is_entered_once(books: Books, clock: Clock) -> None:
    key = {"headers": {"Idempotency-Key": "a key of ours"}}
    first, again = (books.enter("invoice", 100_00, **key) for _ in range(2))
    assert first.json() == again.json()
    assert again.headers["Idempotent-Replayed"] == "true"
    assert books.sums()["invoiced_minor"] == 100_00


def test_only_who_drives_the_deal_enters_and_only_who_sees_it_reads(
    books: Books, clock: Clock
) -> None:
    order = books.entered("invoice", 100_00)
    assert books.enter("invoice", 100_00, who="seeker").status_code == 403
    assert books.enter("invoice", 100_00, who="stranger").status_code == 404
    assert books.step("stranger", order, "reverse", "x").status_code == 404
    assert books.send("stranger", "GET", f"/{books.deal_id}").status_code == 404
    assert not books.read("seeker")["may_enter"]
    tomorrow = books.enter("invoice", 100_00, happened_on="2026-03-03").json()
    assert tomorrow["errors"][0]["pointer"] == "/happened_on"


def test_the_database_lets_nobody_change_or_delete_a_move(books: Books, clock: Clock) -> None:
    books.entered("invoice", 100_00)
    for statement in (update(LedgerMove).values(amount_minor=1), delete(LedgerMove)):
        with (
            pytest.raises(DatabaseError, match="never changed"),
            transaction(books.engine) as session,
        ):
            session.execute(statement)
    assert books.sums()["invoiced_minor"] == 100_00


def at_once(engine: Engine, act) -> list[str]:
    """What becomes of sixteen acts that begin together: `done`, or the problem's code."""
    ready = Barrier(CLIENTS)

    def run(_: int) -> str:
        ready.wait()
        try:
            with transaction(engine) as session:
                act(session)
        except Problem as problem:
            return problem.code
        return "done"

    with ThreadPoolExecutor(CLIENTS) as pool:
        return list(pool.map(run, range(CLIENTS)))


def actor_of(books: Books, who: str) -> Actor:
    with transaction(books.engine, reading=True) as session:
        return standing(session, books.people[who])


def test_of_sixteen_who_pay_at_once_one_pays(books: Books) -> None:
    books.entered("invoice", 100_00)
    manager = actor_of(books, "manager")
    payment = OrderCreate(
        kind=OrderKind.PAYMENT,
        amount=Money(amount_minor=100_00),
        happened_on=date(2026, 3, 1),
    )
    found = at_once(
        books.engine, lambda session: service.enter(session, manager, books.deal_id, payment)
    )
    assert sorted(found) == ["done", *["ledger-not-covered"] * (CLIENTS - 1)]
    assert (books.sums()["paid_minor"], books.sums()["open_minor"]) == (100_00, 0)


def test_of_sixteen_who_approve_at_once_one_approves(books: Books) -> None:
    order = books.entered("invoice", 500_000_00)
    head = actor_of(books, "head")
    step = OrderStep(action="approve", version=order["version"])
    found = at_once(
        books.engine, lambda session: service.act(session, head, UUID(order["id"]), step)
    )
    assert sorted(found) == ["done", *["stale-edit"] * (CLIENTS - 1)]
    with transaction(books.engine, reading=True) as session:
        assert len(session.exec(select(LedgerMove)).all()) == 1
