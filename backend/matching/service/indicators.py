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
Interval = tuple[float, float]
ROUNDING = 1e-8
"""What changing units may lose on the way."""
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
    required: Sequence[IndicatorBrief], offered: Sequence[IndicatorBrief], lang: str = ""
) -> list[IndicatorReason]:
    """Every required figure beside the offered one of the same name, with a verdict."""
    return [_reason(wish, _same_name(wish, offered), lang) for wish in required if wish.name]


def share(reasons: Sequence[IndicatorReason]) -> float | None:
    """How well the figures are met, 0 to 1; a must counts twice. None when none is asked for."""
    weights = [2 if reason.must else 1 for reason in reasons]
    if not weights:
        return None
    met = [SHARES[reason.verdict] for reason in reasons]
    return sum(w * m for w, m in zip(weights, met, strict=True)) / sum(weights)


def _reason(wish: IndicatorBrief, offer: IndicatorBrief | None, lang: str) -> IndicatorReason:
    held = _held(wish, offer) if offer else None
    return IndicatorReason(
        name=next((name for code, name in wish.names.items() if code == lang), wish.name),
        required=_shown(wish),
        offered=_shown(offer) if offer else None,
        unit=wish.unit,
        must=bool(wish.must),
        verdict=_verdict(*held) if held else "unknown",
        margin=_margin(*held) if held else None,
        wish=wish,
        offer=offer,
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


def _held(wish: IndicatorBrief, offer: IndicatorBrief) -> tuple[Interval, Interval] | None:
    """What is asked and what is given, both in the unit of the wish; None when they cannot meet."""
    asked, given = _interval(wish, slack=True), _interval(offer, slack=False)
    if asked is not None and given is not None:
        given = _converted(given, offer.unit, wish.unit)
    return None if asked is None or given is None else (asked, given)


def _verdict(asked: Interval, given: Interval) -> Verdict:
    below = _short(asked[0] - given[0], asked[0]) if given[0] < asked[0] else 0.0
    above = _short(given[1] - asked[1], asked[1]) if given[1] > asked[1] else 0.0
    missing = max(below, above)
    if missing <= ROUNDING:
        return "met"
    if missing == inf:
        return "unknown"
    return "near" if missing <= NEAR else "not_met"


def _margin(asked: Interval, given: Interval) -> float | None:
    """By which share of its bound a wish is exceeded; below zero where it is missed.

    None where that cannot be told: beside an open figure, from a bound of zero, and for a wish
    with two bounds that is met.
    """
    low, high = asked
    rooms = [(given[0] - low, low)] if low > -inf else []
    rooms += [(high - given[1], high)] if high < inf else []
    told = [room / abs(bound) for room, bound in rooms if bound and abs(room) < inf]
    if len(told) < len(rooms):
        return None
    least = min(told)
    return least if len(rooms) == 1 or least < -ROUNDING else None


def _short(by: float, bound: float) -> float:
    """What is missing as a share of what is asked; infinite where the figure is open on that side.

    One that falls short of zero is as short as can be told, hence 1.
    """
    if by == inf:
        return inf
    return by / abs(bound) if bound else 1.0


def _interval(figure: IndicatorBrief, *, slack: bool) -> Interval | None:
    """The values a figure stands for; `slack` widens an exact wish to what measuring can tell."""
    if figure.value is None:
        return None
    value = figure.value
    match figure.comparator:
        case Comparator.GE | Comparator.GT:
            return value, inf
        case Comparator.LE | Comparator.LT:
            return -inf, value
        case Comparator.RANGE:
            top = value if figure.value_max is None else figure.value_max
            return min(value, top), max(value, top)
    share = (ABOUT if figure.comparator is Comparator.ABOUT else EXACT) if slack else 0.0
    return value - abs(value) * share, value + abs(value) * share


def _converted(figure: Interval, unit: str, wanted: str) -> Interval | None:
    """The figure in the wanted unit; None where one does not measure what the other does."""
    if normalise(unit).strip() == normalise(wanted).strip():
        return figure
    here, there = (taxonomy.find_unit(one) if one else None for one in (unit, wanted))
    if here is None or there is None or here.dimension != there.dimension:
        return None
    low, high = (
        (bound * here.factor + here.offset - there.offset) / there.factor for bound in figure
    )
    return low, high
