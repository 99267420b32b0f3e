"""The inbox as its readers see it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.accounts.schemas import PersonCard
from backend.core import clock
from backend.core.actor import Actor
from backend.core.locales import pick
from backend.core.paging import PageParams
from backend.listings import service as listings
from backend.listings.schemas import ContactPolicy, ListingCard, ListingSummary, NodeBrief
from backend.nodes import service as nodes
from backend.organizations import service as organizations
from backend.organizations.errors import OrganizationNotFound
from backend.suggestions import policy, repository
from backend.suggestions.lifecycle import Attempt, Facts, allowed_actions
from backend.suggestions.models import (
    Role,
    SuggestedPair,
    Suggestion,
    SuggestionState,
)
from backend.suggestions.schemas import (
    Assignee,
    Contact,
    Reasons,
    SuggestionPage,
    SuggestionRead,
)
from backend.suggestions.service import gate


@dataclass(frozen=True, slots=True)
class Around:
    """Everything that several suggestions say beyond their own rows, fetched together."""

    pairs: Mapping[UUID, SuggestedPair]
    sides: Mapping[UUID, Sequence[Suggestion]]
    shown: Mapping[UUID, ListingSummary]
    holding: Collection[gate.Key]
    people: Mapping[UUID, PersonCard]


def list_suggestions(
    session: Session,
    actor: Actor,
    paging: PageParams,
    *,
    lang: str,
    listing_id: UUID | None = None,
    states: Collection[SuggestionState] = (),
    role: Role | None = None,
) -> SuggestionPage:
    """One page of what the person may answer, the best first."""
    rows, total = repository.page(
        session, actor, paging, listing_id=listing_id, states=states, role=role
    )
    return SuggestionPage(
        items=describe(session, actor, rows, lang),
        total=total,
        page=paging.page,
        size=paging.size,
        states=repository.count_states(session, actor, listing_id=listing_id, role=role),
    )


def describe(
    session: Session, actor: Actor, rows: Sequence[Suggestion], lang: str
) -> list[SuggestionRead]:
    """Suggestions as the reader may see them, in a language."""
    pairs = repository.pairs(session, {row.pair_id for row in rows})
    keys = [gate.Key(pair.challenge_id, pair.achievement_id) for pair in pairs.values()]
    ids = {one for key in keys for one in key}
    around = Around(
        pairs=pairs,
        sides=repository.of_pairs(session, list(pairs)),
        shown=gate.cards_for(session, actor, ids, lang) if ids else {},
        holding=gate.holding(session, keys),
        people=accounts.people(session, {row.assigned_to for row in rows if row.assigned_to}),
    )
    return [_read(session, actor, row, around, lang) for row in rows]


def _read(
    session: Session, actor: Actor, row: Suggestion, around: Around, lang: str
) -> SuggestionRead:
    pair, sides = around.pairs[row.pair_id], around.sides[row.pair_id]
    challenge = around.shown.get(pair.challenge_id)
    achievement = around.shown.get(pair.achievement_id)
    abstract = any(each is not None and each.abstract_only for each in (challenge, achievement))
    facts = Facts(
        today=clock.today(),
        on_market=gate.Key(pair.challenge_id, pair.achievement_id) in around.holding,
        paired=pair.paired_at is not None,
        assigned=row.assigned_to is not None,
    )
    standing = policy.standing(actor, row)
    contact = _contact(session, actor, row, lang) if pair.paired_at else None
    return SuggestionRead(
        **row.model_dump(include=_OWN),
        challenge=challenge,
        achievement=achievement,
        score=pair.score,
        reasons=_reasons(pair, abstract=abstract),
        found_at=pair.found_at,
        paired_at=pair.paired_at,
        assigned_to=_assignee(row, around),
        other_accepted=_other_accepted(row, sides),
        contact=contact,
        sides=_sides(actor, row, sides),
        allowed_actions=allowed_actions(row.state, facts, Attempt(standing)),
        can_score=bool(standing),
    )


_OWN = {
    "id",
    "pair_id",
    "role",
    "state",
    "version",
    "listing_id",
    "human_score",
    "lowered_by",
    "snoozed_until",
    "decline_reason",
    "comment",
    "closed_because",
    "decided_at",
}


def _reasons(pair: SuggestedPair, *, abstract: bool) -> Reasons:
    """Where the export gate leaves the reader the abstract alone, figures and terms stay away."""
    reasons = Reasons.model_validate(pair.reasons)
    return reasons.model_copy(update={"terms": [], "indicators": {}}) if abstract else reasons


def _assignee(row: Suggestion, around: Around) -> Assignee | None:
    person = around.people.get(row.assigned_to) if row.assigned_to else None
    if person is None:
        return None
    place = "node" if row.role is Role.MANAGER else "organization"
    return Assignee(id=person.id, name=person.name, place=place)


def _other_accepted(row: Suggestion, sides: Sequence[Suggestion]) -> bool:
    others = [one for one in sides if one.role is not Role.MANAGER and one.role is not row.role]
    return any(one.state is SuggestionState.ACCEPTED for one in others)


def _sides(
    actor: Actor, row: Suggestion, sides: Sequence[Suggestion]
) -> dict[Role, SuggestionState]:
    """Both owners' states, for the node and the platform alone."""
    if row.role is not Role.MANAGER and not actor.is_administrator:
        return {}
    return {side.role: side.state for side in sides if side.role is not Role.MANAGER}


def _contact(session: Session, actor: Actor, row: Suggestion, lang: str) -> Contact | None:
    """The way to the other side that its listing names: directly, or through its node."""
    card = listings.cards(session, [row.other_id]).get(row.other_id)
    if card is None or row.role is Role.MANAGER:
        return None
    way = repository.contact_policies(session, [card.id])[card.id]
    hidden = way is ContactPolicy.ANONYMOUS
    try:
        owner = organizations.get_organization(session, actor, card.organization_id)
    except OrganizationNotFound:
        hidden = True
    return Contact(
        policy=way,
        organization_id=None if hidden else owner.id,
        organization="" if hidden else pick(owner.names, lang) or "",
        website="" if hidden else owner.website,
        node=_node(session, card, lang),
    )


def _node(session: Session, card: ListingCard, lang: str) -> NodeBrief | None:
    if card.home_node_id is None:
        return None
    node = nodes.cards(session, [card.home_node_id]).get(card.home_node_id)
    if node is None:
        return None
    return NodeBrief(id=node.id, slug=node.slug, name=pick(node.names, lang) or node.slug)
