"""Reads over the listings' tables, always under the listings' own visibility rule.

Discovery has no tables. It reads the shared ones by name, so that what it counts and finds in the
database obeys the same `findable_by` as everything else.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, func, or_
from sqlmodel import Session, col, select

from backend.core.actor import Actor
from backend.core.outbox import OutboxEntry
from backend.core.paging import PageParams
from backend.features import table
from backend.listings import policy
from backend.listings.schemas import ListingKind, ListingState

LISTING = table("listing").c
TEXT = table("listing_text").c
CHALLENGE = table("challenge").c


def _published(actor: Actor, kind: ListingKind | None = None) -> ColumnElement[bool]:
    found = policy.findable_by(actor)
    return found if kind is None else and_(found, LISTING.kind == kind)


def pending(session: Session, limit: int) -> list[UUID]:
    """Listings whose change has not been told to the index yet, the latest first."""
    waiting = (
        select(OutboxEntry.subject_id)
        .where(col(OutboxEntry.topic) == "listing.changed")
        .order_by(col(OutboxEntry.created_at).desc())
        .limit(limit)
    )
    return list(session.exec(waiting))


def is_waiting(session: Session, subject_id: UUID) -> bool:
    """Whether something announced under this id is still to be handled."""
    waiting = select(OutboxEntry.id).where(col(OutboxEntry.subject_id) == subject_id)
    return session.exec(waiting).first() is not None


def findable(session: Session, actor: Actor, ids: Iterable[UUID]) -> set[UUID]:
    """Those of the listings that are on the market for the actor as of now."""
    found = select(LISTING.id).where(LISTING.id.in_(list(ids)), _published(actor))
    return set(session.execute(found).scalars())


def newest(session: Session, actor: Actor, kind: ListingKind, limit: int) -> list[UUID]:
    """The listings published last."""
    order = (LISTING.published_at.desc(), LISTING.id)
    found = select(LISTING.id).where(_published(actor, kind)).order_by(*order).limit(limit)
    return list(session.execute(found).scalars())


def closing(session: Session, actor: Actor, now: datetime, limit: int) -> list[UUID]:
    """Open challenges in the order in which they close."""
    found = (
        _challenges(actor, now)
        .with_only_columns(LISTING.id)
        .where(CHALLENGE.deadline_at.is_not(None))
        .order_by(CHALLENGE.deadline_at, LISTING.id)
        .limit(limit)
    )
    return list(session.execute(found).scalars())


def _challenges(actor: Actor, now: datetime) -> Select[Any]:
    still_open = or_(CHALLENGE.deadline_at.is_(None), CHALLENGE.deadline_at > now)
    return (
        select(func.count())
        .select_from(table("listing"))
        .join(table("challenge"), CHALLENGE.listing_id == LISTING.id)
        .where(_published(actor, ListingKind.CHALLENGE), still_open)
    )


def open_challenges(session: Session, actor: Actor, now: datetime) -> tuple[int, int]:
    """How many challenges are open, and how many of them to bidders from abroad."""
    counted = _challenges(actor, now)
    foreign = counted.where(CHALLENGE.foreign_allowed.is_(True))
    return session.execute(counted).scalar_one(), session.execute(foreign).scalar_one()


def achievements(session: Session, actor: Actor, since: datetime) -> tuple[int, int]:
    """How many achievements are published, and how many of them since an instant."""
    counted = select(func.count()).where(_published(actor, ListingKind.ACHIEVEMENT))
    recent = counted.where(LISTING.published_at >= since)
    return session.execute(counted).scalar_one(), session.execute(recent).scalar_one()


def languages(session: Session, actor: Actor) -> int:
    """In how many languages there are texts."""
    counted = (
        select(func.count(TEXT.locale.distinct()))
        .join(table("listing"), LISTING.id == TEXT.listing_id)
        .where(_published(actor))
    )
    count: int = session.execute(counted).scalar_one()
    return count


def with_title(
    session: Session,
    actor: Actor,
    kind: ListingKind,
    spellings: Sequence[str],
    paging: PageParams,
) -> tuple[list[UUID], int]:
    """Listings with one of the spellings in a title, the newest first, and how many there are."""
    titled = select(TEXT.listing_id).where(
        or_(false(), *(TEXT.title.contains(each, autoescape=True) for each in spellings))
    )
    found = _published(actor, kind)
    if spellings:
        found = and_(found, LISTING.id.in_(titled))
    total = session.execute(select(func.count()).where(found)).scalar_one()
    page = (
        select(LISTING.id)
        .where(found)
        .order_by(LISTING.published_at.desc(), LISTING.id)
        .limit(paging.size)
        .offset(paging.offset)
    )
    return list(session.execute(page).scalars()), total


def batch(session: Session, kind: ListingKind, after: UUID | None, size: int) -> list[UUID]:
    """Ids of published listings of a kind in the order of ids, for reading them all in turn."""
    everyone = select(LISTING.id).where(
        LISTING.state == ListingState.PUBLISHED, LISTING.kind == kind
    )
    if after is not None:
        everyone = everyone.where(LISTING.id > after)
    return list(session.execute(everyone.order_by(LISTING.id).limit(size)).scalars())


def versions(session: Session, kind: ListingKind) -> dict[str, int]:
    """Id and version of every published listing of a kind."""
    rows = select(LISTING.id, LISTING.version).where(
        LISTING.state == ListingState.PUBLISHED, LISTING.kind == kind
    )
    return {str(listing_id): version for listing_id, version in session.execute(rows)}


def kinds(session: Session, ids: Iterable[UUID]) -> dict[UUID, ListingKind]:
    """Which kind each listing is of; listings that are gone are left out."""
    rows = select(LISTING.id, LISTING.kind).where(LISTING.id.in_(list(ids)))
    return {row.id: row.kind for row in session.execute(rows)}


def of_owner(session: Session, column: str, ids: Iterable[UUID]) -> list[UUID]:
    """Published listings whose `organization_id` or `home_node_id` is one of the ids."""
    rows = select(LISTING.id).where(
        LISTING.state == ListingState.PUBLISHED, LISTING[column].in_(list(ids))
    )
    return list(session.execute(rows).scalars())
