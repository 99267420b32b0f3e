"""Vectors of listings, kept beside the listings they belong to."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import and_, func
from sqlmodel import Session, col, delete, select

from backend.features import table
from backend.listings.schemas import ListingState
from backend.matching.models import ListingVector

LISTING = table("listing")
PUBLISHED = LISTING.c.state == ListingState.PUBLISHED
"""Vectors are made for what is published; that is read from the listings' table by name."""


def vectors(
    session: Session, ids: Collection[UUID], embedder: str | None = None
) -> list[ListingVector]:
    """The listings' vectors, of one embedder or of all, a listing's own side by side."""
    found = select(ListingVector).where(col(ListingVector.listing_id).in_(ids))
    if embedder is not None:
        found = found.where(col(ListingVector.embedder) == embedder)
    order = (col(ListingVector.listing_id), col(ListingVector.section))
    return list(session.exec(found.order_by(*order)))


def replace_vectors(
    session: Session, ids: Collection[UUID], embedder: str, made: Sequence[ListingVector]
) -> None:
    """Put new vectors in the place of whatever these listings had of the embedder."""
    drop_vectors(session, ids, embedder)
    session.add_all(made)


def drop_vectors(session: Session, ids: Collection[UUID], embedder: str) -> None:
    """Forget the listings' vectors of one embedder."""
    session.execute(
        delete(ListingVector).where(
            col(ListingVector.listing_id).in_(ids), col(ListingVector.embedder) == embedder
        )
    )


def without_vectors(session: Session, embedder: str, limit: int) -> list[UUID]:
    """Published listings that have no vector of the embedder, the newest first."""
    missing = (
        select(LISTING.c.id)
        .outerjoin(
            table("listing_vector"),
            and_(
                col(ListingVector.listing_id) == LISTING.c.id,
                col(ListingVector.embedder) == embedder,
            ),
        )
        .where(PUBLISHED, col(ListingVector.listing_id).is_(None))
        .order_by(LISTING.c.published_at.desc(), LISTING.c.id)
        .limit(limit)
    )
    return list(session.execute(missing).scalars())


def kinds(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    """Which kind each listing is of."""
    rows = select(LISTING.c.id, LISTING.c.kind).where(LISTING.c.id.in_(ids))
    return {row.id: row.kind for row in session.execute(rows)}


def progress(session: Session, embedder: str) -> tuple[int, int]:
    """How many published listings have vectors of the embedder, and how many there are."""
    total = select(func.count()).select_from(LISTING).where(PUBLISHED)
    embedded = (
        select(func.count(col(ListingVector.listing_id).distinct()))
        .join(LISTING, LISTING.c.id == col(ListingVector.listing_id))
        .where(PUBLISHED, col(ListingVector.embedder) == embedder)
    )
    return session.execute(embedded).scalar_one(), session.execute(total).scalar_one()


def concluded(session: Session, organizations: Collection[UUID]) -> dict[UUID, int]:
    """How many listings each of the organisations has brought to a conclusion."""
    owner = LISTING.c.organization_id
    counted = (
        select(owner, func.count())
        .where(owner.in_(organizations), LISTING.c.state == ListingState.CONCLUDED)
        .group_by(owner)
    )
    return {row[0]: row[1] for row in session.execute(counted)}
