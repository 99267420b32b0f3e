"""What the search engine may know of a published listing, as far as both kinds share it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.listings import repository
from backend.listings.documents import base_document
from backend.listings.models import ListingKind
from backend.nodes import service as nodes
from backend.organizations import service as organizations


def document_bases(
    session: Session, ids: Sequence[UUID], kind: ListingKind
) -> dict[UUID, dict[str, Any]]:
    """The shared fields of search documents of those listings that are published."""
    listings = repository.published(session, ids, kind)
    owners = organizations.cards(session, {listing.organization_id for listing in listings})
    texts = repository.texts(session, [listing.id for listing in listings])
    homes = {listing.home_node_id for listing in listings if listing.home_node_id is not None}
    lineages: Mapping[UUID, Sequence[UUID]] = {home: nodes.lineage(session, home) for home in homes}
    return {
        listing.id: base_document(
            listing,
            texts.get(listing.id, []),
            owners[listing.organization_id],
            lineages.get(listing.home_node_id, ()) if listing.home_node_id else (),
        )
        for listing in listings
    }
