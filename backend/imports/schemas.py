"""What the web sees of an import."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from backend.core.schemas import Schema
from backend.listings.schemas import ListingKind


class ColumnRead(Schema):
    """A field that a file may bring, with its name in the reader's language."""

    field: str
    label: str
    choices: list[str]


class RowFault(Schema):
    """One thing wrong with one cell."""

    field: str
    column: str
    code: str
    params: dict[str, Any] = Field(default_factory=dict)


class ImportRowRead(Schema):
    """One row of the preview. `position` counts data rows from 1."""

    position: int
    title: str
    faults: list[RowFault]
    duplicate_of: UUID | None
    listing_id: UUID | None


class ImportRead(Schema):
    """An import as a whole; `state` is previewed, committed or discarded."""

    id: UUID
    kind: ListingKind
    organization_id: UUID
    locale: str
    file_name: str
    columns: list[str]
    mapping: dict[str, str]
    fields: list[ColumnRead]
    state: str
    total: int
    valid: int
    duplicates: int
    created_at: datetime
    closed_at: datetime | None


class CommitRequest(Schema):
    """How to carry an import out. Rows with faults are left out only when that is asked for."""

    only_valid: bool = False
    submit: bool = Field(default=False, description="Hand complete drafts in for review at once.")


class CommitResult(Schema):
    """What became of the rows."""

    created: int
    submitted: int
    skipped: int
