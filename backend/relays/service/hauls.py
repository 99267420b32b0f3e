"""What incubators carry and have brought to land, counted."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlmodel import Session

from backend.relays import repository
from backend.relays.repository import Haul

__all__ = ["Haul", "hauls"]


def hauls(
    session: Session,
    incubator_ids: Collection[UUID],
    *,
    since: date = date.min,
    until: date = date.max,
) -> dict[UUID, Haul]:
    """Counts by incubator, for those that ever had a project; numbers only, so for everybody.

    What came to pass is counted where it lies in the term.
    """
    return repository.hauls(session, incubator_ids, since, until)
