"""Reviews of challenges: checks, panels with their seats and sheets, rankings, awards."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, word
from backend.experts.schemas import ExpertKind


class SeatState(StrEnum):
    """How far a member of a panel has come; sheets count in `scored` alone."""

    INVITED = "invited"
    DECLARED = "declared"
    SCORED = "scored"
    RECUSED = "recused"
    VOIDED = "voided"


class AwardState(StrEnum):
    """What became of a chosen proposal."""

    PROPOSED = "proposed"
    AWARDED = "awarded"
    ELIMINATED = "eliminated"
    REVOKED = "revoked"


class ProposalCheck(SQLModel, table=True):
    """Whether an opened proposal meets the conditions, point by point, and why not."""

    __tablename__ = "proposal_check"

    proposal_id: UUID = Field(foreign_key="proposal.id", primary_key=True, ondelete="CASCADE")
    challenge_id: UUID = Field(foreign_key="course.challenge_id", index=True, ondelete="CASCADE")
    points: list[dict[str, Any]] = json_list()
    qualified: bool
    reason: str = Field(default="", max_length=2000)
    decided_by: UUID | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class Panel(SQLModel, table=True):
    """A panel as it was drawn: rules in force, who could be drawn, the seed, and by which way.

    `candidates` stand in the order in which they went into the draw; `excluded` with their ties.
    """

    __tablename__ = "panel"
    __table_args__ = (UniqueConstraint("challenge_id", "round"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    challenge_id: UUID = Field(foreign_key="course.challenge_id", index=True, ondelete="CASCADE")
    round: int = 1
    """Counts on when an objection leads to another review."""
    blind: bool = False
    members: int
    technical: int
    financial: int
    comment_below: int
    score_days: int
    algorithm: str = Field(max_length=40)
    seed: str = Field(max_length=64)
    candidates: list[dict[str, Any]] = json_list()
    excluded: list[dict[str, Any]] = json_list()
    widened: bool = False
    """Whether experts of other fields were let in."""
    drawn_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    drawn_by: UUID | None = Field(default=None, foreign_key="person.id")
    declare_by: datetime = Field(sa_type=UtcDateTime)
    score_by: datetime = Field(sa_type=UtcDateTime, index=True)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Since when another panel is to judge instead."""


class Seat(SQLModel, table=True):
    """One expert's place on a panel. `number` is what others know of the person until the end."""

    __tablename__ = "panel_seat"
    __table_args__ = (
        UniqueConstraint("panel_id", "expert_id"),
        UniqueConstraint("panel_id", "number"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    panel_id: UUID = Field(foreign_key="panel.id", index=True, ondelete="CASCADE")
    challenge_id: UUID = Field(foreign_key="course.challenge_id", index=True, ondelete="CASCADE")
    expert_id: UUID = Field(foreign_key="expert.id", index=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    number: int
    kind: ExpertKind = Field(sa_type=word(ExpertKind))
    state: SeatState = Field(default=SeatState.INVITED, sa_type=word(SeatState))
    version: int = 1
    replaces: int | None = None
    """The number of the seat that this one stands in for."""
    invited_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    declared_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    scored_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    declare_by: datetime = Field(sa_type=UtcDateTime)
    score_by: datetime = Field(sa_type=UtcDateTime)
    reason: str = Field(default="", max_length=2000)
    ties: list[dict[str, Any]] = json_list()
    """The conflicts for which the seat was voided."""


class Sheet(SQLModel, table=True):
    """What one member thinks of one proposal: a mark and words for each criterion."""

    __tablename__ = "panel_sheet"

    seat_id: UUID = Field(foreign_key="panel_seat.id", primary_key=True, ondelete="CASCADE")
    proposal_id: UUID = Field(foreign_key="proposal.id", primary_key=True, ondelete="CASCADE")
    marks: list[dict[str, Any]] = json_list()
    comment: str = Field(default="", max_length=2000)
    version: int = 1
    saved_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class Ranking(SQLModel, table=True):
    """What came of a panel's sheets, frozen with its hash when the review was closed."""

    __tablename__ = "panel_ranking"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    panel_id: UUID = Field(foreign_key="panel.id", index=True, ondelete="CASCADE")
    challenge_id: UUID = Field(foreign_key="course.challenge_id", index=True, ondelete="CASCADE")
    rows: list[dict[str, Any]] = json_list()
    sha256: str = Field(max_length=64)
    ranked_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    ranked_by: UUID | None = Field(default=None, foreign_key="person.id")


_STANDING = text("state <> 'revoked'")


class Award(SQLModel, table=True):
    """A place of a challenge and the proposal that has it; no place is had twice."""

    __tablename__ = "award"
    __table_args__ = (
        Index(
            "uq_award_place",
            "challenge_id",
            "place",
            unique=True,
            sqlite_where=_STANDING,
            postgresql_where=_STANDING,
        ),
        Index(
            "uq_award_proposal",
            "proposal_id",
            unique=True,
            sqlite_where=_STANDING,
            postgresql_where=_STANDING,
        ),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    challenge_id: UUID = Field(foreign_key="course.challenge_id", index=True, ondelete="CASCADE")
    place: int
    proposal_id: UUID = Field(foreign_key="proposal.id", index=True)
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    state: AwardState = Field(default=AwardState.PROPOSED, sa_type=word(AwardState))
    reason: str = Field(default="", max_length=2000)
    chosen_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    chosen_by: UUID | None = Field(default=None, foreign_key="person.id")
    awarded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
