"""Challenges: drafts, pages, cards and search documents of the demand side."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.challenges import lifecycle, policy, repository
from backend.challenges.documents import document
from backend.challenges.models import Challenge
from backend.challenges.schemas import (
    ChallengeCreate,
    ChallengeFacts,
    ChallengePatch,
    ChallengeRead,
)
from backend.core import clock, outbox
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.listings import service as listings
from backend.listings.schemas import IndicatorBrief, ListingFields, ListingKind, ListingSummary
from backend.listings.service import Content, Listing
from search.documents import ListingDocument

KIND = ListingKind.CHALLENGE
_OWN = frozenset(ChallengeFacts.model_fields)
_MONEY = ("bounty", "budget")


def create_challenge(
    session: Session,
    actor: Actor,
    data: ChallengeCreate,
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


def patch_challenge(
    session: Session, actor: Actor, listing_id: UUID, data: ChallengePatch
) -> ChallengeRead:
    """Change a draft."""
    listing = listings.revise_draft(session, actor, KIND, listing_id, data)
    return read_challenge(session, actor, listing)


def discard_challenge(session: Session, actor: Actor, listing_id: UUID) -> None:
    """Throw away a draft that was never submitted."""
    listings.discard_draft(session, actor, KIND, listing_id)


def get_challenge(session: Session, actor: Actor, id_or_number: UUID | str) -> ChallengeRead:
    """A challenge's page, as far as the reader may see it."""
    listing = listings.get_listing(session, actor, id_or_number, KIND)
    return read_challenge(session, actor, listing)


def read_challenge(session: Session, actor: Actor, listing: Listing) -> ChallengeRead:
    """The page of a listing already found."""
    shared = listings.describe(session, actor, listing)
    row = repository.find(session, listing.id)
    own = policy.withhold(own_content(row), anonymous=shared["organization"].anonymous)
    deadline_at = row.deadline_at if row else None
    more = {
        "texts": listings.texts_for(session, actor, listing),
        "deadline_at": deadline_at,
        "deadline_state": lifecycle.deadline_state(deadline_at, clock.now()),
    }
    return ChallengeRead.model_validate(shared | own | more)


def own_content(row: Challenge | None) -> Content:
    """A challenge's own fields as JSON; empty when there are none."""
    if row is None:
        return {}
    own = {name: getattr(row, name) for name in _OWN - {*_MONEY}}
    local = row.deadline_local
    own["deadline_local"] = local.isoformat() if local else None
    return own | {name: _money(row, name) for name in _MONEY}


def _money(row: Challenge, name: str) -> Content | None:
    amount = getattr(row, f"{name}_minor")
    if amount is None:
        return None
    return {"amount_minor": amount, "currency": getattr(row, f"{name}_currency")}


def _create(session: Session, listing_id: UUID, data: ListingFields) -> Content:
    row = Challenge(listing_id=listing_id)
    _apply(row, data)
    session.add(row)
    return own_content(row)


def _revise(session: Session, listing_id: UUID, data: ListingFields) -> set[str]:
    row = repository.find(session, listing_id)
    assert row is not None, "every challenge has its own record"
    return _apply(row, data)


def _apply(row: Challenge, data: ListingFields) -> set[str]:
    before = own_content(row)
    values = data.model_dump(mode="json", include=set(_OWN & data.model_fields_set))
    changed = {name for name, value in values.items() if before.get(name) != value}
    for name in changed - {*_MONEY, "deadline_local"}:
        setattr(row, name, values[name])
    for name in changed & {*_MONEY}:
        money = values[name] or {"amount_minor": None, "currency": "CNY"}
        setattr(row, f"{name}_minor", money["amount_minor"])
        setattr(row, f"{name}_currency", money["currency"])
    if changed & {"deadline_local", "deadline_zone"}:
        _set_deadline(row, values.get("deadline_local", before.get("deadline_local")))
    return changed


def _set_deadline(row: Challenge, local: str | None) -> None:
    row.deadline_local = datetime.fromisoformat(local) if local else None
    row.deadline_at = None
    if row.deadline_local is not None:
        row.deadline_at = instant_in(row.deadline_local, row.deadline_zone)


def instant_in(local: datetime, zone: str) -> datetime:
    """The instant of a deadline told as wall-clock time. Raises ValidationFailed for a gap."""
    instant = lifecycle.deadline_instant(local, zone)
    if instant is None:
        raise ValidationFailed(errors=[Fault("/deadline_local", "nonexistent-time", zone=zone)])
    return instant


def deadline_of(session: Session, listing_id: UUID) -> tuple[datetime, str]:
    """The deadline of a challenge that has one, and the zone it was told in."""
    row = repository.find(session, listing_id)
    assert row is not None, "every challenge has its own record"
    assert row.deadline_at is not None, "the challenge has a deadline"
    return row.deadline_at, row.deadline_zone


def move_deadline(session: Session, listing_id: UUID, local: datetime) -> None:
    """Let a posted challenge end later; the course's rules have allowed it."""
    row = repository.find(session, listing_id)
    assert row is not None, "every challenge has its own record"
    _set_deadline(row, local.isoformat())
    session.flush()
    outbox.announce(session, "listing.changed", listing_id)


def _content(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, Content]:
    rows = repository.by_listings(session, ids)
    return {listing_id: own_content(row) for listing_id, row in rows.items()}


def _deadlines(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, datetime]:
    rows = repository.by_listings(session, ids)
    return {id_: row.deadline_at for id_, row in rows.items() if row.deadline_at is not None}


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
    """Search documents of those of the listings that are published challenges."""
    bases = listings.document_bases(session, ids, KIND)
    rows = repository.by_listings(session, list(bases))
    return [document(bases[listing_id], row) for listing_id, row in rows.items()]


def figures(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[IndicatorBrief]]:
    """All indicators by listing, under their authors' names; for features, not for readers."""
    rows = repository.by_listings(session, ids)
    return {
        listing_id: [listings.indicator_brief(indicator) for indicator in row.required_indicators]
        for listing_id, row in rows.items()
    }


def summaries(
    session: Session, actor: Actor, ids: Iterable[UUID], lang: str
) -> dict[UUID, ListingSummary]:
    """Cards of those of the challenges that the reader finds on the market, in a language."""
    bases = listings.summary_bases(session, actor, ids, lang, KIND)
    rows = repository.by_listings(session, list(bases))
    return {
        listing_id: ListingSummary.model_validate(base | _card(rows[listing_id], lang))
        for listing_id, base in bases.items()
        if listing_id in rows
    }


def _card(row: Challenge, lang: str) -> dict[str, Any]:
    return {
        "trl": row.trl_required,
        "bounty": _money(row, "bounty"),
        "deadline_at": row.deadline_at,
        "deadline_zone": row.deadline_zone,
        "deadline_state": lifecycle.deadline_state(row.deadline_at, clock.now()).value,
        "foreign_allowed": row.foreign_allowed,
        "award_mode": row.award_mode,
        "challenge_kind": row.challenge_kind,
        "indicators": [
            listings.indicator_brief(indicator, lang) for indicator in row.required_indicators[:3]
        ],
    }
