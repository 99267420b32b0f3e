"""Contracts are begun, and their drafts written."""

from uuid import UUID, uuid4

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.contracts import policy, repository
from backend.contracts.errors import ContractExists, ContractFrozen, ContractTooEarly
from backend.contracts.models import Contract, ContractState, MilestoneState
from backend.contracts.schemas import Clause, ContractKind, ContractStart, Terms, TermsChange
from backend.contracts.service import facts, rules, wording
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.locales import pick
from backend.core.problems import Fault, ValidationFailed
from backend.core.schemas import Money
from backend.deals import service as deals
from backend.deals.service import Deal

OPEN = (ContractState.DRAFT, ContractState.AMENDING)


def may_start(actor: Actor, deal: Deal) -> bool:
    """Whether the person may begin a contract in the deal, where it has none."""
    return policy.can_view(actor, deal) and deal.stage in deals.WRITTEN_AT


def start(session: Session, actor: Actor, deal_id: UUID, data: ContractStart) -> Contract:
    """Begin a draft from what the deal knows already.

    Raises ContractTooEarly, ContractExists, and as `facts.open_deal`.
    """
    deal = facts.open_deal(session, actor, deal_id, lock=True)
    if deal.stage not in deals.WRITTEN_AT:
        raise ContractTooEarly
    if repository.find(session, deal.id) is not None:
        raise ContractExists
    assert actor.person_id is not None, "whoever is in a deal is a person"
    contract = Contract(
        deal_id=deal.id,
        number=deal.number.replace("SB-D-", "SB-C-"),
        kind=data.kind,
        terms=_first(deal, data).model_dump(mode="json"),
        created_by=actor.person_id,
    )
    try:
        with session.begin_nested():
            session.add(contract)
    except IntegrityError:
        raise ContractExists from None
    _tell(session, actor, deal, contract, "started")
    return contract


def _first(deal: Deal, data: ContractStart) -> Terms:
    titles = deal.achievement_titles or deal.challenge_titles
    clauses = (one for one in rules.CHECKLIST[data.kind] if isinstance(one, Clause))
    agreed = None
    if deal.agreed_minor is not None:
        agreed = Money(amount_minor=deal.agreed_minor, currency=deal.agreed_currency)
    return Terms(
        name=(pick(titles, data.lang) or "")[:200],
        lang=data.lang,
        clauses={one: wording.sample(data.lang, one) for one in clauses}
        if data.sample_words
        else {},
        ownership=rules.OWNERSHIP[data.kind][0],
        amount=agreed,
    )


def change_terms(session: Session, actor: Actor, deal_id: UUID, data: TermsChange) -> Contract:
    """Write the draft. Raises ContractFrozen for what was issued, StaleEdit, ContractTooEarly."""
    room = facts.hold(session, actor, deal_id, data.version)
    contract = room.contract
    if contract.state not in OPEN:
        raise ContractFrozen(state=contract.state)
    if room.deal.stage not in deals.WRITTEN_AT:
        raise ContractTooEarly
    terms = data.terms
    for row in terms.plan.rows:
        row.key = row.key or uuid4()
    _require_own_keys(session, contract, terms)
    if contract.state is ContractState.AMENDING:
        _require_kept(session, contract, data.kind, terms)
    contract.kind, contract.terms = data.kind, terms.model_dump(mode="json")
    contract.version += 1
    contract.updated_at = clock.now()
    session.flush()
    return contract


def _require_own_keys(session: Session, contract: Contract, terms: Terms) -> None:
    """A row's key is its own: not twice in a plan, and not another contract's."""
    keys = [row.key for row in terms.plan.rows]
    for place, key in enumerate(keys):
        known = repository.find_milestone(session, key) if key else None
        foreign = known is not None and known.contract_id != contract.id
        if foreign or key in keys[:place]:
            raise ValidationFailed(errors=[Fault(f"/terms/plan/rows/{place}/key", "not-yours")])


def _require_kept(session: Session, contract: Contract, kind: ContractKind, terms: Terms) -> None:
    """An amendment leaves the kind, the currency, and payments that were reached as they are."""
    faults = []
    if kind is not contract.kind:
        faults.append(Fault("/kind", "not-changeable"))
    if (terms.amount.currency if terms.amount else contract.currency) != contract.currency:
        faults.append(Fault("/terms/amount/currency", "not-changeable"))
    rows = {row.key: row for row in terms.plan.rows}
    for reached in repository.milestones(session, contract.id):
        row = rows.get(reached.id)
        same = row is not None and row.amount_minor == reached.amount_minor
        if reached.state is not MilestoneState.OPEN and not same:
            faults.append(Fault("/terms/plan/rows", "reached-already", label=reached.label))
    if faults:
        raise ValidationFailed(errors=faults)


def _tell(session: Session, actor: Actor, deal: Deal, contract: Contract, what: str) -> None:
    deals.record_contract(session, actor, deal, what, {"kind": contract.kind})
    audit.record(session, actor, f"contract.{what}", "contract", contract.id, deal=str(deal.id))
