"""Guesses the language of a text from its script and a few telling letters and words."""

from collections import Counter
from typing import Final

from search import text

_KAZAKH: Final = frozenset("әғқңөұүһі")
_UZBEK_CYRILLIC: Final = frozenset("ўҳ")
_TURKISH: Final = frozenset("çğışöü")
_PERSIAN: Final = frozenset("پچژگ")
_ARABIC_ONLY: Final = frozenset("ةىيكأإ")
_TELLING: Final = {
    "uz": "va uchun bilan suv bo'yicha tizimi texnologiyasi ishlab chiqarish yoki ham orqali",
    "tr": "ve için ile bir veya olan olarak sistemi üretimi",
    "fa": "و در به از که این را با برای است های",
}
_WORDS: Final = {
    lang: frozenset(text.normalise(listed).split()) for lang, listed in _TELLING.items()
}
SAMPLE: Final = 2000


def detect(value: str, hint: str | None = None) -> str:
    """The likeliest of the eight content languages; `hint` wins where the script allows it."""
    sample = text.clean(value, SAMPLE)
    normal = text.normalise(sample)
    scripts: Counter[str] = Counter()
    for token in text.tokens(normal):
        scripts[token.script] += len(token.text) * (2 if token.script == "han" else 1)
    script = max(scripts, key=lambda one: scripts[one]) if scripts else "latn"
    if script == "han":
        return "zh"
    if hint in text.SCRIPT_LANGUAGES[script]:
        return hint
    return _BY_SCRIPT[script](sample.lower(), set(normal.split()))


def _cyrillic(raw: str, _words: set[str]) -> str:
    if set(raw) & _UZBEK_CYRILLIC:
        return "uz"
    return "kk" if set(raw) & _KAZAKH else "ru"


def _latin(raw: str, words: set[str]) -> str:
    uzbek = len(words & _WORDS["uz"]) + raw.count("o'") + raw.count("g'") + raw.count("oʻ")
    turkish = len(words & _WORDS["tr"]) + sum(letter in _TURKISH for letter in raw)
    if uzbek > turkish:
        return "uz"
    return "tr" if turkish else "en"


def _arabic(raw: str, words: set[str]) -> str:
    persian = sum(letter in _PERSIAN for letter in raw) + len(words & _WORDS["fa"])
    arabic = sum(letter in _ARABIC_ONLY for letter in raw) + sum(
        word.startswith("ال") for word in words
    )
    return "fa" if persian > arabic else "ar"


_BY_SCRIPT: Final = {"cyrl": _cyrillic, "latn": _latin, "arab": _arabic}
