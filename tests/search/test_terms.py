"""What a long text is about."""

import pytest

from search.engine import Frequencies
from search.terms import (
    LONG_CORPUS,
    MOST_TERMS,
    OPENING,
    OPENING_WEIGHT,
    demand,
    key_terms,
    single,
    term_counts,
)


def test_terms_are_counted_by_weight_without_stop_words() -> None:
    counts = term_counts([("the drip irrigation", "en", 1.5), ("irrigating fields", "en", 1.0)])
    assert counts["irrig"] == 2.5
    assert counts["drip"] == 1.5
    assert "the" not in counts


def test_chinese_is_counted_in_pairs() -> None:
    assert term_counts([("石墨烯石墨", "zh", 1.0)]) == {
        "石墨": 2.0,
        "墨烯": 1.0,
        "烯石": 1.0,
    }


def test_rare_terms_weigh_more_and_unknown_ones_nothing() -> None:
    known = Frequencies(1000, {"rare": 2, "usual": 100, "everywhere": 900, "absent": 0})
    counts = dict.fromkeys(("rare", "usual", "everywhere", "absent", "never-asked"), 1.0)
    assert [one.term for one in key_terms(counts, known)] == ["rare", "usual"]


def test_a_term_said_often_weighs_more_but_not_without_end() -> None:
    known = Frequencies(1000, {"once": 10, "often": 10, "always": 10})
    once, often, always = (
        next(one.weight for one in key_terms({name: count}, known))
        for name, count in (("once", 1.0), ("often", 8.0), ("always", 800.0))
    )
    assert once < often < always
    assert always < 2.01 * often


def test_a_small_market_drops_no_term_as_common() -> None:
    few = LONG_CORPUS - 1
    assert key_terms({"usual": 1.0}, Frequencies(few, {"usual": few}))
    assert not key_terms({"usual": 1.0}, Frequencies(LONG_CORPUS, {"usual": LONG_CORPUS}))


def test_no_more_terms_than_are_useful_and_always_the_same_ones() -> None:
    counts = {f"t{n}": 1.0 for n in range(500)}
    known = Frequencies(1000, dict.fromkeys(counts, 3))
    made = key_terms(counts, known)
    assert len(made) == MOST_TERMS
    assert made == key_terms(dict(reversed(counts.items())), known)


def test_words_side_by_side_are_a_term_of_their_own() -> None:
    counts = term_counts([("carbon-carbon brake of 5 discs, for planes", "en", 1.0)])
    assert counts["carbon carbon"] == counts["carbon brake"] == 1
    assert "brake disc" not in counts
    assert "disc plane" not in counts
    known = Frequencies(1000, {"carbon": 30, "brake": 4, "disc": 900})
    made = [one.term for one in key_terms(counts, known)]
    assert made == ["carbon", "brake", "carbon brake", "carbon carbon"]
    assert set(single(made)) == {"carbon", "brake"}
    assert "5 disc" in counts


def test_the_opening_of_a_long_demand_counts_more_and_short_ones_are_left_alone() -> None:
    assert demand("A pump.", "en") == [("A pump.", "en", 1.0)]
    text = "Terms of the call apply. OBJECTIVE: Develop a pump. " + "Other words follow. " * 80
    opening, whole = demand(text, "en")
    assert whole[0].startswith("OBJECTIVE: Develop a pump.")
    assert whole[0].startswith(opening[0])
    assert opening[2] > whole[2]
    assert len(opening[0]) <= OPENING
    counts = term_counts(demand(text, "en"))
    assert counts["pump"] == 1 + OPENING_WEIGHT
    assert len(demand("研制一种水泵。" * 200, "zh")[0][0]) == OPENING


def test_an_empty_text_has_no_terms() -> None:
    assert term_counts([("", None, 1.0), ("—…", "zh", 1.0)]) == {}
    assert key_terms({}, Frequencies(0)) == ()


@pytest.mark.parametrize("lang", ["kk", "uz"])
def test_prefix_languages_count_by_their_first_letters(lang: str) -> None:
    words = {"kk": "тамшылатып тамшылату", "uz": "sug'orish sug'orishning"}[lang]
    counts = term_counts([(words, lang, 1.0)])
    assert [counts[term] for term in single(counts)] == [2.0]
