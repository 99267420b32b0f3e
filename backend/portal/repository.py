"""Addresses of what visitors may see; read by the listings' and organisations' own rules."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select
from sqlmodel import Session

from backend.core.actor import Actor
from backend.features import table
from backend.listings import policy as listings_policy
from backend.listings.schemas import ListingKind
from backend.organizations import policy as organizations_policy

LISTING = table("listing").c
ORGANIZATION = table("organization").c
NODE = table("node").c


def count_listings(session: Session, visitor: Actor, kind: ListingKind) -> int:
    """How many listings of the kind visitors find."""
    found = select(func.count(LISTING.id)).where(
        LISTING.kind == kind, listings_policy.findable_by(visitor)
    )
    count: int = session.execute(found).scalar_one()
    return count


def listings(
    session: Session, visitor: Actor, kind: ListingKind, *, skip: int, limit: int
) -> Sequence[Row[Any]]:
    """Number, id and last change of listings, the oldest first so that pages stay as they are."""
    found = (
        select(LISTING.number, LISTING.id, LISTING.updated_at)
        .where(LISTING.kind == kind, listings_policy.findable_by(visitor))
        .order_by(LISTING.published_at, LISTING.id)
        .offset(skip)
        .limit(limit)
    )
    return session.execute(found).all()


def organizations(session: Session, visitor: Actor) -> Sequence[Row[Any]]:
    """Ids and last checks of the organisations visitors see."""
    found = (
        select(ORGANIZATION.id, ORGANIZATION.verified_at)
        .where(organizations_policy.visible_to(visitor))
        .order_by(ORGANIZATION.created_at, ORGANIZATION.id)
    )
    return session.execute(found).all()


def nodes(session: Session) -> Sequence[str]:
    """Short names of all nodes."""
    return session.execute(select(NODE.slug).order_by(NODE.slug)).scalars().all()
