"""The SQL of contracts."""

from collections.abc import Collection, Iterable
from uuid import UUID

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from backend.contracts.models import (
    Contract,
    ContractMilestone,
    ContractSignature,
    ContractVersion,
)
from backend.core.db import held
from backend.features import table

ORGANIZATION = table("organization").c


def find(session: Session, deal_id: UUID, *, lock: bool = False) -> Contract | None:
    """A deal's contract; locked and freshly read when asked."""
    statement = select(Contract).where(col(Contract.deal_id) == deal_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def versions(session: Session, contract_id: UUID) -> list[ContractVersion]:
    """What was issued, the newest first."""
    statement = select(ContractVersion).where(col(ContractVersion.contract_id) == contract_id)
    return list(session.exec(statement.order_by(col(ContractVersion.number).desc())))


def signatures(session: Session, version_ids: Collection[UUID]) -> list[ContractSignature]:
    """Signatures under versions, in the order they were recorded."""
    statement = select(ContractSignature).where(col(ContractSignature.version_id).in_(version_ids))
    ordered = statement.order_by(col(ContractSignature.recorded_at), col(ContractSignature.id))
    return list(session.exec(ordered))


def milestones(session: Session, contract_id: UUID) -> list[ContractMilestone]:
    """Rows of the plan in force, in its order."""
    statement = select(ContractMilestone).where(col(ContractMilestone.contract_id) == contract_id)
    ordered = statement.order_by(col(ContractMilestone.position), col(ContractMilestone.id))
    return list(session.exec(ordered))


def find_milestone(session: Session, milestone_id: UUID) -> ContractMilestone | None:
    """A milestone, freshly read; the deal's row is what is locked."""
    return session.get(ContractMilestone, milestone_id, populate_existing=True)


def registration_numbers(session: Session, ids: Iterable[UUID]) -> dict[UUID, str | None]:
    """The organisations' registration numbers, read from their table by name."""
    wanted = columns(ORGANIZATION.id, ORGANIZATION.registration_number)
    rows = session.execute(wanted.where(ORGANIZATION.id.in_(list(ids))))
    return {row[0]: row[1] for row in rows}
