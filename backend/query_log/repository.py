"""The SQL of counted searches."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlalchemy import select as columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, delete

from backend.query_log.models import QueryCount

KEY = ("day", "kind", "lang", "text")


def add(session: Session, counts: Iterable[QueryCount]) -> None:
    """Add to what is counted already under the same words."""
    rows = [count.model_dump() for count in counts]
    if not rows:
        return
    dialect = session.connection().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    counted = insert(QueryCount).values(rows)
    both = {"asked": QueryCount.asked + counted.excluded.asked, "found": counted.excluded.found}
    session.execute(counted.on_conflict_do_update(index_elements=list(KEY), set_=both))


def _within(first: date, last: date) -> ColumnElement[bool]:
    return col(QueryCount.day).between(first, last)


def totals(session: Session, first: date, last: date) -> tuple[int, int]:
    """How many searches there were on the days, and how many of them found nothing."""
    asked = func.coalesce(func.sum(col(QueryCount.asked)), 0)
    all_, nothing = (
        session.execute(columns(asked).where(_within(first, last), *where)).scalar_one()
        for where in ((), (col(QueryCount.found) == 0,))
    )
    return int(all_), int(nothing)


def words(
    session: Session, first: date, last: date, limit: int, *, nothing: bool
) -> list[dict[str, Any]]:
    """The words searched for most on the days; with `nothing`, those that never found anything."""
    names = (col(QueryCount.text), col(QueryCount.kind), col(QueryCount.lang))
    asked, found = func.sum(col(QueryCount.asked)), func.max(col(QueryCount.found))
    counted = (
        columns(*names, asked.label("asked"), found.label("found"))
        .where(_within(first, last))
        .group_by(*names)
        .order_by(asked.desc(), *names)
        .limit(limit)
    )
    if nothing:
        counted = counted.having(found == 0)
    return [dict(row) for row in session.execute(counted).mappings()]


def first_day(session: Session) -> date | None:
    """The first day that is still known of."""
    day: date | None = session.execute(columns(func.min(col(QueryCount.day)))).scalar_one()
    return day


def forget(session: Session, before: date) -> int:
    """Drop the counts of days before; how many."""
    return session.exec(delete(QueryCount).where(col(QueryCount.day) < before)).rowcount
