"""Marks on the original letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.highlight import spans, wanted_terms
from search.parsing import parse


def marked(original: str, typed: str, locale: str) -> list[str]:
    terms = wanted_terms(parse(typed, locale))
    return [original[start:end] for start, end in spans(original, locale, terms)]


@pytest.mark.parametrize(
    ("original", "typed", "locale", "pieces"),
    [
        ("盐碱地棉花膜下滴灌", "膜下滴灌", "zh", ["膜下滴灌"]),
        ("石墨负极与石墨烯", "石墨烯", "zh", ["石墨", "石墨烯"]),
        ("石墨負極材料", "石墨负极", "zh", ["石墨負極"]),
        ("ＴｉＯ₂薄膜", "tio2", "zh", ["ＴｉＯ₂"]),
        ("Irrigating cotton", "irrigation", "en", ["Irrigating"]),
        ("плёнкой", "пленка", "ru", ["плёнкой"]),
        ("Sug‘orish tizimi", "sug'orish", "uz", ["Sug‘orish"]),
        ("İklim kontrolü", "iklim", "tr", ["İklim"]),
        ("ﬁltre", "filtre", "tr", ["ﬁltre"]),
        ("المهدَّدَة والأنواع", "المهددة", "ar", ["المهدَّدَة"]),
        ("one word\nirrigates far\u00a0irrigated", "irrigate", "en", ["irrigates", "irrigated"]),
        ("滴 灌", "滴灌", "zh", []),
        ("", "滴灌", "zh", []),
    ],
)
def test_what_matches_is_marked_where_it_stands(
    original: str, typed: str, locale: str, pieces: list[str]
) -> None:
    assert marked(original, typed, locale) == pieces


def test_phrases_are_marked_and_exclusions_are_not() -> None:
    assert marked("drip irrigation under film", '"drip irrigation" -film', "en") == [
        "drip",
        "irrigation",
    ]


@given(st.text(max_size=120), st.text(max_size=12))
def test_marks_lie_inside_in_order_and_never_overlap(original: str, typed: str) -> None:
    before = 0
    for start, end in spans(original, "zh", wanted_terms(parse(typed, None))):
        assert before <= start < end <= len(original)
        before = end


@given(st.lists(st.sampled_from(["pump", "pumps", "dump", "水泵", "1,000", "c++", "d'eau"])))
def test_a_word_is_marked_wherever_it_stands_among_others(words: list[str]) -> None:
    original = " ".join(words)
    assert marked(original, "pump", "en") == [one for one in words if one.startswith("pump")]
