"""Each test begins with an empty database, whatever the test before it left."""

from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, func, text
from sqlmodel import Session, select

from backend.core import audit
from backend.core.actor import SYSTEM
from backend.core.db import transaction
from tests.migrations.rows import INSTANT
from tests.rig.databases import PostgresDatabase

SOMEBODY = UUID(int=1)


@pytest.mark.parametrize("turn", ["first", "second"])
def test_what_one_test_commits_the_next_does_not_see(engine: Engine, turn: str) -> None:
    with transaction(engine) as session:
        assert session.exec(select(func.count()).select_from(audit.AuditEntry)).one() == 0
        audit.record(session, SYSTEM, "test.happened", "test", SOMEBODY)
    with transaction(engine, reading=True) as session:
        assert [entry.seq for entry in session.exec(select(audit.AuditEntry))] == [1]


@pytest.mark.postgresql_only("a SQLite test has its own file")
def test_a_transaction_left_open_does_not_stop_the_next_test(
    postgres_database: PostgresDatabase,
) -> None:
    with postgres_database.engine() as engine:
        forgotten = engine.connect()
        forgotten.execute(text("LOCK TABLE person IN ACCESS EXCLUSIVE MODE"))
    with postgres_database.engine() as engine, engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM person")) == 0
    forgotten.invalidate()


def test_the_application_answers_over_the_tests_database(client: TestClient) -> None:
    assert client.get("/readyz").json() == {
        "status": "ready",
        "database": "ok",
        "migrations": "ok",
    }


def test_the_clock_stands_until_it_is_moved(clock, session: Session) -> None:
    from backend.core import clock as product_clock  # noqa: PLC0415 — the fixture has the name

    assert product_clock.now() == product_clock.now() == INSTANT
    clock.shift(days=1)
    assert (product_clock.now() - INSTANT).days == 1
