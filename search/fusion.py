"""Joins the answers of words and of meaning into one order."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

FLOOR: Final = 0.30
"""From this cosine on a listing means what was asked, whatever the words say."""
CLEAR: Final = 0.45
"""From this cosine on two texts are about the same thing."""
LEAST: Final = 0.05
OF_BEST: Final = 0.2
MOST_LIKELY: Final = 50
ENOUGH: Final = 8
"""Words, or pairs of characters, of which an answer by words alone is believed by half."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How much words count, and which of the rules below hold; the evaluation takes them out."""

    keyword_share: float = 0.6
    gated: bool = True
    across: bool = True
    doubting: bool = True


RECIPE = Recipe()


def scaled(scores: Mapping[str, float]) -> dict[str, float]:
    """Scores stretched so that the best is 1 and the worst 0; a single one is 1."""
    if not scores:
        return {}
    low, high = min(scores.values()), max(scores.values())
    if high == low:
        return dict.fromkeys(scores, 1.0)
    return {one: (score - low) / (high - low) for one, score in scores.items()}


def clear(near: Mapping[str, float]) -> dict[str, float]:
    """What surely means the same."""
    return {one: cosine for one, cosine in near.items() if cosine >= FLOOR}


def likely(near: Mapping[str, float]) -> dict[str, float]:
    """What may mean the same where words find little: fifty, down to a fifth of the nearest.

    Short questions lie far from everything: of the right answers to one-word questions in another
    language (GEMET, 500 pairs) half are below the floor, and 4 % below this.
    """
    nearest = max(near.values(), default=0.0)
    floor = min(FLOOR, max(LEAST, OF_BEST * nearest))
    best = sorted(near.items(), key=lambda item: -item[1])
    sure = len(clear(near))
    return {one: cosine for one, cosine in best[: max(sure, MOST_LIKELY)] if cosine >= floor}


def trust(coverage: float, headed: float, things: int) -> float:
    """How far words are to be believed, 0–1: the gate of `fuse`.

    `coverage` is the share of the question (by rarity of its terms) that the best keyword hit
    holds, `headed` the share in what names it. Few words somewhere in a text say little: names of
    concepts are found among definitions better by meaning alone (GEMET), titles of twenty pairs of
    characters better by words (CSL). A listing that is called what was typed is meant.
    """
    if not RECIPE.doubting:
        return coverage
    return coverage * max(headed, things / (things + ENOUGH))


def fuse(
    keyword: Mapping[str, float],
    vector: Mapping[str, float],
    *,
    gate: float,
    foreign: Collection[str] = (),
    named: bool = False,
) -> list[tuple[str, float]]:
    """Best first: 0.6 words + 0.4 meaning of min-max scaled scores, the words' share times `gate`.

    `gate` says how far words are to be believed: an accidental number or Latin word must not
    outrank everything found by meaning. `foreign` are listings without a text in the question's
    language: they cannot hold its words, so meaning alone speaks for them, on the scale of the
    others. Where listings are called what was asked (`named`), the best of them keeps the first
    place, and only a clear likeness lifts those in other languages.
    """
    words, meaning = scaled(keyword), scaled(vector)
    share = RECIPE.keyword_share * (gate if RECIPE.gated else 1.0)
    rest = 1 - RECIPE.keyword_share
    fused = {
        one: share * words.get(one, 0.0) + rest * meaning.get(one, 0.0)
        for one in {**words, **meaning}
    }
    if not (fused and RECIPE.across):
        return _ordered(fused)
    first, _ = _ordered(fused)[0]
    for one in foreign:
        if named and vector[one] < CLEAR:
            continue
        fused[one] = max(fused.get(one, 0.0), (share + rest) * meaning.get(one, 0.0))
    if named:
        fused[first] = max(fused.values())
        return sorted(_ordered(fused), key=lambda item: item[0] != first)
    return _ordered(fused)


def _ordered(scores: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
