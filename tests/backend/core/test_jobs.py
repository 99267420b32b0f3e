"""Timed jobs take effect once a slot, whoever schedules them."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from backend.core import clock, jobs
from backend.core.db import transaction
from backend.core.jobs import Job, JobRun
from backend.core.settings import Settings
from backend.core.worker import WorkerContext

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    done: list[datetime] = []

    def work(_session: object) -> str:
        done.append(clock.now())
        return "done"

    jobs.forget_seen()
    monkeypatch.setattr(jobs, "_jobs", {"test": Job("test", timedelta(hours=1), work)})
    return done


def run_at(engine, instant: datetime) -> None:
    jobs.forget_seen()  # as another process would
    with clock.at(instant):
        jobs.run_due(WorkerContext(engine, Settings()))


def test_a_second_scheduler_finds_the_slot_taken(engine, runs) -> None:
    run_at(engine, NOON)
    run_at(engine, NOON + timedelta(minutes=59))
    assert len(runs) == 1


def test_the_next_slot_is_run_again(engine, runs) -> None:
    run_at(engine, NOON)
    run_at(engine, NOON + timedelta(hours=1))
    assert len(runs) == 2


def fail(_session: object) -> str:
    raise RuntimeError


def test_a_job_that_fails_leaves_its_slot_open_and_keeps_no_other_waiting(
    engine, runs, monkeypatch
) -> None:
    (good,) = jobs.registered()
    both = {"bad": Job("bad", timedelta(hours=1), fail), "test": good}
    monkeypatch.setattr(jobs, "_jobs", both)
    run_at(engine, NOON)
    assert len(runs) == 1
    with transaction(engine, reading=True) as session:
        assert session.exec(select(JobRun.name)).all() == ["test"]


def test_a_job_that_failed_is_left_alone_for_a_minute(engine, monkeypatch) -> None:
    tries: list[datetime] = []

    def try_(session: object) -> str:
        tries.append(clock.now())
        return fail(session)

    jobs.forget_seen()
    monkeypatch.setattr(jobs, "_jobs", {"test": Job("test", timedelta(hours=1), try_)})
    for seconds in (0, 1, 59, 61):
        with clock.at(NOON + timedelta(seconds=seconds)):
            jobs.run_due(WorkerContext(engine, Settings()))
    assert tries == [NOON, NOON + timedelta(seconds=61)]
