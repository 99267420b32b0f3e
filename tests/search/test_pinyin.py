"""Latin spellings of Chinese."""

from search.pinyin import romanised, spellings, syllables


def test_characters_are_spelt_without_tones() -> None:
    assert syllables("石墨烯") == ("shi", "mo", "xi")
    assert romanised("石墨烯") == ("shimoxi", "smx")
    assert romanised("TiO₂ 薄膜") == ("baomo", "bm")
    assert romanised("abc") == ("", "")


def test_titles_are_found_by_neighbouring_syllables() -> None:
    found = spellings(["石墨烯薄膜"], [])
    assert {"shimo", "moxi", "shimoxi", "shimoxibao"} <= found
    assert "shibao" not in found
    assert "smxbm" not in found


def test_names_are_found_by_the_whole_and_by_initials() -> None:
    assert {"qinghuadaxue", "qhdx", "qinghua"} <= spellings([], ["清华大学"])


def test_latin_and_odd_text_have_no_pinyin() -> None:
    assert spellings(["Drip irrigation", "", "\x00\ud800"], ["—"]) == set()
