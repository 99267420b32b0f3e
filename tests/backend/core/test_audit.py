"""The audit log cannot be changed unseen."""

from uuid import uuid4

import pytest
from sqlalchemy import text

from backend.core import audit
from backend.core.actor import Actor
from backend.core.db import transaction


@pytest.fixture
def three_entries(engine) -> None:
    with transaction(engine) as session:
        for number in range(3):
            audit.record(session, Actor(), "test.done", "thing", uuid4(), number=number)


def test_an_untouched_log_is_whole(engine, three_entries) -> None:
    with transaction(engine, reading=True) as session:
        assert audit.broken_at(session) is None


SECOND = "WHERE seq = (SELECT min(seq) + 1 FROM audit_entry)"


@pytest.mark.parametrize(
    "tampering",
    [
        f"UPDATE audit_entry SET action = 'other' {SECOND}",  # noqa: S608 — fixed text
        f"UPDATE audit_entry SET subject = 'x' {SECOND}",  # noqa: S608 — fixed text
        f"DELETE FROM audit_entry {SECOND}",  # noqa: S608 — fixed text
    ],
)
def test_a_changed_or_missing_entry_breaks_the_chain(engine, three_entries, tampering) -> None:
    with transaction(engine) as session:
        session.connection().execute(text(tampering))
    with transaction(engine, reading=True) as session:
        assert audit.broken_at(session) is not None


def test_an_entry_goes_with_the_transaction_it_belongs_to(engine, three_entries) -> None:
    with pytest.raises(KeyError), transaction(engine) as session:
        audit.record(session, Actor(), "test.undone", "thing", uuid4())
        raise KeyError
    with transaction(engine, reading=True) as session:
        assert audit.broken_at(session) is None


def test_a_chain_goes_on_after_a_step_within_the_transaction_was_undone(engine) -> None:
    with transaction(engine) as session:
        audit.record(session, Actor(), "test.done", "thing", uuid4())
        with pytest.raises(KeyError), session.begin_nested():
            audit.record(session, Actor(), "test.undone", "thing", uuid4())
            session.flush()
            audit.record(session, Actor(), "test.undone", "thing", uuid4())
            raise KeyError
        for number in range(12):
            audit.record(session, Actor(), "test.done", "thing", uuid4(), number=number)
    with transaction(engine, reading=True) as session:
        assert audit.broken_at(session) is None
        assert session.connection().execute(text("SELECT count(*) FROM audit_entry")).scalar() == 13
