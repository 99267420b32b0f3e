"""Relays: a project with its team and achievement, its milestones, evidence and yearly figures."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, json_map, word


class Mode(StrEnum):
    """The two ways of an offshore relay."""

    LOCAL_REGISTRATION = "local_registration"
    """Mode 1: the company is registered in the home zone and incubated elsewhere."""
    REMOTE_INCUBATION = "remote_incubation"
    """Mode 2: the project is incubated elsewhere, then lands and is accelerated."""


class Stage(StrEnum):
    """Where a relay stands; `lifecycle.PATHS` has the order of each mode."""

    SCOUTED = "scouted"
    SCREENED = "screened"
    ADMITTED = "admitted"
    INCUBATING = "incubating"
    GRADUATION = "graduation"
    HANDOVER = "handover"
    LANDING = "landing"
    LANDED = "landed"
    ACCELERATING = "accelerating"
    TRACKED = "tracked"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"
    ELSEWHERE = "elsewhere"


class Side(StrEnum):
    """For whom somebody speaks in a relay."""

    TEAM = "team"
    """The organisation whose achievement it is."""
    INCUBATOR = "incubator"
    SENDER = "sender"
    RECEIVER = "receiver"


class EvidenceKind(StrEnum):
    """What a piece of evidence shows."""

    MILESTONE = "milestone"
    REGISTRATION = "registration"
    SITE = "site"
    TAX = "tax"
    CONTRACT = "contract"
    OTHER = "other"


class Verdict(StrEnum):
    """What was decided of a milestone."""

    MET = "met"
    MISSED = "missed"
    WAIVED = "waived"


class EventKind(StrEnum):
    """What the timeline tells."""

    OPENED = "opened"
    STEP = "step"
    TEAM = "team"
    MILESTONE = "milestone"
    REPORTED = "reported"
    DECIDED = "decided"
    EVIDENCE = "evidence"
    YEAR = "year"


ENDED = (Stage.COMPLETED, Stage.WITHDRAWN, Stage.FAILED, Stage.ELSEWHERE)
_OPEN = text("stage NOT IN ('completed', 'withdrawn', 'failed', 'elsewhere')")


class Relay(SQLModel, table=True):
    """Team, achievement and project as one bundle, and which desks pass it on.

    `due_on` is by when the side that the stage waits for should have acted.
    """

    __tablename__ = "relay"
    __table_args__ = (
        Index(
            "uq_relay_open_achievement",
            "achievement_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("ix_relay_stage_due_on", "stage", "due_on"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: str = Field(max_length=24, unique=True)
    mode: Mode = Field(sa_type=word(Mode))
    stage: Stage = Field(default=Stage.SCOUTED, sa_type=word(Stage))
    version: int = 1
    achievement_id: UUID = Field(foreign_key="listing.id")
    achievement_titles: dict[str, str] = json_map()
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    partner_id: UUID | None = Field(default=None, foreign_key="organization.id", index=True)
    """Who takes the technology over abroad, for the export gate to know."""
    sending_node_id: UUID = Field(foreign_key="node.id", index=True)
    incubator_id: UUID = Field(foreign_key="node.id", index=True)
    receiving_node_id: UUID = Field(foreign_key="node.id", index=True)
    titles: dict[str, str] = json_map()
    summaries: dict[str, str] = json_map()
    team: list[dict[str, Any]] = json_list()
    site: str = Field(default="", max_length=300)
    """Where in the incubator the project sits."""
    mentor: str = Field(default="", max_length=200)
    graduates_on: date | None = None
    proposed_by: UUID | None = Field(default=None, foreign_key="person.id")
    """Who proposed the graduation; somebody else decides it."""
    offered_by: UUID | None = Field(default=None, foreign_key="person.id")
    """Who passed the graduation and so offers the project; somebody else accepts it."""
    accepted_by: UUID | None = Field(default=None, foreign_key="person.id")
    accepted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    company: str = Field(default="", max_length=200)
    company_code: str = Field(default="", max_length=60)
    registered_on: date | None = None
    landing_site: str = Field(default="", max_length=300)
    landed_on: date | None = None
    accelerates_until: date | None = None
    landed_elsewhere: str = Field(default="", max_length=200)
    ended_from: Stage | None = Field(default=None, sa_type=word(Stage))
    comment: str = Field(default="", max_length=2000)
    """What was said with the step that ended the relay."""
    due_on: date | None = None
    opened_by: UUID | None = Field(default=None, foreign_key="person.id")
    opened_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    stage_since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    updated_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    admitted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    graduated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    search_words: str = ""
    """Number, titles and the organisation's names, folded for searching, one per line."""


class RelayNumber(SQLModel, table=True):
    """The last number given in a year; locked while the next is taken."""

    __tablename__ = "relay_number"

    year: int = Field(primary_key=True)
    last: int = 0


class RelayMilestone(SQLModel, table=True):
    """Something to reach while incubating: reported with evidence, then decided by another."""

    __tablename__ = "relay_milestone"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    relay_id: UUID = Field(foreign_key="relay.id", index=True, ondelete="CASCADE")
    title: str = Field(max_length=300)
    planned_on: date
    report: str = Field(default="", max_length=2000)
    reported_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reported_by: UUID | None = Field(default=None, foreign_key="person.id")
    verdict: Verdict | None = Field(default=None, sa_type=word(Verdict))
    comment: str = Field(default="", max_length=2000)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: UUID | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class RelayEvidence(SQLModel, table=True):
    """A paper or a fact that shows what was reached; with a file where there is one."""

    __tablename__ = "relay_evidence"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    relay_id: UUID = Field(foreign_key="relay.id", index=True, ondelete="CASCADE")
    kind: EvidenceKind = Field(sa_type=word(EvidenceKind))
    milestone_id: UUID | None = Field(
        default=None, foreign_key="relay_milestone.id", ondelete="CASCADE"
    )
    text: str = Field(max_length=1000)
    happened_on: date | None = None
    file_id: UUID | None = Field(default=None, foreign_key="stored_file.id")
    added_by: UUID | None = Field(default=None, foreign_key="person.id")
    added_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class RelayYear(SQLModel, table=True):
    """What became of a landed project in one of the three years it is followed."""

    __tablename__ = "relay_year"
    __table_args__ = (UniqueConstraint("relay_id", "year"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    relay_id: UUID = Field(foreign_key="relay.id", index=True, ondelete="CASCADE")
    year: int
    alive: bool
    jobs: int = 0
    revenue_minor: int = Field(default=0, sa_type=BigInteger)
    tax_minor: int = Field(default=0, sa_type=BigInteger)
    currency: str = Field(default="CNY", max_length=3)
    note: str = Field(default="", max_length=2000)
    reported_by: UUID | None = Field(default=None, foreign_key="person.id")
    reported_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class RelayEvent(SQLModel, table=True):
    """One entry of a relay's timeline."""

    __tablename__ = "relay_event"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    relay_id: UUID = Field(foreign_key="relay.id", index=True, ondelete="CASCADE")
    at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    version: int
    kind: EventKind = Field(sa_type=word(EventKind))
    person_id: UUID | None = Field(default=None, foreign_key="person.id")
    side: Side | None = Field(default=None, sa_type=word(Side))
    data: dict[str, Any] = json_map()
