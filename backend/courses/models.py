"""Courses of challenges, what happened in them, what was asked, and who follows."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_map, word


class Stage(StrEnum):
    """Where a challenge stands after its posting; `lifecycle.PATH` has the order."""

    PROPOSE = "propose"
    QUALIFY = "qualify"
    REVIEW = "review"
    RANKED = "ranked"
    NOTICE = "notice"
    SIGN = "sign"
    ESTABLISH = "establish"
    MILESTONES = "milestones"
    ACCEPT = "accept"
    SETTLE = "settle"
    FAILED = "failed"
    CANCELLED = "cancelled"


class EventKind(StrEnum):
    """What the public timeline tells."""

    POSTED = "posted"
    EXTENDED = "extended"
    CLARIFIED = "clarified"
    OPENED = "opened"
    QUALIFIED = "qualified"
    RANKED = "ranked"
    ANNOUNCED = "announced"
    REVIEWED_AGAIN = "reviewed_again"
    AWARDED = "awarded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Course(SQLModel, table=True):
    """What happens to a challenge once it is posted. Its row is what deadlines are judged under.

    `frozen` is the challenge as it was posted: the rules that proposals answer.
    """

    __tablename__ = "course"

    challenge_id: UUID = Field(foreign_key="listing.id", primary_key=True, ondelete="CASCADE")
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    stage: Stage = Field(default=Stage.PROPOSE, sa_type=word(Stage), index=True)
    version: int = 1
    posted_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    stage_since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    deadline_at: datetime = Field(sa_type=UtcDateTime, index=True)
    deadline_zone: str = Field(max_length=64)
    frozen: dict[str, Any] = json_map()
    frozen_sha256: str = Field(max_length=64)
    public_key: str = Field(max_length=64)
    """What proposals are sealed with, in hexadecimal; the other half lies in shares elsewhere."""


class CourseEvent(SQLModel, table=True):
    """One entry of a course's public timeline."""

    __tablename__ = "course_event"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    challenge_id: UUID = Field(foreign_key="course.challenge_id", index=True, ondelete="CASCADE")
    at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    version: int
    kind: EventKind = Field(sa_type=word(EventKind))
    person_id: UUID | None = Field(default=None, foreign_key="person.id")
    data: dict[str, Any] = json_map()


class CourseQuestion(SQLModel, table=True):
    """A question to the sponsor; everybody reads it once it is answered, and nobody who asked."""

    __tablename__ = "course_question"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    challenge_id: UUID = Field(foreign_key="course.challenge_id", index=True, ondelete="CASCADE")
    asker_id: UUID = Field(foreign_key="person.id", index=True)
    text: str = Field(max_length=1000)
    asked_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    answer: str = Field(default="", max_length=3000)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answered_by: UUID | None = Field(default=None, foreign_key="person.id")


class CourseFollower(SQLModel, table=True):
    """Somebody who wants to hear of notices, answers and changes of the deadline."""

    __tablename__ = "course_follower"

    challenge_id: UUID = Field(
        foreign_key="course.challenge_id", primary_key=True, ondelete="CASCADE"
    )
    person_id: UUID = Field(foreign_key="person.id", primary_key=True)
    since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
