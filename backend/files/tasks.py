"""Clears away uploads nobody uses and the bytes of files that are gone."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

from sqlmodel import Session

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.files import service


@jobs.scheduled(every=timedelta(hours=1))
def sweep_unclaimed(session: Session) -> str:
    """Forget uploads that were not taken into use."""
    return f"{service.sweep(session)} uploads swept away"


@jobs.scheduled(every=timedelta(days=1))
def look_for_orphans(session: Session) -> str:
    """Have the worker, which knows the store, look for bytes without a row."""
    outbox.announce(session, "files.orphans_due", uuid4())
    return "asked"


@outbox.subscribe("file.removed")
def remove_bytes(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Drop the bytes of files whose rows are gone."""
    with transaction(context.engine, reading=True) as session:
        service.remove_bytes(session, service.store_of(context.settings), ids)


@outbox.subscribe("files.orphans_due")
def remove_orphans(context: WorkerContext, ids: Sequence[UUID]) -> None:  # noqa: ARG001 — a handler's signature
    """Drop bytes that no row knows."""
    with transaction(context.engine, reading=True) as session:
        service.remove_orphans(session, service.store_of(context.settings))
