"""The SQL of reviews, and of what ties experts to parties."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from backend.core.db import held
from backend.features import table
from backend.reviews.lifecycle import OPEN
from backend.reviews.models import (
    Award,
    AwardState,
    Panel,
    ProposalCheck,
    Ranking,
    Seat,
    SeatState,
    Sheet,
)

MEMBER = table("member").c
DEAL = table("deal").c
LISTING = table("listing").c
ACHIEVEMENT = table("achievement").c


def checks(session: Session, challenge_id: UUID) -> dict[UUID, ProposalCheck]:
    """The checks of a challenge's proposals, by proposal."""
    statement = select(ProposalCheck).where(col(ProposalCheck.challenge_id) == challenge_id)
    return {one.proposal_id: one for one in session.exec(statement)}


def find_panel(session: Session, challenge_id: UUID) -> Panel | None:
    """The panel that was drawn last."""
    statement = select(Panel).where(col(Panel.challenge_id) == challenge_id)
    return session.exec(statement.order_by(col(Panel.round).desc()).limit(1)).one_or_none()


def panels(session: Session, challenge_id: UUID) -> list[Panel]:
    """All panels of a challenge, the first one first."""
    statement = select(Panel).where(col(Panel.challenge_id) == challenge_id)
    return list(session.exec(statement.order_by(col(Panel.round))))


def get_panel(session: Session, panel_id: UUID) -> Panel:
    """A panel that a seat names."""
    return session.exec(select(Panel).where(col(Panel.id) == panel_id)).one()


def seats(session: Session, panel_id: UUID) -> list[Seat]:
    """All seats of a panel, those that were left among them, by number."""
    statement = select(Seat).where(col(Seat.panel_id) == panel_id)
    return list(session.exec(statement.order_by(col(Seat.number))))


def members_before(session: Session, challenge_id: UUID) -> set[UUID]:
    """Experts who sat on any panel of the challenge."""
    statement = select(Seat.expert_id).where(col(Seat.challenge_id) == challenge_id)
    return set(session.exec(statement))


def find_seat(session: Session, seat_id: UUID, *, lock: bool = False) -> Seat | None:
    """A seat; locked and freshly read when asked."""
    statement = select(Seat).where(col(Seat.id) == seat_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def seats_of(session: Session, person_id: UUID) -> list[Seat]:
    """A person's seats, the newest first."""
    statement = select(Seat).where(col(Seat.person_id) == person_id)
    return list(session.exec(statement.order_by(col(Seat.invited_at).desc(), col(Seat.id))))


def sheets(session: Session, seat_ids: Collection[UUID]) -> list[Sheet]:
    """All sheets of some seats."""
    statement = select(Sheet).where(col(Sheet.seat_id).in_(seat_ids))
    return list(session.exec(statement.order_by(col(Sheet.seat_id), col(Sheet.proposal_id))))


def find_sheet(session: Session, seat_id: UUID, proposal_id: UUID) -> Sheet | None:
    """One member's sheet on one proposal."""
    return session.get(Sheet, (seat_id, proposal_id), populate_existing=True)


def ranking(session: Session, challenge_id: UUID) -> Ranking | None:
    """The ranking that was made last."""
    statement = select(Ranking).where(col(Ranking.challenge_id) == challenge_id)
    newest = statement.order_by(col(Ranking.ranked_at).desc(), col(Ranking.id)).limit(1)
    return session.exec(newest).one_or_none()


def awards(session: Session, challenge_id: UUID) -> list[Award]:
    """The awards that were not revoked, by place."""
    statement = select(Award).where(
        col(Award.challenge_id) == challenge_id, col(Award.state) != AwardState.REVOKED
    )
    return list(session.exec(statement.order_by(col(Award.place))))


def waiting_seats(session: Session, now: datetime) -> list[Seat]:
    """Seats whose member has let a day pass, whatever has become of the review."""
    late = or_(
        (col(Seat.state) == SeatState.INVITED) & (col(Seat.declare_by) <= now),
        (col(Seat.state) == SeatState.DECLARED) & (col(Seat.score_by) <= now),
    )
    return list(session.exec(select(Seat).where(late).order_by(col(Seat.id))))


def open_seats(session: Session, challenge_id: UUID) -> list[Seat]:
    """Seats of a challenge that are taken."""
    statement = select(Seat).where(
        col(Seat.challenge_id) == challenge_id, col(Seat.state).in_(OPEN)
    )
    return list(session.exec(statement.order_by(col(Seat.number))))


def memberships(session: Session, persons: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """The organisations that people belong to."""
    rows = columns(MEMBER.person_id, MEMBER.organization_id).where(MEMBER.person_id.in_(persons))
    found: dict[UUID, set[UUID]] = {}
    for person_id, organization_id in session.execute(rows):
        found.setdefault(person_id, set()).add(organization_id)
    return found


def deals_with(
    session: Session, organizations: Collection[UUID], since: datetime
) -> list[tuple[Any, ...]]:
    """Who dealt with some organisations lately: both sides, the manager, and who began it."""
    told = columns(
        DEAL.supply_organization_id, DEAL.demand_organization_id, DEAL.manager_id, DEAL.opened_by
    )
    recent = or_(DEAL.ended_at.is_(None), DEAL.ended_at >= since)
    theirs = or_(
        DEAL.supply_organization_id.in_(organizations),
        DEAL.demand_organization_id.in_(organizations),
    )
    return [tuple(row) for row in session.execute(told.where(recent, theirs))]


def named_in_achievements(
    session: Session, organizations: Collection[UUID], since: datetime
) -> list[tuple[UUID, list[dict[str, Any]]]]:
    """Whom the organisations' recent achievements name, by organisation."""
    rows = (
        columns(LISTING.organization_id, ACHIEVEMENT.persons)
        .join(table("achievement"), ACHIEVEMENT.listing_id == LISTING.id)
        .where(LISTING.organization_id.in_(organizations), LISTING.created_at >= since)
    )
    return [(row[0], row[1]) for row in session.execute(rows)]


def count_done(session: Session, seat_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many sheets each seat has begun."""
    rows = (
        columns(col(Sheet.seat_id), func.count())
        .where(col(Sheet.seat_id).in_(seat_ids))
        .group_by(col(Sheet.seat_id))
    )
    return {row[0]: row[1] for row in session.execute(rows)}
