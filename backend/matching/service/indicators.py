"""Figures a challenge asks for against figures an achievement offers, in one unit."""

from collections.abc import Sequence
from math import inf
from typing import Literal

from backend.listings.schemas import Comparator, IndicatorBrief
from backend.matching.schemas import IndicatorReason
from backend.taxonomy import service as taxonomy
from search.text import normalise

Verdict = Literal["met", "near", "not_met", "unknown"]
NEAR = 0.10
"""A figure that falls short by at most this share of what is asked is near."""
EXACT, ABOUT = 0.02, 0.10
"""How far a figure may lie from one that is asked for exactly, or about."""
SIGNS = {
    Comparator.EQ: "=",
    Comparator.GE: "≥",
    Comparator.GT: ">",
    Comparator.LE: "≤",
    Comparator.LT: "<",
    Comparator.ABOUT: "≈",
}
SHARES = {"met": 1.0, "near": 0.6, "unknown": 0.5, "not_met": 0.0}


def compare(
    required: Sequence[IndicatorBrief], offered: Sequence[IndicatorBrief]
) -> list[IndicatorReason]:
    """Every required figure beside the offered one of the same name, with a verdict."""
    return [_reason(wish, _same_name(wish, offered)) for wish in required if wish.name]


def share(reasons: Sequence[IndicatorReason]) -> float | None:
    """How well the figures are met, 0 to 1; a must counts twice. None when none is asked for."""
    weights = [2 if reason.must else 1 for reason in reasons]
    if not weights:
        return None
    met = [SHARES[reason.verdict] for reason in reasons]
    return sum(w * m for w, m in zip(weights, met, strict=True)) / sum(weights)


def _reason(wish: IndicatorBrief, offer: IndicatorBrief | None) -> IndicatorReason:
    return IndicatorReason(
        name=wish.name,
        required=_shown(wish),
        offered=_shown(offer) if offer else None,
        unit=wish.unit,
        must=bool(wish.must),
        verdict=_verdict(wish, offer) if offer else "unknown",
    )


def _shown(figure: IndicatorBrief) -> str:
    if figure.value is None:
        return ""
    if figure.comparator is Comparator.RANGE and figure.value_max is not None:
        text = f"{figure.value:g}–{figure.value_max:g}"
    else:
        text = f"{SIGNS.get(figure.comparator, '')} {figure.value:g}"
    return f"{text} {figure.unit}".strip()


def _same_name(wish: IndicatorBrief, offered: Sequence[IndicatorBrief]) -> IndicatorBrief | None:
    wanted = _names(wish)
    return next((offer for offer in offered if wanted & _names(offer)), None)


def _names(figure: IndicatorBrief) -> set[str]:
    return {normalise(name).strip() for name in (figure.name, *figure.names.values()) if name}


def _verdict(wish: IndicatorBrief, offer: IndicatorBrief) -> Verdict:
    asked, given = _interval(wish, slack=True), _interval(offer, slack=False)
    if asked is None or given is None:
        return "unknown"
    asked, given = _in_one_unit(asked, wish.unit), _in_one_unit(given, offer.unit)
    if asked[2] != given[2]:
        return "unknown"
    missing = max(asked[0] - given[0], given[1] - asked[1], 0.0)
    if missing == 0:
        return "met"
    if missing == inf:
        return "unknown"
    bound = asked[0] if asked[0] - given[0] == missing else asked[1]
    return "near" if missing <= NEAR * abs(bound) else "not_met"


def _interval(figure: IndicatorBrief, *, slack: bool) -> tuple[float, float, str] | None:
    """The values a figure stands for; `slack` widens an exact wish to what measuring can tell."""
    if figure.value is None:
        return None
    value = figure.value
    match figure.comparator:
        case Comparator.GE | Comparator.GT:
            return value, inf, ""
        case Comparator.LE | Comparator.LT:
            return -inf, value, ""
        case Comparator.RANGE:
            top = value if figure.value_max is None else figure.value_max
            return min(value, top), max(value, top), ""
    share = (ABOUT if figure.comparator is Comparator.ABOUT else EXACT) if slack else 0.0
    return value - abs(value) * share, value + abs(value) * share, ""


def _in_one_unit(interval: tuple[float, float, str], unit: str) -> tuple[float, float, str]:
    known = taxonomy.find_unit(unit) if unit else None
    if known is None:
        return interval[0], interval[1], normalise(unit).strip()
    low, high = (bound * known.factor + known.offset for bound in interval[:2])
    return low, high, known.dimension
