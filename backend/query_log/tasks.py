"""Forgets what was searched for long ago."""

from datetime import timedelta

from sqlmodel import Session

from backend.core import jobs
from backend.query_log import service


@jobs.scheduled(every=timedelta(days=1))
def forget_old_queries(session: Session) -> str:
    """Drop counts of searches after their time."""
    return f"{service.forget_old(session)} counts forgotten"
