"""Technical concepts named in several languages, for finding across them."""

import csv
import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, TypeVar

from search import additions, text
from search.parsing import QUOTES, Unit, excludes, units

_ENDING: Final = re.compile(r"(?:[сs]?[ыіi]|[кқпkq])$")
"""What Kazakh and Uzbek change or drop at a word's end: the possessive, a voiceless consonant."""


_added: Final[list[additions.Addition]] = []
_derived: Final[list[Callable[[], None]]] = []
Made = TypeVar("Made")


def derived(make: Callable[[], Made]) -> Callable[[], Made]:
    """Made of the concepts once, and anew when there are others."""
    cached = cache(make)
    _derived.append(cached.cache_clear)
    return cached


def use(folder: Path) -> None:
    """Take the operator's concepts that lie in a folder besides those that ship."""
    found = additions.load(folder)
    if found != _added:
        _added[:] = found
        for forget in _derived:
            forget()


@derived
def concepts() -> tuple[dict[str, tuple[str, ...]], ...]:
    """All concepts: those that ship, with what the operator added to them and behind them."""
    return tuple(additions.join(shipped(), _added).concepts) if _added else shipped()


@cache
def shipped() -> tuple[dict[str, tuple[str, ...]], ...]:
    """The concepts that ship: locale → names, the usual one first; languages without one left out.

    They lie in tables by industry, a concept a line, a language a column, names parted by `;`.
    """
    folder = files("search.settings").joinpath("glossary")
    tables = sorted(folder.iterdir(), key=lambda path: path.name)
    return tuple(
        {
            lang: tuple(name.strip() for name in cell.split(";"))
            for lang, cell in row.items()
            if cell
        }
        for path in tables
        for row in csv.DictReader(
            path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
        )
    )


@derived
def _by_name() -> dict[str, int]:
    """Concepts by their names, and by the names' stems where these are of one concept alone."""
    exact: dict[str, int] = {}
    stemmed: dict[str, set[int]] = {}
    for number, concept in enumerate(concepts()):
        for lang, names in concept.items():
            for name in names:
                exact.setdefault(text.normalise(name), number)
                stemmed.setdefault(key(name, lang), set()).add(number)
    clear = {key: min(numbers) for key, numbers in stemmed.items() if len(numbers) == 1}
    return {**clear, **exact}


def key(name: str, lang: str | None) -> str:
    """The form under which all inflections of a name are one."""
    parts = []
    for token in text.tokens(text.normalise(name)):
        if token.script == "han":
            parts.append(token.text)
        else:
            parts.append(text.stem(token.text, text.word_language(token.script, lang)))
    return " ".join(parts)


@derived
def names() -> tuple[tuple[tuple[Unit, ...], ...], ...]:
    """Per concept its names in all languages, word by word."""
    return tuple(
        tuple(
            units(name, lang, keep_stop_words=True)
            for lang, listed in one.items()
            for name in listed
        )
        for one in concepts()
    )


def concept(typed: str) -> int | None:
    """The number of the concept that the whole of `typed` names, in whatever language.

    What is quoted is meant literally, and what is excluded is not meant.
    """
    if any(mark in typed for mark in QUOTES) or excludes(typed):
        return None
    exact = _by_name().get(text.normalise(typed))
    if exact is not None:
        return exact
    for lang in text.LANGUAGES:
        number = _by_name().get(key(typed, lang))
        if number is not None and (lang not in text.PREFIXED or _inflects(typed, lang, number)):
            return number
    return None


def _inflects(typed: str, lang: str, number: int) -> bool:
    """Whether `typed` is a name of the concept but for its endings.

    Where the first letters stand for a word, `протеин` and `протеомика` have the same key.
    """
    said = _letters(typed)
    for name in concepts()[number].get(lang, ()):
        stems = [_ENDING.sub("", word) for word in _letters(name)]
        if len(stems) == len(said) and all(map(str.startswith, said, stems)):
            return True
    return False


def _letters(name: str) -> list[str]:
    return [token.text.replace("'", "") for token in text.tokens(text.normalise(name))]


def translations(typed: str) -> tuple[tuple[Unit, ...], ...]:
    """Other names of the concept typed, when the whole of `typed` names one."""
    number = concept(typed)
    if number is None:
        return ()
    own = set(units(typed, None))
    made = [units(name, lang) for lang, listed in concepts()[number].items() for name in listed]
    return tuple(one for one in dict.fromkeys(made) if one and set(one) != own)
