"""Counts searches in memory, writes them together, and reads a week of them."""

import re
import time
from datetime import date, timedelta
from threading import Lock
from typing import Final

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.db import transaction
from backend.query_log import policy, repository
from backend.query_log.models import QueryCount
from backend.query_log.schemas import QueryRead, QueryWeek
from search.text import normalise

log = structlog.get_logger(__name__)
KEPT: Final = timedelta(days=90)
PAUSE: Final = 5.0
"""Seconds between two writes of one process, so that many searches cost one."""
MOST_HELD: Final = 10_000
LENGTH: Final = 120
SHOWN: Final = 50
PERSONAL: Final = re.compile(r"@|https?:|\d[\d\s()+-]{6,}\d")
"""Addresses, links and long numbers: mail, telephone, identity papers."""
Key = tuple[date, str, str, str]


class QueryLog:
    """Searches of one process that are not written yet."""

    def __init__(self, database: Engine) -> None:
        self._database = database
        self._lock = Lock()
        self._held: dict[Key, tuple[int, int]] = {}
        self._written = -PAUSE

    def note(self, *, text: str, kind: str, lang: str, found: int) -> bool:
        """Count one search; whether it is time to write."""
        words = words_of(text)
        if words is None:
            return False
        key = (clock.today(), kind, lang, words)
        with self._lock:
            if key in self._held or len(self._held) < MOST_HELD:
                self._held[key] = (self._held.get(key, (0, 0))[0] + 1, found)
            return time.monotonic() - self._written >= PAUSE

    def write(self) -> None:
        """Write what is held. Counts are not worth a failure: what cannot be written is dropped."""
        with self._lock:
            held, self._held = self._held, {}
            self._written = time.monotonic()
        counts = [
            QueryCount(day=day, kind=kind, lang=lang, text=text, asked=asked, found=found)
            for (day, kind, lang, text), (asked, found) in held.items()
        ]
        try:
            with transaction(self._database) as session:
                repository.add(session, counts)
        except SQLAlchemyError as error:
            log.warning("query_log.dropped", searches=len(counts), error=type(error).__name__)


def words_of(text: str) -> str | None:
    """What is counted of typed words; None for nothing, and for what may be about a person."""
    if PERSONAL.search(text):
        return None
    return " ".join(normalise(text).split())[:LENGTH] or None


def read_week(session: Session, actor: Actor, day: date | None = None) -> QueryWeek:
    """The searches of the week a day lies in, this week's when none is named."""
    policy.require_reader(actor)
    today = clock.today()
    monday = _monday(day or today)
    sunday = monday + timedelta(days=6)
    searches, without = repository.totals(session, monday, sunday)
    first = repository.first_day(session)
    week = timedelta(days=7)
    return QueryWeek(
        monday=monday,
        previous=monday - week if first is not None and first < monday else None,
        next=monday + week if monday + week <= today else None,
        searches=searches,
        without_result=without,
        top=_read(session, monday, sunday, nothing=False),
        nothing=_read(session, monday, sunday, nothing=True),
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _read(session: Session, first: date, last: date, *, nothing: bool) -> list[QueryRead]:
    found = repository.words(session, first, last, SHOWN, nothing=nothing)
    return [QueryRead(**row) for row in found]


def forget_old(session: Session) -> int:
    """Drop what is too old to be kept; how many."""
    return repository.forget(session, clock.today() - KEPT)
