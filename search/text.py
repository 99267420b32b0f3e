"""Normalising and segmenting text, the same on both sides of the search."""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

import Stemmer

from search import transliteration

MAX_CHARACTERS: Final = 200_000
PREFIX_LETTERS: Final = 5
PREFIX_MARK: Final = "~"
LONGEST_TERM: Final = 64

SNOWBALL: Final = {
    "en": "english",
    "ru": "russian",
    "fa": "persian",
    "ar": "arabic",
    "tr": "turkish",
}
LANGUAGES: Final = ("zh", "en", "ru", "kk", "uz", "fa", "ar", "tr")
PREFIXED: Final = frozenset({"kk", "uz"})
"""Languages without a stemmer of their own: the first letters stand for the word."""

SCRIPT_LANGUAGES: Final = {
    "cyrl": ("ru", "kk", "uz"),
    "latn": ("en", "tr", "uz"),
    "arab": ("fa", "ar"),
}

HAN: Final = (
    r"\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNWANTED: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200b\u200d\u2060\ufeff\ufffe\uffff"
    r"\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]"
)
_APOSTROPHES: Final = re.compile(r"(?<=\w)[\u02bb\u02bc\u2018\u2019\u0060\u00b4'](?=\w)")
_LETTER: Final = rf"(?:(?![{HAN}_])[\w\u0300-\u036f\u064b-\u065f\u0670\u200c])"
_TOKEN: Final = re.compile(
    rf"(?P<han>[{HAN}]+)"
    r"|(?P<number>\d+(?:[.,]\d+)+)"
    rf"|(?P<word>{_LETTER}+(?:'{_LETTER}+)*(?:\+\+|\#)?)"
)
_FIGURE: Final = re.compile(r"[\d.,]+")
_MODEL: Final = re.compile(r"[^\W\d_]{1,8}\d{2,8}[^\W\d_]{0,3}")
"""Letters and at least two digits: a standard or a model, written with or without a space."""
_MIXED: Final = re.compile(r"\d+|[^\d]+")
_MARKS: Final = re.compile(r"[\u064b-\u065f\u0670\u0640\u200c\u0300-\u036f]")

_SCRIPTS: Final = {
    "cyrl": re.compile(r"[\u0400-\u052f]"),
    "arab": re.compile(r"[\u0600-\u06ff\u0750-\u077f]"),
    "han": re.compile(rf"[{HAN}]"),
}
_NOT_RUSSIAN: Final = re.compile("[әғқңөұүһіўҳ]")
_FOLDS: Final[dict[int, str]] = str.maketrans(
    {
        "\u064a": "\u06cc",  # Arabic yeh, and alef maksura, to Persian yeh
        "\u0649": "\u06cc",
        "\u0643": "\u06a9",  # Arabic kaf to Persian kaf
        "\u0629": "\u0647",  # teh marbuta to heh
        "\u0623": "\u0627",  # alefs with hamza or madda to alef
        "\u0625": "\u0627",
        "\u0622": "\u0627",
        "ё": "е",
        "ı": "i",
    }
)
_ARABIC: Final = str.maketrans({"\u06cc": "\u064a", "\u06a9": "\u0643"})


class Token(NamedTuple):
    """A word, number or run of Chinese characters with its place in the text it came from."""

    text: str
    script: str
    start: int
    end: int


@cache
def _simplified() -> dict[int, str]:
    # Only the package's table is wanted: importing it would load setuptools, a second's work.
    package = find_spec("zhconv")
    assert package is not None
    assert package.submodule_search_locations is not None
    path = Path(package.submodule_search_locations[0], "zhcdict.json")
    pairs = json.loads(path.read_text(encoding="utf-8"))["zh2Hans"]
    table = {ord(one): other for one, other in pairs.items() if len(one) == len(other) == 1}
    return {**table, ord("著"): "著", ord("乾"): "干"}


@cache
def _foldings() -> tuple[dict[int, str], re.Pattern[str]]:
    """What is written otherwise, and where a text has any of it: most have nothing."""
    table = {**_simplified(), **_FOLDS}
    return table, re.compile(f"[{re.escape(''.join(map(chr, table)))}]")


def clean(text: str, limit: int = MAX_CHARACTERS) -> str:
    """Drop what no reader can see and no engine should get: controls, lone surrogates, marks of
    direction; cut to `limit` characters."""
    return _UNWANTED.sub("", text[:limit])


def normalise(text: str) -> str:
    """One spelling for what a reader takes to be the same; lengths may change."""
    text = clean(text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("İ", "i"))[:MAX_CHARACTERS]
    text = _APOSTROPHES.sub("'", text.lower())
    if text.isascii():
        return text
    table, folded = _foldings()
    return text.translate(table) if folded.search(text) else text


