"""Facts to be told elsewhere, written in the transaction that made them true.

A row names a topic and a subject, never a payload: whoever handles it reads the current row.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import structlog
from sqlalchemy import func, update
from sqlmodel import Field, Session, SQLModel, col, select

from backend.core import clock
from backend.core.db import UtcDateTime, json_list

log = structlog.get_logger(__name__)
MAX_ATTEMPTS = 16
"""With the growing waits between them these take about two hours."""
LEASE = timedelta(seconds=120)


class OutboxEntry(SQLModel, table=True):
    """One thing that happened and who has still to hear of it."""

    __tablename__ = "outbox"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    topic: str = Field(index=True, max_length=60)
    subject_id: UUID
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    available_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime, index=True)
    heard_by: list[str] = json_list()
    attempts: int = 0
    poisoned: bool = Field(default=False, index=True)
    error: str = Field(default="", max_length=2000)


Handler = Callable[[Any, Sequence[UUID]], None]
"""Told the worker's context and the subjects of one topic; must be safe to repeat."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A named handler of a topic."""

    topic: str
    name: str
    handle: Handler


_subscriptions: dict[str, list[Subscription]] = {}


def subscribe(topic: str) -> Callable[[Handler], Handler]:
    """Register a handler of a topic under its module's and its own name."""

    def register(handle: Handler) -> Handler:
        name = f"{handle.__module__.removeprefix('backend.')}.{handle.__name__}"
        registered = _subscriptions.setdefault(topic, [])
        if name not in {subscription.name for subscription in registered}:
            registered.append(Subscription(topic, name, handle))
        return handle

    return register


def subscriptions(topic: str) -> Sequence[Subscription]:
    """Who listens to a topic."""
    return tuple(_subscriptions.get(topic, ()))


def announce(session: Session, topic: str, subject_id: UUID) -> None:
    """Name what changed, never how: readers fetch the current row themselves."""
    instant = clock.now()
    session.add(
        OutboxEntry(
            id=uuid4(), topic=topic, subject_id=subject_id, created_at=instant, available_at=instant
        )
    )


def claim(session: Session, *, limit: int = 200) -> list[OutboxEntry]:
    """Take rows that are due, and keep other workers off them for the length of the lease.

    Undone rows are claimed rather than read past a cursor: a cursor loses rows that were
    committed out of order.
    """
    due = (
        select(OutboxEntry)
        .where(col(OutboxEntry.available_at) <= clock.now(), col(OutboxEntry.poisoned).is_(False))
        .order_by(col(OutboxEntry.available_at), col(OutboxEntry.id))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = list(session.exec(due))
    until = clock.now() + LEASE
    for row in rows:
        row.available_at = until
        row.attempts += 1
    return rows


def settle(session: Session, entries: Iterable[OutboxEntry]) -> None:
    """Forget rows that everybody has heard."""
    for entry in entries:
        session.delete(entry)


def postpone(session: Session, entry: OutboxEntry, error: str) -> None:
    """Try again later, ever more slowly; after the last attempt keep the row aside as poison."""
    wait = min(2**entry.attempts, 900) * random.uniform(0.8, 1.2)  # noqa: S311 — jitter, no secret
    entry.available_at = clock.now() + timedelta(seconds=wait)
    entry.error = error[:2000]
    entry.poisoned = entry.attempts >= MAX_ATTEMPTS
    session.add(entry)
    log.warning("outbox.postponed", topic=entry.topic, subject=str(entry.subject_id), error=error)


def backlog(session: Session) -> tuple[int, int]:
    """How many rows wait, and how many were set aside as poison."""
    waiting = select(func.count()).where(col(OutboxEntry.poisoned).is_(False))
    poisoned = select(func.count()).where(col(OutboxEntry.poisoned).is_(True))
    return session.exec(waiting).one(), session.exec(poisoned).one()


def retry_poisoned(session: Session) -> int:
    """Give every poisoned row a fresh start; the number of rows."""
    result = session.connection().execute(
        update(OutboxEntry)
        .where(col(OutboxEntry.poisoned).is_(True))
        .values(poisoned=False, attempts=0, available_at=clock.now())
    )
    return result.rowcount
