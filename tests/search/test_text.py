"""One spelling for what a reader takes to be the same, and the terms cut from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("TiO₂", "tio2"),
        ("ﬁltre", "filtre"),
        ("İSTANBUL", "istanbul"),
        ("ısı", "isi"),
        ("sug‘orish", "sug'orish"),
        ("sugʻorish", "sug'orish"),
        ("o`zbek", "o'zbek"),
        ("плёнка", "пленка"),
        ("سازي", "سازی"),
        ("كتاب", "کتاب"),
        ("إنتاج", "انتاج"),
        ("石墨負極", "石墨负极"),
        ("滴\u200b灌", "滴灌"),
        ("a\u202eb", "ab"),
        ("x\ud800y", "xy"),
        ("Ⅳ", "iv"),
        ("㎏", "kg"),
    ],
)
def test_what_looks_the_same_is_the_same(one: str, other: str) -> None:
    assert text.normalise(one) == text.normalise(other)


@pytest.mark.parametrize("word", ["著名", "土著", "乾燥", "乾隆"])
def test_characters_with_two_lives_are_folded_one_way(word: str) -> None:
    assert text.normalise(text.normalise(word)) == text.normalise(word)


@given(st.text(alphabet=st.characters(), max_size=200))
def test_normalising_any_text_ends_and_leaves_nothing_invisible(value: str) -> None:
    normal = text.normalise(value)
    assert len(normal) <= text.MAX_CHARACTERS
    assert not set(normal) & set("\x00\u200b\u202e\ufeff")
    assert not any(0xD800 <= ord(character) < 0xE000 for character in normal)


@given(st.text(max_size=100))
def test_tokens_lie_in_the_text_in_order(value: str) -> None:
    normal = text.normalise(value)
    before = 0
    for token in text.tokens(normal):
        assert 0 <= token.start < token.end <= len(normal)
        assert token.start >= before
        before = token.start
        assert token.text


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("C++ and C#", ["c++", "and", "c#"]),
        ("1100kV", ["1100kv", "1100", "kv"]),
        ("tio2", ["tio2"]),
        ("3.5 mm", ["3.5", "mm"]),
        ("sug'orish tizimi", ["sug'orish", "tizimi"]),
        ("شیرین‌سازی", ["شیرینسازی"]),
        ("石墨烯/铝", ["石墨烯", "铝"]),
        ("a_b-c", ["a", "b", "c"]),
        ("", []),
        ("—…！", []),
    ],
)
def test_words_figures_and_formulae_are_told_apart(value: str, words: list[str]) -> None:
    assert [token.text for token in text.tokens(text.normalise(value))] == words


@pytest.mark.parametrize(
    ("word", "lang", "term"),
    [
        ("irrigation", "en", "irrig"),
        ("irrigating", "en", "irrig"),
        ("engine's", "en", "engin"),
        ("орошения", "ru", "орошен"),
        ("орошение", "ru", "орошен"),
        ("тамшылатып", "kk", "~тамшы"),
        ("тамшылату", "kk", "~тамшы"),
        ("sug'orish", "uz", "~sugor"),
        ("türkiye'de", "tr", "türki"),
        ("c++", "en", "c++"),
        ("tio2", "ru", "tio2"),
        ("zzz", "xx", "zzz"),
    ],
)
def test_a_word_is_cut_by_the_rules_of_its_language(word: str, lang: str, term: str) -> None:
    assert text.stem(word, lang) == term


def test_kazakh_is_never_cut_by_the_russian_rules() -> None:
    assert text.word_language("cyrl", "kk") == "kk"
    assert text.word_terms("су", "cyrl", "kk") == ("~су",)


def test_a_word_of_unknown_language_has_a_term_for_each() -> None:
    assert text.word_terms("орошения", "cyrl", None) == ("орошен", "~ороше")
    assert text.word_terms("орошения", "cyrl", "zh") == ("орошен", "~ороше")
    assert text.word_terms("орошения", "cyrl", "ru") == ("орошен",)


def test_chinese_is_indexed_as_characters_and_pairs_in_turn() -> None:
    assert text.index_terms("石墨烯 Ti", "zh")["han"] == ["石", "石墨", "墨", "墨烯", "烯"]
    assert text.index_terms("石墨烯 Ti", "zh")["latn"] == ["ti"]
    assert text.bigrams("石墨烯") == ["石墨", "墨烯"]
    assert text.bigrams("石") == ["石"]


@pytest.mark.parametrize(
    ("term", "script"),
    [("石墨", "han"), ("~тамшы", "cyrl"), ("3.5", "latn"), ("c++", "latn"), ("آب", "arab")],
)
def test_the_script_of_a_term_is_that_of_its_first_letter(term: str, script: str) -> None:
    assert text.script_of(term) == script


def test_very_long_words_and_texts_are_cut() -> None:
    (token,) = text.tokens("a" * 5000)
    assert len(token.text) == text.LONGEST_TERM
    assert len(text.normalise("ﷺ" * text.MAX_CHARACTERS)) == text.MAX_CHARACTERS
