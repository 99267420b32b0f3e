"""What goes in and out of accounts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from email_validator import EmailNotValidError, validate_email
from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from backend.core import clock, locales
from backend.core.actor import DeskRole, OrganizationRole, PlatformRole
from backend.core.locales import LocaleCode
from backend.core.schemas import Line, Schema, clean


def normal_address(value: str) -> str:
    """An e-mail address in the one spelling under which it is kept, or a pydantic fault.

    The part before the @ must be ASCII: not every mail server on the way takes others.
    """
    try:
        checked = validate_email(value, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        raise PydanticCustomError("email", "not an e-mail address", {}) from error
    return (checked.ascii_email or checked.normalized).lower()


def known_zone(value: str) -> str:
    """The name of an IANA time zone."""
    if value not in clock.ZONES:
        raise PydanticCustomError("unknown_time_zone", "unknown time zone", {})
    return value


def _code_of_tag(value: Any) -> Any:  # noqa: ANN401 — pydantic hands over whatever was sent
    # The web names languages by tag (zh-CN), the data by code (zh).
    known = locales.BY_TAG.get(value) if isinstance(value, str) else None
    return known.code if known else value


Email = Annotated[
    str,
    BeforeValidator(clean),
    StringConstraints(strip_whitespace=True, max_length=254),
    AfterValidator(normal_address),
]
Name = Annotated[Line, StringConstraints(min_length=1, max_length=100)]
Language = Annotated[LocaleCode, BeforeValidator(_code_of_tag)]
TimeZone = Annotated[str, StringConstraints(max_length=64), AfterValidator(known_zone)]


def encodable(value: SecretStr) -> SecretStr:
    """A password of characters that UTF-8 knows; JSON can smuggle in halves of one."""
    try:
        value.get_secret_value().encode()
    except UnicodeEncodeError:
        # Without its cause: that holds the password.
        raise PydanticCustomError("unreadable", "not readable text", {}) from None
    return value


# Spaces at the ends belong to a password; the rules for new ones are in `policy`.
Password = Annotated[
    SecretStr,
    Field(max_length=1000, json_schema_extra={"format": "password"}),
    AfterValidator(encodable),
]
Token = Annotated[
    str,
    BeforeValidator(clean),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
]


class PersonCard(Schema):
    """A person as others see one."""

    id: UUID
    name: str


class Secretive(Schema):
    """Input with a password, of which not even a space may be lost."""

    model_config = ConfigDict(str_strip_whitespace=False)


class Registration(Secretive):
    """A new account."""

    email: Email
    name: Name
    password: Password
    locale: Language = "zh"
    time_zone: TimeZone = "Asia/Shanghai"


class AddressGiven(Schema):
    """An address to which a mail is wanted."""

    email: Email


class MailPromised(Schema):
    """Said whether or not the address has an account: if a mail is due, it is on its way."""

    email: str


class TokenGiven(Schema):
    """The token of a mailed link."""

    token: Token


class Credentials(Secretive):
    """An address and the password that goes with it."""

    email: Email
    password: Password


class SignInRead(Schema):
    """One of a person's own sign-ins."""

    id: UUID
    created_at: datetime
    expires_at: datetime
    user_agent: str
    current: bool


class PersonRead(Schema):
    """A person as the person sees it."""

    id: UUID
    email: str
    name: str
    locale: str
    time_zone: str
    verified: bool
    created_at: datetime


class MembershipRead(Schema):
    """A place in an organisation; its names come from the organisations' own route."""

    organization_id: UUID
    roles: Sequence[OrganizationRole]
    verified: bool


class DeskRead(Schema):
    """A place at a node."""

    node_id: UUID
    roles: Sequence[DeskRole]


class MeRead(Schema):
    """Who is asking, with all standing; `person` is null for a visitor."""

    person: PersonRead | None = None
    memberships: Sequence[MembershipRead] = ()
    desks: Sequence[DeskRead] = ()
    platform_roles: Sequence[PlatformRole] = ()


class ProfilePatch(Schema):
    """What people may change about themselves; what is left out stays."""

    name: Name = ""
    locale: Language = "zh"
    time_zone: TimeZone = "Asia/Shanghai"


class PasswordChange(Secretive):
    """A new password, vouched for by the present one."""

    current: Password
    new: Password


class PasswordReset(Secretive):
    """A new password, vouched for by a mailed token."""

    token: Token
    password: Password
