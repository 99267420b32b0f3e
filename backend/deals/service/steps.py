"""The steps that lead a deal from one stage to the next."""

from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.deals import policy, repository
from backend.deals.lifecycle import Action, Attempt, Who, next_stage
from backend.deals.models import ENDED, Check, Deal, DealTask, EventKind, Stage
from backend.deals.schemas import DealStep
from backend.deals.service import facts, news, recording
from backend.notices import service as notices
from backend.notices.schemas import NoticeKind


def act(session: Session, actor: Actor, deal_id: UUID, step: DealStep) -> Deal:
    """Take one step.

    Raises DealNotFound, StaleEdit, DealStepNotAllowed, Forbidden, or the Problem of the guard that
    fails.
    """
    deal = facts.hold(session, actor, deal_id, step.version)
    around = facts.gather(session, [deal])
    known = facts.facts_of(around, deal)
    step = _as_contracted(step, around.contracts.get(deal.id))
    attempt = Attempt(
        standing=policy.standing(actor, deal),
        comment=step.comment,
        reason=step.reason,
        price_route=step.price_route,
        priced=step.agreed is not None,
        contract_kind=step.contract_kind,
        signed_on=step.signed_on,
        differs=_differs(deal, step),
    )
    before = deal.stage
    deal.stage = next_stage(before, step.action, known, attempt)
    recording.touch(deal)
    if deal.stage is not before:
        _enter(session, deal, before)
    _stamp(deal, step, attempt)
    session.flush()
    _record(session, actor, deal, step, before)
    if before is Stage.CONTRACT and step.action is not Action.SIGN:
        notices.take_back(session, actor, NoticeKind.PRICE, deal.id, because=step.action)
    tell = news.consented if step.action is Action.CONSENT else news.moved
    tell(session, actor, deal)
    return deal


def _as_contracted(step: DealStep, kept: repository.Kept | None) -> DealStep:
    """What the contract that all have signed says of a signing is not asked for again."""
    if step.action is not Action.SIGN or kept is None or kept.signed_on is None:
        return step
    agreed = recording.money(kept.amount_minor, kept.currency) or step.agreed
    told = {"contract_kind": kept.kind, "signed_on": kept.signed_on, "agreed": agreed}
    return step.model_copy(update=told)


def _differs(deal: Deal, step: DealStep) -> bool:
    """Whether another price or kind of contract is told than the deal has."""
    agreed = recording.money(deal.agreed_minor, deal.agreed_currency)
    kinds = {deal.contract_kind, step.contract_kind} - {None}
    return (step.agreed is not None and step.agreed != agreed) or len(kinds) > 1


def _enter(session: Session, deal: Deal, before: Stage) -> None:
    """What coming to another stage brings with it."""
    deal.stage_since = clock.now()
    if deal.stage in ENDED:
        deal.ended_at = clock.now()
        deal.lost_at_stage = before if deal.stage is Stage.LOST else None
        deal.next_action, deal.next_due_on = "", None
    elif before is Stage.LOST:
        deal.ended_at = deal.lost_at_stage = deal.lost_reason = None
        deal.comment = ""
    elif before is Stage.CONTACT:
        session.add_all(
            DealTask(deal_id=deal.id, check=check, position=place)
            for place, check in enumerate(Check)
        )
    elif deal.stage is Stage.VALUATION and before is Stage.CONTRACT:
        deal.agreed_minor = deal.price_route = deal.contract_kind = None
        deal.interest = ""


def _stamp(deal: Deal, step: DealStep, attempt: Attempt) -> None:
    """What was said with the step, where the deal keeps it."""
    now = clock.now()
    match step.action:
        case Action.CONSENT:
            if Who.SUPPLY in attempt.standing:
                deal.supply_consented_at = deal.supply_consented_at or now
            if Who.DEMAND in attempt.standing:
                deal.demand_consented_at = deal.demand_consented_at or now
        case Action.AGREE_PRICE:
            deal.price_route, deal.contract_kind = step.price_route, step.contract_kind
            deal.interest = step.interest
        case Action.SIGN:
            deal.contract_kind, deal.signed_on = step.contract_kind, step.signed_on
        case Action.LOSE:
            deal.lost_reason, deal.comment = step.reason, step.comment
        case Action.CLOSE:
            deal.comment = step.comment
    if step.agreed is not None and step.action in {Action.AGREE_PRICE, Action.SIGN}:
        deal.agreed_minor = step.agreed.amount_minor
        deal.agreed_currency = step.agreed.currency


def _record(session: Session, actor: Actor, deal: Deal, step: DealStep, before: Stage) -> None:
    agreed = recording.money(deal.agreed_minor, deal.agreed_currency)
    said: dict[str, object] = {"before": before, "after": deal.stage, "comment": step.comment}
    if step.action is Action.LOSE:
        said["reason"] = step.reason
    if step.action in {Action.AGREE_PRICE, Action.SIGN}:
        said |= {"agreed": recording.plain(agreed), "contract_kind": step.contract_kind}
    if step.action is Action.AGREE_PRICE:
        said["price_route"] = step.price_route
    if step.action is Action.SIGN and step.signed_on:
        said["signed_on"] = step.signed_on.isoformat()
    recording.record(session, actor, deal, EventKind.STEP, action=step.action, **said)
