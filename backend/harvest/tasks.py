"""Hears of listings that changed, and looks now and then whether one was missed."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.harvest import service


@outbox.subscribe("listing.changed")
def note_changed(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Let harvesters know."""
    with transaction(context.engine) as session:
        service.note(session, ids)


@jobs.scheduled(every=timedelta(minutes=10))
def note_missed(session: Session) -> str:
    """Find listings of before harvesting began, and those that time alone has changed."""
    return f"{service.catch_up(session)} listings looked at"
