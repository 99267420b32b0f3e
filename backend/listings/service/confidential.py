"""The confidential section: a record of its own that leaves a trace whenever it is read.

It is part of no search document, snapshot, comparison or log.
"""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import StaleEdit
from backend.listings import policy, repository
from backend.listings.errors import ListingNotFound
from backend.listings.models import ConfidentialSection, Listing
from backend.listings.schemas import ConfidentialRead, ConfidentialWrite


def read_confidential(session: Session, actor: Actor, listing_id: UUID) -> ConfidentialRead:
    """The section, empty when none was written; the reading is recorded."""
    listing = _open(session, actor, listing_id)
    section = repository.confidential(session, listing.id)
    audit.record(session, actor, "confidential.read", "listing", listing.id)
    if section is None:
        return ConfidentialRead(text="", version=0, updated_at=None)
    return _read(section)


def write_confidential(
    session: Session, actor: Actor, listing_id: UUID, data: ConfidentialWrite
) -> ConfidentialRead:
    """Replace the section. Raises StaleEdit when somebody else wrote in the meantime."""
    listing = _open(session, actor, listing_id)
    assert actor.person_id is not None
    section = repository.confidential(session, listing.id, lock=True)
    present = section.version if section else 0
    if data.version != present:
        raise StaleEdit(version=present, changed=["text"])
    if section is None:
        section = ConfidentialSection(listing_id=listing.id, version=0, updated_by=actor.person_id)
    section.text = data.text
    section.version = present + 1
    section.updated_by, section.updated_at = actor.person_id, clock.now()
    try:
        with session.begin_nested():
            session.add(section)
    except IntegrityError:
        raise StaleEdit(version=1, changed=["text"]) from None
    audit.record(session, actor, "confidential.written", "listing", listing.id)
    return _read(section)


def _open(session: Session, actor: Actor, listing_id: UUID) -> Listing:
    listing = repository.find_visible(session, actor, listing_id)
    if listing is None:
        raise ListingNotFound(id=str(listing_id))
    policy.require(policy.can_read_confidential(actor, listing))
    return listing


def _read(section: ConfidentialSection) -> ConfidentialRead:
    return ConfidentialRead(
        text=section.text, version=section.version, updated_at=section.updated_at
    )
