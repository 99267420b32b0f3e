"""Figures asked for against figures offered: every comparator, units, and what is not known."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.listings.schemas import Comparator, IndicatorBrief
from backend.matching.service.indicators import compare, share


def figure(text: str, unit: str = "", **more: Any) -> IndicatorBrief:
    """`ge 30` or `range 2 5` as an indicator."""
    comparator, *values = text.split()
    numbers = [float(value) for value in values]
    return IndicatorBrief(
        name=more.pop("name", "节水率"),
        comparator=Comparator(comparator),
        value=numbers[0] if numbers else None,
        value_max=numbers[1] if len(numbers) > 1 else None,
        unit=unit,
        **more,
    )


def verdict(asked: IndicatorBrief, offered: IndicatorBrief) -> str:
    (reason,) = compare([asked], [offered])
    return reason.verdict


@pytest.mark.parametrize(
    ("asked", "offered", "expected"),
    [
        ("ge 30", "eq 38", "met"),
        ("ge 30", "eq 30", "met"),
        ("ge 30", "eq 28", "near"),
        ("ge 30", "eq 26", "not_met"),
        ("ge 30", "ge 38", "met"),
        ("ge 30", "ge 28", "near"),
        ("ge 30", "range 31 35", "met"),
        ("ge 30", "range 28 35", "near"),
        ("ge 30", "le 40", "unknown"),
        ("le 25", "eq 20", "met"),
        ("le 25", "le 20", "met"),
        ("le 25", "lt 25", "met"),
        ("le 25", "le 27", "near"),
        ("le 25", "le 40", "not_met"),
        ("le 25", "ge 10", "unknown"),
        ("range 2 5", "eq 3", "met"),
        ("range 2 5", "range 3 4", "met"),
        ("range 2 5", "range 1.9 5", "near"),
        ("range 2 5", "range 1 5", "not_met"),
        ("range 2 5", "ge 3", "unknown"),
        ("eq 100", "eq 101", "met"),
        ("eq 100", "eq 109", "near"),
        ("eq 100", "eq 130", "not_met"),
        ("about 100", "eq 109", "met"),
        ("le 0", "eq 0", "met"),
        ("le 0", "eq 1", "not_met"),
        ("ge -40", "eq -38", "met"),
        ("le -40", "eq -38", "near"),
        ("ge", "eq 38", "unknown"),
        ("ge 30", "eq", "unknown"),
    ],
)
def test_a_figure_is_held_against_what_is_asked(asked: str, offered: str, expected: str) -> None:
    assert verdict(figure(asked), figure(offered)) == expected


@pytest.mark.parametrize(
    ("asked", "unit", "offered", "other", "expected"),
    [
        ("ge 1", "MPa", "eq 1000", "kPa", "met"),
        ("ge 10", "bar", "eq 1", "MPa", "met"),
        ("le 1", "mm", "eq 900", "微米", "met"),
        ("ge 15", "亩", "eq 1", "ha", "met"),
        ("ge 24", "m³/d", "eq 1", "m³/h", "met"),
        ("le 25", "kWh/m³", "le 20", "кВт·ч/м³", "met"),
        ("ge 60", "℃", "eq 333.15", "K", "met"),
        ("ge 60", "℃", "eq 30", "°C", "not_met"),
        ("ge 60", "℃", "eq 303.15", "K", "not_met"),
        ("ge 5", "年", "ge 60", "мес", "met"),
        ("ge 5", "MPa", "eq 5", "kg", "unknown"),
        ("ge 5", "MPa", "eq 5", "", "unknown"),
        ("ge 5", "驼峰", "eq 5", "驼峰", "met"),
        ("ge 5", "驼峰", "eq 5", "MPa", "unknown"),
    ],
)
def test_units_of_one_dimension_are_compared_and_others_are_not(
    asked: str, unit: str, offered: str, other: str, expected: str
) -> None:
    assert verdict(figure(asked, unit), figure(offered, other)) == expected


@pytest.mark.parametrize(
    ("asked", "offered", "expected"),
    [
        ("ge 30", "eq 33", 0.1),
        ("ge 30", "ge 33", 0.1),
        ("ge 30", "eq 27", -0.1),
        ("ge 30", "le 40", None),
        ("le 25", "le 20", 0.2),
        ("le 25", "eq 30", -0.2),
        ("le 25", "ge 10", None),
        ("ge -40", "eq -38", 0.05),
        ("range 2 5", "eq 3", None),
        ("range 2 5", "range 1 5", -0.5),
        ("range 2 5", "eq 6", -0.2),
        ("eq 100", "eq 101", None),
        ("le 0", "eq 1", None),
        ("ge", "eq 38", None),
    ],
)
def test_a_margin_tells_how_much_better_or_short_a_figure_is(
    asked: str, offered: str, expected: float | None
) -> None:
    (reason,) = compare([figure(asked)], [figure(offered)])
    assert reason.margin == pytest.approx(expected)


def test_a_margin_is_measured_in_the_unit_of_the_wish() -> None:
    (reason,) = compare([figure("ge 1", "MPa")], [figure("eq 1200", "kPa")])
    assert reason.margin == pytest.approx(0.2)


def test_a_reason_is_named_in_the_readers_language_and_keeps_both_figures() -> None:
    asked = figure("ge 30", name="节水率", names={"en": "Water saved"})
    offered = figure("eq 38", name="节水率")
    (reason,) = compare([asked], [offered], "en")
    assert reason.name == "Water saved"
    assert (reason.wish, reason.offer) == (asked, offered)
    (unnamed,) = compare([asked], [offered], "ru")
    assert unnamed.name == "节水率"


def test_figures_meet_by_a_name_in_any_language() -> None:
    asked = figure("ge 30", "%", name="节水率", names={"en": "Water saved"})
    offered = figure("eq 38", "%", name="Экономия воды", names={"en": "WATER  saved"})
    (reason,) = compare([asked], [figure("eq 1", name="别的"), offered])
    assert (reason.verdict, reason.offered) == ("met", "= 38 %")


def test_a_figure_nobody_offers_is_unknown_and_said_so() -> None:
    (reason,) = compare([figure("ge 30", "%", must=True)], [figure("eq 1", name="别的")])
    assert (reason.verdict, reason.offered, reason.required) == ("unknown", None, "≥ 30 %")


def test_a_must_counts_twice() -> None:
    asked = [figure("ge 30", name="甲", must=True), figure("ge 30", name="乙", must=False)]
    offered = [figure("eq 40", name="甲"), figure("eq 1", name="乙")]
    assert share(compare(asked, offered)) == pytest.approx(2 / 3)
    assert share([]) is None


BOUNDED = [c for c in Comparator if c is not Comparator.RANGE]
VALUES = st.floats(-1e6, 1e6, allow_nan=False)


@given(asked=VALUES, offered=VALUES)
@pytest.mark.parametrize(("comparator", "other"), list(product(BOUNDED, BOUNDED)))
def test_a_figure_always_meets_itself_and_a_better_one_is_never_worse(
    comparator: Comparator, other: Comparator, asked: float, offered: float
) -> None:
    wish = IndicatorBrief(name="x", comparator=comparator, value=asked)
    assert verdict(wish, IndicatorBrief(name="x", comparator="eq", value=asked)) == "met"
    order = ("not_met", "near", "met")
    found = verdict(wish, IndicatorBrief(name="x", comparator=other, value=offered))
    better = {"ge": 1, "gt": 1, "le": -1, "lt": -1}.get(comparator, 0)
    moved = IndicatorBrief(name="x", comparator=other, value=offered + better * 1000)
    if found != "unknown" and better:
        assert order.index(verdict(wish, moved)) >= order.index(found)
