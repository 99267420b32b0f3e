"""Which lane of the export gate a listing was sorted into; who reviews it decides elsewhere."""

from uuid import UUID

from sqlmodel import Session

from backend.core import audit, outbox
from backend.core.actor import Actor
from backend.listings import policy, repository
from backend.listings.errors import ListingNotFound
from backend.listings.models import ExportStatus, Listing, ListingState


def sort_into_lane(session: Session, actor: Actor, listing_id: UUID, lane: ExportStatus) -> Listing:
    """Record the outcome of a screening. Only the platform may; the lane is no author's field."""
    policy.require(actor.is_administrator)
    listing = repository.find_visible(session, actor, listing_id, lock=True)
    if listing is None:
        raise ListingNotFound(id=str(listing_id))
    before, listing.export_status = listing.export_status, lane
    session.flush()
    audit.record(
        session, actor, "listing.screened", "listing", listing.id, before=before, after=lane
    )
    if listing.state is ListingState.PUBLISHED:
        outbox.announce(session, "listing.changed", listing.id)
    return listing
