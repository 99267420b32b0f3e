"""The calculator: sheet, floor and shares by the rules in force, with the rule beside them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from backend.core.actor import VISITOR
from backend.core.problems import ValidationFailed
from backend.distribution import service
from backend.distribution.schemas import CalculationCreate, CalculationRead
from backend.distribution.service.calculating import _check, _receipts
from backend.rulesets.errors import NoRuleInForce

THREE = [
    {"label": "甲", "part": "main", "weight": 50},
    {"label": "乙", "part": "contributor", "weight": 30},
    {"label": "丙", "part": "transfer", "weight": 20},
]


def asked(**fields: Any) -> CalculationCreate:
    plain = {"income_minor": 1_000_000_00, "recipients": THREE, "on": "2026-03-02"}
    return CalculationCreate.model_validate(plain | fields)


def reckoned(session: Session, **fields: Any) -> CalculationRead:
    return service.calculate(session, VISITOR, asked(**fields), "en")


def test_deductible_costs_come_off_and_half_of_the_rest_is_shared(session: Session) -> None:
    costs = [
        {"line": "taxes", "amount_minor": 60_000_00},
        {"line": "valuation", "amount_minor": 39_999_99},
        {"line": "prior_research", "amount_minor": 500_000_00},
    ]
    found = reckoned(session, costs=costs)
    assert [line.deductible for line in found.lines] == [True, True, False]
    assert (found.deducted_minor, found.net_minor) == (99_999_99, 900_000_01)
    assert (found.floor, found.reward_minor, found.unit_minor) == (5000, 450_000_01, 450_000_00)
    assert [one.amount_minor for one in found.receipts] == [225_000_01, 135_000_00, 90_000_00]
    assert (found.rule.rule.source.article, found.agreed) == ("45", "rule")


@pytest.mark.parametrize(
    ("region", "route", "floor", "code"),
    [
        ("330100", "transfer", 7000, "cn-330000-distribution"),
        ("330100", "equity", 7000, "cn-330000-distribution"),
        ("330100", "own_use", 500, "cn-distribution"),
        ("650100", "transfer", 5000, "cn-distribution"),
    ],
)
def test_what_the_local_text_does_not_set_is_left_to_the_law(
    session: Session, region: str, route: str, floor: int, code: str
) -> None:
    found = reckoned(session, region=region, route=route)
    assert (found.floor, found.rule.rule.code) == (floor, code)
    assert (found.rule.awaited is not None) == region.startswith("65")


def test_costs_above_the_income_leave_nothing_to_share(session: Session) -> None:
    found = reckoned(session, costs=[{"line": "legal", "amount_minor": 1_000_000_01}])
    assert (found.loss, found.net_minor, found.reward_minor) == (True, 0, 0)


def test_less_than_the_floor_asks_for_an_agreement_on_record(session: Session) -> None:
    with pytest.raises(ValidationFailed) as refused:
        reckoned(session, reward_share=4999)
    assert refused.value.errors == [
        {"pointer": "/reward_share", "code": "below-floor", "params": {"floor": 50.0}}
    ]
    found = reckoned(session, reward_share=4000, agreement="Agreement 2026-7")
    assert (found.agreed, found.reward_minor) == ("below", 400_000_00)
    assert reckoned(session, reward_share=9000).agreed == "above"


def test_the_main_contributors_get_half_of_the_reward(session: Session) -> None:
    recipients = [{**THREE[0], "weight": 49}, {**THREE[1], "weight": 51}]
    with pytest.raises(ValidationFailed) as refused:
        reckoned(session, recipients=recipients)
    assert refused.value.errors[0]["code"] == "main-below-floor"
    assert reckoned(session, recipients=recipients, agreement="2026-8").main_minor == 245_000_00


def test_somebody_has_to_weigh_something_and_some_rule_to_hold(session: Session) -> None:
    with pytest.raises(ValidationFailed):
        reckoned(session, recipients=[{"weight": 0}])
    with pytest.raises(NoRuleInForce):
        reckoned(session, country="KZ")


@given(
    reward=st.integers(0, 10**13),
    weights=st.lists(st.integers(0, 1000), min_size=1, max_size=20).filter(any),
    share=st.integers(0, 10_000),
    floor=st.integers(0, 10_000),
)
def test_whatever_is_let_through_sums_exactly_and_breaks_no_floor(
    reward: int, weights: list[int], share: int, floor: int
) -> None:
    data = asked(recipients=[{"weight": weight} for weight in weights])
    assert sum(one.amount_minor for one in _receipts(data, reward)) == reward
    if share < floor:
        with pytest.raises(ValidationFailed):
            _check(data, floor=floor, share=share, main=0, main_floor=0)
    else:
        _check(data, floor=floor, share=share, main=0, main_floor=0)
