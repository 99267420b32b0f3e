"""Closes notices whose period is over, and reminds desks of what they should have decided."""

from datetime import timedelta

from sqlmodel import Session

from backend.core import jobs
from backend.notices import service


@jobs.scheduled(every=timedelta(minutes=1))
def close_due(session: Session) -> str:
    """Close clean what nobody objects to."""
    return f"{service.close_due(session)} notices closed clean"


@jobs.scheduled(every=timedelta(hours=1))
def remind_overdue(session: Session) -> str:
    """Tell desks of objections that wait for too long."""
    return f"{service.remind_overdue(session)} objections are overdue"
