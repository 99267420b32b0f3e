"""Cases at the export gate, what was declared and permitted, the catalogue, and the log.

Where a case stands is the listing's own `export_status`: there is one truth about it.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, json_map, word


class Flag(StrEnum):
    """What an owner is asked about a technology; any of them asks for a closer look."""

    STATE_SECRET = "state_secret"  # noqa: S105 — a kind of technology
    DUAL_USE = "dual_use"
    HUMAN_GENETIC = "human_genetic"
    GERMPLASM = "germplasm"
    IMPORTANT_DATA = "important_data"
    PUBLIC_FUNDS = "public_funds"


class Answer(StrEnum):
    """What the owner says to a question."""

    NO = "no"
    YES = "yes"
    UNSURE = "unsure"


class Lane(StrEnum):
    """What a catalogue entry makes of a technology."""

    RESTRICTED = "restricted"
    PROHIBITED = "prohibited"


class PermitKind(StrEnum):
    """A paper of the authority for one listing and one party abroad."""

    LETTER = "letter"
    """A letter of intent: it may be negotiated."""
    LICENCE = "licence"
    """A licence: a contract may take effect."""


class ExportCase(SQLModel, table=True):
    """What the gate knows of one listing of the home side."""

    __tablename__ = "export_case"

    listing_id: UUID = Field(foreign_key="listing.id", primary_key=True, ondelete="CASCADE")
    version: int = 1
    hits: list[dict[str, Any]] = json_list()
    """Where words of catalogue entries stand in the listing's texts, as last screened."""
    weighed: list[str] = json_list()
    """Entries (`code@version`) that were known when it was last decided."""
    screened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    waiting_since: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    """Since when a person is to look at it; nothing waits when absent."""
    decided_by: UUID | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str = Field(default="", max_length=4000)


class ExportDeclaration(SQLModel, table=True):
    """What the owner declared; the newest counts, earlier ones stay."""

    __tablename__ = "export_declaration"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    listing_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    answers: dict[str, str] = json_map()
    codes: list[str] = json_list()
    """Catalogue codes that the owner thinks apply."""
    approval: str = Field(default="", max_length=200)
    """Of the body that funded it: number of its consent to a transfer abroad."""
    statement: str = Field(default="", max_length=4000)
    declared_by: UUID | None = Field(default=None, foreign_key="person.id")
    declared_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class ExportPermit(SQLModel, table=True):
    """A letter of intent or a licence, for one party abroad, with end user and end use."""

    __tablename__ = "export_permit"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    listing_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    kind: PermitKind = Field(sa_type=word(PermitKind))
    number: str = Field(max_length=80)
    issuer: str = Field(max_length=200)
    valid_from: date
    valid_until: date = Field(index=True)
    end_user: str = Field(max_length=300)
    end_country: str = Field(max_length=2)
    end_use: str = Field(max_length=2000)
    list_hits: list[dict[str, str]] = json_list()
    """Entries of uploaded lists that the named parties resembled when it was entered."""
    list_reason: str = Field(default="", max_length=2000)
    """Why it was entered nevertheless."""
    entered_by: UUID | None = Field(default=None, foreign_key="person.id")
    entered_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    revoked_by: UUID | None = Field(default=None, foreign_key="person.id")
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class CatalogueEntry(SQLModel, table=True):
    """One version of an entry of a catalogue of technologies.

    A row with the code and the version of one that came along stands in its place.
    """

    __tablename__ = "catalogue_entry"
    __table_args__ = (UniqueConstraint("code", "version"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    code: str = Field(max_length=40)
    version: int
    lane: Lane = Field(sa_type=word(Lane))
    names: dict[str, str] = json_map()
    keywords: list[str] = json_list()
    source: str = Field(max_length=300)
    effective_from: date
    effective_to: date | None = None
    is_sample: bool = False
    """Made up to show how the gate works; no law says so."""
    entered_by: UUID | None = Field(default=None, foreign_key="person.id")
    entered_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class PartyList(SQLModel, table=True):
    """An uploaded list of parties that nothing should reach."""

    __tablename__ = "party_list"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str = Field(max_length=200)
    source: str = Field(default="", max_length=300)
    dated: date
    count: int = 0
    uploaded_by: UUID | None = Field(default=None, foreign_key="person.id")
    uploaded_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    retired_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ListedParty(SQLModel, table=True):
    """One name on a list."""

    __tablename__ = "listed_party"
    __table_args__ = (Index("ix_listed_party_folded", "folded"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    list_id: UUID = Field(foreign_key="party_list.id", index=True, ondelete="CASCADE")
    name: str = Field(max_length=300)
    folded: str = Field(max_length=300)
    country: str = Field(default="", max_length=60)
    remark: str = Field(default="", max_length=300)


class GateEvent(SQLModel, table=True):
    """One line of the log of a case; nothing of it is ever changed."""

    __tablename__ = "gate_event"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    listing_id: UUID = Field(foreign_key="listing.id", index=True, ondelete="CASCADE")
    at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    version: int
    """The case's version after it, which also orders what happened at one instant."""
    kind: str = Field(max_length=24)
    person_id: UUID | None = Field(default=None, foreign_key="person.id")
    data: dict[str, Any] = json_map()
