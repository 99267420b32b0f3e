"""Pairs of listings that were put together, and each side's answer to them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import Json, UtcDateTime, json_list, json_map, word


class Role(StrEnum):
    """Whose suggestion it is: the owner's of one of the two listings, or the node's."""

    CHALLENGE = "challenge"
    ACHIEVEMENT = "achievement"
    MANAGER = "manager"


class SuggestionState(StrEnum):
    """What one side has answered so far."""

    NEW = "new"
    ASSIGNED = "assigned"
    SNOOZED = "snoozed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    CLOSED = "closed"


class DeclineReason(StrEnum):
    """Why a match is none; `service.feedback` says what each reason changes."""

    TRL_TOO_LOW = "trl_too_low"
    WRONG_FIELD = "wrong_field"
    PRICE = "price"
    PLACE = "place"
    ALREADY_KNOWN = "already_known"
    NOT_NOVEL = "not_novel"
    OTHER = "other"


class ClosedBecause(StrEnum):
    """What closed a suggestion that nobody had answered."""

    OFF_MARKET = "off_market"
    FEEDBACK = "feedback"


class SuggestedPair(SQLModel, table=True):
    """A challenge and an achievement that fit, once, however often they are found."""

    __tablename__ = "suggested_pair"
    __table_args__ = (UniqueConstraint("challenge_id", "achievement_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    challenge_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    achievement_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    score: int
    """The system's score from 0 to 100, as it was found last; people's own lies beside it."""
    reasons: dict[str, Any] = json_map()
    found_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    scored_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    paired_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Since when both owners have accepted."""


class Suggestion(SQLModel, table=True):
    """A pair as one side sees it: its own listing, the other one, and its answer."""

    __tablename__ = "suggestion"
    __table_args__ = (
        UniqueConstraint("pair_id", "role", "listing_id"),
        Index("ix_suggestion_listing_id_state", "listing_id", "state"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    pair_id: UUID = Field(foreign_key="suggested_pair.id", index=True, ondelete="CASCADE")
    role: Role = Field(sa_type=word(Role))
    listing_id: UUID = Field(foreign_key="listing.id", ondelete="CASCADE")
    other_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    state: SuggestionState = Field(
        default=SuggestionState.NEW, sa_type=word(SuggestionState), index=True
    )
    decline_reason: DeclineReason | None = Field(default=None, sa_type=word(DeclineReason))
    comment: str = Field(default="", max_length=2000)
    lesson: dict[str, Any] | None = Field(default=None, sa_column=Column(Json, nullable=True))
    """What was declined, as far as the rules of `service.feedback` ask for it."""
    lowered_by: list[str] = json_list()
    """Reasons of earlier declines that put it lower among the side's candidates."""
    snoozed_until: date | None = Field(default=None, index=True)
    assigned_to: UUID | None = Field(default=None, foreign_key="person.id", index=True)
    human_score: int | None = None
    closed_because: ClosedBecause | None = Field(default=None, sa_type=word(ClosedBecause))
    decided_by: UUID | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class SuggestionDue(SQLModel, table=True):
    """A listing whose counterparts are to be looked for, as soon as there is time."""

    __tablename__ = "suggestion_due"

    listing_id: UUID = Field(foreign_key="listing.id", primary_key=True, ondelete="CASCADE")
    asked_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    available_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime, index=True)
    attempts: int = 0
