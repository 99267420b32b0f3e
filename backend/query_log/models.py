"""Counts of what was searched for: words, language and side, a day at a time."""

from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class QueryCount(SQLModel, table=True):
    """How often some words were searched for on a day, and how much was found the last time.

    No person, no address, no time of day; words that look like somebody's data are not kept.
    """

    __tablename__ = "query_count"
    __table_args__ = (UniqueConstraint("day", "kind", "lang", "text"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    day: date = Field(index=True)
    kind: str = Field(max_length=24)
    lang: str = Field(max_length=8)
    text: str = Field(max_length=120)
    asked: int
    found: int
