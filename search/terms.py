"""Key terms of a long text: what it is about, weighted by the statistics of the index."""

import re
from collections.abc import Iterable, Iterator, Mapping
from math import log, sqrt
from typing import Final

from search import text
from search.engine import Frequencies
from search.query import WeightedTerm
from search.settings import stop_words

MOST_TERMS: Final = 120
COMMON: Final = 0.20
SATURATION: Final = 8.0
TITLE_WEIGHT: Final = 1.5
MOST_PAIRS: Final = 100
PAIR_WEIGHT: Final = 1.0
"""Of two words side by side, beside what each of them counts alone."""
OPENING: Final = 200
OPENING_WEIGHT: Final = 2.0
"""Characters in which a long text says what it is about, and how much they count beside the rest.
"""
LONG: Final = 1000
Part = tuple[str, str | None, float]
LONG_CORPUS: Final = 200
"""Below so many documents a fifth of them says little, and no term is dropped as common."""

_OBJECTIVE: Final = re.compile(
    r"(?:OBJECTIVES?|GOALS?|PURPOSE|\b[Oo]bjectives?|\b[Gg]oals?|\b[Pp]urpose)\s*[:：]"
    r"|(?:研究目标|技术目标|需求内容|需求描述|技术需求|项目目标|目标任务|目标)\s*[:：]"
    r"|(?:ЦЕЛЬ|ЦЕЛИ|ЗАДАЧА|\b[Цц]ел[ьи]|\b[Зз]адача)\s*[:：]"
)
LATEST: Final = 0.5
"""The share of a text behind which a stated objective is no preamble's end but a remark."""


def stated(text_: str) -> str:
    """A demand from where it states its objective: what stands before is conditions and addresses.

    The whole text when it states none, or late.
    """
    found = _OBJECTIVE.search(text_)
    return text_[found.start() :] if found and found.start() < LATEST * len(text_) else text_


def demand(text_: str, lang: str | None) -> list[Part]:
    """The parts of a demand in one piece: from its objective on, its opening counting more."""
    whole = stated(text_)
    if len(whole) < LONG:
        return [(whole, lang, 1.0)]
    opening = whole[:OPENING]
    if text.script_of(opening) != "han":
        opening = opening.rsplit(" ", 1)[0]
    return [(opening, lang, OPENING_WEIGHT), (whole, lang, 1.0)]


def term_counts(parts: Iterable[Part]) -> dict[str, float]:
    """How often each term occurs in parts of (text, language, weight).

    Of Chinese a term is two characters. Of other words two side by side are counted as well, as
    one term with a space in it.
    """
    counts: dict[str, float] = {}
    for value, lang, weight in parts:
        before = ("", "", 0)
        for token in text.tokens(text.normalise(value)):
            if token.script == "han":
                for pair in text.bigrams(token.text):
                    counts[pair] = counts.get(pair, 0.0) + weight
            elif token.text not in stop_words():
                term = text.stem(token.text, text.word_language(token.script, lang))
                counts[term] = counts.get(term, 0.0) + weight
                if before[1] == token.script and token.start - before[2] in NEIGHBOURS:
                    pair = f"{before[0]} {term}"
                    counts[pair] = counts.get(pair, 0.0) + weight
                before = (term, token.script, token.end)
    return counts


NEIGHBOURS: Final = (1, 2)
"""Characters between two words side by side: a space, a hyphen, a comma and a space."""


def single(terms: Iterable[str]) -> Iterator[str]:
    """The terms that an index knows by themselves."""
    return (term for term in terms if " " not in term)


def key_terms(
    counts: Mapping[str, float], frequencies: Frequencies, most: int = MOST_TERMS
) -> tuple[WeightedTerm, ...]:
    """The terms with the largest tf/(tf+8)·√idf among those in at most a fifth of the documents.

    After them come pairs of such terms, with a space in them. The recipe was measured on demands
    of 4,000 characters against 17,171 offers: see docs/benchmarks.md.
    """
    ceiling = COMMON * frequencies.total if frequencies.total >= LONG_CORPUS else frequencies.total
    worth: dict[str, float] = {}
    for term in single(counts):
        documents = frequencies.counts.get(term, 0)
        if 0 < documents <= ceiling:
            idf = log(1 + (frequencies.total - documents + 0.5) / (documents + 0.5))
            worth[term] = sqrt(idf)
    alone = {term: _saturated(counts[term]) * value for term, value in worth.items()}
    return (*_heaviest(alone, most), *_heaviest(_pairs(counts, worth), min(most, MOST_PAIRS)))


def _pairs(counts: Mapping[str, float], worth: Mapping[str, float]) -> dict[str, float]:
    made: dict[str, float] = {}
    for pair, count in counts.items():
        one, _, other = pair.partition(" ")
        if one in worth and other in worth:
            made[pair] = PAIR_WEIGHT * _saturated(count) * sqrt(worth[one] * worth[other])
    return made


def _saturated(count: float) -> float:
    return count / (count + SATURATION)


def _heaviest(weights: Mapping[str, float], most: int) -> tuple[WeightedTerm, ...]:
    ordered = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return tuple(WeightedTerm(term=term, weight=weight) for term, weight in ordered[:most])
