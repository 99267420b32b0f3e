"""Marks what matched in the original text, so that offsets fit what the reader sees."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from search import text
from search.parsing import Parsed, Unit
from search.query import Spans

BEGINNING: Final = 3
"""Letters of a word that every stem of it keeps."""
CLOSELY: Final = text.PREFIXED | {"ar", "fa"}
"""Languages whose words may begin otherwise than their stems: in the other alphabet, or with
signs of vowels between the letters."""


@lru_cache(maxsize=20_000)
def _folded(character: str) -> str:
    return text.normalise(character)


def _aligned(original: str, normal: str) -> tuple[str, list[int] | None]:
    """Normalised text and, for each of its characters, the place in the original.

    No places where none has moved.
    """
    if _letter_by_letter(original, normal):
        return normal, None
    pieces: list[str] = []
    places: list[int] = []
    for place, character in enumerate(original):
        folded = _folded(character)
        pieces.append(folded)
        places.extend([place] * len(folded))
    folded = "".join(pieces)
    whole = text.normalise(folded)  # apostrophes are told by their neighbours
    return (whole if len(whole) == len(folded) else folded), places


def _letter_by_letter(original: str, normal: str) -> bool:
    """Whether each letter became one: nothing was composed or split, so nothing left either."""
    return (
        len(normal) == len(original)
        and unicodedata.is_normalized("NFKC", original)
        and len(original.lower()) == len(original)
    )


def wanted_terms(parsed: Parsed, more: Iterable[Unit] = ()) -> frozenset[str]:
    """All terms of a parsed query that are worth marking."""
    groups = [parsed.units, *parsed.phrases, tuple(more)]
    return frozenset(term for group in groups for unit in group for term in unit.terms)


def spans(original: str, locale: str | None, terms: frozenset[str]) -> Spans:
    """Half-open character ranges of `original` that hold one of the analysed terms."""
    normal = text.normalise(original)
    beginnings = _beginnings(terms)
    closely = locale in CLOSELY or (locale is None and text.script_of(normal) == "arab")
    if not terms or not (closely or any(one in normal for one in beginnings)):
        return ()
    folded, places = _aligned(original, normal)
    stretches = [(0, len(folded))] if closely else _stretches(folded, beginnings)
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        for token in text.tokens(folded, start, end):
            if token.script == "han":
                found.extend(_pairs(token, terms))
            elif not (closely or token.text.startswith(beginnings)):
                continue
            elif any(term in terms for term in _alike(token, locale)):
                found.append((token.start, token.end))
    return tuple(_merged(_original(found, places)))


def _stretches(folded: str, beginnings: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """From blank to blank around each place that begins like a stem: few words of a long text."""
    end = 0
    for place in sorted(_places(folded, beginnings)):
        if place >= end:
            start = max(end, folded.rfind(" ", end, place))
            end = folded.find(" ", place)
            end = len(folded) if end < 0 else end
            yield start, end


def _places(folded: str, beginnings: tuple[str, ...]) -> Iterator[int]:
    for one in beginnings:
        place = folded.find(one)
        while place >= 0:
            yield place
            place = folded.find(one, place + 1)


@lru_cache(maxsize=256)
def _beginnings(terms: frozenset[str]) -> tuple[str, ...]:
    """How a word begins that has one of these stems."""
    return tuple({term.removeprefix(text.PREFIX_MARK)[:BEGINNING] for term in terms})


def _alike(token: text.Token, locale: str | None) -> Iterable[str]:
    yield text.stem(token.text, text.word_language(token.script, locale))
    yield from text.other_alphabet(token, locale)


def _pairs(token: text.Token, terms: frozenset[str]) -> Iterable[tuple[int, int]]:
    for term in terms:
        place = token.text.find(term)
        while place >= 0:
            begin = token.start + place
            yield begin, begin + len(term)
            place = token.text.find(term, place + 1)


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
