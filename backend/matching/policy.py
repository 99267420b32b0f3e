"""Which pairs may be formed at all: the hard gates before any score."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backend.listings.policy import CLEARED, HOME
from backend.listings.schemas import ExportStatus, ListingKind, ListingState


@dataclass(frozen=True, slots=True)
class Party:
    """What the gates ask of one side of a pair."""

    kind: ListingKind
    state: ListingState
    organization_id: UUID
    country: str
    export_status: ExportStatus
    valid_until: date | None
    foreign_allowed: bool | None = None
    deadline_state: str | None = None
    verified: bool = True


def may_pair(one: Party, other: Party, today: date) -> bool:
    """Whether a challenge and an achievement may be put together, whichever comes first.

    Both are published and valid, belong to different organisations that are verified still, and the
    challenge takes answers. Across the border the challenge must be open to foreign solvers, and an
    achievement of the home side must have been cleared by the export gate before a foreign party
    learns of it.
    """
    if one.kind is other.kind or one.organization_id == other.organization_id:
        return False
    challenge, achievement = (one, other) if one.kind is ListingKind.CHALLENGE else (other, one)
    if not (is_live(challenge, today) and is_live(achievement, today)):
        return False
    if challenge.deadline_state == "closed":
        return False
    if achievement.country != HOME and not challenge.foreign_allowed:
        return False
    crosses = challenge.country != HOME and achievement.country == HOME
    return not crosses or achievement.export_status in CLEARED


def is_live(party: Party, today: date) -> bool:
    """Whether a listing is published by a verified owner and its validity has not run out."""
    valid = party.valid_until is None or party.valid_until >= today
    return party.state is ListingState.PUBLISHED and valid and party.verified
