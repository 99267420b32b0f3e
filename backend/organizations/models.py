"""Organisations, who belongs to them, and the papers that prove who they are."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, json_map, word


class OrganizationKind(StrEnum):
    """What an organisation is."""

    UNIVERSITY = "university"
    INSTITUTE = "institute"
    ENTERPRISE = "enterprise"
    TRANSFER_CENTRE = "transfer_centre"
    OFFSHORE_INCUBATOR = "offshore_incubator"
    BANK = "bank"
    INSURER = "insurer"
    SERVICE_AGENCY = "service_agency"
    AUTHORITY = "authority"
    FOREIGN_PARTNER = "foreign_partner"


class VerificationState(StrEnum):
    """How far a node has come in checking who an organisation is."""

    UNVERIFIED = "unverified"
    SUBMITTED = "submitted"
    VERIFIED = "verified"
    REJECTED = "rejected"


class DocumentKind(StrEnum):
    """What a paper handed in for verification is."""

    LICENCE = "licence"
    REPRESENTATIVE = "representative"
    AUTHORIZATION = "authorization"
    OTHER = "other"


class Organization(SQLModel, table=True):
    """A legal person on the platform. Names are by content language."""

    __tablename__ = "organization"
    # Anybody may claim a number; only one organisation can be verified under it.
    __table_args__ = (
        Index(
            "uq_organization_verified_number",
            "country",
            "registration_number",
            unique=True,
            sqlite_where=text("state = 'verified'"),
            postgresql_where=text("state = 'verified'"),
        ),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    kind: OrganizationKind = Field(sa_type=word(OrganizationKind), index=True)
    names: dict[str, str] = json_map()
    search_name: str = ""
    """All names folded for searching: one per line, see `service.reading.fold`."""
    descriptions: dict[str, str] = json_map()
    country: str = Field(default="CN", max_length=2, index=True)
    region: str = Field(default="", max_length=6)
    city: str = Field(default="", max_length=80)
    registration_number: str | None = Field(default=None, max_length=40)
    website: str = Field(default="", max_length=300)
    field_codes: list[str] = json_list()
    home_node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    state: VerificationState = Field(
        default=VerificationState.UNVERIFIED, sa_type=word(VerificationState), index=True
    )
    verified_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    submitted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    recheck_on: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    recheck_asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decision_note: str = Field(default="", max_length=2000)
    endorsement_required: bool = True
    """Whether the organisation's own officer looks at a listing before the node does."""
    is_sample: bool = False
    version: int = 1
    field_versions: dict[str, int] = json_map()
    """The version that last changed each field, so that a stale edit can be told what moved."""
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class Member(SQLModel, table=True):
    """A person in an organisation, with roles of `core.actor.OrganizationRole`."""

    __tablename__ = "member"
    __table_args__ = (UniqueConstraint("organization_id", "person_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id", index=True, ondelete="CASCADE")
    person_id: UUID = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    roles: list[str] = json_list()
    since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class Invitation(SQLModel, table=True):
    """An offer of membership, mailed to an address; the token is made when the mail is sent."""

    __tablename__ = "invitation"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id", index=True, ondelete="CASCADE")
    email: str = Field(max_length=254, index=True)
    roles: list[str] = json_list()
    locale: str = Field(default="zh", max_length=8)
    token_hash: str | None = Field(default=None, max_length=64, unique=True)
    invited_by: UUID = Field(foreign_key="person.id")
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    accepted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sending_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class OrganizationDocument(SQLModel, table=True):
    """A paper handed in for verification; seen by the organisation and the node only."""

    __tablename__ = "organization_document"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id", index=True, ondelete="CASCADE")
    file_id: UUID = Field(foreign_key="stored_file.id")
    kind: DocumentKind = Field(sa_type=word(DocumentKind))
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
