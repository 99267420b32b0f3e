"""Who hears of a step, and what waiting people are reminded of."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlmodel import Session

from backend.core.actor import Actor
from backend.listings import policy, repository
from backend.listings.lifecycle import Action
from backend.listings.models import Listing, ListingState
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations

REMINDERS = (7, 30)
"""Days before expiry at which the owner is reminded, each once."""
_TO_REVIEWERS = {"submitted", "endorsed"}


def tell_of(session: Session, actor: Actor, listing: Listing, action: Action, comment: str) -> None:
    """Notify those whose turn it is, or whose listing it is, of a step just taken."""
    if notifications.is_history():
        return
    if listing.state is ListingState.SUBMITTED:
        _tell(session, listing, "submitted", _organization_reviewers(session, listing), actor)
    elif listing.state is ListingState.ENDORSED:
        _tell(session, listing, "endorsed", _node_reviewers(session, listing), actor)
    elif action is Action.RETURN:
        _tell(session, listing, "returned", _authors(listing), actor, comment=comment[:500])
    elif action is Action.APPROVE:
        _tell(session, listing, "published", _authors(listing), actor)
    elif action is Action.SUSPEND:
        _tell(session, listing, "suspended", _authors(listing), actor, reason=comment[:500])
    elif action is Action.EXPIRE:
        _tell(session, listing, "expired", _authors(listing), actor)


def remind(session: Session, listing: Listing, today: date) -> None:
    """Say that a listing will expire; repeated calls say it once per threshold."""
    assert listing.valid_until is not None
    days = (listing.valid_until - today).days
    threshold = next(limit for limit in REMINDERS if days <= limit)
    notifications.notify(
        session,
        _authors(listing),
        kind="listing.expiring",
        params={"title": _titles(session, listing), "days": days},
        link=_link(listing),
        key=f"listing.expiring:{listing.id}:{listing.valid_until}:{threshold}",
    )


def _tell(
    session: Session,
    listing: Listing,
    what: str,
    person_ids: Iterable[UUID],
    actor: Actor,
    **more: str,
) -> None:
    notifications.notify(
        session,
        set(person_ids) - {actor.person_id},
        kind=f"listing.{what}",
        params={"title": _titles(session, listing), **more},
        link=_desk(listing) if what in _TO_REVIEWERS else _link(listing),
        key=f"listing.{what}:{listing.id}:{listing.version}",
    )


def _authors(listing: Listing) -> set[UUID]:
    return {person for person in (listing.created_by, listing.submitted_by) if person is not None}


def _organization_reviewers(session: Session, listing: Listing) -> list[UUID]:
    return organizations.people_with(session, listing.organization_id, *policy.REVIEWERS)


def _node_reviewers(session: Session, listing: Listing) -> list[UUID]:
    if listing.home_node_id is None:
        return []
    return nodes.officers_for(session, listing.home_node_id, *policy.DESK)


def _titles(session: Session, listing: Listing) -> dict[str, str]:
    headings = repository.headings(session, [listing.id])[listing.id]
    return {locale: heading.title for locale, heading in headings.items() if heading.title}


def _desk(listing: Listing) -> str:
    return f"/workspace/review/{listing.id}"


def _link(listing: Listing) -> str:
    return f"/workspace/listings/{listing.id}"
