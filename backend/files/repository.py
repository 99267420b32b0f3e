"""Reads and writes of what is known about uploads."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from backend.core.db import held
from backend.files.models import StoredFile


def find(session: Session, file_id: UUID, *, lock: bool = False) -> StoredFile | None:
    """The file's row, locked on demand."""
    statement = select(StoredFile).where(col(StoredFile.id) == file_id)
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def by_ids(session: Session, ids: Iterable[UUID]) -> Sequence[StoredFile]:
    """The files among the ids that exist."""
    return session.exec(select(StoredFile).where(col(StoredFile.id).in_(set(ids)))).all()


def unclaimed_of(session: Session, person_id: UUID) -> tuple[int, int]:
    """How many uploads of a person nobody uses yet, and their bytes."""
    statement = select(func.count(), func.coalesce(func.sum(StoredFile.size), 0)).where(
        col(StoredFile.uploaded_by) == person_id, col(StoredFile.claimed).is_(False)
    )
    count, size = session.exec(statement).one()
    return int(count), int(size)


def unclaimed_before(session: Session, instant: datetime, *, limit: int) -> Sequence[StoredFile]:
    """Uploads that nobody has used since before the instant."""
    statement = (
        select(StoredFile)
        .where(col(StoredFile.claimed).is_(False), col(StoredFile.created_at) < instant)
        .order_by(col(StoredFile.created_at), col(StoredFile.id))
        .limit(limit)
    )
    return session.exec(held(statement, skip_locked=True)).all()
