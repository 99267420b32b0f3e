"""Proposals once they are opened, and who released which share of the key.

What is not opened yet lies in sealed slots and has no row of its own anywhere.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_map, word


class Holder(StrEnum):
    """Who keeps a share of a challenge's key."""

    SPONSOR = "sponsor"
    NODE = "node"
    NOTARY = "notary"


class Proposal(SQLModel, table=True):
    """One bidding party's proposal, as it was in its box when all were opened."""

    __tablename__ = "proposal"
    __table_args__ = (UniqueConstraint("challenge_id", "organization_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    challenge_id: UUID = Field(foreign_key="course.challenge_id", index=True, ondelete="CASCADE")
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    submitted_by: UUID | None = Field(default=None, foreign_key="person.id")
    submitted_at: datetime = Field(sa_type=UtcDateTime)
    sha256: str = Field(max_length=64)
    damaged: bool = False
    """Whether its box could not be opened, or held something else than the receipt says."""
    content: dict[str, Any] = json_map()


class ShareRelease(SQLModel, table=True):
    """A holder lets a share of the key be used for the opening."""

    __tablename__ = "share_release"
    __table_args__ = (UniqueConstraint("challenge_id", "person_id"),)

    challenge_id: UUID = Field(
        foreign_key="course.challenge_id", primary_key=True, ondelete="CASCADE"
    )
    holder: Holder = Field(primary_key=True, sa_type=word(Holder))
    person_id: UUID = Field(foreign_key="person.id", index=True)
    at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
