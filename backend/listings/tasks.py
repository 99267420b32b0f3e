"""Timed work on listings."""

from datetime import timedelta

from sqlmodel import Session

from backend.core import jobs
from backend.listings import service


@jobs.scheduled(every=timedelta(minutes=10))
def expire_listings(session: Session) -> str:
    """Take listings off the market whose validity has ended."""
    return f"{service.expire_overdue(session)} listings expired"


@jobs.scheduled(every=timedelta(days=1))
def remind_owners(session: Session) -> str:
    """Ask owners to confirm listings that will expire."""
    return f"{service.remind_expiring(session)} listings expire soon"
