"""A listing's steps, and what changed between its submissions."""

from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core.actor import Actor
from backend.listings import policy, repository
from backend.listings.errors import ListingNotFound
from backend.listings.lifecycle import EDITABLE, Action
from backend.listings.models import Listing, TimelineEntry
from backend.listings.schemas import (
    FieldComment,
)
from backend.listings.schemas.desk import DiffRead, TimelineRead
from backend.listings.service.content import content_of, differences, snapshot_of
from backend.listings.service.reading import get_listing

PUBLIC_STEPS = frozenset(
    {
        Action.APPROVE,
        Action.ADMIT,
        Action.RESUME,
        Action.EXPIRE,
        Action.RECONFIRM,
        Action.RENEW,
        Action.WITHDRAW,
        Action.CONCLUDE,
    }
)


def list_steps(session: Session, actor: Actor, listing_id: UUID) -> list[TimelineRead]:
    """All steps for those at work on the listing; public ones, without words and persons, else."""
    listing = get_listing(session, actor, listing_id)
    entries = repository.timeline(session, listing.id)
    if not policy.is_inside(actor, listing):
        return [
            TimelineRead(id=entry.id, at=entry.at, action=entry.action, state=entry.state)
            for entry in entries
            if entry.action in PUBLIC_STEPS
        ]
    people = accounts.people(session, {entry.person_id for entry in entries if entry.person_id})
    return [
        TimelineRead(
            id=entry.id,
            at=entry.at,
            action=entry.action,
            state=entry.state,
            person=people[entry.person_id].name if entry.person_id in people else None,
            comment=entry.comment,
            field_comments=[FieldComment(**remark) for remark in entry.field_comments],
            has_snapshot=entry.snapshot is not None,
        )
        for entry in entries
    ]


def compare(
    session: Session,
    actor: Actor,
    listing_id: UUID,
    *,
    since: UUID | None = None,
    until: UUID | None = None,
) -> DiffRead:
    """What changed from one kept step to another, or to the present.

    Without `since` it starts at the last submission; for a listing under review, which is still as
    it was submitted, at the submission before.
    """
    listing = get_listing(session, actor, listing_id)
    if not policy.is_inside(actor, listing):
        raise ListingNotFound(id=str(listing_id))
    entries = [e for e in repository.timeline(session, listing.id) if e.snapshot is not None]
    start = _find(entries, since) if since else _default_start(listing, entries)
    end = _find(entries, until) if until else None
    if start is None:
        return DiffRead(since=None, until=None, changes=[])
    after = end.snapshot if end else _present(session, listing)
    changes = differences(start.snapshot, after)
    return DiffRead(since=start.at, until=end.at if end else None, changes=changes)


def _present(session: Session, listing: Listing) -> dict[str, object]:
    return snapshot_of(session, listing, content_of(session, listing))


def _find(entries: list[TimelineEntry], entry_id: UUID) -> TimelineEntry:
    found = next((entry for entry in entries if entry.id == entry_id), None)
    if found is None:
        raise ListingNotFound(id=str(entry_id))
    return found


def _default_start(listing: Listing, entries: list[TimelineEntry]) -> TimelineEntry | None:
    submissions = [entry for entry in entries if entry.action == Action.SUBMIT]
    if listing.state not in EDITABLE:
        submissions = submissions[:-1]
    return submissions[-1] if submissions else None
