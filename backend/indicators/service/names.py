"""Which names mean the same figure, across languages and ways of putting it."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from backend.indicators.schemas import Alignment
from backend.indicators.service import units
from backend.listings.schemas import IndicatorBrief
from search import glossary, text
from search.settings import stop_words

ALIKE = 0.6
"""From this share of common words on, two names mean the same figure."""
CONCEPT = 2.0
"""A concept of the glossary weighs as much as so many words."""
LONGEST_NAME = 12
MOST_WORDS = 5
_BRACKETS = re.compile(r"[(\[（【][^()\[\]（）【】]{0,200}[)\]）】]")


class Meaning(NamedTuple):
    """What a name says: its letters, the concept it names as a whole, and its weighed parts."""

    plain: str
    concept: int | None
    parts: Mapping[str, float]


class Aligned(NamedTuple):
    """An offered figure that answers a wish, and how that is known."""

    offer: IndicatorBrief
    how: Alignment


def align(wish: IndicatorBrief, offered: Sequence["Named"]) -> Aligned | None:
    """The offered figure that means what the wish means; None where none does.

    The same name in any language goes first, then the same concept of the glossary, then names
    that are mostly alike and whose units compare. Of several, the one under the most similar
    condition.
    """
    best: tuple[tuple[float, bool, float], Aligned] | None = None
    ours = meanings(wish)
    for offer, theirs in offered:
        likeness, how = _likeness(ours, theirs)
        if likeness < ALIKE:
            continue
        comparable = units.comparable(wish.unit, offer.unit)
        if how == "similar" and not comparable:
            continue
        condition = alike(meaning(wish.condition), meaning(offer.condition))
        rank = (likeness, comparable, condition)
        if best is None or rank > best[0]:
            best = rank, Aligned(offer, how)
    return best[1] if best else None


class Named(NamedTuple):
    """A figure with what its names say."""

    figure: IndicatorBrief
    meanings: Sequence[Meaning]


def named(figures: Sequence[IndicatorBrief]) -> list[Named]:
    """Figures made ready for being aligned with many wishes."""
    return [Named(figure, meanings(figure)) for figure in figures]


def _likeness(ours: Sequence[Meaning], theirs: Sequence[Meaning]) -> tuple[float, Alignment]:
    if any(one.plain == other.plain for one in ours for other in theirs):
        return 1.0, "name"
    if any(
        one.concept is not None and one.concept == other.concept for one in ours for other in theirs
    ):
        return 0.95, "glossary"
    best = max((alike(a, b) for a in ours for b in theirs), default=0.0)
    return min(best, 0.9), "similar"


def meanings(figure: IndicatorBrief) -> list[Meaning]:
    """What the figure's name says, in each language it is given in."""
    named = [("", figure.name), *figure.names.items()]
    return [meaning(name, lang) for lang, name in named if name.strip()]


def alike(one: Meaning, other: Meaning) -> float:
    """The share of what two names say that both say, 0 to 1."""
    if one.parts.keys().isdisjoint(other.parts.keys()):
        return 0.0
    total = sum(one.parts.values()) + sum(other.parts.values())
    common = sum(weight for part, weight in one.parts.items() if part in other.parts)
    return 2 * common / total if total else 0.0


@lru_cache(maxsize=20_000)
def meaning(name: str, lang: str = "") -> Meaning:
    """A name taken apart: concepts of the glossary where it holds some, words where not."""
    bare = _BRACKETS.sub(" ", name).strip() or name
    plain = " ".join(text.normalise(bare).split())
    parts: dict[str, float] = {}
    cut = list(text.tokens(plain))
    runs = [token.text for token in cut if token.script == "han"]
    words = [
        text.stem(token.text, text.word_language(token.script, lang))
        for token in cut
        if token.script != "han"
    ]
    named = [_take_run(run, parts) for run in runs]
    named += [_take_words(words, parts)] if words else []
    return Meaning(plain, named[0] if len(named) == 1 else None, parts)


def _take_run(run: str, parts: dict[str, float]) -> int | None:
    """Put the concepts of a run of characters, and the pairs between them, among the parts."""
    at, rest = 0, ""
    while at < len(run):
        concept, length = _concept_at(run, at)
        if concept is None:
            rest += run[at]
        else:
            parts[f"#{concept}"] = CONCEPT
            if length == len(run):
                return concept
            rest += " "
        at += length
    for piece in rest.split():
        parts.update(dict.fromkeys(text.bigrams(piece), 1.0))
    return None


def _concept_at(run: str, at: int) -> tuple[int | None, int]:
    """The longest concept that begins here and its length; None and 1 where none does."""
    for length in range(min(LONGEST_NAME, len(run) - at), 1, -1):
        concept = _concepts().get(run[at : at + length])
        if concept is not None:
            return concept, length
    return None, 1


def _take_words(words: Sequence[str], parts: dict[str, float]) -> int | None:
    at = 0
    while at < len(words):
        for length in range(min(MOST_WORDS, len(words) - at), 0, -1):
            concept = _concepts().get(" ".join(words[at : at + length]))
            if concept is not None:
                parts[f"#{concept}"] = CONCEPT
                if length == len(words):
                    return concept
                at += length
                break
        else:
            if words[at] not in stop_words():
                parts[words[at]] = 1.0
            at += 1
    return None


@glossary.derived
def _concepts() -> dict[str, int]:
    """The glossary's concepts under their folded names; what names two of them names none."""
    found: dict[str, set[int]] = {}
    for number, concept in enumerate(glossary.concepts()):
        for lang, listed in concept.items():
            for name in listed:
                found.setdefault(glossary.key(name, lang), set()).add(number)
    return {key: min(numbers) for key, numbers in found.items() if len(numbers) == 1 and key}
