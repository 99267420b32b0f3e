"""The SQL of achievements' own records."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy import select as columns
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


def on_cards(session: Session, ids: Collection[UUID]) -> dict[UUID, Row[Any]]:
    """What cards show of up to `CHUNK` listings, without the long lists of the rest."""
    shown = columns(
        col(Achievement.listing_id),
        col(Achievement.trl),
        col(Achievement.modes),
        col(Achievement.price_kind),
        col(Achievement.price_minor),
        col(Achievement.price_currency),
        col(Achievement.indicators),
    ).where(col(Achievement.listing_id).in_(ids))
    return {row.listing_id: row for row in session.execute(shown)}
