"""Looks for a listing's counterparts in the background, and records what was found."""

import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Engine as Database
from sqlmodel import Session

from backend.core import clock
from backend.core.db import transaction
from backend.core.paging import PageParams
from backend.discovery.service import Search
from backend.listings import service as listings
from backend.listings.errors import ListingNotFound
from backend.listings.schemas import ListingCard, ListingState, ListingSummary
from backend.matching import service as matching
from backend.matching.errors import NotOnTheMarket
from backend.organizations import service as organizations
from backend.suggestions import repository
from backend.suggestions.service import feedback, gate, recording
from backend.suggestions.service.feedback import Lesson
from backend.suggestions.service.recording import Candidate, Look

CANDIDATES: Final = 60
BEST: Final = 6
"""So many are suggested for a listing at a time."""
LEAST: Final = 60
"""Pairs whose score, lowered by what was declined before, is less are not suggested."""
PATIENCE: Final = timedelta(minutes=10)
"""After this a listing without vectors is matched by words alone, and once more later."""
ENOUGH: Final = 0.9
"""While fewer listings have vectors, those that have would seem nearer than they are."""
RECOUNT: Final = 5.0
_counted: dict[str, tuple[float, bool]] = {}
LATER: Final = timedelta(hours=6)


def changed(session: Session, ids: Sequence[UUID]) -> None:
    """Have counterparts of the published ones looked for; close what the others had open."""
    cards = listings.cards(session, ids)
    published = {one for one, card in cards.items() if card.state is ListingState.PUBLISHED}
    repository.ask_for(session, published)
    recording.close_pairs(session, repository.pairs_of(session, set(ids) - published))


def find_slice(database: Database, search: Search) -> bool:
    """Look for the counterparts of the one listing asked for last; whether there was one.

    A listing is looked at once it has vectors, or after some patience without them. Reading takes
    a while and happens outside of the transactions that write.
    """
    embedder = search.embedder.id if search.embedder else None
    with transaction(database, reading=True) as session:
        if not repository.any_due(session):
            return False
        suffice = _vectors_suffice(session, search)
    impatient = clock.now() - (PATIENCE if suffice else LATER)
    with transaction(database) as session:
        due = repository.take_due(session, embedder, impatient, suffice=suffice)
    if due is None:
        return False
    with transaction(database, reading=True) as session:
        look = _look(session, search, due.listing_id)
    degraded = look is not None and look.degraded
    away = degraded and not search.engine.health().ok
    with transaction(database) as session:
        if look is not None and not away:
            recording.record(session, look)
        if away:
            repository.postpone(session, due, clock.now() + timedelta(seconds=2**due.attempts))
        elif degraded and embedder is not None and due.attempts == 1:
            repository.postpone(session, due, clock.now() + LATER)
        else:
            repository.settle(session, due)
    return True


def _vectors_suffice(session: Session, search: Search) -> bool:
    """Whether nearly all listings have vectors; counted anew every few seconds."""
    if search.embedder is None:
        return True
    counted_at, suffice = _counted.get(search.embedder.id, (-RECOUNT, False))
    if time.monotonic() - counted_at >= RECOUNT:
        known = matching.progress(session, search.embedder)
        suffice = known.embedded >= ENOUGH * known.total
        _counted[search.embedder.id] = (time.monotonic(), suffice)
    return suffice


def _look(session: Session, search: Search, listing_id: UUID) -> Look | None:
    """The best counterparts as the listing's owner would find them; None off the market."""
    card = listings.cards(session, [listing_id]).get(listing_id)
    if card is None:
        return None
    owner = organizations.cards(session, [card.organization_id])[card.organization_id]
    reader = gate.side_of(owner)
    asked = matching.Asked(card.kind, str(listing_id), card.original_locale)
    try:
        page = matching.matches(session, reader, search, asked, PageParams(size=CANDIDATES))
    except (ListingNotFound, NotOnTheMarket):
        return None
    pairs = repository.pairs_of(session, [listing_id])
    known = {gate.Key(pair.challenge_id, pair.achievement_id): pair.score for pair in pairs}
    scores = {match.listing.id: match.score for match in page.items}
    shown = {match.listing.id: match.listing for match in page.items}
    missed = {recording.other_of(key, card.id): score for key, score in known.items()}
    missed = {one: score for one, score in missed.items() if one not in scores}
    shown |= gate.cards_for(session, reader, list(missed), card.original_locale)
    others = listings.cards(session, list(shown))
    candidates = _judged(session, card, others, shown, missed | scores)
    keys = {recording.key_of(card, one.other_id) for one in candidates if one.suggested}
    return Look(
        card=card,
        others=others,
        candidates=candidates,
        found={match.listing.id: match for match in page.items},
        holding=gate.holding(session, keys | known.keys()),
        degraded=page.notes.degraded,
    )


def _judged(
    session: Session,
    card: ListingCard,
    others: Mapping[UUID, ListingCard],
    shown: Mapping[UUID, ListingSummary],
    scores: Mapping[UUID, int],
) -> list[Candidate]:
    """Every counterpart with what declines on both sides leave of it, the best first."""
    lessons = _lessons(session, [card.id, *others])
    own = _own_traits(session, card)
    judged = []
    for one, other in others.items():
        theirs = feedback.traits_of(shown[one], other.organization_id)
        ours = feedback.judge(lessons.get(card.id, ()), theirs, card.field_codes)
        back = feedback.judge(lessons.get(one, ()), own, other.field_codes)
        judged.append((scores[one] * ours.factor * back.factor, one, ours, back))
    judged.sort(key=lambda each: (-each[0], str(each[1])))
    return [
        Candidate(one, ours, back, suggested=rank >= LEAST and place < BEST)
        for place, (rank, one, ours, back) in enumerate(judged)
    ]


def _own_traits(session: Session, card: ListingCard) -> feedback.Traits:
    owner = organizations.cards(session, [card.organization_id])[card.organization_id]
    summary = gate.cards_for(session, gate.side_of(owner), [card.id], "zh")[card.id]
    return feedback.traits_of(summary, card.organization_id)


def _lessons(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[Lesson]]:
    return {
        listing_id: [
            feedback.lesson_of(one.decline_reason, one.lesson)
            for one in declined
            if one.decline_reason is not None and one.lesson is not None
        ]
        for listing_id, declined in repository.declined(session, ids).items()
    }
