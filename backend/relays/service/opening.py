"""How relays begin: a desk brings team, achievement and project together as one bundle."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.deals.errors import ExportGateClosed, ListingOffMarket
from backend.listings import service as listings
from backend.listings.policy import HOME
from backend.listings.schemas import ListingKind, ListingState
from backend.nodes import service as nodes
from backend.nodes.schemas import NodeCard, NodeKind
from backend.organizations import service as organizations
from backend.organizations.service import fold
from backend.relays import policy, repository
from backend.relays.errors import RelayAlreadyOpen
from backend.relays.models import EventKind, Relay
from backend.relays.schemas import RelayCreate
from backend.relays.service import facts, news, recording


def open_relay(session: Session, actor: Actor, data: RelayCreate) -> Relay:
    """Bring a project onto its way.

    Raises Forbidden, ListingNotFound, ListingOffMarket, ValidationFailed for desks that do not
    go together, ExportGateClosed, and RelayAlreadyOpen.
    """
    policy.require(policy.can_open(actor, data.sending_node_id, data.incubator_id))
    listing = listings.get_listing(session, actor, data.achievement_id, ListingKind.ACHIEVEMENT)
    policy.require(not actor.has_role(listing.organization_id))
    if listing.state is not ListingState.PUBLISHED:
        raise ListingOffMarket(id=str(data.achievement_id))
    relay = _bundle(session, data, listing.organization_id)
    _check_way(session, data, listing.organization_id)
    if not facts.facts_of(facts.gather(session, [relay]), relay).gate_open:
        raise ExportGateClosed
    if repository.find_open(session, listing.id) is not None:
        raise RelayAlreadyOpen(id=str(listing.id))
    year = clock.today().year
    relay.number = f"SB-R-{year}-{repository.take_number(session, year):04d}"
    relay.opened_by = actor.person_id
    relay.search_words = _words(session, relay)
    try:
        with session.begin_nested():
            session.add(relay)
    except IntegrityError:
        raise RelayAlreadyOpen(id=str(listing.id)) from None  # somebody else was faster
    recording.record(session, actor, relay, EventKind.OPENED, mode=relay.mode)
    news.moved(session, actor, relay)
    return relay


def _bundle(session: Session, data: RelayCreate, organization_id: UUID) -> Relay:
    return Relay(
        number="",
        organization_id=organization_id,
        achievement_titles=repository.titles(session, data.achievement_id),
        team=[member.model_dump() for member in data.team],
        **data.model_dump(exclude={"team"}),
    )


def _check_way(session: Session, data: RelayCreate, organization_id: UUID) -> None:
    """Desks exist and differ, projects are incubated at incubators, partners abroad are named."""
    ways = {
        "sending_node_id": data.sending_node_id,
        "incubator_id": data.incubator_id,
        "receiving_node_id": data.receiving_node_id,
    }
    known = nodes.cards(session, ways.values())
    faults = [Fault(f"/{name}", "unknown-node") for name, one in ways.items() if one not in known]
    if faults:
        raise ValidationFailed(errors=faults)
    if known[data.incubator_id].kind is not NodeKind.INCUBATOR:
        faults.append(Fault("/incubator_id", "no-incubator"))
    if data.receiving_node_id in {data.sending_node_id, data.incubator_id}:
        faults.append(Fault("/receiving_node_id", "same-node"))
    faults += _partner_faults(session, data, organization_id, known)
    if faults:
        raise ValidationFailed(errors=faults)


def _partner_faults(
    session: Session, data: RelayCreate, organization_id: UUID, known: Mapping[UUID, NodeCard]
) -> list[Fault]:
    asked = {organization_id, *([data.partner_id] if data.partner_id else [])}
    cards = organizations.cards(session, asked)
    abroad = {known[data.incubator_id].country, known[data.receiving_node_id].country} - {HOME}
    if data.partner_id is None:
        leaves = cards[organization_id].country == HOME and bool(abroad)
        return [Fault("/partner_id", "missing")] if leaves else []
    partner = cards.get(data.partner_id)
    if partner is None or partner.country not in abroad:
        return [Fault("/partner_id", "no-partner-abroad")]
    return []


def _words(session: Session, relay: Relay) -> str:
    owner = organizations.cards(session, [relay.organization_id])[relay.organization_id]
    desks = nodes.cards(session, [policy.node_of(relay, side) for side in policy.SEATS])
    named = [owner.names, *(card.names for card in desks.values())]
    words = [relay.titles, relay.achievement_titles, *named]
    lines = [relay.number, *(line for each in words for line in each.values())]
    return "\n".join(dict.fromkeys(fold(line) for line in lines if line))
