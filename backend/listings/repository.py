"""The SQL of what achievements and challenges share."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func
from sqlalchemy import select as columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from backend.core.actor import Actor
from backend.core.db import held
from backend.core.locales import order
from backend.core.paging import PageParams, paginate
from backend.listings import policy
from backend.listings.models import (
    Attachment,
    ConfidentialSection,
    Listing,
    ListingKind,
    ListingState,
    ListingText,
    NumberSequence,
    TimelineEntry,
    Translation,
)

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Heading:
    """A text's first lines, without its long parts."""

    locale: str
    translation: Translation
    title: str
    one_line: str


def find(
    session: Session, listing_id: UUID, *where: ColumnElement[bool], lock: bool = False
) -> Listing | None:
    """One listing that meets the conditions, locked and freshly read when asked."""
    statement = select(Listing).where(col(Listing.id) == listing_id, *where)
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def find_visible(
    session: Session, actor: Actor, listing_id: UUID, *, lock: bool = False
) -> Listing | None:
    """The listing, if the reader may see it."""
    return find(session, listing_id, policy.visible_to(actor), lock=lock)


def find_visible_by_number(session: Session, actor: Actor, number: str) -> Listing | None:
    """The listing of that number, if the reader may see it."""
    statement = select(Listing).where(col(Listing.number) == number, policy.visible_to(actor))
    return session.exec(statement).one_or_none()


def by_ids(
    session: Session, ids: Collection[UUID], *where: ColumnElement[bool], lock: bool = False
) -> list[Listing]:
    """Those of the listings that meet the conditions, in no order."""
    found: list[Listing] = []
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        statement = select(Listing).where(col(Listing.id).in_(chunk), *where)
        if lock:
            statement = held(statement.order_by(col(Listing.id)))
        found += session.exec(statement)
    return found


def findable(session: Session, actor: Actor, ids: Collection[UUID]) -> list[Listing]:
    """Those of the listings that are on the market for the reader."""
    return by_ids(session, ids, policy.findable_by(actor))


def published(session: Session, ids: Collection[UUID], kind: ListingKind) -> list[Listing]:
    """Those of the listings that are published and of that kind."""
    state = col(Listing.state) == ListingState.PUBLISHED
    return by_ids(session, ids, state, col(Listing.kind) == kind)


def texts(session: Session, ids: Collection[UUID]) -> dict[UUID, list[ListingText]]:
    """All words of the listings, the original first, then by the order of languages."""
    found: dict[UUID, list[ListingText]] = defaultdict(list)
    wanted = list(ids)
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        for text in session.exec(select(ListingText).where(col(ListingText.listing_id).in_(chunk))):
            found[text.listing_id].append(text)
    places = {code: place for place, code in enumerate(order("zh"))}
    for words in found.values():
        words.sort(key=lambda t: (t.translation is not Translation.ORIGINAL, places[t.locale]))
    return found


def headings(session: Session, ids: Collection[UUID]) -> dict[UUID, dict[str, Heading]]:
    """Titles and one-lines of the listings by language."""
    found: dict[UUID, dict[str, Heading]] = defaultdict(dict)
    statement = columns(
        col(ListingText.listing_id),
        col(ListingText.locale),
        col(ListingText.translation),
        col(ListingText.title),
        col(ListingText.one_line),
    ).where(col(ListingText.listing_id).in_(ids))
    for listing_id, *rest in session.execute(statement):
        heading = Heading(*rest)
        found[listing_id][heading.locale] = heading
    return found


def page_of_own(
    session: Session,
    organization_ids: Collection[UUID],
    paging: PageParams,
    *where: ColumnElement[bool],
    by_validity: bool = False,
) -> tuple[list[Listing], int]:
    """Listings of the organisations: the last touched first, or the first to run out."""
    order = col(Listing.valid_until) if by_validity else col(Listing.updated_at).desc()
    statement: Select[Any] = (
        select(Listing)
        .where(col(Listing.organization_id).in_(organization_ids), *where)
        .order_by(order, col(Listing.id))
    )
    return paginate(session, statement, paging)


