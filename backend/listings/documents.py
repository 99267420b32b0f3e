"""Search documents: an allow-list of what an engine may learn of a published listing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from backend.listings.models import ContactPolicy, Listing, ListingText
from backend.listings.policy import audience_of, is_gated
from backend.organizations.schemas import OrganizationCard
from backend.taxonomy import service as taxonomy
from search.documents import ListingText as DocumentText

ORDERING_RATES: Mapping[str, float] = MappingProxyType(
    {
        "CNY": 1.0,
        "USD": 7.1,
        "EUR": 8.2,
        "RUB": 0.088,
        "KZT": 0.0135,
        "UZS": 0.00058,
        "TJS": 0.75,
        "KGS": 0.081,
        "TMT": 2.03,
        "IRR": 0.00017,
        "TRY": 0.17,
        "PKR": 0.025,
    }
)
"""Rough worth of a unit in CNY. It only puts amounts in order and into bands; it is never shown."""


def in_order(amount_minor: int | None, currency: str) -> int | None:
    """An amount as minor units of CNY, roughly, for sorting and bands."""
    if amount_minor is None:
        return None
    return round(amount_minor * ORDERING_RATES.get(currency, 1.0))


def seconds(instant: datetime | None) -> int:
    """An instant as epoch seconds; 0 when there is none."""
    return int(instant.timestamp()) if instant else 0


def base_document(
    listing: Listing,
    texts: Sequence[ListingText],
    owner: OrganizationCard,
    lineage: Sequence[UUID],
) -> dict[str, Any]:
    """The fields of `search.documents.ListingDocument` that both kinds share."""
    hidden = listing.contact_policy is ContactPolicy.ANONYMOUS
    # An index answers readers on both sides of the border: what it finds by, it gives away. The
    # public abstract is what names the work: title, one line, summary and keywords.
    abstract = is_gated(listing)
    return {
        "id": str(listing.id),
        "kind": listing.kind.value,
        "version": listing.version,
        "number": listing.number or "",
        "original_locale": listing.original_locale,
        "texts": {text.locale: _words(text, abstract=abstract) for text in texts},
        "keywords": tuple(listing.keywords),
        "organization_id": "" if hidden else str(owner.id),
        "organization_names": {} if hidden else owner.names,
        "organization_kind": owner.kind.value,
        "fields": tuple(taxonomy.with_ancestors(listing.field_codes)),
        "country": owner.country,
        "regions": tuple(taxonomy.region_with_ancestors(owner.region)),
        "nodes": tuple(str(node_id) for node_id in lineage),
        "audience": audience_of(listing),
        "published_at": seconds(listing.published_at),
        "confirmed_at": seconds(listing.confirmed_at),
        "completeness": listing.completeness,
        "owner_verified": owner.verified,
    }


def _words(text: ListingText, *, abstract: bool) -> DocumentText:
    chapters = [] if abstract else [text.body, *text.sections.values()]
    return DocumentText(
        title=text.title,
        one_line=text.one_line,
        summary=text.summary,
        body="\n\n".join(filter(None, chapters)),
    )
