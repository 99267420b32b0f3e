"""Marks what matched in the original text, so that offsets fit what the reader sees."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from search import text
from search.parsing import Parsed, Unit
from search.query import Spans

BEGINNING: Final = 3
"""Letters of a word that every stem of it keeps."""


@lru_cache(maxsize=20_000)
def _folded(character: str) -> str:
    return text.normalise(character)


def _aligned(original: str) -> tuple[str, list[int] | None]:
    """Normalised text and, for each of its characters, the place in the original."""
    if original.isascii():
        return original.lower(), None
    pieces: list[str] = []
    places: list[int] = []
    for place, character in enumerate(original):
        folded = _folded(character)
        pieces.append(folded)
        places.extend([place] * len(folded))
    folded = "".join(pieces)
    whole = text.normalise(folded)  # apostrophes are told by their neighbours
    return (whole if len(whole) == len(folded) else folded), places


def wanted_terms(parsed: Parsed, more: Iterable[Unit] = ()) -> frozenset[str]:
    """All terms of a parsed query that are worth marking."""
    groups = [parsed.units, *parsed.phrases, tuple(more)]
    return frozenset(term for group in groups for unit in group for term in unit.terms)


def spans(original: str, locale: str | None, terms: frozenset[str]) -> Spans:
    """Half-open character ranges of `original` that hold one of the analysed terms."""
    if not _may_hold(original, locale, terms):
        return ()
    folded, places = _aligned(original)
    found: list[tuple[int, int]] = []
    for token in text.tokens(folded):
        if token.script == "han":
            found.extend(_pairs(token, terms))
        elif any(term in terms for term in _alike(token, locale)):
            found.append((token.start, token.end))
    return tuple(_merged(_original(found, places)))


@lru_cache(maxsize=256)
def _beginnings(terms: frozenset[str]) -> tuple[str, ...]:
    return tuple({term.removeprefix(text.PREFIX_MARK)[:BEGINNING] for term in terms})


def _may_hold(original: str, locale: str | None, terms: frozenset[str]) -> bool:
    """Whether a closer look is worth while: a stem begins like its word, in the same alphabet."""
    if locale in text.PREFIXED:
        return bool(terms)
    normal = text.normalise(original)
    return any(beginning in normal for beginning in _beginnings(terms))


def _alike(token: text.Token, locale: str | None) -> Iterable[str]:
    yield text.stem(token.text, text.word_language(token.script, locale))
    yield from text.other_alphabet(token, locale)


def _pairs(token: text.Token, terms: frozenset[str]) -> Iterable[tuple[int, int]]:
    for place in range(len(token.text)):
        begin = token.start + place
        if token.text[place : place + 2] in terms and place + 1 < len(token.text):
            yield begin, begin + 2
        elif token.text[place] in terms:
            yield begin, begin + 1


def _merged(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _original(
    found: Iterable[tuple[int, int]], places: list[int] | None
) -> Iterable[tuple[int, int]]:
    if places is None:
        yield from found
        return
    for start, end in found:
        yield places[start], places[end - 1] + 1
