"""Kazakh and Uzbek words in the other alphabet: people write both languages in both."""

from functools import lru_cache
from typing import Final

_SHARED: Final = dict(zip("абвгдезиклмнопрстуфэ", "abvgdeziklmnoprstufe", strict=True))
_UZBEK: Final[dict[str, str]] = _SHARED | {
    "ж": "j",
    "й": "y",
    "х": "x",
    "ҳ": "h",
    "қ": "q",
    "ў": "o'",
    "ғ": "g'",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "ъ": "'",
    "ь": "",
    "ю": "yu",
    "я": "ya",
}
_KAZAKH: Final[dict[str, str]] = _SHARED | {
    "ә": "a",
    "ғ": "g",
    "ж": "j",
    "й": "i",
    "қ": "q",
    "ң": "n",
    "ө": "o",
    "ұ": "u",
    "ү": "u",
    "х": "h",
    "һ": "h",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ы": "y",
    "і": "i",
    "ъ": "",
    "ь": "",
    "ю": "iu",
    "я": "ia",
}
_COMMON: Final[dict[str, str]] = _KAZAKH | {
    "ж": "zh",
    "й": "y",
    "қ": "k",
    "х": "kh",
    "ю": "yu",
    "я": "ya",
}
"""Kazakh as it is mostly typed without the letters of the new alphabet."""
_TO_LATIN: Final = {"uz": (_UZBEK,), "kk": (_KAZAKH, _COMMON)}

_PAIRS: Final = {
    "o'": "ў",
    "g'": "ғ",
    "sh": "ш",
    "ch": "ч",
    "yo": "е",
    "yu": "ю",
    "ya": "я",
    "ye": "е",
    "ts": "ц",
}
_SINGLE: Final = {
    **{latin: cyrillic for cyrillic, latin in _SHARED.items() if cyrillic != "э"},
    "j": "ж",
    "y": "й",
    "x": "х",
    "h": "ҳ",
    "q": "қ",
    "w": "в",
    "c": "с",
    "'": "ъ",
}
_MODERN: Final = {
    ord(letter): plain
    for letter, plain in {
        "ş": "sh",
        "ç": "ch",
        "ğ": "g",
        "ä": "a",
        "á": "a",
        "ö": "o",
        "ó": "o",
        "ü": "u",
        "ú": "u",
        "ū": "u",
        "ñ": "n",
        "ń": "n",
        "ǵ": "g",
        "ý": "u",
    }.items()
}


def plain(word: str) -> str:
    """A Latin word of either language without the letters that came and went with its reforms."""
    return word.translate(_MODERN)


@lru_cache(maxsize=100_000)
def variants(word: str, script: str, lang: str) -> tuple[str, ...]:
    """A word of `lang` as it may be written in the other alphabet; none where it has only one."""
    if script == "cyrl" and lang in _TO_LATIN:
        made = ("".join(table.get(letter, letter) for letter in word) for table in _TO_LATIN[lang])
        begun = (f"y{one}" if lang == "uz" and word.startswith("е") else one for one in made)
        return tuple(dict.fromkeys(begun))
    if script == "latn" and lang == "uz" and word.replace("'", "").isalpha():
        return (_cyrillic(word),)
    return ()


def _cyrillic(word: str) -> str:
    made = ""
    place = 0
    while place < len(word):
        pair = word[place : place + 2]
        if pair in _PAIRS:
            made += _PAIRS[pair]
            place += 2
            continue
        letter = word[place]
        made += "э" if letter == "e" and place == 0 else _SINGLE.get(letter, letter)
        place += 1
    return made
