"""The steps of a listing's life, taken by people, the operator and the clock."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock, outbox
from backend.core.actor import SYSTEM, Actor
from backend.listings import policy, repository
from backend.listings.errors import ListingNotFound
from backend.listings.lifecycle import (
    WAITING,
    Action,
    Facts,
    Who,
    next_state,
)
from backend.listings.models import Listing, ListingKind, ListingState, TimelineEntry
from backend.listings.schemas import FieldComment
from backend.listings.service.completeness import assess
from backend.listings.service.content import content_of, contents_of, snapshot_of
from backend.listings.service.drafts import check_version, mark_changed
from backend.listings.service.facts import assessed, attempt_of, facts_of, owner_of
from backend.listings.service.news import tell_of
from backend.listings.service.sides import Content, side_of

VALID_DAYS: Final = 365
_LETTERS: Final[Mapping[ListingKind, str]] = {
    ListingKind.ACHIEVEMENT: "A",
    ListingKind.CHALLENGE: "C",
}
_KEPT: Final = frozenset({Action.SUBMIT, Action.RETURN, Action.APPROVE})
_WEIGHED: Final = frozenset({Action.SUBMIT, Action.APPROVE})


def act(
    session: Session,
    actor: Actor,
    listing_id: UUID,
    action: Action,
    version: int,
    comment: str = "",
    field_comments: Sequence[FieldComment] = (),
    *,
    valid_days: int = VALID_DAYS,
) -> Listing:
    """Take one step. `valid_days` is how long a publication or confirmation holds.

    Raises StaleEdit, ActionNotAllowed, Forbidden, or the Problem of the guard that fails.
    """
    listing = repository.find_visible(session, actor, listing_id, lock=True)
    if listing is None:
        raise ListingNotFound(id=str(listing_id))
    check_version(listing, version)
    return _step(
        session,
        actor,
        listing,
        action,
        comment=comment,
        field_comments=field_comments,
        valid_days=valid_days,
    )


def admit(
    session: Session, actor: Actor, listing_ids: Sequence[UUID], *, valid_days: int = VALID_DAYS
) -> int:
    """Publish drafts that the operator vouches for, without the two reviews; how many.

    Only an administrator may; the operator's import comes this way. All or none are published,
    with a handful of queries however many there are.
    """
    policy.require(actor.is_administrator)
    wanted = list(dict.fromkeys(listing_ids))
    session.flush()
    found = {each.id: each for each in repository.by_ids(session, wanted, lock=True)}
    for listing_id in wanted:
        if listing_id not in found:
            raise ListingNotFound(id=str(listing_id))
    listings = [found[listing_id] for listing_id in wanted]
    for kind in ListingKind:
        _admit_kind(session, actor, kind, [each for each in listings if each.kind is kind])
    _number(session, listings)
    for listing in listings:
        _stamp(session, actor, listing, Action.ADMIT, valid_days)
        mark_changed(listing, {"state"})
        _remember(session, actor, listing, Action.ADMIT)
        outbox.announce(session, "listing.changed", listing.id)
    for organization_id, count in Counter(each.organization_id for each in listings).items():
        audit.record(
            session, actor, "listing.admitted", "organization", organization_id, listings=count
        )
    return len(listings)


def _admit_kind(
    session: Session, actor: Actor, kind: ListingKind, listings: Sequence[Listing]
) -> None:
    contents = contents_of(session, kind, listings)
    for listing in listings:
        assessment = assess(contents[listing.id], side_of(kind).rules, clock.now())
        facts = Facts(now=clock.now(), basic_faults=assessment.basic_faults)
        attempt = attempt_of(actor, listing, also={Who.OPERATOR})
        listing.state = next_state(listing.state, Action.ADMIT, facts, attempt)


def expire(session: Session, listing: Listing) -> None:
    """Let a listing run out, by the clock."""
    _step(session, SYSTEM, listing, Action.EXPIRE, also=Who.CLOCK)


def _step(
    session: Session,
    actor: Actor,
    listing: Listing,
    action: Action,
    *,
    comment: str = "",
    field_comments: Sequence[FieldComment] = (),
    also: Who | None = None,
    valid_days: int = VALID_DAYS,
) -> Listing:
    owner = owner_of(session, listing)
    content = content_of(session, listing) if action in _KEPT | _WEIGHED else None
    assessment = assessed(session, listing, content) if action in _WEIGHED else None
    facts = facts_of(session, listing, owner, person_id=actor.person_id, assessment=assessment)
    attempt = attempt_of(actor, listing, comment=comment, also={also} if also else ())
    before = listing.state
    listing.state = next_state(before, action, facts, attempt)
    _stamp(session, actor, listing, action, valid_days)
    mark_changed(listing, {"state"})
    _remember(session, actor, listing, action, comment, field_comments, content)
    data = {"before": before, "after": listing.state}
    audit.record(session, actor, f"listing.{action}", "listing", listing.id, **data)
    if ListingState.PUBLISHED in {before, listing.state}:
        outbox.announce(session, "listing.changed", listing.id)
    tell_of(session, actor, listing, action, comment)
    return listing


def _stamp(
    session: Session, actor: Actor, listing: Listing, action: Action, valid_days: int
) -> None:
    now, until = clock.now(), clock.today() + timedelta(days=valid_days)
    listing.waiting_since = now if listing.state in WAITING else None
    match action:
        case Action.SUBMIT:
            listing.submitted_by, listing.submitted_at = actor.person_id, now
            listing.endorsed_by = listing.approved_by = None
        case Action.ENDORSE:
            listing.endorsed_by = actor.person_id
        case Action.APPROVE | Action.ADMIT:
            _number(session, [listing])
            listing.approved_by = actor.person_id
            listing.published_at = listing.published_at or now
            listing.confirmed_at = now
            if listing.valid_until is None or listing.valid_until <= clock.today():
                listing.valid_until = until
        case Action.RECONFIRM:
            listing.confirmed_at, listing.valid_until = now, until
        case Action.RENEW if listing.state is ListingState.PUBLISHED:
            listing.confirmed_at, listing.valid_until = now, until


def _number(session: Session, listings: Sequence[Listing]) -> None:
    """Give listings that have none their numbers, in the order given."""
    year = clock.today().year
    for kind, letter in _LETTERS.items():
        waiting = [each for each in listings if each.kind is kind and each.number is None]
        if waiting:
            taken = repository.take_numbers(session, kind, year, len(waiting))
            for listing, serial in zip(waiting, taken, strict=True):
                listing.number = f"SB-{letter}-{year}-{serial:05d}"


def _remember(
    session: Session,
    actor: Actor,
    listing: Listing,
    action: Action,
    comment: str = "",
    remarks: Sequence[FieldComment] = (),
    content: Content | None = None,
) -> None:
    kept = snapshot_of(session, listing, content) if content and action in _KEPT else None
    session.add(
        TimelineEntry(
            listing_id=listing.id,
            at=clock.now(),
            person_id=actor.person_id,
            version=listing.version,
            action=action,
            state=listing.state,
            comment=comment,
            field_comments=[remark.model_dump() for remark in remarks],
            snapshot=kept,
        )
    )
