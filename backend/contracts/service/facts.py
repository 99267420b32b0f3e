"""The contract of a deal, for one who may see it, and what its lifecycle asks about it."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from backend.contracts import lifecycle, policy, repository
from backend.contracts.errors import ContractNotFound
from backend.contracts.lifecycle import Facts, Who
from backend.contracts.models import (
    Contract,
    ContractSignature,
    ContractState,
    ContractVersion,
    Signer,
)
from backend.contracts.schemas import Terms
from backend.contracts.service import rules
from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import Fault, StaleEdit
from backend.deals import policy as deal_policy
from backend.deals import service as deals
from backend.deals.errors import ExportGateClosed
from backend.deals.service import Deal
from backend.listings.policy import HOME
from backend.organizations import service as organizations

UNDER_WAY = (ContractState.ISSUED, ContractState.REISSUED)
IN_FORCE = (ContractState.SIGNED, ContractState.AMENDING, ContractState.REISSUED)


@dataclass(frozen=True, slots=True)
class Room:
    """A deal and its contract, with one who may be here."""

    actor: Actor
    deal: Deal
    contract: Contract

    @property
    def standing(self) -> frozenset[Who]:
        """In which standings the person is here."""
        return policy.standing(self.actor, self.deal)


def open_deal(session: Session, actor: Actor, deal_id: UUID, *, lock: bool = False) -> Deal:
    """The deal, for one who may see its contract.

    Raises DealNotFound, Forbidden for desks that only look on, and ExportGateClosed for a party
    abroad while the gate is not open to it.
    """
    if lock:
        deal = deals.hold(session, actor, deal_id)
    else:
        deal = deals.find_deal(session, actor, str(deal_id))
    policy.require(policy.can_view(actor, deal))
    side = policy.own_party(actor, deal)
    if side is not None:
        own = deal_policy.party(deal, side)
        abroad = organizations.cards(session, [own])[own].country != HOME
        if abroad and not deals.is_gate_open(session, deal):
            raise ExportGateClosed
    return deal


def enter(session: Session, actor: Actor, deal_id: UUID) -> Room:
    """The contract, to be read. Raises ContractNotFound, and as `open_deal`."""
    deal = open_deal(session, actor, deal_id)
    contract = repository.find(session, deal.id)
    if contract is None:
        raise ContractNotFound
    return Room(actor, deal, contract)


def hold(session: Session, actor: Actor, deal_id: UUID, version: int) -> Room:
    """The contract, locked; whoever changes it comes one after the other. Raises StaleEdit too."""
    deal = open_deal(session, actor, deal_id, lock=True)
    contract = repository.find(session, deal.id, lock=True)
    if contract is None:
        raise ContractNotFound
    if contract.version != version:
        raise StaleEdit(version=contract.version, changed=["contract"])
    return Room(actor, deal, contract)


def terms_of(held: Contract | ContractVersion) -> Terms:
    """The terms as they were kept."""
    return Terms.model_validate(held.terms)


def in_force(session: Session, contract: Contract) -> ContractVersion:
    """The newest version that all have signed; there is one once a contract is signed."""
    rows = repository.versions(session, contract.id)
    return next(row for row in rows if row.number == contract.version_in_force)


def awaiting(session: Session, contract: Contract) -> ContractVersion | None:
    """The version that waits for signatures."""
    if contract.state not in UNDER_WAY:
        return None
    return repository.versions(session, contract.id)[0]


def signing_of(version: ContractVersion) -> frozenset[Signer]:
    """Who has to sign a version."""
    return rules.signing(terms_of(version))


def signed_by(session: Session, version: ContractVersion | None) -> list[ContractSignature]:
    """Signatures under a version."""
    return repository.signatures(session, [version.id]) if version else []


def facts_of(session: Session, room: Room) -> Facts:
    """What guards may ask about the contract, as things stand now."""
    contract = room.contract
    waiting = awaiting(session, contract)
    terms = terms_of(waiting or contract)
    drafted = contract.state in {ContractState.DRAFT, ContractState.AMENDING}
    return Facts(
        today=clock.today(),
        in_time=room.deal.stage in deals.WRITTEN_AT,
        gaps=tuple(gaps(session, room.deal, contract)) if drafted else (),
        signed=frozenset(one.party for one in signed_by(session, waiting)),
        parties=rules.signing(terms),
        obstacle=deals.obstacle_to_signing(session, room.deal) if waiting else None,
        patented=rules.hands_over_patents(contract.kind, terms),
        transferred=contract.transfer_on is not None,
        registered=contract.registered_on is not None,
    )


def gaps(session: Session, deal: Deal, contract: Contract) -> list[Fault]:
    """What keeps the draft from being issued: its own gaps, and another price than announced."""
    terms = terms_of(contract)
    found = rules.gaps(contract.kind, terms)
    agreed = (deal.agreed_minor, deal.agreed_currency, deal.contract_kind or contract.kind)
    told = (terms.amount.amount_minor, terms.amount.currency) if terms.amount else (None, "")
    before = contract.version_in_force is None
    if before and (*told, contract.kind) != agreed and deals.must_stay(session, deal):
        found.append(Fault("/amount", "not-as-announced"))
    return found


def signs_for(facts: Facts, standing: frozenset[Who]) -> list[Signer]:
    """For whom a person may record a signature now."""
    left = lifecycle.own_parties(standing) & facts.parties - facts.signed
    return [party for party in Signer if party in left]
