"""Marks become points, and points a ranking. Pure, in exact decimals.

A criterion of weight 40 with a mark of 4 out of 5 gives 32 points; all criteria together give at
most 100. Proposals stand by the mean of the sheets that count; ties are parted by the median, then
by the lowest sheet, then by the mean of the technical members, then by the lower quote.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from backend.core.problems import Fault
from backend.reviews.lifecycle import SCALE

CENT = Decimal("0.01")
LEAST_WORDS = 10
"""How many characters a comment on a low mark has at least."""
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark for one criterion, by its place in the posted list."""

    position: int
    mark: int | None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Sheets:
    """All sheets on one proposal that count, as points; technical ones apart."""

    proposal_id: UUID
    points: Sequence[Decimal]
    technical: Sequence[Decimal]
    quote: int | None


class PartedBy(StrEnum):
    """What parts a proposal from the one above it."""

    MEAN = "mean"
    MEDIAN = "median"
    LOWEST = "lowest"
    TECHNICAL = "technical"
    QUOTE = "quote"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposal's place, its figures, and what parts it from the one above."""

    proposal_id: UUID
    place: int
    mean: Decimal
    median: Decimal
    lowest: Decimal
    highest: Decimal
    technical: Decimal
    parted_by: PartedBy | None


def weights(criteria: Sequence[Mapping[str, Any]]) -> list[Decimal]:
    """The weights as posted; a challenge without criteria is judged as a whole."""
    return [Decimal(str(one["weight"])) for one in criteria] or [WHOLE]


def points(marks: Sequence[Mark], of: Sequence[Decimal]) -> Decimal:
    """What a sheet gives so far."""
    given = {one.position: one.mark for one in marks if one.mark is not None}
    gained = (of[at] * mark / SCALE[1] for at, mark in given.items() if at < len(of))
    return sum(gained, Decimal(0))


def faults(marks: Sequence[Mark], count: int, comment_below: int, at: str = "") -> list[Fault]:
    """What a sheet lacks to be handed in; `at` is the sheet's own pointer."""
    given = {one.position: one for one in marks}
    found = []
    for position in range(count):
        one = given.get(position)
        if one is None or one.mark is None:
            found.append(Fault(f"{at}/marks/{position}/mark", "mark-missing"))
        elif one.mark < comment_below and len(one.comment.strip()) < LEAST_WORDS:
            pointer = f"{at}/marks/{position}/comment"
            found.append(Fault(pointer, "comment-missing", min_length=LEAST_WORDS))
    return found


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values) if values else Decimal(0)


def _median(values: Sequence[Decimal]) -> Decimal:
    queue, middle = sorted(values), len(values) // 2
    return queue[middle] if len(queue) % 2 else (queue[middle - 1] + queue[middle]) / 2


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


_KEYS = (
    PartedBy.MEAN,
    PartedBy.MEDIAN,
    PartedBy.LOWEST,
    PartedBy.TECHNICAL,
    PartedBy.QUOTE,
)


def _key(sheets: Sheets) -> tuple[Decimal, ...]:
    """What proposals are compared by, the smaller the better. No quote comes last."""
    quote = Decimal(sheets.quote) if sheets.quote is not None else Decimal("Infinity")
    figures = (
        _mean(sheets.points),
        _median(sheets.points),
        min(sheets.points),
        _mean(sheets.technical),
    )
    return (*(-_rounded(figure) for figure in figures), quote)


def placed(all_sheets: Sequence[Sheets]) -> list[Placed]:
    """The ranking. Proposals that nothing parts have one place between them."""
    queue = sorted(((_key(one), one) for one in all_sheets), key=lambda pair: pair[0])
    found: list[Placed] = []
    for number, (key, one) in enumerate(queue, 1):
        parted = _parted(queue[number - 2][0], key) if number > 1 else None
        shares = parted is PartedBy.NOTHING
        found.append(
            Placed(
                proposal_id=one.proposal_id,
                place=found[-1].place if shares else number,
                mean=_rounded(_mean(one.points)),
                median=_rounded(_median(one.points)),
                lowest=_rounded(min(one.points)),
                highest=_rounded(max(one.points)),
                technical=_rounded(_mean(one.technical)),
                parted_by=parted,
            )
        )
    return found


def _parted(above: tuple[Decimal, ...], below: tuple[Decimal, ...]) -> PartedBy:
    pairs = zip(_KEYS, above, below, strict=True)
    return next((by for by, one, other in pairs if one != other), PartedBy.NOTHING)
