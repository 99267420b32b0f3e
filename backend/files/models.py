"""What is known about an upload; its bytes lie in the store."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime


class StoredFile(SQLModel, table=True):
    """One upload. The features that refer to it decide who may read it."""

    __tablename__ = "stored_file"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str = Field(max_length=200)
    media_type: str = Field(max_length=120)
    size: int
    sha256: str = Field(max_length=64)
    uploaded_by: UUID = Field(foreign_key="person.id", index=True)
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    claimed: bool = Field(default=False, index=True)
    """Whether a feature refers to it; unclaimed uploads are swept away after a day."""
    claimed_for: str = Field(default="", max_length=80)
    """The one use it was claimed for, such as `organization:<id>`; empty when not told."""
