"""Units as people write them, made one and converted."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.indicators.service import spellings, units
from backend.taxonomy import service as taxonomy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("千米", "km"),
        ("公里", "км"),
        ("公斤", "kg"),
        ("千克", "килограмм"),
        ("兆帕", "MPa"),
        ("МПа", "N/mm²"),
        ("MПa", "МПа"),
        ("mpa", "MPa"),
        ("Н/мм2", "兆帕"),
        ("кВт·ч", "kW·h"),
        ("кВтч", "千瓦时"),
        ("度电", "kWh"),
        ("кВт·ч/м³", "千瓦时/立方米"),
        ("度/吨", "kWh/t"),
        ("％", "%"),
        ("wt%", "% масс."),
        ("%IACS", "% IACS"),
        ("升/小时", "л/ч"),
        ("升每小时", "L/h"),
        ("m³/d", "м3/сут"),
        ("方/天", "m3/day"),
        ("mg/L", "毫克/升"),
        ("мг/л", "mg·L⁻¹"),
        ("℃", "°C"),
        ("°С", "摄氏度"),
        ("W/(m·K)", "Вт/(м·°С)"),
        ("W/m·K", "W/(m·K)"),
        ("л/(м²·ч)", "LMH"),
        ("кв. м", "平方米"),
        ("куб. м", "立方米"),
        ("кубометров", "m³"),
        ("square metre", "m^2"),
        ("万吨/年", "10kt/a"),
        ("млн т/год", "million t/a"),
        ("亿元", "100 MCNY".replace(" ", "")),
        ("млрд юаней", "十亿元"),
        ("тыс. руб.", "千卢布"),
        ("об/мин", "转/分"),
        ("万次", "10k_times"),
        ("гектар", "公顷"),
        ("foiz", "пайыз"),
        ("yıl", "год"),
        ("μm", "µm"),
    ],
)
def test_spellings_of_one_unit_measure_the_same(one: str, other: str) -> None:
    ours, theirs = units.measure(one), units.measure(other)
    assert ours is not None
    assert theirs is not None
    assert ours.dimension == theirs.dimension
    assert ours.factor == pytest.approx(theirs.factor, rel=1e-12)
    assert ours.offset == theirs.offset


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "expected"),
    [
        (1, "MPa", "kPa", 1000),
        (10, "bar", "МПа", 1),
        (100, "кгс/см²", "MPa", 9.80665),
        (15, "亩", "ha", 1),
        (1, "km²", "公顷", 100),
        (25, "°C", "K", 298.15),
        (-40, "°F", "°C", -40),
        (373.15, "K", "℃", 100),
        (24, "m³/d", "m³/h", 1),
        (0.05, "%", "ppm", 500),
        (3, "‰", "%", 0.3),
        (500, "mg/kg", "%", 0.05),
        (1.5, "亿元", "万元", 15000),
        (60, "% IACS", "MS/m", 34.8006),
        (2, "年", "个月", 24),
        (1, "kWh", "MJ", 3.6),
        (1, "大卡", "kJ", 4.184),
        (1, "马力", "W", 735.49875),
        (1000, "кг/га", "kg/亩", 1000 / 15),
        (1, "t", "斤", 2000),
        (1, "g/cm³", "kg/m³", 1000),
        (100, "cP", "mPa·s", 100),
    ],
)
def test_figures_are_converted(value: float, unit: str, wanted: str, expected: float) -> None:
    assert units.converted(value, unit, wanted) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MPa", "kg"),
        ("元", "美元"),
        ("%", "个百分点"),
        ("%", "倍"),
        ("°C", "Δ°C"),
        ("m³", "Nm³"),
        ("t/a", "t/h"),
        ("MPa", ""),
        ("", "%"),
        ("HRC", "HV"),
        ("个", "%"),
    ],
)
def test_what_measures_something_else_is_not_converted(one: str, other: str) -> None:
    assert units.converted(1, one, other) is None
    assert not units.comparable(one, other)


@pytest.mark.parametrize(
    "spelling",
    ["", " ", "驼峰", "furlong per fortnight", "((((m", "m" * 500, "10**10**10", "kg kg", "/", "·",
     "1/0", "%" * 50, "\x00", "\ud800", "ﷺ" * 40, "m/m/m/m/m/m/m/m/m", "e", "import os", "米" * 60],
)  # fmt: skip
def test_what_is_no_unit_is_none_and_never_an_error(spelling: str) -> None:
    assert units.measure(spelling) is None


def test_units_of_an_unknown_kind_are_the_same_only_when_written_the_same() -> None:
    assert units.same("驼峰", "驼峰 ")
    assert not units.same("驼峰", "马鞍")
    assert not units.same("MPa", "mPa")


@pytest.mark.parametrize("unit", taxonomy.units("en"), ids=lambda unit: str(unit.code))
def test_the_vocabularys_units_are_understood_in_every_spelling(unit) -> None:
    canonical = units.measure(unit.symbol)
    assert canonical is not None
    for spelling in (unit.code, unit.symbol, *unit.spellings):
        assert units.measure(spelling) == canonical, spelling


def test_the_vocabularys_factors_are_those_of_the_library() -> None:
    by_dimension: dict[str, list[float]] = {}
    for unit in taxonomy.units("en"):
        found = units.measure(unit.symbol)
        assert found is not None
        by_dimension.setdefault(unit.dimension, []).append(found.factor / unit.factor)
    for dimension, ratios in by_dimension.items():
        assert max(ratios) == pytest.approx(min(ratios), rel=1e-6), dimension


KNOWN = sorted(spellings.atoms())


@settings(deadline=None)
@given(unit=st.sampled_from(KNOWN), other=st.sampled_from(KNOWN), value=st.floats(-1e9, 1e9))
def test_converting_there_and_back_changes_nothing(unit: str, other: str, value: float) -> None:
    there = units.converted(value, unit, other)
    if there is None:
        assert not units.comparable(unit, other) or units.same(unit, other)
        return
    back = units.converted(there, other, unit)
    assert back is not None
    degrees = "°" in unit or "°" in other
    assert math.isclose(back, value, rel_tol=1e-9, abs_tol=1e-6 if degrees else 1e-300)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_units(text: str) -> None:
    found = units.measure(text)
    assert found is None or (found.factor != 0 and math.isfinite(found.factor))
