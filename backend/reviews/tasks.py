"""Looks for conflicts that have come to be known, and for members whose day has passed."""

from datetime import timedelta

from sqlmodel import Session

from backend.core import jobs
from backend.core.actor import SYSTEM
from backend.courses import service as courses
from backend.courses.service import Stage
from backend.reviews import service


@jobs.scheduled(every=timedelta(minutes=10))
def void_conflicted(session: Session) -> str:
    """Take back the places of members with whom a conflict is known."""
    running = courses.list_in(session, Stage.REVIEW)
    voided = [service.void_conflicted(session, SYSTEM, one.challenge_id) for one in running]
    return f"{sum(voided)} seats voided"


@jobs.scheduled(every=timedelta(minutes=10))
def remind_late(session: Session) -> str:
    """Tell members and desks that a day has passed."""
    return f"{service.remind(session)} members are late"
