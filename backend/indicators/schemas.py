"""Figures as they are compared and as they are found in a text."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from backend.core.locales import LocaleCode
from backend.core.schemas import Schema, Text
from backend.listings.schemas import Comparator, IndicatorBrief

Verdict = Literal["met", "near", "not_met", "unknown"]
Alignment = Literal["name", "glossary", "similar"]
Cause = Literal[
    "not_offered",
    "no_figure",
    "no_unit",
    "other_unit",
    "open_bound",
    "contradictory",
    "unreadable",
]


class IndicatorReason(Schema):
    """A figure the challenge asks for beside the achievement's figure of the same name.

    `required` and `offered` say it briefly; `wish` and `offer` are the figures themselves, under
    the names their authors gave, `converted` is the offer in the unit of the wish where the two
    differ. `margin` is the share of what is asked by which the offer is better, below zero when it
    falls short: the distance of what is near. `aligned` tells how the names were brought together,
    `cause` why nothing can be said.
    """

    name: str
    required: str
    offered: str | None
    unit: str
    must: bool
    verdict: Verdict
    margin: float | None
    wish: IndicatorBrief
    offer: IndicatorBrief | None
    converted: IndicatorBrief | None = None
    aligned: Alignment | None = None
    cause: Cause | None = None


class Reading(Schema):
    """A text to look for figures in; without `locale` its way of writing decimals is guessed."""

    text: Annotated[Text, StringConstraints(max_length=100_000)]
    locale: LocaleCode | None = None


class FoundIndicator(Schema):
    """A figure found in a text, for its author to confirm.

    `name` may be empty, `quote` is the passage, `start` and `end` count the text's characters.
    """

    name: str
    comparator: Comparator
    value: float
    value_max: float | None = None
    unit: str = ""
    condition: str = ""
    quote: str
    start: int
    end: int


class FoundIndicators(Schema):
    """Figures in the order of the text; `cut` when there are more than are answered."""

    items: list[FoundIndicator]
    cut: bool = False
