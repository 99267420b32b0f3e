"""Files beside a listing, each at its access level."""

from uuid import UUID

from sqlmodel import Session

from backend.core import audit
from backend.core.actor import Actor
from backend.core.settings import Settings
from backend.files import service as files
from backend.files.schemas import FileCard
from backend.listings import policy, repository
from backend.listings.errors import (
    AttachmentLocked,
    AttachmentNotFound,
    ListingNotFound,
    TooManyAttachments,
)
from backend.listings.models import Attachment, Listing
from backend.listings.schemas import AttachmentPatch, AttachmentRead, AttachmentWrite, FileLink
from backend.listings.service.drafts import close_draft, open_draft

MOST = 30
LINK_SECONDS = 300


def shown_to(session: Session, actor: Actor, listing: Listing) -> list[AttachmentRead]:
    """The files a reader hears of; a locked one tells no more than its caption."""
    if policy.sees_abstract_only(actor, listing):
        return []
    rows = repository.attachments(session, [listing.id]).get(listing.id, [])
    known = files.cards(session, [row.file_id for row in rows]) if rows else {}
    return [_read(actor, listing, row, known.get(row.file_id)) for row in rows]


def _read(actor: Actor, listing: Listing, row: Attachment, card: FileCard | None) -> AttachmentRead:
    open_ = card is not None and policy.can_open(actor, listing, row.access)
    return AttachmentRead(
        id=row.id,
        access=row.access,
        caption=row.caption,
        position=row.position,
        locked=not open_,
        file_id=row.file_id if open_ else None,
        name=card.name if open_ and card else None,
        media_type=card.media_type if open_ and card else None,
        size=card.size if open_ and card else None,
    )


def attach(
    session: Session, actor: Actor, listing_id: UUID, data: AttachmentWrite
) -> list[AttachmentRead]:
    """Show one more file with a draft; all of its files are answered."""
    listing = open_draft(session, actor, listing_id, data.version)
    present = repository.attachments(session, [listing.id]).get(listing.id, [])
    if len(present) >= MOST:
        raise TooManyAttachments(most=MOST)
    file = files.claim(session, actor, data.file_id, use=f"listing:{listing.id}")
    if file.id not in {row.file_id for row in present}:
        row = Attachment(
            listing_id=listing.id,
            file_id=file.id,
            access=data.access,
            caption=data.caption,
            position=max((row.position for row in present), default=-1) + 1,
        )
        session.add(row)
        session.flush()
        close_draft(session, listing, {"attachments"})
    return shown_to(session, actor, listing)


def patch_attachment(
    session: Session, actor: Actor, listing_id: UUID, attachment_id: UUID, data: AttachmentPatch
) -> list[AttachmentRead]:
    """Change what was sent of an attachment of a draft."""
    listing = open_draft(session, actor, listing_id, data.version)
    row = _find(session, listing, attachment_id)
    sent = data.model_dump(exclude_unset=True, exclude={"version"})
    changes = {name: value for name, value in sent.items() if getattr(row, name) != value}
    for name, value in changes.items():
        setattr(row, name, value)
    session.flush()
    close_draft(session, listing, {"attachments"} if changes else set())
    return shown_to(session, actor, listing)


def detach(
    session: Session, actor: Actor, listing_id: UUID, attachment_id: UUID, version: int
) -> list[AttachmentRead]:
    """Take a file away from a draft."""
    listing = open_draft(session, actor, listing_id, version)
    row = _find(session, listing, attachment_id)
    session.delete(row)
    session.flush()
    files.release(session, row.file_id)
    close_draft(session, listing, {"attachments"})
    return shown_to(session, actor, listing)


def link_to(
    session: Session, actor: Actor, settings: Settings, listing_id: UUID, attachment_id: UUID
) -> FileLink:
    """A signed address of the file, for who may open it; opening a guarded file is recorded."""
    listing = repository.find_visible(session, actor, listing_id)
    if listing is None:
        raise ListingNotFound(id=str(listing_id))
    row = _find(session, listing, attachment_id)
    if not policy.can_open(actor, listing, row.access):
        raise AttachmentLocked(access=row.access)
    file = files.get_file(session, row.file_id)
    if row.access != "public":
        data = {"attachment": str(row.id), "access": row.access}
        audit.record(session, actor, "attachment.opened", "listing", listing.id, **data)
    return FileLink(url=files.link(settings, file, seconds=LINK_SECONDS), expires_in=LINK_SECONDS)


def _find(session: Session, listing: Listing, attachment_id: UUID) -> Attachment:
    rows = repository.attachments(session, [listing.id]).get(listing.id, [])
    found = next((row for row in rows if row.id == attachment_id), None)
    if found is None:
        raise AttachmentNotFound(id=str(attachment_id))
    return found
