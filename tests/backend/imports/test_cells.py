"""Cells are read as people of four languages write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.imports.service import cells
from backend.imports.service.cells import CellFault


@pytest.mark.parametrize(
    ("cell", "minor", "currency"),
    [
        ("$300,000", 30_000_000, "USD"),
        ("120万元", 120_000_000, "CNY"),
        ("1.5 亿元", 15_000_000_000, "CNY"),
        ("5 млн руб.", 500_000_000, "RUB"),
        ("1 200 000 ₸", 120_000_000, "KZT"),
        ("8600000", 860_000_000, "CNY"),
        (8_600_000.0, 860_000_000, "CNY"),
        ("USD 12.5", 1250, "USD"),
    ],
)
def test_money_is_read_in_its_currency(cell, minor, currency) -> None:
    assert cells.money(cell) == {"amount_minor": minor, "currency": currency}


@pytest.mark.parametrize("cell", ["", None, "面议", "0", "negotiable"])
def test_an_open_price_is_no_amount(cell) -> None:
    assert cells.money(cell) is None


@pytest.mark.parametrize("cell", ["a lot", "9" * 40])
def test_words_are_no_amount(cell) -> None:
    with pytest.raises(CellFault, match="not-an-amount"):
        cells.money(cell)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("抗拉强度不低于300MPa", ("抗拉强度", "ge", 300, None, "MPa")),
        ("КПД не менее 95 %", ("КПД", "ge", 95, None, "%")),
        ("吨水能耗 ≤ 25 kWh/m³", ("吨水能耗", "le", 25, None, "kWh/m³")),
        ("运行压力：3.2–4.0 MPa", ("运行压力", "range", 3.2, 4.0, "MPa")),
        ("Purity >= 98.5 %", ("Purity", "ge", 98.5, None, "%")),
        ("温度 = -40 ℃", ("温度", "eq", -40, None, "℃")),
    ],
)
def test_an_indicator_is_taken_apart(cell, expected) -> None:
    (found,) = cells.indicators(cell)
    assert tuple(found[k] for k in ("name", "comparator", "value", "value_max", "unit")) == expected


def test_several_indicators_share_a_cell() -> None:
    found = cells.indicators("节水率 ≥ 38 %; 灌水均匀度 ≥ 95 %\n寿命 ≥ 5 年")
    assert [indicator["name"] for indicator in found] == ["节水率", "灌水均匀度", "寿命"]


@pytest.mark.parametrize("cell", ["性能优良", "≥ 5", "强度 ≥ 很高"])
def test_a_vague_indicator_is_refused(cell) -> None:
    with pytest.raises(CellFault, match="not-an-indicator"):
        cells.indicators(cell)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2021/12/03 11:59 p.m.", "2021-12-03T23:59"),
        ("2020/03/19 12 p.m.", "2020-03-19T12:00"),
        ("2027-06-30", "2027-06-30T23:59"),
        ("30.06.2027 18:00", "2027-06-30T18:00"),
        ("2027年6月30日", "2027-06-30T23:59"),
        ("2027-06-30T18:00:00", "2027-06-30T18:00"),
    ],
)
def test_a_moment_is_read_as_local_time(cell, expected) -> None:
    assert cells.moment(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("10/08/2019 11:00 AM", "2019-10-08T11:00"),
        ("11/30/2020 06:00 PM", "2020-11-30T18:00"),
        ("11/30/2020 11:59PM", "2020-11-30T23:59"),
        ("11/30/2020 9 p.m.", "2020-11-30T21:00"),
        ("2021/12/03 11:59 p.m.", "2021-12-03T23:59"),
        ("12/31/2020", "2020-12-31T23:59"),
        ("31/12/2020", "2020-12-31T23:59"),
        ("05/05/2020", "2020-05-05T23:59"),
    ],
)
def test_a_clock_of_twice_twelve_hours_is_american(cell, expected) -> None:
    assert cells.moment(cell) == expected


@pytest.mark.parametrize("cell", ["03/04/2026", "13/13/2026", "0/5/2026"])
def test_a_date_that_reads_two_ways_or_none_is_refused(cell) -> None:
    with pytest.raises(CellFault):
        cells.moment(cell)


def test_keywords_are_separated_by_any_usual_mark_and_kept_once() -> None:
    assert cells.words("滴灌；棉花, drip、滴灌|cotton") == ["滴灌", "棉花", "drip", "cotton"]


def test_weights_are_pairs() -> None:
    assert cells.weights("技术路线：40%；经济性: 60 %") == [("技术路线", 40), ("经济性", 60)]


@pytest.mark.parametrize(
    ("cell", "expected"), [("是", True), ("нет", False), ("", False), (1, True)]
)
def test_yes_and_no_are_known_in_several_languages(cell, expected) -> None:
    assert cells.truth(cell) is expected


ANYTHING = st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.lists(st.text()))


@given(cell=ANYTHING)
@pytest.mark.parametrize(
    "read",
    [cells.text, cells.lines, cells.words, cells.number, cells.whole, cells.truth, cells.money,
     cells.moment, cells.indicators, cells.weights],
)  # fmt: skip
def test_no_cell_is_worse_than_a_fault(read, cell) -> None:
    with suppress(CellFault):
        read(cell)
