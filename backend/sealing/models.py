"""Slots of one size, of which nobody without the installation's key can tell full from empty."""

from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel


class SealedSlot(SQLModel, table=True):
    """One slot. Neither for whom it is kept, nor since when, nor whether anything is in it shows.

    `tag` is a keyed hash of what it is kept for; `content` always has the same length and is
    random to all who lack the keys.
    """

    __tablename__ = "sealed_slot"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    tag: str = Field(max_length=64, unique=True)
    content: bytes
