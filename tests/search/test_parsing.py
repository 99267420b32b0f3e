"""Reading what a person typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.parsing import MOST_UNITS, Parsed, parse, without_exclusions


def words(units: tuple) -> list[str]:
    return [unit.word for unit in units]


@pytest.mark.parametrize(
    ("typed", "units"),
    [
        ("石墨烯", ["石墨", "墨烯"]),
        ("the drip of irrigation", ["drip", "irrigation"]),
        ("to be or not", ["to", "be", "or", "not"]),
        ("石墨 石墨", ["石墨"]),
        ("石墨烯 battery", ["石墨", "墨烯", "battery"]),
        ("-", []),
        ("", []),
        ("5-10", ["5", "10"]),
        ("anti-corrosion", ["anti", "corrosion"]),
        ("-40", ["40"]),
    ],
)
def test_wanted_words_each_once_without_stop_words(typed: str, units: list[str]) -> None:
    assert words(parse(typed, None).units) == units


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ('"drip irrigation"', [["drip", "irrigation"]]),
        ("«капельное орошение»", [["капельное", "орошение"]]),
        ("“膜下滴灌”", [["膜下", "下滴", "滴灌"]]),
        ("「滴灌」", [["滴灌"]]),
        ('a "the film" b', [["the", "film"]]),
        ('"" "—"', []),
        ('"never closed', []),
    ],
)
def test_quoted_words_belong_together(typed: str, phrases: list[list[str]]) -> None:
    assert [words(one) for one in parse(typed, None).phrases] == phrases


@pytest.mark.parametrize(
    ("typed", "excluded"),
    [
        ("石墨 -石墨烯", [["石墨", "墨烯"]]),
        ("a －film", [["film"]]),
        ('a -"under film"', [["under", "film"]]),
        ("a-b", []),
        ("a - b", []),
        ("a -40", []),
    ],
)
def test_a_minus_before_a_word_excludes_it(typed: str, excluded: list[list[str]]) -> None:
    assert [words(one) for one in parse(typed, None).excluded] == excluded


def test_a_known_language_narrows_the_terms_of_a_word() -> None:
    (unit,) = parse("орошения", "ru").units
    assert unit.terms == ("орошен",)
    (unit,) = parse("орошения", None).units
    assert unit.terms == ("орошен", "~ороше")


def test_quotes_can_be_taken_off() -> None:
    loose = parse('"drip irrigation" cotton -film', "en").without_quotes()
    assert words(loose.units) == ["cotton", "drip", "irrigation"]
    assert (loose.phrases, len(loose.excluded)) == ((), 1)


@given(st.text(alphabet=st.sampled_from('a石 "-－“”«»\n\x00\ud8001т'), max_size=60))
def test_any_text_can_be_read(typed: str) -> None:
    parsed = parse(typed, None)
    assert isinstance(parsed, Parsed)
    assert len(parsed.units) <= MOST_UNITS
    assert all(parsed.phrases)
    assert all(parsed.excluded)


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("滴灌 -棉花", "滴灌"),
        ('solar -"solar panel" wells', "solar wells"),
        ('"drip irrigation" －cotton', '"drip irrigation"'),
        ("HTS-110 t -40", "HTS-110 t -40"),
        ("-x", ""),
        ("", ""),
    ],
)
def test_exclusions_can_be_left_out(typed: str, rest: str) -> None:
    assert without_exclusions(typed) == rest