def count_states(
    session: Session, organization_ids: Collection[UUID], *where: ColumnElement[bool]
) -> dict[ListingState, int]:
    """How many of the organisations' listings are in each state that one is in."""
    state = col(Listing.state)
    statement = (
        columns(state, func.count())
        .where(col(Listing.organization_id).in_(organization_ids), *where)
        .group_by(state)
    )
    return dict(session.execute(statement).all())


def page_of_waiting(
    session: Session,
    actor: Actor,
    stage: str | None,
    paging: PageParams,
    *where: ColumnElement[bool],
) -> tuple[list[Listing], int]:
    """Listings that wait for the reader's answer, the longest waiting first."""
    statement: Select[Any] = (
        select(Listing)
        .where(policy.waiting_for(actor, stage), *where)
        .order_by(col(Listing.waiting_since), col(Listing.id))
    )
    return paginate(session, statement, paging)


def valid_between(session: Session, first: date, last: date) -> list[Listing]:
    """Published listings whose validity ends within the days, both included."""
    statement = select(Listing).where(
        col(Listing.state) == ListingState.PUBLISHED,
        col(Listing.valid_until) >= first,
        col(Listing.valid_until) <= last,
    )
    return list(session.exec(statement))


def overdue(session: Session, today: date, limit: int) -> list[Listing]:
    """Published listings whose validity has ended, locked."""
    statement = (
        select(Listing)
        .where(col(Listing.state) == ListingState.PUBLISHED, col(Listing.valid_until) < today)
        .order_by(col(Listing.valid_until), col(Listing.id))
        .limit(limit)
    )
    return list(session.exec(held(statement, skip_locked=True)))


def by_source(session: Session, source: str, source_ids: Collection[str]) -> dict[str, UUID]:
    """Listings that came from a source, by their id there."""
    found: dict[str, UUID] = {}
    wanted = sorted(set(source_ids))
    for start in range(0, len(wanted), CHUNK):
        statement = select(Listing.source_id, Listing.id).where(
            col(Listing.source) == source,
            col(Listing.source_id).in_(wanted[start : start + CHUNK]),
        )
        found.update(
            {str(source_id): listing_id for source_id, listing_id in session.exec(statement)}
        )
    return found


def attachments(session: Session, ids: Collection[UUID]) -> dict[UUID, list[Attachment]]:
    """The files shown with the listings, in their order."""
    found: dict[UUID, list[Attachment]] = defaultdict(list)
    statement = (
        select(Attachment)
        .where(col(Attachment.listing_id).in_(ids))
        .order_by(col(Attachment.position), col(Attachment.id))
    )
    for attachment in session.exec(statement):
        found[attachment.listing_id].append(attachment)
    return found


def confidential(
    session: Session, listing_id: UUID, *, lock: bool = False
) -> ConfidentialSection | None:
    """The listing's confidential section."""
    statement = select(ConfidentialSection).where(col(ConfidentialSection.listing_id) == listing_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def timeline(session: Session, listing_id: UUID) -> list[TimelineEntry]:
    """All steps of a listing, the first first."""
    statement = (
        select(TimelineEntry)
        .where(col(TimelineEntry.listing_id) == listing_id)
        .order_by(col(TimelineEntry.at), col(TimelineEntry.version))
    )
    return list(session.exec(statement))


def take_numbers(session: Session, kind: ListingKind, year: int, count: int) -> range:
    """The next numbers of a kind and year; the row stays locked until the transaction ends."""
    dialect = session.connection().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    taken = insert(NumberSequence).values(kind=kind, year=year, last=count)
    taken = taken.on_conflict_do_update(
        index_elements=["kind", "year"], set_={"last": NumberSequence.last + count}
    )
    last: int = session.execute(taken.returning(col(NumberSequence.last))).scalar_one()
    return range(last - count + 1, last + 1)


def texts_of(session: Session, listing_id: UUID) -> Sequence[ListingText]:
    """One listing's words."""
    return texts(session, [listing_id]).get(listing_id, [])
