"""What goes in and out about the course of a challenge."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.challenges.schemas import LocalTime
from backend.core.schemas import Schema, Text
from backend.courses.lifecycle import Action, May
from backend.courses.models import EventKind, Stage
from backend.listings.schemas import Version

__all__ = ["Stage"]


class CourseStep(Schema):
    """A step. `deadline_local` is wall-clock time in the challenge's own zone."""

    action: Action
    version: Version
    comment: Annotated[Text, StringConstraints(max_length=2000)] = ""
    deadline_local: LocalTime | None = None


class QuestionCreate(Schema):
    """Something that the posted text leaves open."""

    text: Annotated[Text, StringConstraints(min_length=5, max_length=1000)]


class AnswerWrite(Schema):
    """What the sponsor answers to all."""

    text: Annotated[Text, StringConstraints(min_length=1, max_length=3000)]


class FollowWrite(Schema):
    """Whether one wants to hear of the course."""

    following: bool


class BarredCourseStep(Schema):
    """A step of the reader's that a fact stands in the way of; `code` is the problem's."""

    action: Action
    code: str
    params: dict[str, Any]


class CourseEventRead(Schema):
    """One entry of the public timeline; what `data` holds depends on the kind."""

    at: datetime
    kind: EventKind
    data: dict[str, Any] = Field(default_factory=dict)


class CourseRead(Schema):
    """A challenge after its posting.

    Nothing in it depends on proposals before they are opened. `closed`: the deadline has passed.
    """

    challenge_id: UUID
    stage: Stage
    path: list[Stage]
    version: int
    posted_at: datetime
    stage_since: datetime
    deadline_at: datetime
    deadline_local: datetime
    deadline_zone: str
    closed: bool
    frozen_sha256: str
    key_fingerprint: str
    events: list[CourseEventRead]
    following: bool
    waiting_questions: int | None
    allowed_actions: list[Action]
    barred_actions: list[BarredCourseStep]
    may: list[May]


class QuestionRead(Schema):
    """A question and its answer. Nobody learns who asked; `mine` is for the asker alone."""

    id: UUID
    text: str
    asked_at: datetime
    answer: str
    answered_at: datetime | None
    mine: bool
