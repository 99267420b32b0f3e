"""The record that achievements and challenges share."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import Json, UtcDateTime, json_list, json_map, word


class ListingKind(StrEnum):
    """Which side of the market a listing is on."""

    ACHIEVEMENT = "achievement"
    CHALLENGE = "challenge"


class ListingState(StrEnum):
    """Where a listing is between its author's desk and the end of its life."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ENDORSED = "endorsed"
    RETURNED = "returned"
    PUBLISHED = "published"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    CONCLUDED = "concluded"


class Visibility(StrEnum):
    """Who may find a published listing."""

    PRIVATE = "private"
    NODE = "node"
    NETWORK = "network"
    PUBLIC = "public"


class ContactPolicy(StrEnum):
    """How an interested party gets in touch."""

    DIRECT = "direct"
    MANAGER = "manager"
    ANONYMOUS = "anonymous"


class ExportStatus(StrEnum):
    """Where a listing stands at the export gate."""

    UNSCREENED = "unscreened"
    FREE = "free"
    RESTRICTED = "restricted"
    LETTER = "letter"
    """Restricted, and a letter of intent lets a named party abroad negotiate."""
    LICENSED = "licensed"
    """Restricted, and a licence lets a contract with a named party abroad take effect."""
    PROHIBITED = "prohibited"


class Translation(StrEnum):
    """How a language's text came about."""

    ORIGINAL = "original"
    HUMAN = "human"
    MACHINE = "machine"
    VERIFIED = "verified"


class AccessLevel(StrEnum):
    """Who may open an attachment."""

    PUBLIC = "public"
    REGISTERED = "registered"
    NDA = "nda"


class Listing(SQLModel, table=True):
    """One entry of the market. Its own side's facts lie in `achievement` or `challenge`."""

    __tablename__ = "listing"
    __table_args__ = (
        Index("ix_listing_state_kind_published_at", "state", "kind", "published_at"),
        UniqueConstraint("source", "source_id"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    kind: ListingKind = Field(sa_type=word(ListingKind))
    number: str | None = Field(default=None, max_length=24, unique=True)
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    home_node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    created_by: UUID = Field(foreign_key="person.id", index=True)
    original_locale: str = Field(default="zh", max_length=8)
    field_codes: list[str] = json_list()
    keywords: list[str] = json_list()
    target_countries: list[str] = json_list()
    visibility: Visibility = Field(default=Visibility.PUBLIC, sa_type=word(Visibility))
    contact_policy: ContactPolicy = Field(
        default=ContactPolicy.MANAGER, sa_type=word(ContactPolicy)
    )
    export_status: ExportStatus = Field(default=ExportStatus.UNSCREENED, sa_type=word(ExportStatus))
    export_openings: dict[str, dict[str, str]] = Field(
        default_factory=dict, sa_column=Column(Json, nullable=False, server_default="{}")
    )
    """By organisation abroad, the last day of its `letter` and of its `licence`."""
    state: ListingState = Field(default=ListingState.DRAFT, sa_type=word(ListingState), index=True)
    version: int = 1
    field_versions: dict[str, int] = json_map()
    """The version in which each field last changed, so that a stale edit can be told what."""
    completeness: int = 0
    valid_until: date | None = None
    submitted_by: UUID | None = Field(default=None, foreign_key="person.id")
    submitted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    endorsed_by: UUID | None = Field(default=None, foreign_key="person.id")
    approved_by: UUID | None = Field(default=None, foreign_key="person.id")
    waiting_since: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    updated_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    source: str = Field(default="local", max_length=80)
    """Provenance: local, import:<batch>, or another origin; with `source_id` unique."""
    source_id: str | None = Field(default=None, max_length=120)
    is_sample: bool = False


class ListingText(SQLModel, table=True):
    """A listing's words in one language. `sections` are the kind's own: problem, background …"""

    __tablename__ = "listing_text"
    __table_args__ = (UniqueConstraint("listing_id", "locale"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    listing_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    locale: str = Field(max_length=8)
    translation: Translation = Field(default=Translation.ORIGINAL, sa_type=word(Translation))
    title: str = Field(default="", max_length=200)
    one_line: str = Field(default="", max_length=300)
    summary: str = Field(default="", max_length=3000)
    body: str = ""
    sections: dict[str, str] = json_map()


class ConfidentialSection(SQLModel, table=True):
    """What only parties to a non-disclosure agreement may read; a record of its own."""

    __tablename__ = "confidential_section"

    listing_id: UUID = Field(foreign_key="listing.id", primary_key=True, ondelete="CASCADE")
    text: str = ""
    version: int = 1
    updated_by: UUID = Field(foreign_key="person.id")
    updated_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class Attachment(SQLModel, table=True):
    """A file shown with a listing, at one access level."""

    __tablename__ = "attachment"
    __table_args__ = (UniqueConstraint("listing_id", "file_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    listing_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    file_id: UUID = Field(foreign_key="stored_file.id")
    access: AccessLevel = Field(default=AccessLevel.PUBLIC, sa_type=word(AccessLevel))
    caption: str = Field(default="", max_length=200)
    position: int = 0


class TimelineEntry(SQLModel, table=True):
    """One step of a listing's life: who, what, why, and the fields a return points at."""

    __tablename__ = "listing_timeline"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    listing_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    person_id: UUID | None = Field(default=None, foreign_key="person.id")
    version: int = 1
    """The listing's version after the step, which also orders steps of the same instant."""
    action: str = Field(max_length=20)
    state: ListingState = Field(sa_type=word(ListingState))
    comment: str = Field(default="", max_length=4000)
    field_comments: list[dict[str, str]] = json_list()
    snapshot: dict[str, Any] | None = Field(default=None, sa_column=Column(Json, nullable=True))
    """The listing's content at submission and return, so that a diff can be shown."""


class NumberSequence(SQLModel, table=True):
    """The last number given in a year, per kind; locked while the next is taken."""

    __tablename__ = "listing_number"

    kind: ListingKind = Field(primary_key=True, sa_type=word(ListingKind))
    year: int = Field(primary_key=True)
    last: int = 0
