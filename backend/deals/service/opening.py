"""How deals begin: somebody asks from a listing's page, or both sides accepted a match."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core import clock
from backend.core.actor import SYSTEM, Actor
from backend.core.problems import Fault, ValidationFailed
from backend.deals import policy, repository
from backend.deals.errors import DealAlreadyOpen, ExportGateClosed, ListingOffMarket
from backend.deals.models import Deal, DealMessage, EventKind, Side, Source
from backend.deals.schemas import DealCreate
from backend.deals.service import facts, news, recording
from backend.listings import service as listings
from backend.listings.schemas import ContactPolicy, ListingCard, ListingKind, ListingState
from backend.organizations import service as organizations
from backend.organizations.service import fold
from backend.suggestions import service as suggestions


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a deal is to be made of."""

    source: Source
    supply_id: UUID
    demand_id: UUID
    achievement: ListingCard | None
    challenge: ListingCard | None
    pair_id: UUID | None = None
    score: int | None = None
    manager_id: UUID | None = None
    consented: frozenset[Side] = field(default_factory=frozenset)


def ask(session: Session, actor: Actor, data: DealCreate) -> Deal:
    """Ask the owner of a listing to talk, in the name of an organisation.

    Raises Forbidden, ListingNotFound, ListingOffMarket, ValidationFailed for listings that do not
    go together, ExportGateClosed, and DealAlreadyOpen.
    """
    policy.require(policy.can_ask(actor, data.organization_id))
    listing = listings.cards(session, [listings.get_listing(session, actor, data.listing_id).id])[
        data.listing_id
    ]
    if listing.state is not ListingState.PUBLISHED:
        raise ListingOffMarket(id=str(data.listing_id))
    if listing.organization_id == data.organization_id:
        raise ValidationFailed(errors=[Fault("/organization_id", "own-listing")])
    own = _own_listing(session, data, listing)
    offered = listing.kind is ListingKind.ACHIEVEMENT
    deal = _begin(
        session,
        actor,
        Beginning(
            source=Source.CONTACT,
            supply_id=listing.organization_id if offered else data.organization_id,
            demand_id=data.organization_id if offered else listing.organization_id,
            achievement=listing if offered else own,
            challenge=own if offered else listing,
            consented=frozenset({Side.DEMAND if offered else Side.SUPPLY}),
        ),
    )
    side = Side.DEMAND if offered else Side.SUPPLY
    assert actor.person_id is not None, "a member is a person"
    session.add(
        DealMessage(deal_id=deal.id, author_id=actor.person_id, side=side, text=data.message)
    )
    session.flush()
    news.opened(session, actor, deal)
    return deal


def _own_listing(session: Session, data: DealCreate, asked: ListingCard) -> ListingCard | None:
    """The asker's own listing that it is about: published, and of the other kind."""
    if data.own_listing_id is None:
        return None
    own = listings.cards(session, [data.own_listing_id]).get(data.own_listing_id)
    if (
        own is None
        or own.organization_id != data.organization_id
        or own.kind is asked.kind
        or own.state is not ListingState.PUBLISHED
    ):
        raise ValidationFailed(errors=[Fault("/own_listing_id", "no-counterpart")])
    return own


def open_for_match(session: Session, pair_id: UUID) -> Deal | None:
    """The deal of a match that both sides accepted; repeated calls make one.

    Where the two talk about it already, the match joins that deal. None while the gate is closed.
    """
    pair = suggestions.find_paired(session, pair_id)
    if pair is None or repository.find_of_pair(session, pair_id) is not None:
        return None
    cards = listings.cards(session, [pair.achievement_id, pair.challenge_id])
    achievement, challenge = cards[pair.achievement_id], cards[pair.challenge_id]
    ways = repository.contact_policies(session, [achievement.id, challenge.id])
    named = {
        side
        for side, card in ((Side.SUPPLY, achievement), (Side.DEMAND, challenge))
        if ways[card.id] is not ContactPolicy.ANONYMOUS
    }
    begun = Beginning(
        source=Source.MATCH,
        supply_id=achievement.organization_id,
        demand_id=challenge.organization_id,
        achievement=achievement,
        challenge=challenge,
        pair_id=pair.id,
        score=pair.score,
        manager_id=pair.manager_id,
        consented=frozenset(named),
    )
    known = _known(session, begun)
    if known is not None:
        return _join(session, known, begun)
    try:
        deal = _begin(session, SYSTEM, begun)
    except ExportGateClosed:
        return None
    news.opened(session, SYSTEM, deal)
    return deal


