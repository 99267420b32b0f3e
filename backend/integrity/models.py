"""Breaches of integrity that were recorded."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime


class IntegrityRecord(SQLModel, table=True):
    """A proven breach of integrity; how long it keeps somebody out, the rule set says."""

    __tablename__ = "integrity_record"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id", index=True, ondelete="CASCADE")
    found_on: date
    source: str = Field(max_length=300)
    note: str = Field(default="", max_length=1000)
    entered_by: UUID | None = Field(default=None, foreign_key="person.id")
    entered_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    lifted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
