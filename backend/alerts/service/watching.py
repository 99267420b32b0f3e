"""Finds which saved searches a listing that came to the market answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

import structlog
from sqlalchemy import Engine as Database
from sqlmodel import Session

from backend.alerts import repository
from backend.alerts.models import AlertListing, Frequency, SavedSearch
from backend.alerts.service import letters
from backend.alerts.service.keeping import question_of
from backend.alerts.service.readers import readers
from backend.core import clock
from backend.core.actor import Actor
from backend.core.db import transaction
from backend.core.problems import ValidationFailed
from backend.discovery import service as discovery
from backend.discovery.service import Search
from backend.listings import service as listings
from backend.listings.schemas import Action, ListingCard, ListingState

log = structlog.get_logger(__name__)


class NotIndexedYet(Exception):
    """The index has not heard of a listing; the outbox asks again."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Listings that came to the market, when, and when they were last withdrawn."""

    cards: Sequence[ListingCard]
    entered: dict[UUID, datetime]
    withdrawn: dict[UUID, datetime]


def watch(database: Database, search: Search, ids: Sequence[UUID]) -> None:
    """Note every saved search that the listings answer; write at once where that is wished.

    Raises NotIndexedYet while the index has not heard of all of them, and SearchUnavailable.
    """
    with transaction(database, reading=True) as session:
        if repository.unindexed(session, ids):
            raise NotIndexedYet
        arrivals = _arrivals(session, ids)
        if not arrivals.cards:
            return
        answered = _answered(session, search, arrivals)
    with transaction(database) as session:
        for search_id, found in answered.items():
            _note(session, search_id, found, arrivals)


def _arrivals(session: Session, ids: Sequence[UUID]) -> Arrivals:
    cards = listings.cards(session, ids)
    published = [one for one in cards.values() if one.state is ListingState.PUBLISHED]
    wanted = [one.id for one in published]
    entered = repository.last_steps(session, wanted, repository.ENTERING)
    return Arrivals(
        cards=[one for one in published if one.id in entered],
        entered=entered,
        withdrawn=repository.last_steps(session, wanted, [Action.WITHDRAW]),
    )


def _answered(session: Session, search: Search, arrivals: Arrivals) -> dict[UUID, list[UUID]]:
    """The listings that are news to each search and answer it, as its person may see them."""
    saved = repository.listening(session, {card.kind for card in arrivals.cards})
    people = readers(session, {one.person_id for one in saved})
    answered: dict[UUID, list[UUID]] = {}
    for one in saved:
        news = [
            card.id
            for card in arrivals.cards
            if card.kind is one.kind and arrivals.entered[card.id] >= one.watched_since
        ]
        if news and one.person_id in people:
            found = _asked(session, people[one.person_id], search, one, news)
            answered |= {one.id: found} if found else {}
    return answered


def _asked(
    session: Session, reader: Actor, search: Search, saved: SavedSearch, ids: Sequence[UUID]
) -> list[UUID]:
    try:
        return discovery.answering(
            session,
            reader,
            search,
            kind=saved.kind,
            question=question_of(saved),
            lang=saved.lang,
            ids=ids,
        )
    except ValidationFailed:
        # A node it names may be gone by now; its owner sees so on opening it.
        log.warning("alerts.unanswerable", search=str(saved.id))
        return []


def _note(session: Session, search_id: UUID, found: Sequence[UUID], arrivals: Arrivals) -> None:
    saved = repository.find(session, search_id, lock=True)
    if saved is None or saved.frequency is Frequency.NONE:
        return
    known = repository.known(session, [search_id], found)
    fresh = False
    for listing_id in found:
        told = known.get((search_id, listing_id))
        if told is None:
            session.add(AlertListing(search_id=search_id, listing_id=listing_id))
            fresh = True
        elif (gone := arrivals.withdrawn.get(listing_id)) is not None and gone > told.found_at:
            told.found_at, told.waiting, told.letter_id = clock.now(), True, None
            fresh = True
    session.flush()
    if fresh and saved.frequency is Frequency.INSTANT:
        letters.write(session, saved, slot=str(uuid4()))
