"""Readers get a language they understand."""

import pytest

from backend.core import locales


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ("zh-CN", "zh"),
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("de-DE,de;q=0.9,kk;q=0.8", "kk"),
        ("de", "zh"),
        ("", "zh"),
        (None, "zh"),
        (";;,,", "zh"),
    ],
)
def test_the_first_known_language_wins(wanted: str | None, code: str) -> None:
    assert locales.best(wanted).code == code


def test_a_kazakh_reader_falls_back_to_russian_before_english() -> None:
    texts = {"en": "water", "ru": "вода", "zh": "水"}
    assert locales.pick(texts, "kk") == "вода"


def test_a_text_in_the_readers_language_comes_first() -> None:
    assert locales.pick({"en": "water", "fa": "آب"}, "fa") == "آب"


def test_any_text_is_better_than_none() -> None:
    assert locales.pick({"tr": "su"}, "zh") == "su"
    assert locales.pick({}, "zh") is None


def test_fallbacks_name_known_languages() -> None:
    for locale in locales.LOCALES:
        assert set(locale.fallback) <= set(locales.CODES)
        assert locale.code not in locale.fallback
