"""Kazakh and Uzbek in either alphabet."""

import pytest

from search import text


@pytest.mark.parametrize(
    ("written", "typed", "lang"),
    [
        ("суғориш", "sug'orish", "uz"),
        ("суғориш", "sugorish", "uz"),
        ("суғориш", "suğorish", "uz"),
        ("ўзбекистон", "oʻzbekiston", "uz"),
        ("ер", "yer", "uz"),
        ("технология", "texnologiya", "uz"),
        ("пахта", "paxta", "uz"),
        ("тамшылатып", "tamshylatyp", "kk"),
        ("тамшылатып", "tamşylatyp", "kk"),
        ("жүйесі", "jüiesi", "kk"),
        ("жүйесі", "zhuyesi", "kk"),
        ("қазақстан", "qazaqstan", "kk"),
        ("қазақстан", "kazakstan", "kk"),
        ("өндіру", "öndiru", "kk"),
    ],
)
def test_a_word_in_cyrillic_has_the_term_of_its_latin_spelling(
    written: str, typed: str, lang: str
) -> None:
    indexed = text.index_terms(written, lang)
    assert set(text.word_terms(text.normalise(typed), "latn", None)) & set(indexed["latn"])


@pytest.mark.parametrize(
    ("written", "typed"),
    [("sug'orish", "суғориш"), ("o'simlik", "ўсимлик"), ("yangi", "янги"), ("ekin", "экин")],
)
def test_an_uzbek_word_in_latin_has_the_term_of_its_cyrillic_spelling(
    written: str, typed: str
) -> None:
    indexed = text.index_terms(written, "uz")
    assert set(text.word_terms(text.normalise(typed), "cyrl", None)) & set(indexed["cyrl"])


@pytest.mark.parametrize("lang", ["ru", "en", "zh", "tr", None])
def test_other_languages_are_left_as_they_are(lang: str | None) -> None:
    assert text.index_terms("орошение", lang)["latn"] == []
    assert text.index_terms("irrigation", lang)["cyrl"] == []


def test_letters_that_russian_lacks_tell_that_a_word_is_not_russian() -> None:
    assert "~суғор" in text.word_terms("суғориш", "cyrl", "ru")
    assert text.word_terms("орошение", "cyrl", "ru") == ("орошен",)
