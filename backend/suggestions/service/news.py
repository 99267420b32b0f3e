"""Who hears of new pairs and of answers; of each pair once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.listings.schemas import ListingCard
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations
from backend.suggestions import policy, repository
from backend.suggestions.models import Role, SuggestedPair, Suggestion

NEWS = timedelta(days=14)
"""Pairs of listings that were both confirmed longer ago are recorded without a word."""
INBOX = "/workspace/inbox"


def found(
    session: Session,
    card: ListingCard,
    others: Mapping[UUID, ListingCard],
    pairs: Sequence[SuggestedPair],
) -> None:
    """Tell the owners of both listings, and the managers of their nodes, of new pairs."""
    met = {_other(pair, card.id): pair for pair in pairs}
    origins = repository.origins(session, [card.id, *met])
    fresh = {one for one, origin in origins.items() if _is_news(origin)}
    told = {one: pair for one, pair in met.items() if fresh & {card.id, one}}
    if not told or notifications.is_history():
        return
    titles = repository.titles(session, [card.id, *told])
    _tell_owner(session, card, len(told), next(iter(told.values())), titles)
    for one, pair in told.items():
        _tell_owner(session, others[one], 1, pair, titles)
    _tell_desks(session, [card, *(others[one] for one in told)])


def _tell_owner(
    session: Session,
    card: ListingCard,
    count: int,
    pair: SuggestedPair,
    titles: Mapping[UUID, dict[str, str]],
) -> None:
    notifications.notify(
        session,
        people_of(session, card.id, card.organization_id),
        kind="match.found",
        params={"title": titles[card.id], "count": count},
        link=f"{INBOX}?listing={card.id}",
        key=f"match.found:{card.id}:{pair.id}",
    )


def _tell_desks(session: Session, cards: Iterable[ListingCard]) -> None:
    """Tell the managers of the listings' nodes, once a day: their desks meet many pairs."""
    homes = {card.home_node_id for card in cards if card.home_node_id is not None}
    for home, card in nodes.cards(session, homes).items():
        notifications.notify(
            session,
            nodes.officers_for(session, home, policy.MANAGER),
            kind="match.waiting",
            params={"node": card.names},
            link=f"{INBOX}?role=manager",
            key=f"match.waiting:{home}:{clock.today()}",
        )


def _other(pair: SuggestedPair, listing_id: UUID) -> UUID:
    ours = pair.challenge_id == listing_id
    return pair.achievement_id if ours else pair.challenge_id


def _is_news(origin: repository.Origin) -> bool:
    return origin.confirmed_at is not None and origin.confirmed_at > clock.now() - NEWS


def people_of(session: Session, listing_id: UUID, organization_id: UUID) -> list[UUID]:
    """Those who wrote the listing and still work there; if none is left, the editors."""
    able = organizations.people_with(session, organization_id, *policy.EDITORS)
    origin = repository.origins(session, [listing_id]).get(listing_id)
    own = [one for one in able if origin is not None and one in origin.authors]
    return own or able


def accepted(session: Session, suggestion: Suggestion, other: Suggestion) -> None:
    """Tell the other owner that a pair was accepted."""
    titles = repository.titles(session, [suggestion.listing_id, other.listing_id])
    _notify(
        session,
        people_of(session, other.listing_id, other.organization_id),
        "match.accepted",
        other,
        {"title": titles[other.listing_id], "other": titles[suggestion.listing_id]},
        suggestion.version,
    )


def paired(session: Session, sides: Collection[Suggestion]) -> None:
    """Tell both owners that both have accepted, and where the other's contact is."""
    owners = [side for side in sides if side.role is not Role.MANAGER]
    titles = repository.titles(session, [side.listing_id for side in owners])
    for side in owners:
        people = set(people_of(session, side.listing_id, side.organization_id))
        if side.assigned_to is not None:
            people.add(side.assigned_to)
        params = {"title": titles[side.listing_id], "other": titles[side.other_id]}
        _notify(session, people, "match.paired", side, params, 0)


def assigned(session: Session, suggestion: Suggestion) -> None:
    """Tell a person what was given to them."""
    if suggestion.assigned_to is None:
        return
    titles = repository.titles(session, [suggestion.listing_id])
    params = {"title": titles[suggestion.listing_id]}
    _notify(
        session, [suggestion.assigned_to], "match.assigned", suggestion, params, suggestion.version
    )


def _notify(
    session: Session,
    people: Collection[UUID],
    kind: str,
    suggestion: Suggestion,
    params: Mapping[str, dict[str, str]],
    occasion: int,
) -> None:
    notifications.notify(
        session,
        people,
        kind=kind,
        params=params,
        link=f"{INBOX}/{suggestion.id}",
        key=f"{kind}:{suggestion.id}:{occasion}",
    )
