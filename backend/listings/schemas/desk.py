"""What those at work on listings see: their own, what waits for them, the steps and changes."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from backend.core.paging import Page
from backend.core.schemas import Schema
from backend.listings.schemas import (
    FieldComment,
    ListingKind,
    ListingState,
    NodeBrief,
    OrganizationBrief,
)


class MyListing(Schema):
    """A row of the owner's own list."""

    id: UUID
    kind: ListingKind
    number: str | None
    state: ListingState
    version: int
    title: str
    original_locale: str
    organization: OrganizationBrief
    completeness: int
    updated_at: datetime
    waiting_since: datetime | None
    published_at: datetime | None
    valid_until: date | None
    can_edit: bool


class MyListingPage(Page[MyListing]):
    """A page of one's own listings; `states` counts how many stand where, whatever state is asked.

    States that none is in are left out.
    """

    states: dict[ListingState, int]


class ReviewItem(Schema):
    """A listing that waits for a reviewer's answer until `due`."""

    id: UUID
    kind: ListingKind
    state: ListingState
    version: int
    title: str
    original_locale: str
    organization: OrganizationBrief
    home_node: NodeBrief | None
    submitted_by: UUID | None
    submitter: str
    completeness: int
    waiting_since: datetime
    due: datetime
    overdue: bool


class TimelineRead(Schema):
    """One step; readers from outside see public steps without persons and comments."""

    at: datetime
    action: str
    state: ListingState
    person: str | None = None
    comment: str = ""
    field_comments: list[FieldComment] = Field(default_factory=list)
    has_snapshot: bool = False
    id: UUID


class FieldChange(Schema):
    """One field that differs, named by its pointer, with both values as JSON."""

    pointer: str
    before: Any = None
    after: Any = None


class DiffRead(Schema):
    """What changed between two submissions, or since the last one."""

    since: datetime | None
    until: datetime | None
    changes: list[FieldChange]
