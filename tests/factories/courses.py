"""Courses of posted challenges, ready made."""

from uuid import UUID

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core import clock
from backend.core.settings import Settings
from backend.courses import service
from backend.courses.models import CourseQuestion
from backend.proposals.models import Proposal
from backend.sealing import service as sealing

SLOTS = 12
"""Enough for a few drafts; the usual number takes a while to write."""


def begin_course(
    session: Session, settings: Settings, challenge_id: UUID, asker: Person
) -> CourseQuestion:
    """Post all published challenges; a question that somebody asked about one of them."""
    sealing.fill(session, settings.key, SLOTS)
    service.post(session, settings)
    question = CourseQuestion(challenge_id=challenge_id, asker_id=asker.id, text="多少毫克？")
    session.add(question)
    session.flush()
    return question


def open_proposal(session: Session, challenge_id: UUID, organization_id: UUID) -> Proposal:
    """A proposal of the party's as if it had been opened."""
    proposal = Proposal(
        challenge_id=challenge_id,
        organization_id=organization_id,
        submitted_at=clock.now(),
        sha256="0" * 64,
        content={"title": "膜浓缩"},
    )
    session.add(proposal)
    session.flush()
    return proposal
