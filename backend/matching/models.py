"""What listings mean, as vectors, so that meaning is worked out once and survives a lost index."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime


class ListingVector(SQLModel, table=True):
    """The meaning of one section of one listing by one embedder.

    `values` are little-endian 16-bit floats, centred by language and of length 1. `text_hash`
    tells whether the text is still the one that was read.
    """

    __tablename__ = "listing_vector"

    listing_id: UUID = Field(foreign_key="listing.id", primary_key=True, ondelete="CASCADE")
    section: str = Field(max_length=60, primary_key=True)
    embedder: str = Field(max_length=80, primary_key=True, index=True)
    text_hash: str = Field(max_length=64)
    values: bytes = Field(sa_type=LargeBinary)
    made_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