def script_of(term: str) -> str:
    """The script of a term's first letter: han, cyrl, arab, or latn for everything else."""
    if term.isascii():
        return "latn"
    if "\u0400" <= term[0] <= "\u052f":
        return "cyrl"
    for character in term:
        for script, letters in _SCRIPTS.items():
            if letters.match(character):
                return script
        if character.isalpha():
            break
    return "latn"


def tokens(normalised: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Token]:
    """Words, numbers and runs of Chinese characters between two places, in order."""
    for match in _TOKEN.finditer(normalised, start, end):
        whole, place = match.group(), match.start()
        if match.lastgroup == "han":
            yield Token(whole, "han", place, place + len(whole))
        elif whole.isalpha() and (script := _plain_script(whole)):
            yield Token(whole[:LONGEST_TERM], script, place, place + len(whole))
        else:
            yield from _words(whole, place)


def _plain_script(word: str) -> str:
    """The script of a word of letters that carry no marks; empty where that takes a closer look."""
    if word.isascii():
        return "latn"
    return "cyrl" if "\u0400" <= word[0] <= "\u052f" else ""


def _words(whole: str, start: int) -> Iterator[Token]:
    for piece_start, piece in _pieces(whole):
        word = (piece if piece.isascii() else _MARKS.sub("", piece))[:LONGEST_TERM]
        if word:
            begin = start + piece_start
            yield Token(word, script_of(word), begin, begin + len(piece))


def _pieces(word: str) -> Iterator[tuple[int, str]]:
    """`1100kv` is also found as 1100 and kv, `t228` as t and 228; `tio2` and `c++` stay whole."""
    yield 0, word
    if word.isalpha():
        return
    mixed = word[0].isdigit() and not word.isdecimal() and not _FIGURE.fullmatch(word)
    if mixed or _MODEL.fullmatch(word):
        for match in _MIXED.finditer(word):
            yield match.start(), match.group()


@cache
def _stemmer(lang: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(SNOWBALL[lang], 0)


@lru_cache(maxsize=200_000)
def stem(word: str, lang: str) -> str:
    """The term under which a word of this language is indexed."""
    if lang in PREFIXED:
        return PREFIX_MARK + transliteration.plain(word).replace("'", "")[:PREFIX_LETTERS]
    bare = word.split("'", 1)[0] if lang in {"en", "tr"} else word
    if not bare.isalpha() or lang not in SNOWBALL:
        return bare
    if lang == "ar":
        return str(_stemmer(lang).stemWord(bare.translate(_ARABIC))).translate(_FOLDS)
    return str(_stemmer(lang).stemWord(bare))


def word_language(script: str, lang: str | None) -> str:
    """The language by whose rules a word of this script is cut, in a text of `lang`."""
    candidates = SCRIPT_LANGUAGES.get(script, ("en",))
    return lang if lang in candidates else candidates[0]


def word_terms(word: str, script: str, lang: str | None) -> tuple[str, ...]:
    """Every term a typed word may be indexed under; with a known language only its own."""
    candidates = SCRIPT_LANGUAGES.get(script, ("en",))
    if lang in candidates and not (lang == "ru" and _NOT_RUSSIAN.search(word)):
        candidates = (lang,)
    return tuple(dict.fromkeys(stem(word, candidate) for candidate in candidates))


def bigrams(run: str) -> list[str]:
    """Overlapping pairs of a run of Chinese characters; a single character stands alone."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def token_terms(token: Token, lang: str | None) -> list[str]:
    """The terms of one token in a text of `lang`; a Chinese run as characters and pairs in turn."""
    if token.script != "han":
        return [stem(token.text, word_language(token.script, lang))]
    run, terms = token.text, list(token.text[:1])
    for i, character in enumerate(run[1:]):
        terms += (run[i : i + 2], character)
    return terms


def index_terms(text: str, lang: str | None) -> dict[str, list[str]]:
    """Terms by script, in order, for the index."""
    return by_script(tokens(normalise(text)), lang)


def by_script(cut: Iterable[Token], lang: str | None) -> dict[str, list[str]]:
    """The terms of tokens of a text of `lang`, by script, in order."""
    found: dict[str, list[str]] = {"han": [], "latn": [], "cyrl": [], "arab": []}
    for token in cut:
        found[token.script].extend(token_terms(token, lang))
        for term in other_alphabet(token, lang):
            found[script_of(term)].append(term)
    return found


def other_alphabet(token: Token, lang: str | None) -> list[str]:
    """The terms of a Kazakh or Uzbek word as it may be typed in the other alphabet."""
    if lang not in PREFIXED:
        return []
    spelt = transliteration.variants(token.text, token.script, lang)
    return list(dict.fromkeys(stem(one, lang) for one in spelt if one))


def words(text: str) -> Iterator[str]:
    """Whole words as typed, for spelling and exact matches; no Chinese."""
    yield from whole(tokens(normalise(text)))


def whole(cut: Iterable[Token]) -> Iterator[str]:
    """The tokens that are words or figures."""
    for token in cut:
        if token.script != "han":
            yield token.text
