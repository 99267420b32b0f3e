"""A contract as its readers see it."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.contracts import lifecycle, repository
from backend.contracts.errors import ContractFileNotFound
from backend.contracts.models import (
    Contract,
    ContractMilestone,
    ContractSignature,
    ContractVersion,
    MilestoneState,
    Signer,
)
from backend.contracts.schemas import (
    BarredContractStep,
    ContractDesk,
    ContractPartyRead,
    ContractRead,
    FileRef,
    Gap,
    MilestoneRead,
    RegistrationRead,
    SignatureRead,
    VersionRead,
)
from backend.contracts.service import drafting, facts, milestones, rules, wording
from backend.contracts.service.facts import Room
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.locales import order
from backend.core.schemas import Money
from backend.core.settings import Settings
from backend.deals import policy as deal_policy
from backend.deals.schemas import Side
from backend.files import service as files
from backend.files.schemas import FileCard
from backend.listings.schemas import FileLink
from backend.organizations import service as organizations

Cards = Mapping[UUID, FileCard]
LINK_SECONDS = 60
_SIDES = {Signer.SUPPLY: Side.SUPPLY, Signer.DEMAND: Side.DEMAND}


def read_desk(session: Session, actor: Actor, deal_id: UUID, lang: str) -> ContractDesk:
    """What the deal's page shows of its contract."""
    deal = facts.open_deal(session, actor, deal_id)
    contract = repository.find(session, deal.id)
    if contract is None:
        return ContractDesk(contract=None, may_start=drafting.may_start(actor, deal))
    shown = describe(session, Room(actor, deal, contract), lang)
    return ContractDesk(contract=shown, may_start=False)


def read_contract(session: Session, actor: Actor, contract: Contract, lang: str) -> ContractRead:
    """A contract that was just changed."""
    return describe(session, facts.enter(session, actor, contract.deal_id), lang)


def describe(session: Session, room: Room, lang: str) -> ContractRead:
    """All of it, for one who may be here."""
    contract = room.contract
    terms = facts.terms_of(contract)
    known = facts.facts_of(session, room)
    steps = lifecycle.steps(contract.state, known, room.standing)
    versions = repository.versions(session, contract.id)
    signatures = repository.signatures(session, [one.id for one in versions])
    reached = repository.milestones(session, contract.id)
    cards = _cards(session, contract, signatures, reached)
    return ContractRead(
        **contract.model_dump(include=_PLAIN),
        terms=terms,
        parties=_parties(session, room, lang),
        checklist=rules.checklist(contract.kind, terms),
        gaps=[Gap.model_validate(dict(one)) for one in facts.gaps(session, room.deal, contract)],
        ownership_choices=list(rules.OWNERSHIP[contract.kind]),
        versions=_versions(session, contract, versions, signatures, cards),
        signed_amount=_money(contract.amount_minor, contract.currency),
        registration=_registration(contract, cards),
        patented=known.patented,
        milestones=[_milestone(room, one, cards) for one in reached],
        may_write=contract.state in drafting.OPEN and known.in_time,
        signs_for=facts.signs_for(known, room.standing)
        if lifecycle.Action.SIGN in steps.allowed
        else [],
        allowed_actions=steps.allowed,
        barred_actions=[
            BarredContractStep(
                action=each.action, code=each.problem.code, params=each.problem.params
            )
            for each in steps.barred
        ],
    )


_PLAIN = {
    *("id", "deal_id", "number", "kind", "state", "version"),
    *("signed_on", "transfer_on", "transfer_reference", "comment"),
}


def _money(minor: int | None, currency: str) -> Money | None:
    return None if minor is None else Money(amount_minor=minor, currency=currency)


def _cards(
    session: Session,
    contract: Contract,
    signatures: list[ContractSignature],
    reached: list[ContractMilestone],
) -> Cards:
    named = [one.file_id for one in signatures] + [one.file_id for one in reached]
    named.append(contract.certificate_id)
    return files.cards(session, {one for one in named if one is not None})


