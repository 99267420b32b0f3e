"""Contracts with those who run incubators, and what is to be reached under them."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime


class IncubatorContract(SQLModel, table=True):
    """Who runs an incubator from when to when, with how many places and which targets."""

    __tablename__ = "incubator_contract"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    incubator_id: UUID = Field(foreign_key="node.id", index=True, ondelete="CASCADE")
    operator_id: UUID = Field(foreign_key="organization.id", index=True)
    starts_on: date
    ends_on: date
    places: int
    reserved_target: int = 0
    incubated_target: int = 0
    landed_target: int = 0
    entered_by: UUID | None = Field(default=None, foreign_key="person.id")
    entered_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
