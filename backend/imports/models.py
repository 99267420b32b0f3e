"""An import waits here, row by row, until somebody has looked at it."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, json_map, word
from backend.listings.schemas import ListingKind


class ImportState(StrEnum):
    """Looked at, carried out, or thrown away."""

    PREVIEWED = "previewed"
    COMMITTED = "committed"
    DISCARDED = "discarded"


class ImportBatch(SQLModel, table=True):
    """One file brought in by one person for one organisation."""

    __tablename__ = "import_batch"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    kind: ListingKind = Field(sa_type=word(ListingKind))
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    locale: str = Field(max_length=8)
    file_name: str = Field(max_length=200)
    columns: list[str] = json_list()
    mapping: dict[str, str] = json_map()
    state: ImportState = Field(default=ImportState.PREVIEWED, sa_type=word(ImportState))
    total: int = 0
    valid: int = 0
    duplicates: int = 0
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime, index=True)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ImportRow(SQLModel, table=True):
    """One row: what the file said, what is wrong with it, what became of it."""

    __tablename__ = "import_row"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    batch_id: UUID = Field(foreign_key="import_batch.id", index=True, ondelete="CASCADE")
    position: int
    title: str = Field(default="", max_length=200)
    source_id: str = Field(max_length=120)
    content: dict[str, Any] = json_map()
    faults: list[dict[str, Any]] = json_list()
    is_faulty: bool = False
    duplicate_of: UUID | None = None
    listing_id: UUID | None = Field(default=None, foreign_key="listing.id", ondelete="SET NULL")