def _file(file_id: UUID | None, cards: Cards) -> FileRef | None:
    card = cards.get(file_id) if file_id else None
    return FileRef(id=card.id, name=card.name, size=card.size) if card else None


def _parties(session: Session, room: Room, lang: str) -> list[ContractPartyRead]:
    ids = {party: deal_policy.party(room.deal, side) for party, side in _SIDES.items()}
    cards = organizations.cards(session, ids.values())
    found = []
    for party in (Signer.DEMAND, Signer.SUPPLY):
        names = cards[ids[party]].names
        code = next((one for one in order(lang) if one in names), None)
        found.append(
            ContractPartyRead(
                party=party,
                name=names[code] if code else "",
                name_lang=code,
                role=wording.role(wording.written_in(lang), room.contract.kind, party),
            )
        )
    return found


def _versions(
    session: Session,
    contract: Contract,
    versions: list[ContractVersion],
    signatures: list[ContractSignature],
    cards: Cards,
) -> list[VersionRead]:
    people = accounts.people(session, {one.issued_by for one in versions})
    waiting = facts.awaiting(session, contract)
    found = []
    for one in versions:
        own = [each for each in signatures if each.version_id == one.id]
        left = rules.signing(facts.terms_of(one)) - {each.party for each in own}
        counts = one.number == contract.version_in_force
        waits = waiting is not None and waiting.id == one.id
        found.append(
            VersionRead(
                **one.model_dump(include={"number", "digest", "reason", "issued_at"}),
                issued_by=people[one.issued_by].name if one.issued_by in people else "",
                in_force=counts,
                withdrawn=bool(left) and not waits,
                signatures=[_signature(each, cards) for each in own],
                missing=[party for party in Signer if party in left] if waits else [],
            )
        )
    return found


def _signature(row: ContractSignature, cards: Cards) -> SignatureRead:
    shown = _file(row.file_id, cards)
    assert shown is not None, "a signature's file is kept as long as the signature"
    told = row.model_dump(include={"party", "signatory", "signed_on", "recorded_at"})
    return SignatureRead(**told, file=shown)


def _registration(contract: Contract, cards: Cards) -> RegistrationRead | None:
    if contract.registered_on is None:
        return None
    amount = _money(contract.registered_minor, contract.currency)
    technology = _money(contract.registered_technology_minor, contract.currency)
    assert amount is not None
    assert technology is not None
    return RegistrationRead(
        office=contract.registry_office,
        number=contract.registry_number,
        day=contract.registered_on,
        amount=amount,
        technology=technology,
        certificate=_file(contract.certificate_id, cards),
    )


def _milestone(room: Room, row: ContractMilestone, cards: Cards) -> MilestoneRead:
    late = row.due_on is not None and row.due_on < clock.today()
    return MilestoneRead(
        **row.model_dump(include=_TOLD),
        amount=Money(amount_minor=row.amount_minor, currency=row.currency),
        overdue=late and row.state is not MilestoneState.ACCEPTED,
        file=_file(row.file_id, cards),
        allowed_actions=milestones.allowed(room.contract, row, room.standing),
    )


_TOLD = {
    *("id", "label", "trigger", "condition", "due_on", "state", "version"),
    *("evidence", "reported_at", "decided_at", "comment"),
}


def file_link(
    session: Session, actor: Actor, settings: Settings, deal_id: UUID, file_id: UUID
) -> FileLink:
    """A short-lived address of a file of the contract's. Raises ContractFileNotFound."""
    room = facts.enter(session, actor, deal_id)
    contract = room.contract
    versions = repository.versions(session, contract.id)
    signatures = repository.signatures(session, [one.id for one in versions])
    reached = repository.milestones(session, contract.id)
    if file_id not in _cards(session, contract, signatures, reached):
        raise ContractFileNotFound
    audit.record(session, actor, "contract.opened", "contract", contract.id, file=str(file_id))
    url = files.link(settings, files.get_file(session, file_id), seconds=LINK_SECONDS)
    return FileLink(url=url, expires_in=LINK_SECONDS)
