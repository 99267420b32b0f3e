"""Reminds desks of relays that wait for them."""

from datetime import timedelta

from sqlmodel import Session

from backend.core import jobs
from backend.relays import service


@jobs.scheduled(every=timedelta(hours=1))
def remind_overdue(session: Session) -> str:
    """Tell desks, and after a week the desks above them, of steps that should have been taken."""
    return f"{service.remind_overdue(session)} relays are overdue"
