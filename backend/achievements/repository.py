"""The SQL of achievements' own records."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session, col, select

from backend.achievements.models import Achievement

CHUNK = 500


def find(session: Session, listing_id: UUID) -> Achievement | None:
    """The own record of a listing."""
    return session.get(Achievement, listing_id)


def by_listings(session: Session, ids: Collection[UUID]) -> dict[UUID, Achievement]:
    """The own records of listings, by listing."""
    found: dict[UUID, Achievement] = {}
    wanted = list(ids)
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        for row in session.exec(select(Achievement).where(col(Achievement.listing_id).in_(chunk))):
            found[row.listing_id] = row
    return found
