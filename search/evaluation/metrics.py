"""Retrieval measures over a ranking and its judged documents."""

from collections.abc import Mapping, Sequence
from math import log2


def reciprocal_rank(ranking: Sequence[str], grades: Mapping[str, float], depth: int = 10) -> float:
    """One over the place of the first relevant document within `depth`, else 0."""
    for place, one in enumerate(ranking[:depth], 1):
        if grades.get(one, 0) > 0:
            return 1 / place
    return 0.0


def recall(ranking: Sequence[str], grades: Mapping[str, float], depth: int) -> float:
    """The share of all relevant documents that is within `depth`."""
    relevant = {one for one, grade in grades.items() if grade > 0}
    return len(relevant.intersection(ranking[:depth])) / len(relevant) if relevant else 0.0


def ndcg(ranking: Sequence[str], grades: Mapping[str, float], depth: int = 10) -> float:
    """Gain 2^grade - 1, discounted by log2 of the place + 1, over that of the best order."""
    best = _gain(sorted(grades.values(), reverse=True)[:depth])
    return _gain([grades.get(one, 0.0) for one in ranking[:depth]]) / best if best else 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _gain(grades: Sequence[float]) -> float:
    return sum((2**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, 1))
