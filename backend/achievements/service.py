"""Achievements: drafts, pages, cards and search documents of the supply side."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlmodel import Session

from backend.achievements import lifecycle, policy, repository
from backend.achievements.documents import document
from backend.achievements.models import Achievement
from backend.achievements.schemas import (
    AchievementCreate,
    AchievementFacts,
    AchievementPatch,
    AchievementRead,
)
from backend.core.actor import Actor
from backend.listings import service as listings
from backend.listings.schemas import IndicatorBrief, ListingFields, ListingKind, ListingSummary
from backend.listings.service import Content, Listing
from search.documents import ListingDocument

KIND = ListingKind.ACHIEVEMENT
_OWN = frozenset(AchievementFacts.model_fields)


def create_achievement(
    session: Session,
    actor: Actor,
    data: AchievementCreate,
    *,
    source: str = "local",
    source_id: str | None = None,
    is_sample: bool = False,
) -> Listing:
    """Open a draft. `source` and `source_id` say where an imported record came from."""
    return listings.start(
        session,
        actor,
        KIND,
        data,
        organization_id=data.organization_id,
        source=source,
        source_id=source_id,
        is_sample=is_sample,
    )


def patch_achievement(
    session: Session, actor: Actor, listing_id: UUID, data: AchievementPatch
) -> AchievementRead:
    """Change a draft."""
    listing = listings.revise_draft(session, actor, KIND, listing_id, data)
    return read_achievement(session, actor, listing)


def discard_achievement(session: Session, actor: Actor, listing_id: UUID) -> None:
    """Throw away a draft that was never submitted."""
    listings.discard_draft(session, actor, KIND, listing_id)


def get_achievement(session: Session, actor: Actor, id_or_number: UUID | str) -> AchievementRead:
    """An achievement's page, as far as the reader may see it."""
    listing = listings.get_listing(session, actor, id_or_number, KIND)
    return read_achievement(session, actor, listing)


def read_achievement(session: Session, actor: Actor, listing: Listing) -> AchievementRead:
    """The page of a listing already found."""
    shared = listings.describe(session, actor, listing)
    own = policy.withhold(
        own_content(repository.find(session, listing.id)),
        abstract_only=shared["abstract_only"],
        anonymous=shared["organization"].anonymous,
    )
    texts = listings.texts_for(session, actor, listing)
    return AchievementRead.model_validate(shared | own | {"texts": texts})


def own_content(row: Achievement | None) -> Content:
    """An achievement's own fields as JSON; empty when there are none."""
    if row is None:
        return {}
    own = {name: getattr(row, name) for name in _OWN - {"price"}}
    return own | {"price": _price(row)}


def _price(row: Achievement | Row[Any]) -> Content | None:
    if row.price_minor is None:
        return None
    return {"amount_minor": row.price_minor, "currency": row.price_currency}


def _create(session: Session, listing_id: UUID, data: ListingFields) -> Content:
    row = Achievement(listing_id=listing_id)
    _apply(row, data)
    session.add(row)
    return own_content(row)


def _revise(session: Session, listing_id: UUID, data: ListingFields) -> set[str]:
    row = repository.find(session, listing_id)
    assert row is not None, "every achievement has its own record"
    return _apply(row, data)


def _apply(row: Achievement, data: ListingFields) -> set[str]:
    before = own_content(row)
    values = data.model_dump(mode="json", include=set(_OWN & data.model_fields_set))
    changed = {name for name, value in values.items() if before.get(name) != value}
    for name in changed - {"price"}:
        setattr(row, name, values[name])
    if "price" in changed:
        price = values["price"] or {"amount_minor": None, "currency": "CNY"}
        row.price_minor, row.price_currency = price["amount_minor"], price["currency"]
    return changed


def _content(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, Content]:
    rows = repository.by_listings(session, ids)
    return {listing_id: own_content(row) for listing_id, row in rows.items()}


def _deadlines(_: Session, __: Sequence[UUID]) -> Mapping[UUID, datetime]:
    return {}


listings.register_side(
    KIND,
    listings.Side(
        create=_create,
        revise=_revise,
        content=_content,
        deadlines=_deadlines,
        rules=lifecycle.RULES,
    ),
)


def documents(session: Session, ids: Sequence[UUID]) -> list[ListingDocument]:
    """Search documents of those of the listings that are published achievements."""
    bases = listings.document_bases(session, ids, KIND)
    rows = repository.by_listings(session, list(bases))
    return [document(bases[listing_id], row) for listing_id, row in rows.items()]


def figures(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[IndicatorBrief]]:
    """All indicators by listing, under their authors' names; for features, not for readers."""
    rows = repository.by_listings(session, ids)
    return {
        listing_id: [listings.indicator_brief(indicator) for indicator in row.indicators]
        for listing_id, row in rows.items()
    }


def summaries(
    session: Session, actor: Actor, ids: Iterable[UUID], lang: str
) -> dict[UUID, ListingSummary]:
    """Cards of those of the achievements that the reader finds on the market, in a language."""
    bases = listings.summary_bases(session, actor, ids, lang, KIND)
    rows = repository.on_cards(session, list(bases))
    return {
        listing_id: ListingSummary.model_validate(base | _card(rows[listing_id], base, lang))
        for listing_id, base in bases.items()
        if listing_id in rows
    }


def _card(row: Row[Any], base: Mapping[str, Any], lang: str) -> Content:
    shown = [] if base["abstract_only"] else row.indicators[:3]
    return {
        "trl": row.trl,
        "modes": [offered["mode"] for offered in row.modes],
        "price": _price(row),
        "price_kind": row.price_kind,
        "indicators": [listings.indicator_brief(indicator, lang) for indicator in shown],
    }
