"""What people wish to hear of, which listings they were told of, and the letters about them."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_map, word
from backend.listings.schemas import ListingKind


class Frequency(StrEnum):
    """When a person hears of new listings; never still keeps the search."""

    NONE = "none"
    INSTANT = "instant"
    DAILY = "daily"
    WEEKLY = "weekly"


class SavedSearch(SQLModel, table=True):
    """A question to one side of the market under a person's own name for it."""

    __tablename__ = "saved_search"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    name: str = Field(max_length=80)
    kind: ListingKind = Field(sa_type=word(ListingKind))
    question: dict[str, Any] = json_map()
    lang: str = Field(max_length=8)
    frequency: Frequency = Field(sa_type=word(Frequency), index=True)
    watched_since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    """What came to the market before was in the list that the person saw when saving it."""
    version: int = 1
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class AlertLetter(SQLModel, table=True):
    """One mail about one saved search; of a slot, such as a day, there is one."""

    __tablename__ = "alert_letter"
    __table_args__ = (UniqueConstraint("search_id", "slot"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    search_id: UUID = Field(foreign_key="saved_search.id", ondelete="CASCADE")
    slot: str = Field(max_length=40)
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    sending_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class AlertListing(SQLModel, table=True):
    """A listing that answers a saved search, told once; anew only after it was withdrawn."""

    __tablename__ = "alert_listing"

    search_id: UUID = Field(foreign_key="saved_search.id", primary_key=True, ondelete="CASCADE")
    listing_id: UUID = Field(
        foreign_key="listing.id", primary_key=True, index=True, ondelete="CASCADE"
    )
    found_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    letter_id: UUID | None = Field(
        default=None, foreign_key="alert_letter.id", index=True, ondelete="SET NULL"
    )
    waiting: bool = Field(default=True, index=True)
    """Whether it is still to be put into a letter."""
