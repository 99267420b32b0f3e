"""Reads and writes imports and their rows."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert
from sqlmodel import Session, col, delete, select

from backend.core.actor import Actor
from backend.core.db import held
from backend.core.paging import PageParams, paginate
from backend.imports import policy
from backend.imports.models import ImportBatch, ImportRow, ImportState

_CHUNK = 500


def find(
    session: Session, actor: Actor, batch_id: UUID, *, lock: bool = False
) -> ImportBatch | None:
    """The import, if the actor may see it."""
    statement = select(ImportBatch).where(col(ImportBatch.id) == batch_id, policy.visible_to(actor))
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def add_rows(session: Session, rows: Iterable[ImportRow]) -> None:
    """Store the rows of a new import."""
    values = [row.model_dump() for row in rows]
    for start in range(0, len(values), _CHUNK):
        session.connection().execute(insert(ImportRow), values[start : start + _CHUNK])


def page_of_rows(
    session: Session, batch_id: UUID, paging: PageParams, *, faulty: bool | None
) -> tuple[list[ImportRow], int]:
    """Rows in the file's order; `faulty` narrows to those with or without faults."""
    statement = select(ImportRow).where(col(ImportRow.batch_id) == batch_id)
    if faulty is not None:
        statement = statement.where(col(ImportRow.is_faulty).is_(faulty))
    return paginate(session, statement.order_by(col(ImportRow.position)), paging)


def importable(session: Session, batch_id: UUID) -> Sequence[ImportRow]:
    """Rows without faults that are not here yet."""
    return session.exec(
        select(ImportRow)
        .where(
            col(ImportRow.batch_id) == batch_id,
            col(ImportRow.is_faulty).is_(False),
            col(ImportRow.duplicate_of).is_(None),
        )
        .order_by(col(ImportRow.position))
    ).all()


def count_faulty(session: Session, batch_id: UUID) -> int:
    """How many rows have faults."""
    return session.exec(
        select(func.count())
        .select_from(ImportRow)
        .where(col(ImportRow.batch_id) == batch_id, col(ImportRow.is_faulty).is_(True))
    ).one()


def abandoned(session: Session, before: datetime) -> Sequence[ImportBatch]:
    """Previews that nobody has come back to."""
    return session.exec(
        select(ImportBatch).where(
            col(ImportBatch.state) == ImportState.PREVIEWED, col(ImportBatch.created_at) < before
        )
    ).all()


def forget_rows(session: Session, batch_ids: Collection[UUID]) -> None:
    """Drop the rows of closed imports; the imports themselves stay as a record."""
    session.exec(delete(ImportRow).where(col(ImportRow.batch_id).in_(batch_ids)))
