"""Words and meaning in one order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.fusion import FLOOR, clear, fuse, likely, scaled, trust

SCORES = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(-5, 50), max_size=8)


def test_scores_are_stretched_between_nought_and_one() -> None:
    assert scaled({"a": 2.0, "b": 4.0, "c": 6.0}) == {"a": 0.0, "b": 0.5, "c": 1.0}
    assert scaled({"a": 7.0}) == {"a": 1.0}
    assert scaled({"a": 3.0, "b": 3.0}) == {"a": 1.0, "b": 1.0}
    assert scaled({}) == {}


def test_words_weigh_more_than_meaning_when_they_hold_the_question() -> None:
    order = fuse({"word": 9.0, "other": 1.0}, {"meaning": 0.9, "word": 0.4}, gate=1.0)
    assert [one for one, _ in order] == ["word", "meaning", "other"]


def test_an_accidental_word_gives_way_to_meaning() -> None:
    order = fuse({"accident": 3.0}, {"meant": 0.8, "near": 0.6}, gate=0.1)
    assert [one for one, _ in order] == ["meant", "accident", "near"]
    assert dict(order)["accident"] == pytest.approx(0.06)


def test_nothing_matched_by_words_leaves_the_order_of_meaning() -> None:
    meaning = {"a": 0.5, "b": 0.9, "c": 0.7}
    assert [one for one, _ in fuse({}, meaning, gate=0.0)] == ["b", "c", "a"]


def test_what_is_near_enough_depends_on_what_is_nearest() -> None:
    assert set(clear({"a": 0.5, "b": FLOOR, "c": 0.29})) == {"a", "b"}
    assert set(likely({"a": 0.9, "b": 0.19, "c": 0.17})) == {"a", "b"}
    assert set(likely({"a": 0.5, "b": 0.11, "c": 0.09})) == {"a", "b"}
    assert set(likely({"a": 0.06, "b": 0.04})) == {"a"}
    assert len(likely({str(n): 0.29 for n in range(90)})) == 50
    assert len(likely({str(n): 0.31 for n in range(90)})) == 90
    assert likely({"a": -0.2}) == likely({}) == {}


def test_what_is_in_another_language_is_not_held_to_words_it_cannot_have() -> None:
    words = {"right": 9.0, "some": 5.0, "few": 1.0}
    meaning = {"right": 0.8, "some": 0.5, "version": 0.75, "home": 0.74, "few": 0.2}
    plain = [one for one, _ in fuse(words, meaning, gate=1.0)]
    assert plain == ["right", "some", "version", "home", "few"]
    order = [one for one, _ in fuse(words, meaning, gate=1.0, foreign={"version"})]
    assert order == ["right", "version", "some", "home", "few"]


def test_few_words_are_believed_where_they_name_the_listing() -> None:
    assert trust(1.0, 0.0, 2) == pytest.approx(0.2)
    assert trust(1.0, 1.0, 2) == 1.0
    assert trust(1.0, 0.0, 120) > 0.9
    assert trust(0.3, 1.0, 120) == pytest.approx(0.3)
    assert trust(0.0, 0.0, 0) == 0.0


def test_the_first_place_stays_with_what_is_called_as_typed() -> None:
    words, meaning = {"right": 9.0, "some": 5.0}, {"right": 0.5, "version": 0.9, "some": 0.1}
    named = fuse(words, meaning, gate=1.0, foreign={"version"}, named=True)
    assert [one for one, _ in named] == ["right", "version", "some"]
    assert named[0][1] >= named[1][1]
    assert fuse(words, meaning, gate=1.0, foreign={"version"})[0][0] == "version"
    far = {one: cosine / 3 for one, cosine in meaning.items()}
    likeness = fuse(words, far, gate=1.0, foreign={"version"}, named=True)
    assert [one for one, _ in likeness] == ["right", "version", "some"]
    assert dict(likeness)["version"] == pytest.approx(0.4)


@given(SCORES, SCORES, st.floats(0, 1), st.frozensets(st.sampled_from("abcdefgh")))
def test_everything_found_is_ranked_once_and_always_alike(
    words: dict[str, float], meaning: dict[str, float], gate: float, foreign: frozenset[str]
) -> None:
    foreign &= meaning.keys()
    order = fuse(words, meaning, gate=gate, foreign=foreign)
    assert {one for one, _ in order} == {*words, *meaning}
    assert len(order) == len({one for one, _ in order})
    other_way = dict(reversed(words.items())), dict(reversed(meaning.items()))
    assert order == fuse(*other_way, gate=gate, foreign=foreign)
    values = [score for _, score in order]
    assert values == sorted(values, reverse=True)
    assert all(0 <= value <= 1 for value in values)
