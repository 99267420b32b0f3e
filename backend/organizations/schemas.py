"""What clients send and get about organisations, members, papers and invitations."""

from datetime import datetime
from typing import Annotated
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from backend.accounts.schemas import Email
from backend.core.actor import OrganizationRole
from backend.core.locales import LocaleCode
from backend.core.schemas import Line, Schema, Text
from backend.files.schemas import FileCard
from backend.nodes.schemas import Country, NodeCard, Region
from backend.organizations.lifecycle import Action
from backend.organizations.models import DocumentKind, OrganizationKind, VerificationState
from backend.taxonomy import service as taxonomy

__all__ = [
    "ActionRequest",
    "DocumentCreate",
    "DocumentKind",
    "DocumentRead",
    "InvitationAccept",
    "InvitationCreate",
    "InvitationOffer",
    "InvitationRead",
    "LinkRead",
    "MemberPatch",
    "MemberRead",
    "OrganizationCard",
    "OrganizationCreate",
    "OrganizationKind",
    "OrganizationPatch",
    "OrganizationRead",
    "OrganizationSummary",
    "VerificationState",
]


def _known_field(value: str) -> str:
    if not taxonomy.known_field(value):
        raise PydanticCustomError("unknown_field", "unknown field", {"given": value[:60]})
    return value


def _web_address(value: str) -> str:
    if not value:
        return value
    try:
        parts = urlsplit(value)
        right = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        right = False
    if not right or " " in value:
        raise PydanticCustomError("web_address", "not a web address", {})
    return value


Name = Annotated[Line, StringConstraints(min_length=1, max_length=200)]
Names = Annotated[dict[LocaleCode, Name], Field(min_length=1)]
Descriptions = dict[LocaleCode, Annotated[Text, StringConstraints(max_length=3000)]]
FieldCodes = Annotated[list[Annotated[str, AfterValidator(_known_field)]], Field(max_length=10)]
City = Annotated[Line, StringConstraints(max_length=80)]
Website = Annotated[Line, StringConstraints(max_length=300), AfterValidator(_web_address)]
Number = Annotated[Line, StringConstraints(max_length=40, to_upper=True)]
Roles = Annotated[list[OrganizationRole], Field(min_length=1, max_length=len(OrganizationRole))]


class OrganizationCreate(Schema):
    """A new organisation; whoever founds it becomes its owner."""

    kind: OrganizationKind
    names: Names
    descriptions: Descriptions = {}
    country: Country = "CN"
    region: Region = ""
    city: City = ""
    registration_number: Number | None = None
    website: Website = ""
    field_codes: FieldCodes = []
    home_node_id: UUID | None = None
    endorsement_required: bool = True


class OrganizationPatch(Schema):
    """What may be changed; what is left out stays. `version` is the one the editor saw.

    Changing names, kind, country or number takes a verification away.
    """

    version: int
    kind: OrganizationKind = OrganizationKind.ENTERPRISE
    names: Names = Field(default_factory=dict)
    descriptions: Descriptions = {}
    country: Country = "CN"
    region: Region = ""
    city: City = ""
    registration_number: Number | None = None
    website: Website = ""
    field_codes: FieldCodes = []
    home_node_id: UUID | None = None
    endorsement_required: bool = True


class ActionRequest(Schema):
    """A step of verification; `note` explains a rejection or revocation."""

    action: Action
    version: int
    note: Annotated[Text, StringConstraints(max_length=2000)] = ""


class OrganizationCard(Schema):
    """An organisation as other records mention it."""

    id: UUID
    kind: OrganizationKind
    names: dict[str, str]
    country: str
    region: str
    city: str
    verified: bool
    is_sample: bool
    home_node_id: UUID | None
    endorsement_required: bool
    """Whether the organisation's own officer looks at a listing before the node does."""


class OrganizationSummary(OrganizationCard):
    """An organisation in a list. `my_roles` are the reader's own."""

    name: str
    city_name: str
    """The city in the reader's language, or as its people write it."""
    state: VerificationState
    field_codes: list[str]
    home_node: NodeCard | None
    my_roles: list[OrganizationRole]
    submitted_at: datetime | None
    recheck_on: datetime | None


class DocumentRead(Schema):
    """A paper handed in for verification."""

    id: UUID
    kind: DocumentKind
    file: FileCard
    created_at: datetime
    can_remove: bool


class OrganizationRead(OrganizationSummary):
    """An organisation's page. What only members and the node may see is null for others."""

    description: str
    descriptions: dict[str, str]
    website: str
    created_at: datetime
    verified_at: datetime | None
    version: int
    registration_number: str | None
    decision_note: str | None
    documents: list[DocumentRead] | None
    missing: list[str] | None
    """Pointers of what the node needs before it can verify."""
    allowed_actions: list[Action]
    barred_actions: list[Action]
    """Steps of the node that the reader may not take, being a member."""
    can_edit: bool
    grantable_roles: list[OrganizationRole]
    """What the reader may give to members and in invitations."""


class DocumentCreate(Schema):
    """An upload to be handed in as a paper."""

    file_id: UUID
    kind: DocumentKind


class LinkRead(Schema):
    """An address under which a file can be fetched for a short while."""

    url: str


class MemberRead(Schema):
    """A person in the organisation, and what the reader may do about the membership."""

    person_id: UUID
    name: str
    roles: list[OrganizationRole]
    since: datetime
    is_last_owner: bool
    can_change: bool
    can_remove: bool


class MemberPatch(Schema):
    """The roles a member is to have, instead of those held."""

    roles: Roles


class InvitationCreate(Schema):
    """An offer of membership to be mailed; `locale` is the mail's language."""

    email: Email
    roles: Roles
    locale: LocaleCode | None = None


class InvitationRead(Schema):
    """An invitation as the organisation sees it."""

    id: UUID
    email: str
    roles: list[OrganizationRole]
    invited_by: str
    created_at: datetime
    expires_at: datetime
    expired: bool


class InvitationOffer(Schema):
    """An invitation as whoever holds its token sees it."""

    organization_id: UUID
    organization_names: dict[str, str]
    email: str
    roles: list[OrganizationRole]
    expires_at: datetime


class InvitationAccept(Schema):
    """The token of the mailed link."""

    token: Annotated[str, StringConstraints(min_length=1, max_length=200)]
