"""The SQL of saved searches."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from backend.alerts.models import AlertLetter, AlertListing, Frequency, SavedSearch
from backend.core.db import held
from backend.core.outbox import OutboxEntry
from backend.core.paging import PageParams, paginate
from backend.features import table
from backend.listings.schemas import Action, ListingKind

STEP = table("listing_timeline").c
ENTERING = (Action.APPROVE, Action.ADMIT)
"""Steps that bring a listing to the market with words that somebody has looked at."""


def own(
    session: Session, person_id: UUID, search_id: UUID, *, lock: bool = False
) -> SavedSearch | None:
    """A person's own search."""
    statement = select(SavedSearch).where(
        col(SavedSearch.id) == search_id, col(SavedSearch.person_id) == person_id
    )
    return session.exec(held(statement) if lock else statement).one_or_none()


def find(session: Session, search_id: UUID, *, lock: bool = False) -> SavedSearch | None:
    """A search, whosoever it is."""
    statement = select(SavedSearch).where(col(SavedSearch.id) == search_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def page(session: Session, person_id: UUID, paging: PageParams) -> tuple[list[SavedSearch], int]:
    """A person's searches, the newest first."""
    statement: Select[Any] = (
        select(SavedSearch)
        .where(col(SavedSearch.person_id) == person_id)
        .order_by(col(SavedSearch.created_at).desc(), col(SavedSearch.id))
    )
    return paginate(session, statement, paging)


def count(session: Session, person_id: UUID) -> int:
    """How many searches a person keeps."""
    counted = select(func.count()).where(col(SavedSearch.person_id) == person_id)
    return session.exec(counted).one()


def told(
    session: Session, search_ids: Collection[UUID]
) -> Mapping[UUID, tuple[int, datetime | None]]:
    """How many listings each search told of, and when it last wrote."""
    counted = (
        columns(col(AlertListing.search_id), func.count(), func.max(col(AlertLetter.created_at)))
        .join(AlertLetter, col(AlertLetter.id) == col(AlertListing.letter_id))
        .where(col(AlertListing.search_id).in_(search_ids))
        .group_by(col(AlertListing.search_id))
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(counted)}


def listening(session: Session, kinds: Collection[ListingKind]) -> list[SavedSearch]:
    """Searches that tell of something, by whose they are."""
    statement = (
        select(SavedSearch)
        .where(col(SavedSearch.frequency) != Frequency.NONE, col(SavedSearch.kind).in_(kinds))
        .order_by(col(SavedSearch.person_id), col(SavedSearch.id))
    )
    return list(session.exec(statement))


def unindexed(session: Session, ids: Collection[UUID]) -> set[UUID]:
    """Those of the listings whose change the index may not have heard of yet."""
    waiting = select(OutboxEntry.subject_id).where(
        col(OutboxEntry.topic) == "listing.changed",
        col(OutboxEntry.subject_id).in_(ids),
        col(OutboxEntry.poisoned).is_(False),
    )
    return set(session.exec(waiting))


def last_steps(
    session: Session, ids: Collection[UUID], actions: Collection[Action]
) -> dict[UUID, datetime]:
    """When one of the steps was last taken with each listing; from the timeline, by name."""
    rows = (
        columns(STEP.listing_id, func.max(STEP.at, type_=STEP.at.type))
        .where(STEP.listing_id.in_(ids), STEP.action.in_([one.value for one in actions]))
        .group_by(STEP.listing_id)
    )
    return {row[0]: row[1] for row in session.execute(rows)}


def known(
    session: Session, search_ids: Collection[UUID], listing_ids: Collection[UUID]
) -> dict[tuple[UUID, UUID], AlertListing]:
    """What the searches have told or are about to tell of the listings."""
    statement = select(AlertListing).where(
        col(AlertListing.search_id).in_(search_ids), col(AlertListing.listing_id).in_(listing_ids)
    )
    return {(one.search_id, one.listing_id): one for one in session.exec(statement)}


def waiting_searches(session: Session, frequencies: Sequence[Frequency]) -> list[SavedSearch]:
    """Searches of these frequencies with something to tell."""
    statement = (
        select(SavedSearch)
        .where(
            col(SavedSearch.frequency).in_(frequencies),
            col(SavedSearch.id).in_(
                select(AlertListing.search_id).where(col(AlertListing.waiting).is_(True))
            ),
        )
        .order_by(col(SavedSearch.id))
    )
    return list(session.exec(statement))


def waiting(
    session: Session, search_id: UUID, before: datetime | None = None
) -> list[AlertListing]:
    """What a search has found and not yet put into a letter, held."""
    statement = select(AlertListing).where(
        col(AlertListing.search_id) == search_id, col(AlertListing.waiting).is_(True)
    )
    if before is not None:
        statement = statement.where(col(AlertListing.found_at) < before)
    return list(session.exec(held(statement)))


def in_letter(session: Session, letter_id: UUID) -> list[UUID]:
    """The listings of a letter, the first found first."""
    statement = (
        select(AlertListing.listing_id)
        .where(col(AlertListing.letter_id) == letter_id)
        .order_by(col(AlertListing.found_at), col(AlertListing.listing_id))
    )
    return list(session.exec(statement))


def has_letter(session: Session, search_id: UUID, slot: str) -> bool:
    """Whether the letter of a slot was written."""
    statement = select(AlertLetter.id).where(
        col(AlertLetter.search_id) == search_id, col(AlertLetter.slot) == slot
    )
    return session.exec(statement).first() is not None


def lock_letter(session: Session, letter_id: UUID) -> AlertLetter | None:
    """A letter, held."""
    return session.get(AlertLetter, letter_id, with_for_update=True, populate_existing=True)
