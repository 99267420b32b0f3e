"""People, their sign-ins, and one-time tokens."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, word


class Person(SQLModel, table=True):
    """A human with an account. The e-mail address is kept in lower case."""

    __tablename__ = "person"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    email: str = Field(max_length=254, unique=True)
    name: str = Field(max_length=100)
    locale: str = Field(default="zh", max_length=8)
    time_zone: str = Field(default="Asia/Shanghai", max_length=64)
    password_hash: str = Field(default="", max_length=255)
    platform_roles: list[str] = json_list()
    email_verified_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    disabled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    failed_sign_ins: int = 0
    locked_until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SignIn(SQLModel, table=True):
    """A session: only the hash of its token is kept."""

    __tablename__ = "sign_in"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    token_hash: str = Field(max_length=64, unique=True)
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)
    user_agent: str = Field(default="", max_length=300)


class TokenPurpose(StrEnum):
    """Why an account's mail is sent, which also says what its token lets the reader do."""

    VERIFY_EMAIL = "verify_email"
    RESET_PASSWORD = "reset_password"  # noqa: S105 — the name of a purpose, not a password
    ALREADY_REGISTERED = "already_registered"
    ACCOUNT_LOCKED = "account_locked"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 — likewise


class MailedToken(SQLModel, table=True):
    """A one-time token sent by mail. It is made when the mail is sent, so none is ever stored.

    A second registration of an address nobody has verified waits here: its name and password
    count only once the link in its own mail was followed.
    """

    __tablename__ = "mailed_token"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    purpose: TokenPurpose = Field(sa_type=word(TokenPurpose))
    token_hash: str | None = Field(default=None, max_length=64, unique=True)
    pending_name: str = Field(default="", max_length=100)
    pending_password_hash: str = Field(default="", max_length=255)
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)
    sending_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """A worker is sending the mail; another may take over when this is long ago."""
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
