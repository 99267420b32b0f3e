"""The SQL of breaches of integrity."""

from uuid import UUID

from sqlmodel import Session, col, select

from backend.core.db import held
from backend.integrity.models import IntegrityRecord


def breaches(session: Session, organization_id: UUID | None = None) -> list[IntegrityRecord]:
    """Breaches that were recorded, the newest first."""
    statement = select(IntegrityRecord)
    if organization_id is not None:
        statement = statement.where(col(IntegrityRecord.organization_id) == organization_id)
    newest = (col(IntegrityRecord.found_on).desc(), col(IntegrityRecord.id))
    return list(session.exec(statement.order_by(*newest)))


def find(session: Session, record_id: UUID) -> IntegrityRecord | None:
    """A recorded breach, locked."""
    statement = select(IntegrityRecord).where(col(IntegrityRecord.id) == record_id)
    return session.exec(held(statement)).one_or_none()
