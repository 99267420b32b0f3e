"""Timed jobs that take effect once per slot, also with several schedulers running."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID, uuid4

import structlog
from sqlalchemy import Engine, UniqueConstraint
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel, col, select

from backend.core import clock
from backend.core.db import UtcDateTime, transaction

log = structlog.get_logger(__name__)
REST = timedelta(minutes=1)
"""How long a job that failed is left alone."""


class JobRun(SQLModel, table=True):
    """One slot of one job that was carried out; the constraint is what makes it once."""

    __tablename__ = "job_run"
    __table_args__ = (UniqueConstraint("name", "slot"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str = Field(max_length=80, index=True)
    slot: datetime = Field(sa_type=UtcDateTime)
    finished_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    outcome: str = Field(default="", max_length=500)


class HasEngine(Protocol):
    """What a job needs of its surroundings."""

    engine: Engine


Work = Callable[[Session], str]
"""The job itself, inside the transaction that also records its slot; returns one line."""


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work and how often it is due."""

    name: str
    every: timedelta
    work: Work


_jobs: dict[str, Job] = {}
_seen: dict[str, datetime] = {}
_resting: dict[str, datetime] = {}
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def scheduled(every: timedelta) -> Callable[[Work], Work]:
    """Register a job under its module's and its own name."""

    def register(work: Work) -> Work:
        name = f"{work.__module__.removeprefix('backend.')}.{work.__name__}"
        _jobs[name] = Job(name, every, work)
        return work

    return register


def registered() -> tuple[Job, ...]:
    """All jobs known to this process."""
    return tuple(_jobs.values())


def slot_of(job: Job, instant: datetime) -> datetime:
    """The start of the slot an instant falls in."""
    return _EPOCH + (instant - _EPOCH) // job.every * job.every


def run_due(context: HasEngine) -> int:
    """Carry out every job whose slot has not been done; the number of jobs done here.

    A job that fails is tried again a minute later and keeps no other job waiting.
    """
    done = 0
    for job in registered():
        slot = slot_of(job, clock.now())
        if _seen.get(job.name) == slot or clock.now() < _resting.get(job.name, _EPOCH):
            continue
        try:
            done += _run(context.engine, job, slot)
        except Exception:
            log.exception("job.failed", job=job.name)
            _resting[job.name] = clock.now() + REST
        else:
            _seen[job.name] = slot
    return done


def _run(engine: Engine, job: Job, slot: datetime) -> int:
    try:
        with transaction(engine) as session:
            taken = select(JobRun.id).where(col(JobRun.name) == job.name, col(JobRun.slot) == slot)
            if session.exec(taken).first() is not None:
                return 0
            run = JobRun(name=job.name, slot=slot)
            session.add(run)
            session.flush()
            run.outcome = job.work(session)[:500]
    except IntegrityError:
        return 0  # another scheduler was first
    log.info("job.done", job=job.name, outcome=run.outcome)
    return 1


def forget_seen() -> None:
    """Ask the database again for every slot; for tests that travel in time or change databases."""
    _seen.clear()
    _resting.clear()
