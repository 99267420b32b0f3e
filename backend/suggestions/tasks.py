"""Hears of listings that changed, and does by the clock what nobody asks for."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.suggestions import service


@outbox.subscribe("listing.changed")
def hear_changed(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Have counterparts looked for, and close what has left the market."""
    with transaction(context.engine) as session:
        service.changed(session, ids)


@jobs.scheduled(every=timedelta(hours=1))
def wake_snoozed(session: Session) -> str:
    """Bring back what was put off until today."""
    return f"{service.wake_due(session)} suggestions came back"


@jobs.scheduled(every=timedelta(hours=1))
def close_past_deadlines(session: Session) -> str:
    """Close what is open of challenges whose deadline has passed."""
    return f"{service.close_past(session)} suggestions closed"
