"""The SQL of incubators."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from backend.incubators.models import IncubatorContract


def contracts(session: Session, ids: Collection[UUID]) -> list[IncubatorContract]:
    """All contracts of the incubators, the newest first."""
    newest = (col(IncubatorContract.starts_on).desc(), col(IncubatorContract.id))
    statement = select(IncubatorContract).where(col(IncubatorContract.incubator_id).in_(ids))
    return list(session.exec(statement.order_by(*newest)))


def overlapping(session: Session, incubator_id: UUID, starts_on: date, ends_on: date) -> bool:
    """Whether a contract of the incubator runs on any of the days."""
    statement = select(IncubatorContract.id).where(
        col(IncubatorContract.incubator_id) == incubator_id,
        col(IncubatorContract.starts_on) <= ends_on,
        col(IncubatorContract.ends_on) >= starts_on,
    )
    return session.exec(statement).first() is not None
