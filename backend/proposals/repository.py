"""The SQL of proposals and of released shares."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from backend.features import table
from backend.proposals.models import Proposal, ShareRelease

ORGANIZATION = table("organization").c


def organizations(session: Session) -> list[UUID]:
    """Every organisation there is: whoever might have proposed."""
    return [row[0] for row in session.execute(columns(ORGANIZATION.id))]


def releases(session: Session, challenge_id: UUID) -> list[ShareRelease]:
    """The shares that were released, in their order."""
    statement = select(ShareRelease).where(col(ShareRelease.challenge_id) == challenge_id)
    return list(session.exec(statement.order_by(col(ShareRelease.at))))


def opened(session: Session, challenge_id: UUID) -> list[Proposal]:
    """All opened proposals for a challenge in an order that says nothing."""
    statement = select(Proposal).where(col(Proposal.challenge_id) == challenge_id)
    return list(session.exec(statement.order_by(col(Proposal.sha256), col(Proposal.id))))


def opened_of(session: Session, organizations: Collection[UUID]) -> list[Proposal]:
    """Opened proposals of organisations, the newest first."""
    statement = select(Proposal).where(col(Proposal.organization_id).in_(organizations))
    return list(session.exec(statement.order_by(col(Proposal.submitted_at).desc())))


def find(session: Session, challenge_id: UUID, proposal_id: UUID) -> Proposal | None:
    """An opened proposal for the challenge."""
    found = session.get(Proposal, proposal_id)
    return found if found is not None and found.challenge_id == challenge_id else None
