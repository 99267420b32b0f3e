"""Figures a challenge asks for against figures an achievement offers, in one unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf, isfinite

from backend.indicators.schemas import Cause, IndicatorReason, Verdict
from backend.indicators.service import names, units
from backend.listings.schemas import Comparator, IndicatorBrief

NEAR = 0.10
"""A figure that falls short by at most this share of what is asked is near."""
Interval = tuple[float, float]
ROUNDING = 1e-8
"""What changing units may lose on the way."""
EXACT, ABOUT = 0.02, 0.10
"""How far a figure may lie from one that is asked for exactly, or about."""
LARGEST = 1e15
DIGITS = 6
"""Digits of a converted figure that are shown."""
SIGNS = {
    Comparator.EQ: "=",
    Comparator.GE: "≥",
    Comparator.GT: ">",
    Comparator.LE: "≤",
    Comparator.LT: "<",
    Comparator.ABOUT: "≈",
}
SHARES = {"met": 1.0, "near": 0.6, "unknown": 0.5, "not_met": 0.0}


@dataclass(frozen=True, slots=True)
class Judged:
    """What becomes of one wish: a verdict with its margin, or the cause why there is none."""

    verdict: Verdict = "unknown"
    margin: float | None = None
    cause: Cause | None = None


def compare(
    required: Sequence[IndicatorBrief], offered: Sequence[IndicatorBrief], lang: str = ""
) -> list[IndicatorReason]:
    """Every required figure beside the offered one of the same meaning, with a verdict.

    Never an error: what cannot be compared is unknown, and its cause is said.
    """
    wishes = [wish for wish in required if wish.name.strip()]
    disputed = _contradicting(wishes)
    known = names.named(offered)
    return [
        _reason(wish, names.align(wish, known), lang, disputed=number in disputed)
        for number, wish in enumerate(wishes)
    ]


def share(reasons: Sequence[IndicatorReason]) -> float | None:
    """How well the figures are met, 0 to 1; a must counts twice. None when none is asked for."""
    weights = [2 if reason.must else 1 for reason in reasons]
    if not weights:
        return None
    met = [SHARES[reason.verdict] for reason in reasons]
    return sum(w * m for w, m in zip(weights, met, strict=True)) / sum(weights)


def _contradicting(wishes: Sequence[IndicatorBrief]) -> set[int]:
    """Which wishes leave no figure that another of the same name would accept as well."""
    found: set[int] = set()
    for (one, wish), (two, other) in combinations(enumerate(wishes), 2):
        if wish.name != other.name or wish.condition != other.condition:
            continue
        ours, theirs = _interval(wish, slack=True), _interval(other, slack=True)
        theirs = _converted(theirs, other.unit, wish.unit) if theirs else None
        if ours and theirs and max(ours[0], theirs[0]) > min(ours[1], theirs[1]):
            found |= {one, two}
    return found


def _reason(
    wish: IndicatorBrief, found: names.Aligned | None, lang: str, *, disputed: bool
) -> IndicatorReason:
    offer = found.offer if found else None
    judged = Judged(cause="contradictory") if disputed else _judged(wish, offer)
    return IndicatorReason(
        name=next((name for code, name in wish.names.items() if code == lang), wish.name),
        required=_shown(wish),
        offered=_shown(offer) if offer else None,
        unit=wish.unit,
        must=bool(wish.must),
        verdict=judged.verdict,
        margin=judged.margin,
        wish=wish,
        offer=offer,
        converted=_in_unit_of(wish, offer) if offer else None,
        aligned=found.how if found else None,
        cause=judged.cause,
    )


def _shown(figure: IndicatorBrief) -> str:
    if figure.value is None:
        return ""
    if figure.comparator is Comparator.RANGE and figure.value_max is not None:
        text = f"{figure.value:g}–{figure.value_max:g}"
    else:
        text = f"{SIGNS.get(figure.comparator, '')} {figure.value:g}"
    return f"{text} {figure.unit}".strip()


def _in_unit_of(wish: IndicatorBrief, offer: IndicatorBrief) -> IndicatorBrief | None:
    """The offer in the wish's unit, where that is another one than its own."""
    if units.same(offer.unit, wish.unit):
        return None
    values = [
        None if value is None else units.converted(value, offer.unit, wish.unit)
        for value in (offer.value, offer.value_max)
    ]
    told = [float(f"{value:.{DIGITS}g}") for value in values if value is not None]
    if not told or any(not abs(value) <= LARGEST for value in told):
        return None
    top = told[1] if len(told) > 1 else None
    return offer.model_copy(update={"value": told[0], "value_max": top, "unit": wish.unit})


def _judged(wish: IndicatorBrief, offer: IndicatorBrief | None) -> Judged:
    if offer is None:
        return Judged(cause="not_offered")
    cause = _doubt(wish) or _doubt(offer)
    if cause:
        return Judged(cause=cause)
    asked, own = _interval(wish, slack=True), _interval(offer, slack=False)
    given = _converted(own, offer.unit, wish.unit) if own else None
    if asked is None or given is None:
        bare = not (wish.unit.strip() and offer.unit.strip())
        return Judged(cause="no_unit" if bare else "other_unit")
    verdict = _verdict(asked, given)
    if verdict == "unknown":
        return Judged(cause="open_bound")
    return Judged(verdict, _margin(asked, given))


def _doubt(figure: IndicatorBrief) -> Cause | None:
    """What is wrong with a figure by itself."""
    if figure.value is None:
        return "no_figure"
    values = [figure.value] + ([] if figure.value_max is None else [figure.value_max])
    if not all(isfinite(value) and abs(value) <= LARGEST for value in values):
        return "unreadable"
    turned = figure.comparator is Comparator.RANGE and values[-1] < values[0]
    return "contradictory" if turned else None


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
    if units.same(unit, wanted):
        return figure
    low, high = (units.converted(bound, unit, wanted) for bound in figure)
    return None if low is None or high is None else (low, high)
