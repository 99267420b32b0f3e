"""What goes in and out when income is shared out."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from backend.core.schemas import Line, Schema, known_currency
from backend.rulesets.schemas import CostLine, Country, Region, RuleInForce, Share

Amount = Annotated[int, Field(ge=0, le=10**15)]


class Route(StrEnum):
    """What the achievement earned by; each has a floor of its own."""

    TRANSFER = "transfer"
    """Assigned or licensed: a share of net income."""
    EQUITY = "equity"
    """Contributed for shares: a part of these."""
    OWN_USE = "own_use"
    """Used by the unit itself: a share of each year's operating profit."""


class Part(StrEnum):
    """What a person did for it."""

    MAIN = "main"
    CONTRIBUTOR = "contributor"
    TRANSFER = "transfer"
    """Who brought it to use: technology transfer staff."""


class Cost(Schema):
    """What was spent on one line of the sheet."""

    line: CostLine
    amount_minor: Amount


class Recipient(Schema):
    """Who takes part in the reward, and with which weight."""

    label: Annotated[Line, StringConstraints(max_length=80)] = ""
    part: Part = Part.CONTRIBUTOR
    weight: Annotated[int, Field(ge=0, le=1_000_000)]


class CalculationCreate(Schema):
    """A sheet to be reckoned. All amounts are minor units of one currency; nothing is kept.

    Without `reward_share` the floor of the rule set is taken. A share below it asks for
    `agreement`: where it is recorded that those concerned agreed to less.
    """

    country: Country = "CN"
    region: Region = ""
    on: date | None = None
    route: Route = Route.TRANSFER
    currency: Annotated[str, AfterValidator(known_currency)] = "CNY"
    income_minor: Amount
    costs: Annotated[list[Cost], Field(max_length=40)] = []
    reward_share: Share | None = None
    agreement: Annotated[Line, StringConstraints(max_length=300)] = ""
    recipients: Annotated[list[Recipient], Field(min_length=1, max_length=100)]


class SheetLine(Schema):
    """A line of the sheet, and whether the formula takes it off."""

    line: CostLine
    amount_minor: int
    deductible: bool


class RecipientShare(Schema):
    """What one person gets."""

    label: str
    part: Part
    weight: int
    amount_minor: int


class CalculationRead(Schema):
    """Net income, reward and everybody's part of it; parts sum to the reward exactly."""

    rule: RuleInForce
    route: Route
    currency: str
    income_minor: int
    lines: list[SheetLine]
    deducted_minor: int
    net_minor: int
    """Never below zero; `loss` says when costs ate the income."""
    loss: bool
    floor: int
    floor_minor: int
    reward_share: int
    reward_minor: int
    unit_minor: int
    """What is left to the unit."""
    main_floor: int | None
    main_floor_minor: int
    main_minor: int
    receipts: list[RecipientShare]
    agreed: Literal["rule", "above", "below"]
    """Whether the share is the floor itself, more, or less by a recorded agreement."""
