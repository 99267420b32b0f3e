"""The worker's loop: drain the outbox, run the timed jobs, stop when asked."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import structlog
from sqlalchemy import Engine
from sqlmodel import col, select

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.outbox import OutboxEntry, Subscription
from backend.core.settings import Settings

log = structlog.get_logger(__name__)


@dataclass
class WorkerContext:
    """What handlers and jobs may use: the database, the settings, and parts put in by name."""

    engine: Engine
    settings: Settings
    parts: dict[str, object] = field(default_factory=dict)


def drain_once(context: WorkerContext, *, limit: int = 200) -> int:
    """Claim one batch, tell everybody who listens, settle; the number of rows claimed."""
    with transaction(context.engine) as session:
        entries = outbox.claim(session, limit=limit)
    topics: dict[str, list[OutboxEntry]] = {}
    for entry in entries:
        topics.setdefault(entry.topic, []).append(entry)
    for topic, rows in topics.items():
        _tell(context, outbox.subscriptions(topic), rows)
    return len(entries)


def drain(context: WorkerContext) -> int:
    """Drain until nothing is due; the number of rows handled."""
    handled = 0
    while count := drain_once(context):
        handled += count
    return handled


def _tell(
    context: WorkerContext, subscribed: Sequence[Subscription], entries: list[OutboxEntry]
) -> None:
    failed: dict[UUID, str] = {}
    for subscription in subscribed:
        waiting = [entry for entry in entries if subscription.name not in entry.heard_by]
        errors = _deliver(context, subscription, waiting)
        for entry in waiting:
            if entry.subject_id in errors:
                failed[entry.id] = errors[entry.subject_id]
            else:
                entry.heard_by = [*entry.heard_by, subscription.name]
    with transaction(context.engine) as session:
        ids = [entry.id for entry in entries]
        stored = session.exec(select(OutboxEntry).where(col(OutboxEntry.id).in_(ids)))
        heard = {entry.id: entry.heard_by for entry in entries}
        for entry in stored:
            entry.heard_by = heard[entry.id]
            if entry.id in failed:
                outbox.postpone(session, entry, failed[entry.id])
            else:
                outbox.settle(session, [entry])


def _deliver(
    context: WorkerContext, subscription: Subscription, entries: Sequence[OutboxEntry]
) -> dict[UUID, str]:
    """Hand over a batch; when it fails, hand over one by one to find whom to blame."""
    subjects = list(dict.fromkeys(entry.subject_id for entry in entries))
    if not subjects:
        return {}
    try:
        subscription.handle(context, subjects)
    except Exception as error:  # noqa: BLE001 — one consumer's fault must not stop the others
        if len(subjects) == 1:
            return {subjects[0]: f"{subscription.name}: {error!r}"}
        found: dict[UUID, str] = {}
        for subject in subjects:
            alone = [entry for entry in entries if entry.subject_id == subject][:1]
            found |= _deliver(context, subscription, alone)
        return found
    return {}


def run(
    context: WorkerContext,
    stop: threading.Event,
    *,
    between: Callable[[WorkerContext], bool] | None = None,
    pause: float = 0.25,
) -> None:
    """Work until told to stop. `between` does slow background work in slices, newest first."""
    while not stop.is_set():
        busy = False
        try:
            busy = drain_once(context) > 0
            jobs.run_due(context)
            if not busy and between is not None:
                busy = between(context)
        except Exception:
            log.exception("worker.failed")
            stop.wait(1.0)
        if not busy:
            stop.wait(pause)
