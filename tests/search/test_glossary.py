"""The shipped glossary: whole, unambiguous, and of use across languages."""

from collections import Counter

import pytest

from search import glossary, text
from search.parsing import units


def test_every_concept_has_a_chinese_an_english_and_a_russian_name() -> None:
    lacking = [one for one in glossary.concepts() if not {"zh", "en", "ru"} <= set(one)]
    assert lacking == []


def test_only_known_languages_are_named_and_no_name_is_empty() -> None:
    for concept in glossary.concepts():
        assert set(concept) <= set(text.LANGUAGES)
        assert all(name and name == name.strip() for names in concept.values() for name in names)


def test_no_name_stands_for_two_concepts() -> None:
    named = Counter(
        (lang, name)
        for concept in glossary.concepts()
        for lang, names in concept.items()
        for name in {text.normalise(each) for each in names}
    )
    assert [name for name, times in named.items() if times > 1] == []


@pytest.mark.parametrize(("typed", "own"), [("литьё", "铸造"), ("литий", "锂"), ("ferment", "酶")])
def test_names_with_one_stem_keep_apart(typed, own) -> None:
    assert units(own, "zh") in glossary.translations(typed)


@pytest.mark.parametrize(
    ("typed", "lang", "expected"),
    [
        ("капельное орошение", "zh", "滴灌"),
        ("капельного орошения", "zh", "滴灌"),
        ("тамшылатып суару", "zh", "滴灌"),
        ("滴灌", "en", "drip irrigation"),
        ("Drip Irrigation", "ru", "капельное орошение"),
        ("dairy cow", "zh", "奶牛"),
        ("tomchilatib sugʻorish", "zh", "滴灌"),
        ("آبیاری قطره‌ای", "zh", "滴灌"),
        ("高盐废水", "ru", "рассолы"),
    ],
)
def test_a_name_in_one_language_brings_those_of_the_others(typed, lang, expected) -> None:
    assert units(expected, lang) in glossary.translations(typed)


@pytest.mark.parametrize("typed", ["тамшылатып суаруды", "tomchilatib sugʻorishning", "мақтаның"])
def test_kazakh_and_uzbek_names_are_known_with_other_endings(typed) -> None:
    assert glossary.concept(typed) is not None


@pytest.mark.parametrize("typed", ["протеин", "график", "транслитерация", "change", "технология"])
def test_a_word_that_only_begins_like_a_kazakh_or_uzbek_name_names_nothing(typed) -> None:
    assert glossary.concept(typed) is None


def test_what_names_no_concept_brings_nothing() -> None:
    assert glossary.translations("капельное") == ()
    assert glossary.translations("") == ()


def test_what_is_excluded_is_not_meant() -> None:
    assert glossary.concept("滴灌") is not None
    assert glossary.concept("-滴灌") is None
    assert glossary.concept("滴灌 -棉花") is None
