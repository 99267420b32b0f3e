"""What happens to listings by the clock alone."""

from datetime import timedelta

from sqlmodel import Session

from backend.core import clock
from backend.listings import repository
from backend.listings.service.acts import expire
from backend.listings.service.news import REMINDERS, remind

BATCH = 500


def expire_overdue(session: Session, *, limit: int = BATCH) -> int:
    """Let listings whose validity has ended run out; the number of them."""
    listings = repository.overdue(session, clock.today(), limit)
    for listing in listings:
        expire(session, listing)
    return len(listings)


def remind_expiring(session: Session) -> int:
    """Remind owners of listings that expire soon; the number of listings looked at."""
    today = clock.today()
    listings = repository.valid_between(session, today, today + timedelta(days=max(REMINDERS)))
    for listing in listings:
        remind(session, listing, today)
    return len(listings)
