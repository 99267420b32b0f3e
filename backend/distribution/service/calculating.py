"""The net-income sheet by the formula in force, its floor, and everybody's part."""

from typing import Any, Literal, cast

from sqlmodel import Session

from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.distribution.schemas import (
    CalculationCreate,
    CalculationRead,
    Part,
    RecipientShare,
    Route,
    SheetLine,
)
from backend.distribution.service.splitting import share_of, split
from backend.rulesets import service as rulesets
from backend.rulesets.schemas import DistributionTerms, RuleKind

FLOORS = {
    Route.TRANSFER: "transfer_floor",
    Route.EQUITY: "equity_floor",
    Route.OWN_USE: "own_use_floor",
}


def calculate(
    session: Session, actor: Actor, data: CalculationCreate, lang: str
) -> CalculationRead:
    """Reckon a sheet. A text that says nothing on the route leaves it to the wider one.

    Raises NoRuleInForce, and ValidationFailed where a floor would be broken without an agreement.
    """
    place = {"country": data.country, "region": data.region}
    rule = rulesets.read_in_force(
        session,
        actor,
        RuleKind.DISTRIBUTION,
        lang,
        **place,
        on=data.on,
        figure=FLOORS[data.route],
    )
    terms = cast("DistributionTerms", rule.rule.terms)
    lines = _sheet(data, terms)
    deducted = sum(line.amount_minor for line in lines if line.deductible)
    return CalculationRead(
        rule=rule,
        route=data.route,
        currency=data.currency,
        income_minor=data.income_minor,
        lines=lines,
        deducted_minor=deducted,
        loss=deducted > data.income_minor,
        **_shared(data, terms, net=max(data.income_minor - deducted, 0)),
    )


def _shared(data: CalculationCreate, terms: DistributionTerms, *, net: int) -> dict[str, Any]:
    """The reward out of net income, and everybody's part of it."""
    floor = cast("int", getattr(terms, FLOORS[data.route]))
    share = floor if data.reward_share is None else data.reward_share
    reward = share_of(net, share)
    receipts = _receipts(data, reward)
    main = sum(one.amount_minor for one in receipts if one.part is Part.MAIN)
    main_floor = share_of(reward, terms.main_contributors_floor or 0)
    _check(data, floor=floor, share=share, main=main, main_floor=main_floor)
    return {
        "net_minor": net,
        "floor": floor,
        "floor_minor": share_of(net, floor),
        "reward_share": share,
        "reward_minor": reward,
        "unit_minor": net - reward,
        "main_floor": terms.main_contributors_floor,
        "main_floor_minor": main_floor,
        "main_minor": main,
        "receipts": receipts,
        "agreed": _compared(share, floor),
    }


def _sheet(data: CalculationCreate, terms: DistributionTerms) -> list[SheetLine]:
    """Costs by line. Shares and profit are not lessened: formulas speak of net income only."""
    taken = set(terms.deductible) if data.route is Route.TRANSFER else set()
    return [
        SheetLine(line=cost.line, amount_minor=cost.amount_minor, deductible=cost.line in taken)
        for cost in data.costs
    ]


def _receipts(data: CalculationCreate, reward: int) -> list[RecipientShare]:
    weights = [one.weight for one in data.recipients]
    if not any(weights):
        raise ValidationFailed(errors=[Fault("/recipients", "no-weight")])
    parts = split(reward, weights)
    return [
        RecipientShare(**one.model_dump(), amount_minor=part)
        for one, part in zip(data.recipients, parts, strict=True)
    ]


def _check(data: CalculationCreate, *, floor: int, share: int, main: int, main_floor: int) -> None:
    if data.agreement:
        return
    faults = []
    if share < floor:
        faults.append(Fault("/reward_share", "below-floor", floor=floor / 100))
    elif main < main_floor and any(one.part is Part.MAIN for one in data.recipients):
        faults.append(Fault("/recipients", "main-below-floor"))
    if faults:
        raise ValidationFailed(errors=faults)


def _compared(share: int, floor: int) -> Literal["rule", "above", "below"]:
    if share == floor:
        return "rule"
    return "above" if share > floor else "below"
