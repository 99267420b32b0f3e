"""What policies, guards and readers ask about deals beyond their own rows, fetched together."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import StaleEdit
from backend.deals import policy, repository
from backend.deals.errors import DealNotFound
from backend.deals.lifecycle import PARTIES, Facts, NoticeReason
from backend.deals.models import Deal, PriceRoute, Side, Stage
from backend.listings import service as listings
from backend.listings.policy import HOME, is_open_to
from backend.listings.schemas import ListingCard
from backend.nodes import service as nodes
from backend.notices import service as notices
from backend.notices.schemas import NoticeBrief, NoticeKind
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCard, OrganizationKind


@dataclass(frozen=True, slots=True)
class Around:
    """Parties, listings and open points of several deals."""

    today: date
    owners: Mapping[UUID, OrganizationCard]
    listings: Mapping[UUID, ListingCard]
    welcoming: Collection[UUID]
    """Challenges that take solutions from abroad."""
    checks_left: Mapping[UUID, int]
    rivals: Mapping[UUID, UUID]
    notices: Mapping[UUID, NoticeBrief]
    contracts: Mapping[UUID, repository.Kept]


def gather(session: Session, deals: Sequence[Deal]) -> Around:
    """A handful of queries, however many deals there are."""
    challenges = {deal.challenge_id for deal in deals if deal.challenge_id is not None}
    technologies = {deal.achievement_id for deal in deals if deal.achievement_id is not None}
    parties = {policy.party(deal, side) for deal in deals for side in PARTIES}
    return Around(
        today=clock.today(),
        owners=organizations.cards(session, parties),
        listings=listings.cards(session, challenges | technologies),
        welcoming=repository.open_to_foreigners(session, challenges),
        checks_left=repository.checks_left(session, [deal.id for deal in deals]),
        rivals=repository.open_rivals(session, [d for d in deals if d.stage is Stage.LOST]),
        notices=notices.briefs(
            session,
            NoticeKind.PRICE,
            {d.id: fingerprint(d) for d in deals if d.agreed_minor is not None},
        ),
        contracts=repository.contracts(session, [deal.id for deal in deals]),
    )


def gate_open(around: Around, deal: Deal, *, contract: bool = False) -> bool:
    """Whether the two may talk, or bind themselves, as far as the border between them goes.

    A technology of the home side must have been cleared for the party abroad, and a challenge of
    the home side must take solutions from there.
    """
    supply = around.owners[deal.supply_organization_id]
    demand = around.owners[deal.demand_organization_id]
    if supply.country == HOME and demand.country != HOME:
        offered = around.listings.get(deal.achievement_id) if deal.achievement_id else None
        return offered is not None and is_open_to(
            offered, [demand.id], around.today, contract=contract
        )
    if supply.country != HOME and demand.country == HOME and deal.challenge_id is not None:
        return deal.challenge_id in around.welcoming
    return True


_ANNOUNCED = {
    *("supply_organization_id", "demand_organization_id", "contract_kind"),
    *("agreed_minor", "agreed_currency", "price_route", "interest"),
}


def fingerprint(deal: Deal) -> str:
    """What exactly was agreed, as a hash: another price or kind of contract is announced anew."""
    told = "\n".join(f"{name}={getattr(deal, name)}" for name in sorted(_ANNOUNCED))
    return hashlib.sha256(told.encode()).hexdigest()


def notice_reason(around: Around, deal: Deal) -> NoticeReason | None:
    """Why what was agreed is to be announced: parties that are tied, and, of a university or
    institute at home, a price that was negotiated (Conversion Law, article 18)."""
    if deal.agreed_minor is None:
        return None
    if deal.interest:
        return NoticeReason.INTERESTED_PARTIES
    supply = around.owners[deal.supply_organization_id]
    bound = supply.country == HOME and supply.kind in PUBLICLY_FOUNDED
    negotiated = deal.price_route is PriceRoute.NEGOTIATED
    return NoticeReason.NEGOTIATED_PRICE if bound and negotiated else None


PUBLICLY_FOUNDED = frozenset({OrganizationKind.UNIVERSITY, OrganizationKind.INSTITUTE})


def facts_of(around: Around, deal: Deal) -> Facts:
    """What guards may ask about the deal, as things stand now."""
    agreed = {
        Side.SUPPLY: deal.supply_consented_at is not None,
        Side.DEMAND: deal.demand_consented_at is not None,
    }
    rival = around.rivals.get(deal.id)
    kept = around.contracts.get(deal.id)
    return Facts(
        today=around.today,
        consented=frozenset(side for side, has in agreed.items() if has),
        checks_left=around.checks_left.get(deal.id, 0),
        gate_open=gate_open(around, deal),
        licensed=gate_open(around, deal, contract=True),
        open_deal=str(rival) if rival else None,
        lost_at=deal.lost_at_stage,
        notice_reason=notice_reason(around, deal),
        notice=around.notices.get(deal.id),
        contract_signed=None if kept is None else kept.signed_on is not None,
    )


def person(session: Session, person_id: UUID) -> Actor:
    """Somebody else with all standing as of now, for what may be given to whom."""
    return Actor(
        person_id=person_id,
        memberships=organizations.memberships_of(session, person_id),
        desks=nodes.desks_of(session, person_id),
    )


def get_deal(session: Session, actor: Actor, deal_id: UUID) -> Deal:
    """The deal, if the person may see it. Raises DealNotFound."""
    deal = repository.find_visible(session, actor, deal_id)
    if deal is None:
        raise DealNotFound(id=str(deal_id))
    return deal


def find_deal(session: Session, actor: Actor, id_or_number: str) -> Deal:
    """The deal of an id or a number. Raises DealNotFound."""
    try:
        return get_deal(session, actor, UUID(id_or_number))
    except ValueError:
        number = id_or_number.strip().upper()
    deal = None
    if number.isascii() and number.isprintable():
        deal = repository.find_visible_by_number(session, actor, number)
    if deal is None:
        raise DealNotFound(id=id_or_number[:60])
    return deal


def hold(session: Session, actor: Actor, deal_id: UUID, version: int | None = None) -> Deal:
    """The deal, locked: whoever acts on it comes one after the other.

    Raises DealNotFound, and StaleEdit when the version seen is not the newest any more.
    """
    deal = repository.find_visible(session, actor, deal_id, lock=True)
    if deal is None:
        raise DealNotFound(id=str(deal_id))
    if version is not None and deal.version != version:
        raise StaleEdit(version=deal.version, changed=["stage"])
    return deal
