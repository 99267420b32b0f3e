"""A listing's content as plain JSON, for completeness, snapshots and comparison.

Texts stand by language, so that a pointer such as `/texts/zh/title` means the same field in every
version. The confidential section is never part of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.listings import repository
from backend.listings.models import Listing, ListingKind, ListingText
from backend.listings.schemas import (
    TextFields,
)
from backend.listings.schemas.desk import FieldChange
from backend.listings.service.sides import Content, side_of

SHARED = (
    "original_locale",
    "field_codes",
    "keywords",
    "target_countries",
    "visibility",
    "contact_policy",
)
WORDS = ("translation", "title", "one_line", "summary", "body", "sections")


def content_of(session: Session, listing: Listing) -> Content:
    """What the author wrote, all of it but the confidential section."""
    return contents_of(session, listing.kind, [listing])[listing.id]


def contents_of(
    session: Session, kind: ListingKind, listings: Sequence[Listing]
) -> dict[UUID, Content]:
    """What the authors wrote, for several listings of one kind."""
    ids = [listing.id for listing in listings]
    own = side_of(kind).content(session, ids)
    texts = repository.texts(session, ids)
    return {
        listing.id: content_with(listing, texts.get(listing.id, []), own.get(listing.id, {}))
        for listing in listings
    }


def content_with(
    listing: Listing, texts: Iterable[ListingText | TextFields], own: Content
) -> Content:
    """The content put together from parts already at hand."""
    return shared_content(listing) | {"texts": {text.locale: _words(text) for text in texts}} | own


def shared_content(listing: Listing) -> Content:
    """The fields both kinds have, as JSON."""
    return {name: getattr(listing, name) for name in SHARED} | {
        "home_node_id": _text(listing.home_node_id),
        "valid_until": listing.valid_until.isoformat() if listing.valid_until else None,
    }


def _text(value: UUID | None) -> str | None:
    return str(value) if value else None


def _words(text: ListingText | TextFields) -> Content:
    return text.model_dump(include=set(WORDS))


def snapshot_of(session: Session, listing: Listing, content: Content) -> Content:
    """The content with the files shown beside it, to be kept at a step of the review."""
    files = repository.attachments(session, [listing.id]).get(listing.id, [])
    shown = {str(f.file_id): {"caption": f.caption, "access": f.access} for f in files}
    return content | {"attachments": shown}


def differences(before: Any, after: Any, at: str = "") -> list[FieldChange]:  # noqa: ANN401 — any JSON
    """Fields that differ, by pointer; sums, lists of words and of another length as a whole."""
    if before == after:
        return []
    if isinstance(before, Mapping) and isinstance(after, Mapping) and not _is_sum(before):
        names = sorted({*before, *after})
        pairs = [(name, before.get(name), after.get(name)) for name in names]
    elif _parallel(before, after):
        pairs = [(str(n), b, a) for n, (b, a) in enumerate(zip(before, after, strict=True))]
    else:
        return [FieldChange(pointer=at, before=before, after=after)]
    return [change for name, b, a in pairs for change in differences(b, a, f"{at}/{_part(name)}")]


def _part(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _is_sum(value: Mapping[str, object]) -> bool:
    return set(value) == {"amount_minor", "currency"}


def _parallel(before: object, after: object) -> bool:
    if not (isinstance(before, list) and isinstance(after, list)):
        return False
    words = any(isinstance(part, str) for part in (*before, *after))
    return not words and len(before) == len(after)
