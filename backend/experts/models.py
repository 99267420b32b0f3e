"""Experts: what they judge, whom they are tied to, and whether a desk has admitted them."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, word


class ExpertKind(StrEnum):
    """From which side somebody looks at a proposal."""

    TECHNICAL = "technical"
    FINANCIAL = "financial"


class ExpertState(StrEnum):
    """How far somebody is in the pool."""

    APPLIED = "applied"
    ADMITTED = "admitted"
    REJECTED = "rejected"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"


class Relation(StrEnum):
    """What ties an expert to an organisation."""

    EMPLOYMENT = "employment"
    JOINT_WORK = "joint_work"
    SHARES = "shares"
    RELATIVE = "relative"
    OTHER = "other"


class Expert(SQLModel, table=True):
    """One person in the pool, with the person's own consent.

    `ties` are those the person has declared: name, relation, and the last day if it has ended.
    """

    __tablename__ = "expert"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", unique=True, ondelete="CASCADE")
    node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    state: ExpertState = Field(default=ExpertState.APPLIED, sa_type=word(ExpertState), index=True)
    version: int = 1
    kind: ExpertKind = Field(sa_type=word(ExpertKind))
    unit: str = Field(default="", max_length=200)
    position: str = Field(default="", max_length=120)
    areas: str = Field(default="", max_length=1000)
    field_codes: list[str] = json_list()
    languages: list[str] = json_list()
    ties: list[dict[str, Any]] = json_list()
    consented_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    applied_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: UUID | None = Field(default=None, foreign_key="person.id")
    note: str = Field(default="", max_length=1000)
    """What was said with the last decision."""
