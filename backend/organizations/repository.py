"""Reads and writes of organisations, members, papers and invitations."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, false, func, or_
from sqlalchemy import select as columns
from sqlmodel import Session, col, delete, select

from backend.core.actor import Actor
from backend.core.db import held
from backend.core.paging import PageParams, paginate
from backend.organizations.models import (
    Invitation,
    Member,
    Organization,
    OrganizationDocument,
    VerificationState,
)
from backend.organizations.policy import visible_to

_ON_CARDS: tuple[Any, ...] = (
    Organization.id,
    Organization.kind,
    Organization.names,
    Organization.country,
    Organization.region,
    Organization.city,
    Organization.state,
    Organization.is_sample,
    Organization.home_node_id,
    Organization.endorsement_required,
)


def find(session: Session, organization_id: UUID, *, lock: bool = False) -> Organization | None:
    """The organisation, its row locked on demand."""
    statement = select(Organization).where(col(Organization.id) == organization_id)
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def cards(session: Session, ids: Iterable[UUID]) -> Sequence[Row[Any]]:
    """What others mention of the organisations among the ids that exist, and their states."""
    wanted = col(Organization.id).in_(set(ids))
    return session.execute(columns(*_ON_CARDS).where(wanted)).all()


def find_verified(session: Session, country: str, number: str) -> Organization | None:
    """The organisation verified under the number of that country."""
    statement = select(Organization).where(
        col(Organization.country) == country,
        col(Organization.registration_number) == number,
        col(Organization.state) == VerificationState.VERIFIED,
    )
    return session.exec(statement).one_or_none()


def page(
    session: Session,
    actor: Actor,
    conditions: Sequence[ColumnElement[bool]],
    paging: PageParams,
    *,
    oldest_first: bool = False,
) -> tuple[list[Organization], int]:
    """One page of the organisations an actor may see that meet the conditions."""
    order = col(Organization.submitted_at) if oldest_first else col(Organization.search_name)
    statement = (
        select(Organization)
        .where(visible_to(actor), *conditions)
        .order_by(order, col(Organization.id))
    )
    return paginate(session, statement, paging)


def contains(folded: str) -> ColumnElement[bool]:
    """Whether a name contains the text; both are folded, so the database need not know letters."""
    return col(Organization.search_name).contains(folded, autoescape=True)


def named(session: Session, folded: str) -> Sequence[Organization]:
    """Organisations one of whose names, folded, is exactly this; verified ones first."""
    statement = (
        select(Organization)
        .where(contains(folded))
        .order_by(col(Organization.state).desc(), col(Organization.created_at))
    )
    found = session.exec(statement).all()
    return [each for each in found if folded in each.search_name.split("\n")]


def lies_in(regions: Sequence[str]) -> ColumnElement[bool]:
    """Whether the region is one of these or, as GB/T 2260 nests by pairs of digits, below one."""
    stems = [re.sub("(00)+$", "", region) for region in regions]
    return or_(false(), *(col(Organization.region).like(f"{stem}%") for stem in stems))


def to_recheck(session: Session, instant: datetime, *, limit: int) -> Sequence[Organization]:
    """Verified organisations whose yearly check is due and was not asked for yet."""
    due = (
        select(Organization)
        .where(
            col(Organization.state) == VerificationState.VERIFIED,
            col(Organization.recheck_on) <= instant,
            col(Organization.recheck_asked_at).is_(None),
        )
        .order_by(col(Organization.recheck_on), col(Organization.id))
        .limit(limit)
    )
    return session.exec(held(due, skip_locked=True)).all()


def memberships(session: Session, person_id: UUID) -> Sequence[tuple[Member, Organization]]:
    """Where a person belongs."""
    statement = (
        select(Member, Organization)
        .join(Organization, col(Organization.id) == col(Member.organization_id))
        .where(col(Member.person_id) == person_id)
        .order_by(col(Member.since), col(Member.id))
    )
    return session.exec(statement).all()


def members(session: Session, organization_id: UUID, *, lock: bool = False) -> Sequence[Member]:
    """Who belongs to an organisation, the longest first."""
    statement = (
        select(Member)
        .where(col(Member.organization_id) == organization_id)
        .order_by(col(Member.since), col(Member.id))
    )
    return session.exec(held(statement) if lock else statement).all()


def find_member(
    session: Session, organization_id: UUID, person_id: UUID, *, lock: bool = False
) -> Member | None:
    """A person's membership, its row locked on demand."""
    statement = select(Member).where(
        col(Member.organization_id) == organization_id, col(Member.person_id) == person_id
    )
    return session.exec(held(statement) if lock else statement).one_or_none()


def documents(session: Session, organization_id: UUID) -> Sequence[OrganizationDocument]:
    """Papers of an organisation, in the order they came."""
    statement = (
        select(OrganizationDocument)
        .where(col(OrganizationDocument.organization_id) == organization_id)
        .order_by(col(OrganizationDocument.created_at), col(OrganizationDocument.id))
    )
    return session.exec(statement).all()


def find_document(
    session: Session, organization_id: UUID, document_id: UUID
) -> OrganizationDocument | None:
    """One paper of an organisation."""
    statement = select(OrganizationDocument).where(
        col(OrganizationDocument.organization_id) == organization_id,
        col(OrganizationDocument.id) == document_id,
    )
    return session.exec(statement).one_or_none()


def open_invitations(session: Session, organization_id: UUID) -> Sequence[Invitation]:
    """Invitations nobody has accepted, the newest first."""
    statement = (
        select(Invitation)
        .where(
            col(Invitation.organization_id) == organization_id,
            col(Invitation.accepted_at).is_(None),
        )
        .order_by(col(Invitation.created_at).desc(), col(Invitation.id))
    )
    return session.exec(statement).all()


def count_open_invitations(session: Session, organization_id: UUID) -> int:
    """How many invitations wait for an answer."""
    statement = select(func.count()).where(
        col(Invitation.organization_id) == organization_id, col(Invitation.accepted_at).is_(None)
    )
    return session.exec(statement).one()


def find_invitation(
    session: Session, invitation_id: UUID, *, lock: bool = False
) -> Invitation | None:
    """An invitation by id."""
    statement = select(Invitation).where(col(Invitation.id) == invitation_id)
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def find_invitation_by_hash(
    session: Session, token_hash: str, *, lock: bool = False
) -> Invitation | None:
    """The invitation whose mailed token has this hash."""
    statement = select(Invitation).where(col(Invitation.token_hash) == token_hash)
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def drop_open_invitations(session: Session, organization_id: UUID, email: str) -> None:
    """Forget earlier invitations of one address that nobody accepted."""
    session.exec(
        delete(Invitation).where(
            col(Invitation.organization_id) == organization_id,
            col(Invitation.email) == email,
            col(Invitation.accepted_at).is_(None),
        )
    )


def drop_stale_invitations(session: Session, before: datetime) -> int:
    """Forget invitations that ran out before the instant; how many."""
    stale = delete(Invitation).where(
        col(Invitation.expires_at) < before, col(Invitation.accepted_at).is_(None)
    )
    return session.exec(stale).rowcount
