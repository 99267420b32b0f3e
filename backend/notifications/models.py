"""What people are told, how they wish to be told, and the daily letters."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_map, word


class Group(StrEnum):
    """What a person chooses by: all kinds of one matter together."""

    ORGANIZATION = "organization"
    LISTING = "listing"
    IMPORT = "import"
    MATCH = "match"
    DEAL = "deal"
    CHALLENGE = "challenge"
    RELAY = "relay"
    NOTICE = "notice"


class MailMode(StrEnum):
    """When a notification is also mailed."""

    OFF = "off"
    INSTANT = "instant"
    DAILY = "daily"


class Digest(SQLModel, table=True):
    """One person's letter of one day, by the person's own calendar."""

    __tablename__ = "digest"
    __table_args__ = (UniqueConstraint("person_id", "day"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", ondelete="CASCADE")
    day: date
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    sending_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Notification(SQLModel, table=True):
    """One thing one person is told, once: the key says what it is about."""

    __tablename__ = "notification"
    __table_args__ = (UniqueConstraint("person_id", "key"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    kind: str = Field(max_length=60)
    params: dict[str, str | int] = json_map()
    link: str = Field(max_length=300)
    key: str = Field(max_length=160)
    in_app: bool = True
    mail: MailMode = Field(default=MailMode.INSTANT, sa_type=word(MailMode))
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime, index=True)
    read_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    digest_id: UUID | None = Field(
        default=None, foreign_key="digest.id", index=True, ondelete="SET NULL"
    )
    sending_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """A worker is mailing it; another may take over when this is long ago."""
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class NotificationPreference(SQLModel, table=True):
    """How a person wishes to hear of one group; without a row `policy.DEFAULTS` holds."""

    __tablename__ = "notification_preference"
    __table_args__ = (UniqueConstraint("person_id", "group"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    group: Group = Field(sa_type=word(Group))
    in_app: bool = True
    mail: MailMode = Field(sa_type=word(MailMode))
