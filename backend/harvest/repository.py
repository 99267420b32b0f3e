"""Records of harvesting, and the listings they should be about."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import Session, col, select

from backend.core.actor import Actor
from backend.features import table
from backend.harvest.models import HarvestRecord
from backend.harvest.schemas import Wanted
from backend.listings import policy

LISTING = table("listing").c
AFTER = tuple[datetime, UUID]


def held(session: Session, ids: Collection[UUID]) -> dict[UUID, HarvestRecord]:
    """The records of these listings, by listing, kept from other writers."""
    found = select(HarvestRecord).where(col(HarvestRecord.listing_id).in_(ids)).with_for_update()
    return {record.listing_id: record for record in session.exec(found)}


def homes(session: Session, ids: Collection[UUID]) -> dict[UUID, UUID | None]:
    """The home nodes of those of the listings that visitors may find."""
    found = select(LISTING.id, LISTING.home_node_id).where(
        LISTING.id.in_(ids), policy.findable_by(Actor())
    )
    return {row.id: row.home_node_id for row in session.execute(found)}


def differing(session: Session, limit: int) -> Sequence[UUID]:
    """Listings that are public and have no record that says so, or the other way round."""
    told = select(HarvestRecord.listing_id).where(col(HarvestRecord.gone).is_(False))
    public = select(LISTING.id).where(policy.findable_by(Actor()))
    untold = public.where(LISTING.id.not_in(told)).limit(limit)
    hidden = told.where(col(HarvestRecord.listing_id).not_in(public)).limit(limit)
    return [*session.execute(untold).scalars(), *session.exec(hidden)][:limit]


def add(session: Session, record: HarvestRecord) -> None:
    """Keep a new record."""
    session.add(record)


def find(session: Session, number: str) -> HarvestRecord | None:
    """The record of the listing with this number."""
    return session.exec(select(HarvestRecord).where(HarvestRecord.number == number)).first()


def earliest(session: Session) -> datetime | None:
    """When the oldest record last changed."""
    return session.exec(select(func.min(HarvestRecord.changed_at))).one()


def _matching(wanted: Wanted, nodes: Collection[UUID] | None) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.kind is not None:
        found.append(col(HarvestRecord.kind) == wanted.kind)
    if nodes is not None:
        found.append(col(HarvestRecord.home_node_id).in_(nodes))
    if wanted.since is not None:
        found.append(col(HarvestRecord.changed_at) >= wanted.since)
    if wanted.before is not None:
        found.append(col(HarvestRecord.changed_at) < wanted.before)
    return found


def count(session: Session, wanted: Wanted, nodes: Collection[UUID] | None) -> int:
    """How many records are wanted in all."""
    return session.exec(
        select(func.count()).select_from(HarvestRecord).where(*_matching(wanted, nodes))
    ).one()


def page(
    session: Session,
    wanted: Wanted,
    nodes: Collection[UUID] | None,
    *,
    after: AFTER | None,
    limit: int,
) -> Sequence[HarvestRecord]:
    """The next records in the order in which they changed."""
    changed, listing = col(HarvestRecord.changed_at), col(HarvestRecord.listing_id)
    found = select(HarvestRecord).where(*_matching(wanted, nodes))
    if after is not None:
        found = found.where(or_(changed > after[0], and_(changed == after[0], listing > after[1])))
    return session.exec(found.order_by(changed, listing).limit(limit)).all()
