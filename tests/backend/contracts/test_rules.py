"""What a contract of each kind needs, and which drafts lack something."""

from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.contracts.schemas import Clause, ContractKind, Equity, Ownership, Point, Terms
from backend.contracts.service.rules import (
    ADVISED,
    CHECKLIST,
    OWNERSHIP,
    checklist,
    gaps,
    hands_over_patents,
    shares,
)
from backend.contracts.service.wording import LANGUAGES, wording
from tests.backend.contracts.conftest import WHOLE

ALWAYS = {
    Clause.SUBJECT,
    Clause.PERFORMANCE,
    Clause.CONFIDENTIALITY,
    Clause.ACCEPTANCE,
    Clause.DEFINITIONS,
    Point.OWNERSHIP,
    Point.PRICE,
}
"""What the Civil Code, article 845, names for every technology contract."""
ROYALTY = {"base": "净销售额", "percent": "3.5", "years": 5}
EQUITY = {
    "company": "新材料公司",
    "capital_minor": 1_000_000_00,
    "holders": [
        {"name": "天山大学", "technology": "30"},
        {"name": "西域集团", "cash": "66.6667"},
        {"name": "研究团队", "technology": "3.3333"},
    ],
}


def terms(**changed: Any) -> Terms:
    """Whole terms, but for what is changed."""
    return Terms.model_validate(deepcopy(WHOLE) | changed)


def found(kind: ContractKind = ContractKind.LICENCE, **changed: Any) -> set[tuple[str, str]]:
    """What is lacking, as pointers and codes."""
    return {(one["pointer"], one["code"]) for one in gaps(kind, terms(**changed))}


@pytest.mark.parametrize("kind", ContractKind)
def test_every_kind_speaks_of_what_the_law_names(kind: ContractKind) -> None:
    assert set(CHECKLIST[kind]) >= ALWAYS
    assert (Clause.RISK in CHECKLIST[kind]) == (kind is ContractKind.DEVELOPMENT)
    assert (Clause.SCOPE in CHECKLIST[kind]) == (kind is ContractKind.LICENCE)
    owner = Ownership.SUPPLY if kind is ContractKind.DEVELOPMENT else Ownership.MAKER
    assert OWNERSHIP[kind][0] is owner, "the law's own answer comes first"
    own = {"ownership": OWNERSHIP[kind][0].value}
    assert found(kind, **own) == set()
    points = checklist(kind, terms(**own))
    assert {one.code for one in points if one.required and not one.filled} == set()


@pytest.mark.parametrize("kind", ContractKind)
def test_an_empty_draft_lacks_every_required_point(kind: ContractKind) -> None:
    points = checklist(kind, Terms())
    assert {one.code for one in points if one.required} == set(CHECKLIST[kind]) - ADVISED
    assert not any(one.filled for one in points)
    lacking = {pointer for pointer, _ in ((f["pointer"], 0) for f in gaps(kind, Terms()))}
    assert {f"/clauses/{one}" for one in CHECKLIST[kind] if one in set(Clause) - ADVISED} <= lacking
    assert {"/name", "/ownership", "/plan/form", "/parties/supply/representative"} <= lacking


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ContractKind)
def test_every_point_is_named_explained_and_has_words_to_begin_with(
    kind: ContractKind, lang: str
) -> None:
    offered = wording(kind, lang)
    assert [one.code for one in offered.clauses] == list(CHECKLIST[kind])
    assert all(one.title and one.why for one in offered.clauses)
    assert all(one.sample for one in offered.clauses if isinstance(one.code, Clause))
    assert [one.code for one in offered.ownership] == list(OWNERSHIP[kind])
    assert offered.ownership_default


def test_words_that_still_have_blanks_are_not_finished() -> None:
    for one in wording(ContractKind.LICENCE, "zh").clauses:
        if isinstance(one.code, Clause) and "__" in one.sample:
            changed = {**WHOLE["clauses"], one.code: one.sample}
            assert found(clauses=changed) == {(f"/clauses/{one.code}", "blank-left")}


