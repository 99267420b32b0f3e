"""Key terms of a long text: what it is about, weighted by the statistics of the index."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
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


def term_counts(parts: Iterable[tuple[str, str | None, float]]) -> dict[str, float]:
    """How often each term occurs in parts of (text, language, weight); pairs for Chinese."""
    counts: Counter[str] = Counter()
    for value, lang, weight in parts:
        for token in text.tokens(text.normalise(value)):
            if token.script == "han":
                for pair in text.bigrams(token.text):
                    counts[pair] += weight  # type: ignore[assignment]  # weights are not whole
            elif token.text not in stop_words():
                rule = text.word_language(token.script, lang)
                counts[text.stem(token.text, rule)] += weight  # type: ignore[assignment]  # as above
    return dict(counts)


def key_terms(
    counts: Mapping[str, float], frequencies: Frequencies, most: int = MOST_TERMS
) -> tuple[WeightedTerm, ...]:
    """The terms with the largest tf/(tf+8)·√idf among those in at most a fifth of the documents.

    The recipe was measured on demands of 4,000 characters against 17,171 offers (MRR@10 .680,
    against .508 of BM25 over all terms).
    """
    weighted: list[WeightedTerm] = []
    ceiling = COMMON * frequencies.total if frequencies.total >= LONG_CORPUS else frequencies.total
    for term, count in counts.items():
        documents = frequencies.counts.get(term, 0)
        if 0 < documents <= ceiling:
            idf = log(1 + (frequencies.total - documents + 0.5) / (documents + 0.5))
            weight = count / (count + SATURATION) * sqrt(idf)
            weighted.append(WeightedTerm(term=term, weight=weight))
    weighted.sort(key=lambda one: (-one.weight, one.term))
    return tuple(weighted[:most])
