"""Whether two listings may be put before each other's owners, and still may."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from backend.achievements import service as achievements
from backend.challenges import service as challenges
from backend.core import clock
from backend.core.actor import Actor, Membership, OrganizationRole
from backend.listings import service as listings
from backend.listings.schemas import ListingCard, ListingSummary
from backend.matching import policy as matching
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCard


class Key(NamedTuple):
    """A pair by its listings."""

    challenge_id: UUID
    achievement_id: UUID


def side_of(owner: OrganizationCard) -> Actor:
    """The organisation as a reader: what it finds, any of its own people would."""
    return Actor(
        memberships=(
            Membership(
                organization_id=owner.id,
                roles=frozenset({OrganizationRole.CONTRIBUTOR}),
                verified=owner.verified,
                home_node_id=owner.home_node_id,
                country=owner.country,
            ),
        )
    )


def holding(session: Session, keys: Collection[Key]) -> set[Key]:
    """Those of the pairs whose owners find each other's listing and that the hard gates let pass.

    A few queries for each owner among them.
    """
    cards = listings.cards(session, {one for key in keys for one in key})
    owners = organizations.cards(session, {card.organization_id for card in cards.values()})
    known = [key for key in keys if cards.keys() >= set(key)]
    asked = _seen(session, cards, owners, ((key.achievement_id, key.challenge_id) for key in known))
    offered = _seen(
        session, cards, owners, ((key.challenge_id, key.achievement_id) for key in known)
    )
    found = set()
    for key in known:
        challenge = asked.get((key.achievement_id, key.challenge_id))
        if challenge is None or (key.challenge_id, key.achievement_id) not in offered:
            continue
        asking, offering = (_party(cards[one], owners, challenge) for one in key)
        if matching.may_pair(asking, offering, clock.today()):
            found.add(key)
    return found


Seen = Mapping[tuple[UUID, UUID], ListingSummary]
"""What the owner of the first listing finds of the second."""


def _seen(
    session: Session,
    cards: Mapping[UUID, ListingCard],
    owners: Mapping[UUID, OrganizationCard],
    wanted: Iterable[tuple[UUID, UUID]],
) -> Seen:
    by_owner: dict[UUID, set[tuple[UUID, UUID]]] = {}
    for own, other in wanted:
        by_owner.setdefault(cards[own].organization_id, set()).add((own, other))
    seen: dict[tuple[UUID, UUID], ListingSummary] = {}
    for owner_id, pairs in by_owner.items():
        others = {other for _, other in pairs}
        found = cards_for(session, side_of(owners[owner_id]), others, "zh")
        seen |= {(own, other): found[other] for own, other in pairs if other in found}
    return seen


def cards_for(
    session: Session, reader: Actor, ids: Collection[UUID], lang: str
) -> dict[UUID, ListingSummary]:
    """Cards of listings of either kind, as far as the reader finds them on the market."""
    found: dict[UUID, ListingSummary] = {}
    for side in (challenges, achievements):
        found |= side.summaries(session, reader, ids, lang)
    return found


def _party(
    card: ListingCard, owners: Mapping[UUID, OrganizationCard], challenge: ListingSummary
) -> matching.Party:
    own = card.id == challenge.id
    return matching.Party(
        kind=card.kind,
        state=card.state,
        organization_id=card.organization_id,
        country=owners[card.organization_id].country,
        export_status=card.export_status,
        valid_until=card.valid_until,
        foreign_allowed=challenge.foreign_allowed if own else None,
        deadline_state=challenge.deadline_state if own else None,
    )
