"""The worker's loop: everybody hears, nobody holds the others up, and it stops when asked."""

import threading
import time
from uuid import uuid4

import pytest

from backend.core import jobs, outbox, worker
from backend.core.db import transaction
from backend.core.settings import Settings
from backend.core.worker import WorkerContext


@pytest.fixture
def heard(monkeypatch):
    """What a listener of one topic was told, batch by batch."""
    batches: list[list] = []
    monkeypatch.setattr(outbox, "_subscriptions", {})
    monkeypatch.setattr(jobs, "_jobs", {})

    @outbox.subscribe("thing.changed")
    def listen(_context, subjects) -> None:
        batches.append(list(subjects))

    return batches


def announce(engine, count: int) -> None:
    with transaction(engine) as session:
        for _ in range(count):
            outbox.announce(session, "thing.changed", uuid4())


def test_a_drain_goes_on_until_nothing_is_due(engine, heard) -> None:
    announce(engine, 450)
    assert worker.drain(WorkerContext(engine, Settings())) == 450
    assert [len(batch) for batch in heard] == [200, 200, 50]
    with transaction(engine, reading=True) as session:
        assert outbox.backlog(session) == (0, 0)


def test_two_rows_about_one_thing_are_told_as_one(engine, heard) -> None:
    subject = uuid4()
    with transaction(engine) as session:
        for _ in range(3):
            outbox.announce(session, "thing.changed", subject)
    worker.drain(WorkerContext(engine, Settings()))
    assert heard == [[subject]]


def test_a_topic_nobody_listens_to_is_forgotten(engine, heard) -> None:
    with transaction(engine) as session:
        outbox.announce(session, "nobody.cares", uuid4())
    assert worker.drain(WorkerContext(engine, Settings())) == 1
    with transaction(engine, reading=True) as session:
        assert outbox.backlog(session) == (0, 0)


def run_until(engine, done, **options) -> float:
    """Run the loop in a thread until something holds; the seconds it took to stop."""
    stop = threading.Event()
    context = WorkerContext(engine, Settings())
    loop = threading.Thread(target=worker.run, args=(context, stop), kwargs=options)
    loop.start()
    until = time.monotonic() + 20
    while not done() and time.monotonic() < until:
        time.sleep(0.01)
    asked = time.monotonic()
    stop.set()
    loop.join(20)
    assert not loop.is_alive()
    assert done()
    return time.monotonic() - asked


def test_the_loop_works_what_comes_and_stops_when_asked(engine, heard) -> None:
    announce(engine, 1)
    assert run_until(engine, lambda: len(heard) == 1, pause=0.01) < 5


def test_slow_work_is_done_between_and_never_before_what_waits(engine, heard) -> None:
    announce(engine, 3)
    slices: list[int] = []

    def between(_context) -> bool:
        slices.append(len(heard))
        return len(slices) < 5

    run_until(engine, lambda: len(slices) >= 5, between=between, pause=0.01)
    assert slices[0] == 1


def test_a_failure_of_slow_work_does_not_end_the_loop(engine, heard) -> None:
    tries: list[int] = []

    def between(_context) -> bool:
        tries.append(1)
        raise RuntimeError

    announce(engine, 1)
    run_until(engine, lambda: len(tries) >= 2, between=between, pause=0.01)
    assert len(heard) == 1
