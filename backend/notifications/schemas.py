"""What goes in and out of notifications."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from backend.core.paging import Page
from backend.core.schemas import Schema
from backend.notifications.models import Group, MailMode


class NotificationRead(Schema):
    """One thing a person was told; the web turns kind and parameters into words."""

    id: UUID
    kind: str
    params: Mapping[str, str | int]
    link: str
    created_at: datetime
    read_at: datetime | None


class NotificationPage(Page[NotificationRead]):
    """A page of notifications; `unread` counts all that wait, on every page."""

    unread: int


class MarkRead(Schema):
    """Which notifications were read: some by id, or all of them."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=100)] | None = None
    all: bool = False

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.ids is not None) == self.all:
            raise PydanticCustomError("ids_or_all", "give either ids or all", {})
        return self


class Unread(Schema):
    """How much is left to read."""

    unread: int


class Preference(Schema):
    """How a person wishes to hear of one group."""

    group: Group
    in_app: bool
    mail: MailMode


class Preferences(Schema):
    """A person's choices for every group."""

    items: Annotated[list[Preference], Field(max_length=len(Group))]
