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


def test_a_job_that_fails_leaves_its_slot_open(engine, runs, monkeypatch) -> None:
    def fail(_session: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(jobs, "_jobs", {"test": Job("test", timedelta(hours=1), fail)})
    with pytest.raises(RuntimeError):
        run_at(engine, NOON)
    with transaction(engine, reading=True) as session:
        assert session.exec(select(JobRun)).all() == []
