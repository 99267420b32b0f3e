"""The SQL of the pool of experts."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session, col, select

from backend.core.db import held
from backend.experts.models import Expert, ExpertState


def find(session: Session, expert_id: UUID, *, lock: bool = False) -> Expert | None:
    """An expert by id; locked and freshly read when asked."""
    statement = select(Expert).where(col(Expert.id) == expert_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def find_of(session: Session, person_id: UUID, *, lock: bool = False) -> Expert | None:
    """A person's own place in the pool."""
    statement = select(Expert).where(col(Expert.person_id) == person_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def overseen(session: Session, nodes: Collection[UUID] | None) -> list[Expert]:
    """Experts of the nodes, or all; withdrawn ones are nobody's business."""
    statement = select(Expert).where(col(Expert.state) != ExpertState.WITHDRAWN)
    if nodes is not None:
        statement = statement.where(col(Expert.node_id).in_(nodes))
    return list(session.exec(statement.order_by(col(Expert.applied_at), col(Expert.id))))


def admitted(session: Session) -> list[Expert]:
    """Everybody who may be drawn, in an order that does not change."""
    statement = select(Expert).where(col(Expert.state) == ExpertState.ADMITTED)
    return list(session.exec(statement.order_by(col(Expert.id))))


def by_ids(session: Session, ids: Collection[UUID]) -> list[Expert]:
    """Those of the experts that exist."""
    return list(session.exec(select(Expert).where(col(Expert.id).in_(ids))))
