"""The SQL of challenges' own records."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session, col, select

from backend.challenges.models import Challenge

CHUNK = 500


def find(session: Session, listing_id: UUID) -> Challenge | None:
    """The own record of a listing."""
    return session.get(Challenge, listing_id)


def by_listings(session: Session, ids: Collection[UUID]) -> dict[UUID, Challenge]:
    """The own records of listings, by listing."""
    found: dict[UUID, Challenge] = {}
    wanted = list(ids)
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        for row in session.exec(select(Challenge).where(col(Challenge.listing_id).in_(chunk))):
            found[row.listing_id] = row
    return found
