"""Clears away previews that nobody came back to."""

from datetime import timedelta

from sqlmodel import Session

from backend.core.jobs import scheduled
from backend.imports import service


@scheduled(every=timedelta(days=1))
def discard_abandoned(session: Session) -> str:
    """Throw away previews older than a week."""
    return f"{service.discard_abandoned(session, older_than=timedelta(days=7))} previews discarded"
