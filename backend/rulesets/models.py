"""Versions of rule sets that the operator entered; those that come with the platform lie in a file.

A row with the code and the version of one that came along stands in its place: so it can be ended.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_map, word


class RuleKind(StrEnum):
    """What a rule set is about; `schemas.TERMS` has the figures of each."""

    DISTRIBUTION = "distribution"
    NOTICE = "notice"
    RIGHTS_GRANT = "rights_grant"
    PANEL = "panel"
    CONFLICT = "conflict"
    INTEGRITY = "integrity"
    ADVANCE = "advance"
    APPROVAL = "approval"


class Basis(StrEnum):
    """Who set it."""

    LAW = "law"
    LOCAL = "local"
    PLATFORM = "platform"
    """A habit of the platform where no text of law says anything."""


class Standing(StrEnum):
    """How far its figures can be relied on."""

    CONFIRMED = "confirmed"
    TO_CONFIRM = "to_confirm"
    """Known from practice; to be compared with the text before money is paid by it."""
    TO_ENTER = "to_enter"
    """The text exists, its figures are not entered; they are nowhere made up."""


class RuleSet(SQLModel, table=True):
    """One version of the rules on one matter in one place."""

    __tablename__ = "rule_set"
    __table_args__ = (UniqueConstraint("code", "version"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    code: str = Field(max_length=60)
    version: int
    kind: RuleKind = Field(sa_type=word(RuleKind), index=True)
    country: str = Field(max_length=2)
    """Empty for what holds everywhere."""
    region: str = Field(default="", max_length=6)
    basis: Basis = Field(sa_type=word(Basis))
    standing: Standing = Field(sa_type=word(Standing))
    terms: dict[str, Any] = json_map()
    source: dict[str, Any] = json_map()
    remarks: dict[str, str] = json_map()
    effective_from: date
    effective_to: date | None = None
    """The last day; open when absent."""
    entered_by: UUID | None = Field(default=None, foreign_key="person.id")
    entered_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
