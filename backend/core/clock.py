"""The one place that reads the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, available_timezones

from sqlalchemy import text
from sqlmodel import Session

ZONES = frozenset(available_timezones())


_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """The instant, in UTC."""
    return _told.get() or datetime.now(UTC)


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """Let everything inside happen at an instant: the seed tells stories that lie in the past."""
    token = _told.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _told.reset(token)


def today() -> date:
    """The date in UTC; working days are counted elsewhere, by zone."""
    return now().date()


def database_now(session: Session) -> datetime:
    """The database's own instant, read now rather than when the transaction began.

    Deadlines are judged by this clock, under the row's lock. A story that is told has its own time.
    """
    if (told := _told.get()) is not None:
        return told
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        instant: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        return instant.astimezone(UTC)
    stamp: str = connection.execute(
        text("SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now')")
    ).scalar_one()
    return datetime.fromisoformat(stamp).replace(tzinfo=UTC)


def instant_of(local: datetime, zone: str) -> datetime:
    """A wall-clock time in an IANA zone as an instant in UTC."""
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
