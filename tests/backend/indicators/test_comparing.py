"""Figures asked for against figures offered: every comparator, units, and what is not known."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.indicators.service import compare, share
from backend.indicators.service.units import converted
from backend.listings.schemas import Comparator, IndicatorBrief


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


@settings(deadline=None)
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


@pytest.mark.parametrize(
    ("asked", "offered", "how"),
    [
        ("抗拉强度", "抗拉强度 (室温)", "name"),
        ("抗拉强度", "Tensile strength", "glossary"),
        ("Tensile strength", "Временное сопротивление", "glossary"),
        ("屈服强度", "предел текучести", "glossary"),
        ("室温抗拉强度", "抗拉强度", "similar"),
        ("Room-temperature tensile strength", "抗拉强度", "similar"),
        ("Rm tensile strength", "tensile strengths", "similar"),
        ("抗拉强度", "抗压强度", None),
        ("节水率", "出水率", None),
        ("产量", "产量提高", None),
        ("抗拉强度", "密度", None),
    ],
)
def test_names_meet_across_languages_and_ways_of_putting_it(
    asked: str, offered: str, how: str | None
) -> None:
    (reason,) = compare(
        [figure("ge 300", "MPa", name=asked)], [figure("eq 320", "兆帕", name=offered)]
    )
    assert reason.aligned == how
    assert reason.verdict == ("met" if how else "unknown")


def test_of_names_alike_only_those_with_comparable_units_meet() -> None:
    (reason,) = compare(
        [figure("ge 300", "MPa", name="抗拉强度")], [figure("eq 95", "%", name="抗拉强度保持率")]
    )
    assert (reason.offer, reason.cause) == (None, "not_offered")


def test_of_several_figures_of_one_name_the_one_under_the_same_condition_is_held_against() -> None:
    asked = figure("ge 300", "MPa", condition="室温 25 ℃")
    offered = [
        figure("eq 250", "MPa", condition="高温 400 ℃"),
        figure("eq 310", "MPa", condition="室温 25 ℃，板材"),
    ]
    (reason,) = compare([asked], offered)
    assert reason.offer == offered[1]
    assert reason.verdict == "met"


def test_a_figure_in_another_unit_is_shown_in_both() -> None:
    offered = figure("range 900 1200", "кПа")
    (reason,) = compare([figure("ge 1", "MPa")], [offered])
    assert (reason.offer, reason.offered) == (offered, "900–1200 кПа")
    assert reason.converted is not None
    assert (reason.converted.value, reason.converted.value_max) == (0.9, 1.2)
    assert reason.converted.unit == "MPa"
    (alike,) = compare([figure("ge 1", "MPa")], [figure("eq 2", "MPa")])
    assert alike.converted is None


def test_degrees_are_converted_with_their_zero() -> None:
    (reason,) = compare([figure("le 85", "°C")], [figure("eq 353.15", "K")])
    assert reason.converted is not None
    assert reason.converted.value == 80
    assert reason.verdict == "met"


def test_money_is_compared_across_its_large_units() -> None:
    (reason,) = compare(
        [figure("le 3", "亿元", name="投资")], [figure("eq 28000", "万元", name="投资")]
    )
    assert reason.verdict == "met"
    assert reason.margin == pytest.approx(0.2 / 3)


@pytest.mark.parametrize(
    ("asked", "offered", "cause"),
    [
        (("ge 5", "MPa"), None, "not_offered"),
        (("ge", "MPa"), ("eq 5", "MPa"), "no_figure"),
        (("ge 5", "MPa"), ("eq", "MPa"), "no_figure"),
        (("ge 5", "MPa"), ("eq 5", ""), "no_unit"),
        (("ge 5", ""), ("eq 5", "MPa"), "no_unit"),
        (("ge 5", "MPa"), ("eq 5", "kg"), "other_unit"),
        (("ge 5", "MPa"), ("eq 5", "驼峰"), "other_unit"),
        (("ge 5", "MPa"), ("le 9", "MPa"), "open_bound"),
        (("range 9 2", "MPa"), ("eq 5", "MPa"), "contradictory"),
        (("ge 5", "MPa"), ("range 9 2", "MPa"), "contradictory"),
    ],
)
def test_what_cannot_be_told_is_unknown_and_why_is_said(asked, offered, cause) -> None:
    (reason,) = compare([figure(*asked)], [figure(*offered)] if offered else [])
    assert (reason.verdict, reason.margin, reason.cause) == ("unknown", None, cause)


def test_wishes_that_no_figure_can_fulfil_together_are_contradictory() -> None:
    asked = [figure("ge 30", "%"), figure("le 200", "‰")]
    reasons = compare(asked, [figure("eq 25", "%")])
    assert [reason.cause for reason in reasons] == ["contradictory", "contradictory"]
    window = compare([figure("ge 30", "%"), figure("le 400", "‰")], [figure("eq 35", "%")])
    assert [reason.verdict for reason in window] == ["met", "met"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 1e300])
def test_numbers_that_are_none_are_unknown_and_no_error(value: float) -> None:
    strange = figure("eq 5", "MPa").model_copy(update={"value": value})
    for asked, offered in ((strange, figure("eq 5", "kPa")), (figure("ge 5", "MPa"), strange)):
        (reason,) = compare([asked], [offered])
        assert (reason.verdict, reason.cause) == ("unknown", "unreadable")


def test_wishes_without_a_name_are_left_out_and_no_wishes_give_no_reasons() -> None:
    assert compare([figure("ge 5", name=" ")], [figure("eq 5", name=" ")]) == []
    assert compare([], [figure("eq 5")]) == []


PRESSURES = ("Pa", "кПа", "兆帕", "bar", "кгс/см²", "psi")


@settings(deadline=None)
@given(
    asked=st.floats(0.1, 1e6),
    offered=st.floats(0.1, 1e6),
    comparator=st.sampled_from(BOUNDED),
    unit=st.sampled_from(PRESSURES),
    other=st.sampled_from(PRESSURES),
)
def test_a_verdict_does_not_depend_on_the_unit_an_offer_is_written_in(
    comparator: Comparator, asked: float, offered: float, unit: str, other: str
) -> None:
    wish = IndicatorBrief(name="p", comparator=comparator, value=asked, unit=unit)
    plain = IndicatorBrief(name="p", comparator="eq", value=offered, unit=unit)
    value = converted(offered, unit, other)
    assert value is not None
    moved = plain.model_copy(update={"value": value, "unit": other})
    (one,), (two,) = compare([wish], [plain]), compare([wish], [moved])
    edge = one.margin is not None and min(abs(one.margin), abs(one.margin + 0.1)) < 1e-6
    assert one.verdict == two.verdict or edge


@settings(deadline=None)
@given(
    first=st.builds(
        IndicatorBrief,
        name=st.text(max_size=30),
        comparator=st.sampled_from(Comparator),
        value=st.none() | st.floats(-1e15, 1e15),
        value_max=st.none() | st.floats(-1e15, 1e15),
        unit=st.sampled_from(["", "%", "MPa", "驼峰", "°C", "亿元", "‰"]),
    ),
    second=st.builds(
        IndicatorBrief,
        name=st.text(max_size=30),
        comparator=st.sampled_from(Comparator),
        value=st.none() | st.floats(-1e15, 1e15),
        value_max=st.none() | st.floats(-1e15, 1e15),
        unit=st.sampled_from(["", "%", "kPa", "马鞍", "K", "万元", "ppm"]),
    ),
)
def test_no_pair_of_figures_is_an_error_and_what_is_unknown_has_a_cause(
    first: IndicatorBrief, second: IndicatorBrief
) -> None:
    named = second.model_copy(update={"name": first.name})
    for reason in compare([first], [named, second]):
        assert (reason.verdict == "unknown") == (reason.cause is not None)
        assert reason.margin is None or reason.verdict != "unknown"
