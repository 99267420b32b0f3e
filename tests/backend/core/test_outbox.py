"""The outbox tells everybody who listens, once each, and keeps what nobody could hear."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from backend.core import clock, outbox, worker
from backend.core.db import transaction
from backend.core.outbox import OutboxEntry
from backend.core.settings import Settings
from backend.core.worker import WorkerContext

TOPIC = "test.happened"


class Listener:
    """Remembers what it was told, and fails on the subjects it was made to choke on."""

    def __init__(self) -> None:
        self.heard: list[UUID] = []
        self.chokes_on: set[UUID] = set()

    def listen(self, _context: object, ids: Sequence[UUID]) -> None:
        if self.chokes_on & set(ids):
            msg = "choked"
            raise RuntimeError(msg)
        self.heard += ids


@pytest.fixture
def listeners(monkeypatch: pytest.MonkeyPatch) -> tuple[Listener, Listener]:
    first, second = Listener(), Listener()
    subscriptions = [
        outbox.Subscription(TOPIC, name, listener.listen)
        for name, listener in (("first", first), ("second", second))
    ]
    monkeypatch.setitem(outbox._subscriptions, TOPIC, subscriptions)
    return first, second


@pytest.fixture
def context(engine: Engine) -> WorkerContext:
    return WorkerContext(engine, Settings())


def announce(engine: Engine, *subjects: UUID) -> None:
    with transaction(engine) as session:
        for subject in subjects:
            outbox.announce(session, TOPIC, subject)


def entries(engine: Engine) -> list[OutboxEntry]:
    with transaction(engine, reading=True) as session:
        return list(session.exec(select(OutboxEntry)))


def test_every_listener_hears_and_the_row_goes(engine, context, listeners) -> None:
    subject = uuid4()
    announce(engine, subject)
    worker.drain(context)
    assert [listener.heard for listener in listeners] == [[subject], [subject]]
    assert entries(engine) == []


def test_a_change_rolled_back_is_not_announced(engine, context, listeners) -> None:
    with pytest.raises(KeyError), transaction(engine) as session:
        outbox.announce(session, TOPIC, uuid4())
        raise KeyError
    worker.drain(context)
    assert listeners[0].heard == []


def test_one_bad_subject_does_not_hold_up_the_others(engine, context, listeners) -> None:
    good, bad = uuid4(), uuid4()
    listeners[0].chokes_on = {bad}
    announce(engine, good, bad)
    worker.drain(context)
    assert listeners[0].heard == [good]
    (kept,) = entries(engine)
    assert kept.subject_id == bad
    assert "choked" in kept.error


def test_a_retry_reaches_only_those_who_have_not_heard(engine, context, listeners) -> None:
    subject = uuid4()
    listeners[0].chokes_on = {subject}
    announce(engine, subject)
    worker.drain(context)
    listeners[0].chokes_on = set()
    with clock.at(clock.now() + timedelta(hours=1)):
        worker.drain(context)
    assert listeners[0].heard == [subject]
    assert listeners[1].heard == [subject]


def test_a_row_is_set_aside_after_its_last_attempt_and_can_be_revived(
    engine, context, listeners
) -> None:
    subject = uuid4()
    listeners[0].chokes_on = {subject}
    announce(engine, subject)
    for hours in range(1, outbox.MAX_ATTEMPTS + 3):
        with clock.at(clock.now() + timedelta(hours=hours)):
            worker.drain(context)
    (kept,) = entries(engine)
    assert (kept.poisoned, kept.attempts) == (True, outbox.MAX_ATTEMPTS)
    listeners[0].chokes_on = set()
    with transaction(engine) as session:
        assert outbox.backlog(session) == (0, 1)
        assert outbox.retry_poisoned(session) == 1
    worker.drain(context)
    assert listeners[0].heard == [subject]


def test_a_claimed_row_is_left_alone_until_its_lease_ends(engine, listeners) -> None:
    announce(engine, uuid4())
    with transaction(engine) as session:
        assert len(outbox.claim(session)) == 1
    with transaction(engine) as session:
        assert outbox.claim(session) == []
    with clock.at(clock.now() + outbox.LEASE), transaction(engine) as session:
        assert len(outbox.claim(session)) == 1
