"""What goes in and out of incubators."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from backend.core.schemas import Schema
from backend.listings.schemas import Day

Count = Annotated[int, Field(ge=0, le=10_000)]


class IncubatorContractCreate(Schema):
    """A contract with whoever runs the incubator; both days belong to it."""

    operator_id: UUID
    starts_on: Day
    ends_on: Day
    places: Annotated[int, Field(ge=1, le=10_000)]
    reserved_target: Count = 0
    incubated_target: Count = 0
    landed_target: Count = 0


class IncubatorTarget(Schema):
    """What a contract asks for, and what was reached in its term."""

    target: int
    reached: int


class IncubatorContractRead(Schema):
    """A contract with its targets as they stand. `current` while it runs."""

    id: UUID
    operator: str
    operator_lang: str | None
    operator_id: UUID
    starts_on: date
    ends_on: date
    places: int
    current: bool
    reserved: IncubatorTarget
    incubated: IncubatorTarget
    landed: IncubatorTarget


class IncubatorFigures(Schema):
    """What an incubator carries and has brought to land; `places` as its contract has them."""

    id: UUID
    slug: str
    name: str
    city: str
    country: str
    places: int | None
    reserved: int
    present: int
    admitted: int
    graduated: int
    landed: int
    alive: int


class IncubatorRead(IncubatorFigures):
    """An incubator's own figures; contracts are for its desk, the desks above and the platform."""

    contracts: list[IncubatorContractRead] | None
    can_contract: bool
