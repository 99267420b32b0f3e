"""Relays looked up, and what their lifecycle asks about them, fetched together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import Forbidden, StaleEdit
from backend.listings import service as listings
from backend.listings.policy import HOME, is_open_to
from backend.listings.schemas import ListingCard
from backend.nodes import service as nodes
from backend.nodes.schemas import NodeCard
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCard
from backend.relays import lifecycle, policy, repository
from backend.relays.errors import RelayEnded, RelayNotFound
from backend.relays.lifecycle import Facts, May
from backend.relays.models import EvidenceKind, Relay
from backend.relays.repository import Progress

NONE = Progress(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Around:
    """Owners, desks, achievements and open points of several relays."""

    today: date
    owners: Mapping[UUID, OrganizationCard]
    nodes: Mapping[UUID, NodeCard]
    listings: Mapping[UUID, ListingCard]
    progress: Mapping[UUID, Progress]
    evidence: Mapping[UUID, set[EvidenceKind]]
    years: Mapping[UUID, set[int]]


def gather(session: Session, relays: Sequence[Relay]) -> Around:
    """A handful of queries, however many relays there are."""
    ids = [relay.id for relay in relays]
    owners = {one for each in relays for one in (each.organization_id, each.partner_id) if one}
    desks = {policy.node_of(relay, side) for relay in relays for side in policy.SEATS}
    return Around(
        today=clock.today(),
        owners=organizations.cards(session, owners),
        nodes=nodes.cards(session, desks),
        listings=listings.cards(session, {relay.achievement_id for relay in relays}),
        progress=repository.progress(session, ids),
        evidence=repository.evidence_kinds(session, ids),
        years=repository.years_told(session, ids),
    )


def facts_of(around: Around, relay: Relay) -> Facts:
    """What guards may ask about the relay, as things stand now."""
    done = around.progress.get(relay.id, NONE)
    leaves = around.owners[relay.organization_id].country == HOME
    incubated_abroad = leaves and around.nodes[relay.incubator_id].country != HOME
    received_abroad = leaves and around.nodes[relay.receiving_node_id].country != HOME
    card = around.listings.get(relay.achievement_id)
    partners = [relay.partner_id] if relay.partner_id else []
    talks = card is not None and is_open_to(card, partners, around.today)
    takes = card is not None and is_open_to(card, partners, around.today, contract=True)
    return Facts(
        today=around.today,
        mode=relay.mode,
        registered=is_registered(relay),
        gate_open=talks or not (incubated_abroad or received_abroad),
        may_incubate=takes or not incubated_abroad,
        may_receive=takes or not received_abroad,
        milestones_open=done.open,
        milestones_met=done.met,
        evidence=frozenset(around.evidence.get(relay.id, ())),
        years=frozenset(around.years.get(relay.id, ())),
        proposed_by=relay.proposed_by,
        offered_by=relay.offered_by,
    )


def is_registered(relay: Relay) -> bool:
    """Whether the company that carries the project is known."""
    return bool(relay.company_code)


def get_relay(session: Session, actor: Actor, relay_id: UUID) -> Relay:
    """The relay, if the person may see it. Raises RelayNotFound."""
    relay = repository.find_visible(session, actor, relay_id)
    if relay is None:
        raise RelayNotFound(id=str(relay_id))
    return relay


def find_relay(session: Session, actor: Actor, id_or_number: str) -> Relay:
    """The relay of an id or a number. Raises RelayNotFound."""
    try:
        return get_relay(session, actor, UUID(id_or_number))
    except ValueError:
        number = id_or_number.strip().upper()
    relay = None
    if number.isascii() and number.isprintable():
        relay = repository.find_visible_by_number(session, actor, number)
    if relay is None:
        raise RelayNotFound(id=id_or_number[:60])
    return relay


def hold(session: Session, actor: Actor, relay_id: UUID, version: int) -> Relay:
    """The relay, locked: whoever acts on it comes one after the other.

    Raises RelayNotFound, and StaleEdit when the version seen is not the newest any more.
    """
    relay = repository.find_visible(session, actor, relay_id, lock=True)
    if relay is None:
        raise RelayNotFound(id=str(relay_id))
    if relay.version != version:
        raise StaleEdit(version=relay.version, changed=["stage"])
    return relay


def require(actor: Actor, relay: Relay, what: May) -> None:
    """Go on only when the person may do that now.

    Raises Forbidden for those who never may, RelayEnded where the stage does not let them.
    """
    if what not in policy.may(actor, relay):
        policy.require(bool(policy.standing(actor, relay) & lifecycle.DOES[what]))
        raise RelayEnded(stage=relay.stage)


def hold_for(session: Session, actor: Actor, relay_id: UUID, version: int, what: May) -> Relay:
    """The relay, locked, for one who may do that with it now."""
    relay = hold(session, actor, relay_id, version)
    require(actor, relay, what)
    return relay


def person_id(actor: Actor) -> UUID:
    """Whoever acts; what leaves a name behind is done by a person."""
    if actor.person_id is None:
        raise Forbidden
    return actor.person_id
