"""The SQL of notices."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func
from sqlalchemy import select as columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from backend.core.actor import Actor
from backend.core.db import held
from backend.core.paging import PageParams, paginate
from backend.notices import policy
from backend.notices.models import (
    CURRENT,
    Notice,
    NoticeEvent,
    NoticeFollower,
    NoticeKind,
    NoticeNumber,
    NoticeState,
    Objection,
    ObjectionFile,
    ObjectionState,
)

MOST_WAITING = 500


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asks to see of the notices."""

    states: tuple[NoticeState, ...] = ()
    kind: NoticeKind | None = None
    words: tuple[str, ...] = ()


def _where(asked: Filters) -> list[ColumnElement[bool]]:
    where = [col(Notice.search_titles).contains(word, autoescape=True) for word in asked.words]
    if asked.kind is not None:
        where.append(col(Notice.kind) == asked.kind)
    return where


def page(session: Session, asked: Filters, paging: PageParams) -> tuple[list[Notice], int]:
    """One page: those that are open first, the one that ends first before the others."""
    statement = select(Notice).where(*_where(asked))
    if asked.states:
        statement = statement.where(col(Notice.state).in_(asked.states))
    is_open = col(Notice.state).in_(CURRENT)
    order = (
        case((is_open, 0), else_=1),
        case((is_open, col(Notice.ends_at))),
        col(Notice.published_at).desc(),
        col(Notice.id),
    )
    return paginate(session, statement.order_by(*order), paging)


def count_states(session: Session, asked: Filters) -> dict[NoticeState, int]:
    """How many notices of each state the other filters leave."""
    state = col(Notice.state)
    rows = session.execute(columns(state, func.count()).where(*_where(asked)).group_by(state))
    return {row[0]: row[1] for row in rows}


def find(session: Session, notice_id: UUID, *, lock: bool = False) -> Notice | None:
    """The notice; locked and freshly read when asked."""
    statement = select(Notice).where(col(Notice.id) == notice_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def find_by_number(session: Session, number: str) -> Notice | None:
    """The notice of a number."""
    return session.exec(select(Notice).where(col(Notice.number) == number)).one_or_none()


def latest(session: Session, kind: NoticeKind, subjects: Collection[UUID]) -> dict[UUID, Notice]:
    """The newest notice on each of the subjects that has any."""
    if not subjects:
        return {}
    statement = select(Notice).where(
        col(Notice.kind) == kind, col(Notice.subject_id).in_(set(subjects))
    )
    order = statement.order_by(col(Notice.published_at), col(Notice.number))
    return {notice.subject_id: notice for notice in session.exec(order)}


def due(session: Session, now: datetime, limit: int) -> list[Notice]:
    """Notices without an open objection whose period is over, locked; others' are left out."""
    statement = (
        select(Notice)
        .where(col(Notice.state) == NoticeState.PUBLISHED, col(Notice.ends_at) <= now)
        .order_by(col(Notice.ends_at), col(Notice.id))
        .limit(limit)
    )
    return list(session.exec(held(statement, skip_locked=True)))


def take_number(session: Session, year: int) -> int:
    """The next number of a year; the row stays locked until the transaction ends."""
    dialect = session.connection().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    taken = insert(NoticeNumber).values(year=year, last=1)
    taken = taken.on_conflict_do_update(
        index_elements=["year"], set_={"last": col(NoticeNumber.last) + 1}
    )
    last: int = session.execute(taken.returning(col(NoticeNumber.last))).scalar_one()
    return last


def events(session: Session, notice_id: UUID) -> list[NoticeEvent]:
    """The timeline, the oldest first."""
    statement = select(NoticeEvent).where(col(NoticeEvent.notice_id) == notice_id)
    return list(session.exec(statement.order_by(col(NoticeEvent.version), col(NoticeEvent.id))))


def objections(session: Session, ids: Collection[UUID]) -> dict[UUID, list[Objection]]:
    """All objections by notice, in the order they were filed."""
    found: dict[UUID, list[Objection]] = {}
    if ids:
        mine = select(Objection).where(col(Objection.notice_id).in_(set(ids)))
        for one in session.exec(mine.order_by(col(Objection.position))):
            found.setdefault(one.notice_id, []).append(one)
    return found


def find_objection(session: Session, notice_id: UUID, objection_id: UUID) -> Objection | None:
    """An objection to the notice, freshly read; the notice's row is what is locked."""
    found = session.get(Objection, objection_id, populate_existing=True)
    return found if found is not None and found.notice_id == notice_id else None


def waiting(session: Session, actor: Actor) -> list[tuple[Objection, Notice]]:
    """Objections that may wait for the person, the first due first."""
    statement: Any = (
        columns(Objection, Notice)
        .join(Notice, col(Notice.id) == col(Objection.notice_id))
        .where(col(Objection.state) == ObjectionState.OPEN, policy.looked_after_by(actor))
        .order_by(col(Objection.due_on), col(Objection.filed_at), col(Objection.id))
        .limit(MOST_WAITING)
    )
    return [(row[0], row[1]) for row in session.execute(statement)]


def overdue(session: Session, before: datetime) -> list[tuple[Objection, Notice]]:
    """Open objections that should have been decided by the day of that instant."""
    statement: Any = (
        columns(Objection, Notice)
        .join(Notice, col(Notice.id) == col(Objection.notice_id))
        .where(col(Objection.state) == ObjectionState.OPEN, col(Objection.due_on) < before.date())
        .order_by(col(Objection.id))
        .limit(MOST_WAITING)
    )
    return [(row[0], row[1]) for row in session.execute(statement)]


def files(session: Session, ids: Collection[UUID]) -> dict[UUID, list[UUID]]:
    """Files of evidence by objection, in their order."""
    found: dict[UUID, list[UUID]] = {}
    if ids:
        mine = select(ObjectionFile).where(col(ObjectionFile.objection_id).in_(set(ids)))
        for one in session.exec(mine.order_by(col(ObjectionFile.position))):
            found.setdefault(one.objection_id, []).append(one.file_id)
    return found


def find_follower(session: Session, notice_id: UUID, person_id: UUID) -> NoticeFollower | None:
    """The person as a follower."""
    return session.get(NoticeFollower, (notice_id, person_id))


def followers(session: Session, notice_id: UUID) -> set[UUID]:
    """Who follows."""
    mine = col(NoticeFollower.notice_id) == notice_id
    return set(session.exec(select(NoticeFollower.person_id).where(mine)))


def addresses(session: Session) -> list[tuple[str, datetime]]:
    """Number and last change of all notices, the oldest first."""
    changed = func.coalesce(col(Notice.ended_at), col(Notice.published_at))
    number = col(Notice.number)
    return [(row[0], row[1]) for row in session.execute(columns(number, changed).order_by(number))]
