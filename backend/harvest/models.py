"""Of each listing that ever was public, when what is public of it last changed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from backend.core.db import UtcDateTime, word
from backend.listings.schemas import ListingKind


class HarvestRecord(SQLModel, table=True):
    """One listing as harvesters know it. What was never public has none.

    `sha256` is of what is passed on, so that nobody collects again what has not changed. A record
    that is `gone` stays, and says so for ever.
    """

    __tablename__ = "harvest_record"
    __table_args__ = (Index("ix_harvest_record_changed_at", "changed_at", "listing_id"),)

    listing_id: UUID = Field(foreign_key="listing.id", primary_key=True, ondelete="CASCADE")
    kind: ListingKind = Field(sa_type=word(ListingKind))
    number: str = Field(max_length=24, unique=True)
    home_node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    sha256: str = Field(max_length=64)
    gone: bool = False
    changed_at: datetime = Field(sa_type=UtcDateTime)
