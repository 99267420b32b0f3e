"""The language of a text, guessed from its letters and a few telling words."""

import pytest

from search.languages import detect


@pytest.mark.parametrize(
    ("value", "lang"),
    [
        ("盐碱地改良技术", "zh"),
        ("石墨烯涂层材料 coating", "zh"),
        ("Drip irrigation of cotton", "en"),
        ("Капельное орошение хлопчатника", "ru"),
        ("Мақта алқаптарын тамшылатып суару", "kk"),
        ("Paxta uchun tomchilatib sug‘orish tizimi", "uz"),
        ("Сув тежайдиган қурилма ҳақида ўзбекча", "uz"),
        ("غشای نانو برای شیرین‌سازی آب و پساب", "fa"),
        ("تحلية المياه بالطاقة الشمسية", "ar"),
        ("Sera ısıtma için ısı pompası", "tr"),
        ("", "en"),
        ("12345", "en"),
        ("!!!", "en"),
        ("\x00\ud800", "en"),
    ],
)
def test_a_text_tells_its_language(value: str, lang: str) -> None:
    assert detect(value) == lang


@pytest.mark.parametrize(
    ("value", "hint", "lang"),
    [
        ("технология", "kk", "kk"),
        ("технология", "zh", "ru"),
        ("tizim", "uz", "uz"),
        ("石墨", "ru", "zh"),
        ("water", "fa", "en"),
    ],
)
def test_a_hint_wins_where_the_script_allows_it(value: str, hint: str, lang: str) -> None:
    assert detect(value, hint) == lang


def test_every_answer_is_one_of_the_eight() -> None:
    from search.text import LANGUAGES  # noqa: PLC0415 - the list asked about

    for value in ("😀", "Ελλάδα", "日本語のテキスト", "한국어", "हिन्दी"):
        assert detect(value) in LANGUAGES
