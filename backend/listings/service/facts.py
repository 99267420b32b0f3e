"""What a listing's lifecycle asks, looked up: one moment's facts and the reader's standing."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.listings import policy
from backend.listings.lifecycle import (
    Action,
    Attempt,
    Facts,
    Who,
    allowed_actions,
    barred_actions,
)
from backend.listings.models import Listing, ListingState
from backend.listings.schemas import BarredAction
from backend.listings.service.completeness import Assessment, assess
from backend.listings.service.content import content_of
from backend.listings.service.sides import Content, is_held, side_of
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCard


def owner_of(session: Session, listing: Listing) -> OrganizationCard:
    """The organisation a listing belongs to."""
    return organizations.cards(session, [listing.organization_id])[listing.organization_id]


def assessed(session: Session, listing: Listing, content: Content | None = None) -> Assessment:
    """How complete the listing is now."""
    content = content_of(session, listing) if content is None else content
    return assess(content, side_of(listing.kind).rules, clock.now())


def facts_of(
    session: Session,
    listing: Listing,
    owner: OrganizationCard,
    *,
    person_id: UUID | None = None,
    assessment: Assessment | None = None,
) -> Facts:
    """What guards may ask about the listing, as things stand now."""
    deadlines = side_of(listing.kind).deadlines(session, [listing.id])
    return Facts(
        now=clock.now(),
        verified=owner.verified,
        endorsement_required=owner.endorsement_required,
        submitter=listing.submitted_by,
        endorser=listing.endorsed_by,
        others_may_endorse=_others_may_endorse(session, listing, person_id),
        deadline_at=deadlines.get(listing.id),
        held=is_held(session, listing.kind, listing.id),
        valid_until=listing.valid_until,
        faults=assessment.faults if assessment else (),
        basic_faults=assessment.basic_faults if assessment else (),
    )


def _others_may_endorse(session: Session, listing: Listing, person_id: UUID | None) -> bool:
    asked = listing.state is ListingState.SUBMITTED and person_id == listing.submitted_by
    if not asked or person_id is None:
        return True
    able = organizations.people_with(session, listing.organization_id, *policy.REVIEWERS)
    return any(person != person_id for person in able)


def attempt_of(
    actor: Actor, listing: Listing, *, comment: str = "", also: Collection[Who] = ()
) -> Attempt:
    """The actor before the listing's lifecycle."""
    standing = policy.standing(actor, listing) | frozenset(also)
    return Attempt(standing, actor.person_id, comment)


def steps_for(
    session: Session, actor: Actor, listing: Listing, owner: OrganizationCard
) -> tuple[list[Action], list[BarredAction]]:
    """The steps to offer the reader, and those to explain instead."""
    attempt = attempt_of(actor, listing)
    if not attempt.standing:
        return [], []
    facts = facts_of(session, listing, owner, person_id=actor.person_id)
    barred = [
        BarredAction(action=action, code=problem.code, params=problem.params)
        for action, problem in barred_actions(listing.state, facts, attempt)
    ]
    return allowed_actions(listing.state, facts, attempt), barred
