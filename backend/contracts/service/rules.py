"""What a contract of each kind needs, and what a draft lacks. Pure: no session, no clock."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from backend.contracts.models import Signer, Trigger
from backend.contracts.schemas import (
    CheckPoint,
    Clause,
    ContractKind,
    Equity,
    Ownership,
    PlanForm,
    Point,
    Royalty,
    Terms,
)
from backend.core.problems import Fault

K, C, P, O = ContractKind, Clause, Point, Ownership  # noqa: E741 — short names for one long table
_BLANK = re.compile(r"_{2,}")
_HEAD = (C.SUBJECT,)
_MIDDLE = (C.PERFORMANCE,)
_TAIL = (C.CONFIDENTIALITY, P.OWNERSHIP, C.ACCEPTANCE, P.PRICE)
_END = (P.BROKER, C.BREACH, C.DISPUTES, C.DEFINITIONS, C.ANNEXES)
CHECKLIST: Mapping[ContractKind, tuple[Clause | Point, ...]] = MappingProxyType(
    {
        K.DEVELOPMENT: (*_HEAD, *_MIDDLE, C.COOPERATION, *_TAIL, C.RISK, *_END),
        K.ASSIGNMENT: (*_HEAD, P.PATENTS, *_MIDDLE, *_TAIL, C.WARRANTY, *_END),
        K.LICENCE: (*_HEAD, C.SCOPE, P.PATENTS, *_MIDDLE, *_TAIL, C.WARRANTY, *_END),
        K.CONSULTING: (*_HEAD, *_MIDDLE, C.COOPERATION, *_TAIL, *_END),
        K.SERVICE: (*_HEAD, *_MIDDLE, C.COOPERATION, *_TAIL, *_END),
    }
)
"""The points of the law in the order a contract speaks of them."""
ADVISED = frozenset({P.PATENTS, P.BROKER, C.DEFINITIONS, C.ANNEXES})
"""Points that a contract may do without."""
OWNERSHIP: Mapping[ContractKind, tuple[Ownership, ...]] = MappingProxyType(
    {
        K.DEVELOPMENT: (O.SUPPLY, O.DEMAND, O.JOINT),
        K.ASSIGNMENT: (O.MAKER, O.DEMAND, O.SUPPLY, O.JOINT),
        K.LICENCE: (O.MAKER, O.SUPPLY, O.DEMAND, O.JOINT),
        K.CONSULTING: (O.MAKER, O.SUPPLY, O.DEMAND, O.JOINT),
        K.SERVICE: (O.MAKER, O.SUPPLY, O.DEMAND, O.JOINT),
    }
)
"""Choices of ownership; the first is what the law says where nothing is agreed."""
WHOLE = Decimal(100)
SHAREHOLDERS = 2
"""A company of one holder has nobody to share with."""


def signing(terms: Terms) -> frozenset[Signer]:
    """Who has to sign."""
    both = {Signer.SUPPLY, Signer.DEMAND}
    return frozenset(both | {Signer.BROKER} if terms.broker else both)


def hands_over_patents(kind: ContractKind, terms: Terms) -> bool:
    """Whether ownership of a patent passes, which counts only once it is registered."""
    return kind is ContractKind.ASSIGNMENT and bool(terms.patents)


def checklist(kind: ContractKind, terms: Terms) -> list[CheckPoint]:
    """Which points are there and which are not."""
    faults = gaps(kind, terms)
    lacking = {_point_of(fault["pointer"]) for fault in faults}
    found = []
    for code in CHECKLIST[kind]:
        there = _is_there(terms, code)
        required = code not in ADVISED or (code is P.BROKER and terms.broker is not None)
        filled = there and code not in lacking
        found.append(CheckPoint(code=code, required=required, filled=filled))
    return found


def _point_of(pointer: str) -> Clause | Point | None:
    parts = pointer.split("/")
    if parts[1] == "clauses":
        return Clause(parts[2])
    groups = {
        Point.PRICE: {"amount", "technology_amount", "plan"},
        Point.OWNERSHIP: {"ownership"},
        Point.PATENTS: {"patents"},
        Point.BROKER: {"broker"},
    }
    return next((point for point, names in groups.items() if parts[1] in names), None)


def _is_there(terms: Terms, code: Clause | Point) -> bool:
    if isinstance(code, Clause):
        return bool(terms.clauses.get(code, "").strip())
    there: dict[Point, bool] = {
        Point.PRICE: terms.plan.form is not None,
        Point.OWNERSHIP: terms.ownership is not None,
        Point.PATENTS: bool(terms.patents),
        Point.BROKER: terms.broker is not None,
    }
    return there[code]


def gaps(kind: ContractKind, terms: Terms) -> list[Fault]:
    """Everything that keeps a draft from being issued, with where it is."""
    return [
        *_heads(terms),
        *_clauses(kind, terms),
        *_ownership(kind, terms),
        *_patents(terms),
        *_amounts(terms),
        *_plan(terms),
        *_broker(terms),
    ]


def _missing(pointer: str, given: object) -> Iterator[Fault]:
    if not given:
        yield Fault(pointer, "missing")


def _heads(terms: Terms) -> Iterator[Fault]:
    yield from _missing("/name", terms.name)
    for party in sorted(signing(terms)):
        held = terms.parties.get(party)
        yield from _missing(f"/parties/{party}/representative", held and held.representative)
    if terms.starts_on and terms.ends_on and terms.ends_on < terms.starts_on:
        yield Fault("/ends_on", "before-beginning")


def _clauses(kind: ContractKind, terms: Terms) -> Iterator[Fault]:
    for code in CHECKLIST[kind]:
        if isinstance(code, Clause):
            said = terms.clauses.get(code, "").strip()
            if said and _BLANK.search(said):
                yield Fault(f"/clauses/{code}", "blank-left")
            elif code not in ADVISED:
                yield from _missing(f"/clauses/{code}", said)


def _ownership(kind: ContractKind, terms: Terms) -> Iterator[Fault]:
    yield from _missing("/ownership", terms.ownership)
    if terms.ownership and terms.ownership not in OWNERSHIP[kind]:
        yield Fault("/ownership", "not-offered")


def _patents(terms: Terms) -> Iterator[Fault]:
    for place, patent in enumerate(terms.patents):
        yield from _missing(f"/patents/{place}/title", patent.title)
        yield from _missing(f"/patents/{place}/number", patent.number)
        yield from _missing(f"/patents/{place}/owner", patent.owner)


def _amounts(terms: Terms) -> Iterator[Fault]:
    amount, technology = terms.amount, terms.technology_amount
    if terms.plan.form not in {None, PlanForm.ROYALTY}:
        yield from _missing("/amount", amount and amount.amount_minor)
    if amount is None or technology is None:
        return
    if technology.currency != amount.currency:
        yield Fault("/technology_amount/currency", "other-currency")
    elif technology.amount_minor > amount.amount_minor:
        yield Fault("/technology_amount", "above-the-whole")


def _plan(terms: Terms) -> Iterator[Fault]:
    plan = terms.plan
    yield from _missing("/plan/form", plan.form)
    rows = (
        {
            PlanForm.LUMP: (1, 1),
            PlanForm.INSTALMENT: (2, 40),
            PlanForm.ENTRY_ROYALTY: (1, 40),
        }.get(plan.form)
        if plan.form
        else None
    )
    if rows and not rows[0] <= len(plan.rows) <= rows[1]:
        yield Fault("/plan/rows", "rows-count", least=rows[0], most=rows[1])
    if rows:
        yield from _rows(terms)
    if plan.form in {PlanForm.ROYALTY, PlanForm.ENTRY_ROYALTY}:
        yield from _royalty(plan.royalty or Royalty())
    if plan.form is PlanForm.EQUITY:
        yield from _equity(plan.equity or Equity())


def _rows(terms: Terms) -> Iterator[Fault]:
    for place, row in enumerate(terms.plan.rows):
        yield from _missing(f"/plan/rows/{place}/label", row.label)
        yield from _missing(f"/plan/rows/{place}/amount_minor", row.amount_minor)
        if row.trigger is Trigger.DAY:
            yield from _missing(f"/plan/rows/{place}/due_on", row.due_on)
    whole = terms.amount.amount_minor if terms.amount else 0
    planned = sum(row.amount_minor for row in terms.plan.rows)
    if whole and planned != whole:
        yield Fault("/plan/rows", "sum-differs", sum=planned, whole=whole)


def _royalty(royalty: Royalty) -> Iterator[Fault]:
    yield from _missing("/plan/royalty/base", royalty.base)
    yield from _missing("/plan/royalty/years", royalty.years)
    yield from _missing("/plan/royalty/percent", royalty.percent and Decimal(royalty.percent))
    least, most = royalty.minimum_minor, royalty.cap_minor
    if least is not None and most is not None and most < least:
        yield Fault("/plan/royalty/cap_minor", "below-minimum")


def shares(equity: Equity) -> tuple[Decimal, Decimal]:
    """What is held for technology and what for cash, in all."""
    technology = sum((Decimal(one.technology or 0) for one in equity.holders), Decimal(0))
    cash = sum((Decimal(one.cash or 0) for one in equity.holders), Decimal(0))
    return technology, cash


def _equity(equity: Equity) -> Iterator[Fault]:
    yield from _missing("/plan/equity/company", equity.company)
    yield from _missing("/plan/equity/capital_minor", equity.capital_minor)
    for place, holder in enumerate(equity.holders):
        yield from _missing(f"/plan/equity/holders/{place}/name", holder.name)
    technology, cash = shares(equity)
    if len(equity.holders) < SHAREHOLDERS:
        yield Fault("/plan/equity/holders", "rows-count", least=SHAREHOLDERS, most=30)
    if technology + cash != WHOLE:
        yield Fault("/plan/equity/holders", "shares-differ", sum=str(technology + cash))
    elif not technology:
        yield Fault("/plan/equity/holders", "no-technology-share")


def _broker(terms: Terms) -> Iterator[Fault]:
    if terms.broker is None:
        return
    yield from _missing("/broker/name", terms.broker.name)
    yield from _missing("/broker/duties", terms.broker.duties)
    commission = terms.broker.commission
    if commission and commission.amount_minor:
        yield from _missing("/broker/payer", terms.broker.payer)
