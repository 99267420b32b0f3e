"""Writes down what a look found: new pairs, fresh scores, suggestions that close or come back."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core import clock
from backend.listings.schemas import ListingCard, ListingKind
from backend.matching.schemas import Match
from backend.suggestions import repository
from backend.suggestions.lifecycle import OPEN, Action, Attempt, Facts, Who, next_state
from backend.suggestions.models import (
    ClosedBecause,
    Role,
    SuggestedPair,
    Suggestion,
    SuggestionState,
)
from backend.suggestions.schemas import Readiness, Reasons, Term
from backend.suggestions.service import news
from backend.suggestions.service.feedback import Judgement
from backend.suggestions.service.gate import Key

MOST_TERMS = 3
CLOCK = Attempt(frozenset({Who.CLOCK}))
CLOSABLE = OPEN | {SuggestionState.ACCEPTED}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A counterpart, with what declines of our own side and of theirs leave of it."""

    other_id: UUID
    ours: Judgement
    theirs: Judgement
    suggested: bool


@dataclass(frozen=True, slots=True)
class Look:
    """What was found for one listing: candidates best first, and the pairs that may stand.

    Candidates are also those of earlier looks that this one did not find; `found` has the others.
    """

    card: ListingCard
    others: Mapping[UUID, ListingCard]
    candidates: Sequence[Candidate]
    found: Mapping[UUID, Match]
    holding: set[Key]
    degraded: bool


def key_of(card: ListingCard, other_id: UUID) -> Key:
    """The pair of a listing and one of the other kind."""
    if card.kind is ListingKind.CHALLENGE:
        return Key(card.id, other_id)
    return Key(other_id, card.id)


def other_of(key: Key, listing_id: UUID) -> UUID:
    """The other listing of a pair."""
    return key.achievement_id if key.challenge_id == listing_id else key.challenge_id


def record(session: Session, look: Look) -> int:
    """Bring the listing's pairs up to what was found; how many are new, which are told of."""
    pairs = {
        Key(pair.challenge_id, pair.achievement_id): pair
        for pair in repository.pairs_of(session, [look.card.id])
    }
    sides = repository.of_pairs(session, [pair.id for pair in pairs.values()], lock=True)
    gone = [pair for key, pair in pairs.items() if key not in look.holding]
    close_pairs(session, gone)
    made: list[SuggestedPair] = []
    for candidate in look.candidates:
        key = key_of(look.card, candidate.other_id)
        if key not in look.holding:
            continue
        pair = pairs.get(key)
        if pair is not None:
            _refresh(look, candidate, pair, sides[pair.id])
        elif candidate.suggested and (pair := _new_pair(session, look, candidate, key)):
            made.append(pair)
    session.flush()
    news.found(session, look.card, look.others, made)
    return len(made)


def _new_pair(session: Session, look: Look, candidate: Candidate, key: Key) -> SuggestedPair | None:
    """A pair with every side's suggestion; None when another worker was faster."""
    match = look.found[candidate.other_id]
    pair = SuggestedPair(
        challenge_id=key.challenge_id,
        achievement_id=key.achievement_id,
        score=match.score,
        reasons=_reasons(look.card, match),
    )
    try:
        with session.begin_nested():
            session.add(pair)
    except IntegrityError:
        return None
    card, other = look.card, look.others[candidate.other_id]
    for own, theirs, judged in ((card, other, candidate.ours), (other, card, candidate.theirs)):
        role = Role(own.kind.value)
        suggestion = _suggestion(pair, role, own, theirs)
        suggestion.lowered_by = list(judged.lowered_by)
        session.add(suggestion)
    challenge, achievement = (card, other) if card.kind is ListingKind.CHALLENGE else (other, card)
    if challenge.home_node_id is not None:
        session.add(_suggestion(pair, Role.MANAGER, challenge, achievement))
    if achievement.home_node_id not in {None, challenge.home_node_id}:
        session.add(_suggestion(pair, Role.MANAGER, achievement, challenge))
    return pair


def _suggestion(
    pair: SuggestedPair, role: Role, own: ListingCard, theirs: ListingCard
) -> Suggestion:
    return Suggestion(
        pair_id=pair.id,
        role=role,
        listing_id=own.id,
        other_id=theirs.id,
        organization_id=own.organization_id,
        node_id=own.home_node_id,
    )


def _refresh(
    look: Look, candidate: Candidate, pair: SuggestedPair, sides: Sequence[Suggestion]
) -> None:
    """A fresh score; what own feedback rules out closes, what closed and fits again comes back."""
    if pair.paired_at is not None:
        return
    if (match := look.found.get(candidate.other_id)) is not None:
        pair.score, pair.scored_at = match.score, clock.now()
        pair.reasons = _reasons(look.card, match)
    for side in sides:
        judged = candidate.theirs
        if side.role is not Role.MANAGER and side.listing_id == look.card.id:
            judged = candidate.ours
        if side.role is not Role.MANAGER:
            side.lowered_by = list(judged.lowered_by)
        ruled_out = side.role is not Role.MANAGER and not judged.factor
        if ruled_out and side.state is SuggestionState.NEW:
            _take(side, Action.CLOSE, because=ClosedBecause.FEEDBACK)
        elif side.state is SuggestionState.CLOSED and candidate.suggested and not ruled_out:
            _take(side, Action.REVIVE)


def close_pairs(session: Session, pairs: Iterable[SuggestedPair]) -> int:
    """Close what is open of pairs that cannot be any more; what both accepted stays."""
    unpaired = [pair.id for pair in pairs if pair.paired_at is None]
    closed = 0
    for sides in repository.of_pairs(session, unpaired, lock=True).values() if unpaired else ():
        for side in sides:
            if side.state in CLOSABLE:
                _take(side, Action.CLOSE, because=ClosedBecause.OFF_MARKET)
                closed += 1
    return closed


def wake(suggestion: Suggestion) -> None:
    """Let a suggestion whose rest is over come back."""
    _take(suggestion, Action.WAKE)
    suggestion.snoozed_until = None


def _take(side: Suggestion, action: Action, because: ClosedBecause | None = None) -> None:
    facts = Facts(clock.today(), assigned=side.assigned_to is not None)
    side.state = next_state(side.state, action, facts, CLOCK)
    side.closed_because = because
    side.version += 1


def _reasons(card: ListingCard, match: Match) -> dict[str, Any]:
    asks = card.kind is ListingKind.CHALLENGE
    found = match.reasons
    counts = Counter(indicator.verdict for indicator in found.indicators)
    first, second = found.language_pair
    reasons = Reasons(
        terms=[
            Term(
                challenge=term.ours if asks else term.theirs,
                achievement=term.theirs if asks else term.ours,
                basis=term.basis,
            )
            for term in found.terms[:MOST_TERMS]
        ],
        fields=found.fields,
        trl=Readiness(
            required=found.trl.required, offered=found.trl.offered, verdict=found.trl.verdict
        ),
        indicators=dict(counts),
        languages=(first, second) if asks else (second, first),
    )
    return reasons.model_dump(mode="json")
