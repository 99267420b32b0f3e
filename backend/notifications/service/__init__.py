"""What notifications does for people and for other features."""

from datetime import timedelta

from sqlmodel import Session

from backend.core import clock
from backend.notifications import repository
from backend.notifications.service.mailing import (
    send_digests,
    send_notifications,
    write_digests,
)
from backend.notifications.service.telling import (
    get_preferences,
    history,
    is_history,
    list_notifications,
    mark_read,
    notify,
    put_preferences,
)

__all__ = [
    "forget_old",
    "get_preferences",
    "history",
    "is_history",
    "list_notifications",
    "mark_read",
    "notify",
    "put_preferences",
    "send_digests",
    "send_notifications",
    "write_digests",
]

KEPT = timedelta(days=365)
"""How long people can look back; after it the same key could tell them anew."""


def forget_old(session: Session) -> int:
    """Drop notifications that are too old to matter; how many."""
    return repository.forget(session, clock.now() - KEPT)
