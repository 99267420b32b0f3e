"""Where a listing stands at the export gate.

Who may move it, and why, is decided by `compliance` alone.
"""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session

from backend.core import audit, outbox
from backend.core.actor import Actor
from backend.listings import repository
from backend.listings.errors import ListingNotFound
from backend.listings.models import ExportStatus, Listing, ListingState


def sort_into_lane(
    session: Session,
    actor: Actor,
    listing_id: UUID,
    lane: ExportStatus,
    openings: Mapping[str, dict[str, str]] | None = None,
) -> Listing:
    """Record where a listing stands at the gate, and for whom abroad it is open until when."""
    listing = repository.find(session, listing_id, lock=True)
    if listing is None:
        raise ListingNotFound(id=str(listing_id))
    before, listing.export_status = listing.export_status, lane
    listing.export_openings = dict(openings or {})
    session.flush()
    told = {"before": before, "after": lane}
    audit.record(session, actor, "listing.screened", "listing", listing.id, **told)
    if listing.state is ListingState.PUBLISHED:
        outbox.announce(session, "listing.changed", listing.id)
    return listing
