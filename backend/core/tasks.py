"""What the core itself does by the clock."""

from datetime import timedelta

from sqlmodel import Session

from backend.core import idempotency
from backend.core.db import refresh_statistics
from backend.core.jobs import scheduled


@scheduled(every=timedelta(hours=1))
def forget_old_keys(session: Session) -> str:
    """Drop idempotency keys nobody will repeat any more."""
    return f"{idempotency.forget_old_keys(session)} keys forgotten"


@scheduled(every=timedelta(minutes=10))
def tell_the_planner(session: Session) -> str:
    """Tell the database's planner how much there is of what."""
    refresh_statistics(session)
    return "told"