def _known(session: Session, begun: Beginning) -> Deal | None:
    """The two parties' open deal on the technology, or on the challenge alone."""
    parties = {"supply_id": begun.supply_id, "demand_id": begun.demand_id}
    technology, demand = _id(begun.achievement), _id(begun.challenge)
    found = None
    if technology is not None:
        found = repository.find_open(
            session, achievement_id=technology, challenge_id=demand, **parties
        )
    if found is None and demand is not None:
        found = repository.find_open(session, achievement_id=None, challenge_id=demand, **parties)
    return found


def _join(session: Session, deal: Deal, begun: Beginning) -> Deal:
    """Let a match be part of what the two talk about already."""
    deal.achievement_id = deal.achievement_id or _id(begun.achievement)
    deal.challenge_id = deal.challenge_id or _id(begun.challenge)
    deal.pair_id = deal.pair_id or begun.pair_id
    deal.score = begun.score if deal.score is None else deal.score
    _consent(deal, begun.consented)
    _copy_words(session, deal)
    recording.touch(deal)
    session.flush()
    recording.record(session, SYSTEM, deal, EventKind.MATCH_JOINED)
    return deal


def _consent(deal: Deal, sides: frozenset[Side]) -> None:
    now = clock.now()
    if Side.SUPPLY in sides:
        deal.supply_consented_at = deal.supply_consented_at or now
    if Side.DEMAND in sides:
        deal.demand_consented_at = deal.demand_consented_at or now


def _begin(session: Session, actor: Actor, begun: Beginning) -> Deal:
    owners = organizations.cards(session, [begun.supply_id, begun.demand_id])
    year = clock.today().year
    deal = Deal(
        number="",
        source=begun.source,
        achievement_id=_id(begun.achievement),
        challenge_id=_id(begun.challenge),
        pair_id=begun.pair_id,
        score=begun.score,
        supply_organization_id=begun.supply_id,
        demand_organization_id=begun.demand_id,
        supply_node_id=_home(begun.achievement) or owners[begun.supply_id].home_node_id,
        demand_node_id=_home(begun.challenge) or owners[begun.demand_id].home_node_id,
        opened_by=actor.person_id,
    )
    if not facts.gate_open(facts.gather(session, [deal]), deal):
        raise ExportGateClosed
    known = _known(session, begun)
    if known is not None:
        raise DealAlreadyOpen(id=str(known.id))
    deal.number = f"SB-D-{year}-{repository.take_number(session, year):04d}"
    _consent(deal, begun.consented)
    _copy_words(session, deal)
    try:
        with session.begin_nested():
            session.add(deal)
    except IntegrityError:
        raise DealAlreadyOpen from None  # somebody else of the two was faster
    if begun.manager_id is not None and policy.brokers_at(
        facts.person(session, begun.manager_id), deal
    ):
        deal.manager_id = begun.manager_id
    recording.record(session, actor, deal, EventKind.OPENED, source=begun.source)
    return deal


def _id(listing: ListingCard | None) -> UUID | None:
    return listing.id if listing else None


def _home(listing: ListingCard | None) -> UUID | None:
    return listing.home_node_id if listing else None


def _copy_words(session: Session, deal: Deal) -> None:
    """Titles and names, and whether a party's name is told later, as the listings have it."""
    ids = [one for one in (deal.achievement_id, deal.challenge_id) if one is not None]
    words, ways = repository.titles(session, ids), repository.contact_policies(session, ids)
    deal.achievement_titles = words.get(deal.achievement_id, {}) if deal.achievement_id else {}
    deal.challenge_titles = words.get(deal.challenge_id, {}) if deal.challenge_id else {}
    hidden = {one for one, way in ways.items() if way is ContactPolicy.ANONYMOUS}
    deal.supply_anonymous = deal.achievement_id in hidden
    deal.demand_anonymous = deal.challenge_id in hidden
    parties = (deal.supply_organization_id, deal.demand_organization_id)
    names = [each.names for each in organizations.cards(session, parties).values()]
    titles = [deal.achievement_titles, deal.challenge_titles]
    deal.search_titles = _folded([deal.number, *(t for each in titles for t in each.values())])
    deal.search_parties = _folded([name for each in names for name in each.values()])


def _folded(lines: list[str]) -> str:
    return "\n".join(dict.fromkeys(fold(line) for line in lines if line))
