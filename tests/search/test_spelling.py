"""Distances between spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.spelling import distance, edits

WORDS = st.text(alphabet="abc", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("irrigation", "irigation", 1),
        ("irrigation", "irrigatoin", 1),
        ("graphene", "graphenne", 1),
        ("орошение", "орошенее", 1),
        ("pump", "lamp", 2),
        ("same", "same", 0),
        ("", "abc", 3),
    ],
)
def test_edits_are_counted_and_a_swap_is_one(one: str, other: str, apart: int) -> None:
    assert distance(one, other, 5) == apart


@given(WORDS, WORDS)
def test_distance_is_the_same_both_ways_and_stops_at_the_most(one: str, other: str) -> None:
    assert distance(one, other, 2) == distance(other, one, 2)
    assert distance(one, other, 2) == min(3, distance(one, other, 99))
    assert (distance(one, other, 99) == 0) == (one == other)


@pytest.mark.parametrize(
    ("word", "allowed"),
    [("kv", 0), ("c++", 0), ("pump", 1), ("graphen", 1), ("graphene", 2), ("tio2", 0), ("1100", 0)],
)
def test_long_words_may_have_more_errors_and_figures_none(word: str, allowed: int) -> None:
    assert edits(word) == allowed
