"""Orders are entered, approved, refused, withdrawn and reversed."""

from decimal import Decimal
from uuid import UUID

from babel.numbers import get_currency_precision
from sqlmodel import Session

from backend.contracts import service as contracts
from backend.contracts.schemas import MilestoneState
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import Fault, StaleEdit, ValidationFailed
from backend.core.schemas import Money
from backend.deals import service as deals
from backend.deals.errors import DealNotFound
from backend.deals.schemas import Stage
from backend.deals.service import Deal
from backend.ledger import policy, repository
from backend.ledger.errors import BooksClosed, MilestoneOpen, NotCovered, OrderNotFound
from backend.ledger.lifecycle import Action, Attempt, next_state
from backend.ledger.models import LedgerOrder, OrderKind, OrderState
from backend.ledger.schemas import OrderCreate, OrderStep
from backend.ledger.service.accounts import post
from backend.ledger.service.facts import facts_of
from backend.rulesets import service as rulesets
from backend.rulesets.schemas import ApprovalTerms

HOME = "CNY"


def limit(session: Session) -> Money | None:
    """From which amount on a second person has to approve, by the rule set in force."""
    return rulesets.terms_in_force(session, ApprovalTerms, country="CN").dual_from


def enter(session: Session, actor: Actor, deal_id: UUID, data: OrderCreate) -> LedgerOrder:
    """Enter an order; a large one waits for a second person.

    Raises DealNotFound, Forbidden, BooksClosed, ValidationFailed, NotCovered.
    """
    deal = deals.hold(session, actor, deal_id)
    policy.require(policy.can_enter(actor, deal))
    if deal.stage is not Stage.PERFORM:
        raise BooksClosed
    _check(data)
    _check_milestone(session, deal, data)
    assert actor.person_id is not None
    order = LedgerOrder(
        deal_id=deal.id,
        state=OrderState.PENDING,
        amount_minor=data.amount.amount_minor,
        currency=data.amount.currency,
        entered_by=actor.person_id,
        **data.model_dump(exclude={"amount"}),
    )
    return _enter(session, actor, order)


def _check(data: OrderCreate) -> None:
    faults = []
    if data.amount.amount_minor == 0:
        faults.append(Fault("/amount/amount_minor", "greater-than", gt=0))
    if data.happened_on > clock.today():
        faults.append(Fault("/happened_on", "date-in-future", last=clock.today().isoformat()))
    if data.amount.currency != HOME:
        rate = Decimal(data.rate or 0)
        faults += [Fault("/rate", "missing")] if not rate else []
        faults += [Fault("/rate_on", "missing")] if data.rate_on is None else []
    if faults:
        raise ValidationFailed(errors=faults)


def _check_milestone(session: Session, deal: Deal, data: OrderCreate) -> None:
    """An invoice waits for what its payment waits for, and bills no more than the plan names."""
    plan = contracts.plan_of(session, deal.id)
    if data.milestone_id is None:
        if plan.complete and data.kind is OrderKind.INVOICE:
            raise ValidationFailed(errors=[Fault("/milestone_id", "missing")])
        return
    found = plan.milestones.get(data.milestone_id)
    if found is None or data.kind not in {OrderKind.INVOICE, OrderKind.PAYMENT}:
        raise ValidationFailed(errors=[Fault("/milestone_id", "not-offered")])
    if found.state is not MilestoneState.ACCEPTED:
        raise MilestoneOpen(label=found.label)
    sums = repository.milestone_sums(session, found.id)
    bound = found.amount_minor if data.kind is OrderKind.INVOICE else sums.get(OrderKind.INVOICE, 0)
    left = bound - sums.get(data.kind, 0)
    if data.amount.currency != found.currency or data.amount.amount_minor > left:
        raise NotCovered(available=left, currency=found.currency)


def _enter(session: Session, actor: Actor, order: LedgerOrder) -> LedgerOrder:
    session.add(order)
    session.flush()
    waits = _is_large(session, order)
    if not waits:
        _post(session, order)
    _audit(session, actor, order, "entered")
    return order


def _is_large(session: Session, order: LedgerOrder) -> bool:
    """Compared in yuan, by the order's own rate."""
    bound = limit(session)
    return bound is not None and _in_yuan(order) >= Decimal(bound.amount_minor)


def _in_yuan(order: LedgerOrder) -> Decimal:
    whole = Decimal(order.amount_minor).scaleb(-get_currency_precision(order.currency))
    return (whole * Decimal(order.rate or 1)).scaleb(get_currency_precision(HOME))


def _post(session: Session, order: LedgerOrder) -> None:
    post(session, order)
    order.state = OrderState.POSTED
    reversed_one = repository.find_order(session, order.reverses) if order.reverses else None
    if reversed_one is not None:
        reversed_one.state = OrderState.REVERSED
        reversed_one.version += 1
    session.flush()


def act(session: Session, actor: Actor, order_id: UUID, step: OrderStep) -> LedgerOrder:
    """Take a step with an order; a reversal is an order of its own, and is answered.

    Raises OrderNotFound, StaleEdit, NotCovered, and what the lifecycle refuses with.
    """
    found = repository.find_order(session, order_id)
    if found is None:
        raise OrderNotFound(id=str(order_id))
    try:
        deal = deals.hold(session, actor, found.deal_id)
    except DealNotFound:
        raise OrderNotFound(id=str(order_id)) from None
    order = repository.find_order(session, order_id, lock=True)
    assert order is not None
    if order.version != step.version:
        raise StaleEdit
    attempt = Attempt(policy.standing(actor, deal, order), step.comment)
    facts = facts_of(order, repository.orders(session, deal.id))
    state = next_state(order.state, step.action, facts, attempt)
    if step.action is Action.REVERSE:
        return _reverse(session, actor, order, step.comment)
    if step.action is Action.APPROVE:
        _post(session, order)
    order.state, order.comment = state, step.comment
    order.decided_by, order.decided_at = actor.person_id, clock.now()
    order.version += 1
    session.flush()
    _audit(session, actor, order, step.action)
    return order


def _reverse(session: Session, actor: Actor, order: LedgerOrder, comment: str) -> LedgerOrder:
    assert actor.person_id is not None
    kept = order.model_dump(include={"deal_id", "kind", "amount_minor", "currency", "rate"})
    rated = order.model_dump(include={"rate_on", "rate_source", "purpose", "milestone_id"})
    reversal = LedgerOrder(
        **kept,
        **rated,
        state=OrderState.PENDING,
        happened_on=clock.today(),
        reverses=order.id,
        entered_by=actor.person_id,
        comment=comment,
    )
    return _enter(session, actor, reversal)


def _audit(session: Session, actor: Actor, order: LedgerOrder, what: str) -> None:
    audit.record(
        session,
        actor,
        f"ledger.{what}",
        "ledger_order",
        order.id,
        deal=str(order.deal_id),
        kind=order.kind,
        state=order.state,
        amount_minor=order.amount_minor,
        currency=order.currency,
    )
