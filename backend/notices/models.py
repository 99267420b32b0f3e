"""Notices, which nobody changes once they are public, and what is objected to them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, json_map, word


class NoticeKind(StrEnum):
    """What a notice is about; the feature that knows the subject registers for its kind."""

    PRICE = "price"
    """A price that was negotiated, or one between interested parties."""
    AWARD = "award"
    OFFICE_HOLDER = "office_holder"
    RIGHTS_GRANT = "rights_grant"


class NoticeState(StrEnum):
    """Where a notice stands."""

    PUBLISHED = "published"
    OBJECTED = "objected"
    CLOSED_CLEAN = "closed_clean"
    UPHELD = "upheld"
    WITHDRAWN = "withdrawn"


class ObjectionState(StrEnum):
    """Where an objection stands."""

    OPEN = "open"
    DISMISSED = "dismissed"
    UPHELD = "upheld"
    TAKEN_BACK = "taken_back"
    MOOT = "moot"
    """The notice ended before it was decided."""


class EventKind(StrEnum):
    """What the public timeline tells."""

    PUBLISHED = "published"
    OBJECTED = "objected"
    TAKEN_BACK = "taken_back"
    HEARD = "heard"
    EXTENDED = "extended"
    DISMISSED = "dismissed"
    UPHELD = "upheld"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


CURRENT = (NoticeState.PUBLISHED, NoticeState.OBJECTED)
_CURRENT = text("state IN ('published', 'objected')")


class Notice(SQLModel, table=True):
    """A notice. `text` is what was published, letter by letter; the database keeps it as it is.

    `subject_id` names a record of the feature that the kind belongs to, and `matter` what exactly
    of it was announced: a subject that has changed since is not covered by the notice.
    """

    __tablename__ = "notice"
    __table_args__ = (
        Index(
            "uq_notice_current",
            "kind",
            "subject_id",
            unique=True,
            sqlite_where=_CURRENT,
            postgresql_where=_CURRENT,
        ),
        Index("ix_notice_state_ends_at", "state", "ends_at"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: str = Field(max_length=24, unique=True)
    kind: NoticeKind = Field(sa_type=word(NoticeKind))
    subject_id: UUID = Field(index=True)
    matter: str = Field(max_length=64)
    state: NoticeState = Field(default=NoticeState.PUBLISHED, sa_type=word(NoticeState))
    version: int = 1
    titles: dict[str, str] = json_map()
    search_titles: str = ""
    """Number and titles, folded for searching, one per line."""
    parties: list[str] = json_list()
    """Ids of the organisations it is about: their people decide nothing about it."""
    node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    country: str = Field(max_length=2)
    text: str = Field(sa_type=Text)
    sha256: str = Field(max_length=64)
    published_by: UUID | None = Field(default=None, foreign_key="person.id")
    published_at: datetime = Field(sa_type=UtcDateTime, index=True)
    zone: str = Field(max_length=64)
    decision_days: int
    """Working days within which an objection is to be decided."""
    ends_on: date
    ends_at: datetime = Field(sa_type=UtcDateTime)
    """The end of that day in the zone; later than the text says once the period was extended."""
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    comment: str = Field(default="", max_length=2000)
    """Why it was withdrawn."""


class NoticeNumber(SQLModel, table=True):
    """The last number given in a year; locked while the next is taken."""

    __tablename__ = "notice_number"

    year: int = Field(primary_key=True)
    last: int = 0


class NoticeEvent(SQLModel, table=True):
    """One entry of a notice's public timeline."""

    __tablename__ = "notice_event"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    notice_id: UUID = Field(foreign_key="notice.id", index=True)
    at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    version: int
    kind: EventKind = Field(sa_type=word(EventKind))
    person_id: UUID | None = Field(default=None, foreign_key="person.id")
    data: dict[str, Any] = json_map()


class Objection(SQLModel, table=True):
    """Somebody's objection, what came out of hearing both sides, and what the desk decided."""

    __tablename__ = "objection"
    __table_args__ = (UniqueConstraint("notice_id", "position"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    notice_id: UUID = Field(foreign_key="notice.id")
    position: int
    """Its place among the notice's objections, from 1."""
    objector_id: UUID = Field(foreign_key="person.id", index=True)
    anonymous: bool = False
    """Whether nobody but those who decide learns who objects."""
    text: str = Field(max_length=5000)
    state: ObjectionState = Field(default=ObjectionState.OPEN, sa_type=word(ObjectionState))
    filed_at: datetime = Field(sa_type=UtcDateTime)
    due_on: date = Field(index=True)
    hearing: str = Field(default="", max_length=5000)
    heard_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    heard_by: UUID | None = Field(default=None, foreign_key="person.id")
    reason: str = Field(default="", max_length=2000)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: UUID | None = Field(default=None, foreign_key="person.id")


class ObjectionFile(SQLModel, table=True):
    """A file of evidence."""

    __tablename__ = "objection_file"

    objection_id: UUID = Field(foreign_key="objection.id", primary_key=True)
    file_id: UUID = Field(foreign_key="stored_file.id", primary_key=True)
    position: int = 0


class NoticeFollower(SQLModel, table=True):
    """Somebody who wants to hear what becomes of a notice."""

    __tablename__ = "notice_follower"

    notice_id: UUID = Field(foreign_key="notice.id", primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", primary_key=True)
    since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