@pytest.mark.parametrize(
    ("changed", "lacking"),
    [
        ({"plan": {}}, ("/plan/form", "missing")),
        ({"plan": {"form": "lump", "rows": WHOLE["plan"]["rows"]}}, ("/plan/rows", "rows-count")),
        ({"plan": {"form": "instalment"}}, ("/plan/rows", "rows-count")),
        ({"amount": {"amount_minor": 1, "currency": "CNY"}}, ("/plan/rows", "sum-differs")),
        ({"amount": None}, ("/amount", "missing")),
        (
            {"technology_amount": {"amount_minor": 300_000_01, "currency": "CNY"}},
            ("/technology_amount", "above-the-whole"),
        ),
        (
            {"technology_amount": {"amount_minor": 1, "currency": "USD"}},
            ("/technology_amount/currency", "other-currency"),
        ),
        ({"plan": {"form": "royalty"}}, ("/plan/royalty/percent", "missing")),
        (
            {"plan": {"form": "royalty", "royalty": ROYALTY | {"percent": "0"}}},
            ("/plan/royalty/percent", "missing"),
        ),
        (
            {
                "plan": {
                    "form": "royalty",
                    "royalty": ROYALTY | {"minimum_minor": 2, "cap_minor": 1},
                }
            },
            ("/plan/royalty/cap_minor", "below-minimum"),
        ),
        ({"plan": {"form": "equity"}}, ("/plan/equity/holders", "rows-count")),
        ({"ownership": "maker", "broker": {"name": "节点"}}, ("/broker/duties", "missing")),
        (
            {"starts_on": "2026-05-01", "ends_on": "2026-04-01"},
            ("/ends_on", "before-beginning"),
        ),
        ({"patents": [{"title": "一种膜"}]}, ("/patents/0/number", "missing")),
    ],
)
def test_a_draft_lacks(changed: dict[str, Any], lacking: tuple[str, str]) -> None:
    assert lacking in found(**changed)


def test_each_form_of_payment_can_be_whole() -> None:
    row = {"label": "入门费", "amount_minor": 300_000_00}
    for plan in (
        {"form": "lump", "rows": [row]},
        {"form": "royalty", "royalty": ROYALTY},
        {"form": "entry_royalty", "rows": [row], "royalty": ROYALTY},
        {"form": "equity", "equity": EQUITY},
    ):
        assert found(plan=plan) == set()
    alone = {"form": "royalty", "royalty": ROYALTY}
    assert found(amount=None, technology_amount=None, plan=alone) == set()


def test_a_payment_on_a_day_needs_the_day() -> None:
    row = {"label": "一次", "amount_minor": 300_000_00, "trigger": "day"}
    assert found(plan={"form": "lump", "rows": [row]}) == {("/plan/rows/0/due_on", "missing")}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(1, 400_000), min_size=2, max_size=8), st.data())
def test_shares_are_whole_only_when_they_are_exactly_a_hundred(
    parts: list[int], data: st.DataObject
) -> None:
    """Whatever the shares: a ten-thousandth more or less is noticed."""
    whole, unit = sum(parts), Decimal("0.0001")
    sizes = [part * 1_000_000 // whole for part in parts]
    sizes[0] += 1_000_000 - sum(sizes)
    off = data.draw(st.sampled_from([-1, 0, 1]))
    sizes[0] += off
    holders = [
        {"name": f"股东{place}", name: format(size * unit, "f")}
        for place, size in enumerate(sizes)
        for name in ["technology" if place == 0 else "cash"]
    ]
    equity = Equity.model_validate(EQUITY | {"holders": holders})
    assert sum(shares(equity)) == 100 + off * unit
    faults = found(plan={"form": "equity", "equity": EQUITY | {"holders": holders}})
    assert (("/plan/equity/holders", "shares-differ") in faults) == (off != 0)


def test_only_an_assignment_hands_patents_over() -> None:
    patents = [{"title": "一种膜", "number": "ZL1", "owner": "天山大学"}]
    assert hands_over_patents(ContractKind.ASSIGNMENT, terms(patents=patents))
    assert not hands_over_patents(ContractKind.LICENCE, terms(patents=patents))
    assert not hands_over_patents(ContractKind.ASSIGNMENT, terms())
