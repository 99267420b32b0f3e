"""What both databases must do alike."""

import threading
from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from sqlalchemy.exc import DBAPIError, StatementError
from sqlmodel import Session, select

from backend.accounts.models import Person
from backend.core import clock
from backend.core.db import transaction


def stored(engine, person: Person) -> Person:
    with transaction(engine) as session:
        session.add(person)
    with transaction(engine, reading=True) as session:
        return session.exec(select(Person).where(Person.id == person.id)).one()


def test_an_instant_comes_back_in_utc(engine) -> None:
    urumqi = timezone(timedelta(hours=8))
    given = datetime(2026, 11, 24, 8, 30, 15, 123456, tzinfo=urumqi)
    person = stored(engine, Person(email="a@b.example", name="A", created_at=given))
    assert person.created_at == given
    assert person.created_at.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(engine) -> None:
    naive = datetime(2026, 11, 24)  # noqa: DTZ001 — the point of the test
    with pytest.raises(StatementError):
        stored(engine, Person(email="a@b.example", name="A", created_at=naive))


def test_a_reading_transaction_keeps_nothing(engine) -> None:
    with transaction(engine, reading=True) as session:
        session.add(Person(id=uuid4(), email="a@b.example", name="A"))
        try:
            session.flush()
        except DBAPIError:
            session.rollback()
    with transaction(engine, reading=True) as session:
        assert session.exec(select(Person)).all() == []


def test_concurrent_counts_are_not_lost(engine) -> None:
    person = stored(engine, Person(email="a@b.example", name="A"))

    def count(session: Session) -> None:
        row = session.exec(select(Person).where(Person.id == person.id).with_for_update()).one()
        row.failed_sign_ins += 1

    def work() -> None:
        for _ in range(10):
            with transaction(engine) as session:
                count(session)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with transaction(engine, reading=True) as session:
        assert session.exec(select(Person.failed_sign_ins)).one() == 80


def test_the_databases_clock_agrees_with_ours(engine) -> None:
    with transaction(engine) as session:
        assert abs(clock.database_now(session) - clock.now()) < timedelta(seconds=5)


def test_the_databases_clock_moves_within_a_transaction(engine) -> None:
    with transaction(engine) as session:
        first = clock.database_now(session)
        while clock.database_now(session) == first:
            pass
        assert clock.database_now(session) > first
