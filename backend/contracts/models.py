"""Contracts, their issued versions, signatures and milestones.

A draft lives in the contract's own row. What is issued becomes a version that the database lets
nobody change (see the migration); an amendment is another version.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_map, word
from backend.deals.schemas import ContractKind


class ContractState(StrEnum):
    """How far a contract has come; `amending` and `reissued` while the signed version holds."""

    DRAFT = "draft"
    ISSUED = "issued"
    SIGNED = "signed"
    AMENDING = "amending"
    REISSUED = "reissued"
    TERMINATED = "terminated"


class Signer(StrEnum):
    """Who signs."""

    SUPPLY = "supply"
    DEMAND = "demand"
    BROKER = "broker"


class Trigger(StrEnum):
    """What a payment waits for."""

    SIGNING = "signing"
    DAY = "day"
    DELIVERY = "delivery"
    ACCEPTANCE = "acceptance"
    TRANSFER = "transfer"
    """The patent office has registered the new owner."""


class MilestoneState(StrEnum):
    """How far a milestone has come."""

    OPEN = "open"
    REPORTED = "reported"
    ACCEPTED = "accepted"


class Contract(SQLModel, table=True):
    """What two organisations bind themselves to, in one deal."""

    __tablename__ = "contract"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    deal_id: UUID = Field(foreign_key="deal.id", unique=True)
    number: str = Field(max_length=24, unique=True)
    state: ContractState = Field(default=ContractState.DRAFT, sa_type=word(ContractState))
    version: int = 1
    terms: dict[str, Any] = json_map()
    """The draft; after signing, what holds."""
    created_by: UUID = Field(foreign_key="person.id")
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    updated_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    kind: ContractKind = Field(sa_type=word(ContractKind))
    version_in_force: int | None = None
    """The number of the newest version that all have signed."""
    signed_on: date | None = None
    """The day of the last signature under the version in force."""
    amount_minor: int | None = Field(default=None, sa_type=BigInteger)
    """As signed: neither what was registered nor what was paid."""
    currency: str = Field(default="CNY", max_length=3)
    registry_office: str = Field(default="", max_length=200)
    registry_number: str = Field(default="", max_length=60)
    registered_on: date | None = None
    registered_minor: int | None = Field(default=None, sa_type=BigInteger)
    registered_technology_minor: int | None = Field(default=None, sa_type=BigInteger)
    certificate_id: UUID | None = Field(default=None, foreign_key="stored_file.id")
    transfer_on: date | None = None
    """Since when the patent office has the new owner: from then on the assignment counts."""
    transfer_reference: str = Field(default="", max_length=120)
    comment: str = Field(default="", max_length=2000)
    """What was said with the last step."""


class ContractVersion(SQLModel, table=True):
    """What was issued, as it was issued."""

    __tablename__ = "contract_version"
    __table_args__ = (UniqueConstraint("contract_id", "number"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    contract_id: UUID = Field(foreign_key="contract.id", index=True)
    number: int
    kind: ContractKind = Field(sa_type=word(ContractKind))
    terms: dict[str, Any] = json_map()
    names: dict[str, Any] = json_map()
    """The parties' names by language, as they were."""
    digest: str = Field(max_length=64)
    """SHA-256 of number, kind, terms and names."""
    reason: str = Field(default="", max_length=2000)
    issued_by: UUID = Field(foreign_key="person.id")
    issued_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class ContractSignature(SQLModel, table=True):
    """A party's signature under a version, with the file that shows it."""

    __tablename__ = "contract_signature"
    __table_args__ = (UniqueConstraint("version_id", "party"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    version_id: UUID = Field(foreign_key="contract_version.id", index=True)
    party: Signer = Field(sa_type=word(Signer))
    signatory: str = Field(max_length=100)
    signed_on: date
    file_id: UUID = Field(foreign_key="stored_file.id")
    recorded_by: UUID = Field(foreign_key="person.id")
    recorded_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class ContractMilestone(SQLModel, table=True):
    """A row of the payment plan in force, and whether what it waits for has come."""

    __tablename__ = "contract_milestone"
    __table_args__ = (CheckConstraint("amount_minor > 0", name="amount_above_zero"),)

    id: UUID = Field(primary_key=True)
    """The key of the row in the plan."""
    contract_id: UUID = Field(foreign_key="contract.id", index=True)
    position: int
    label: str = Field(max_length=200)
    trigger: Trigger = Field(sa_type=word(Trigger))
    condition: str = Field(default="", max_length=300)
    due_on: date | None = None
    amount_minor: int = Field(sa_type=BigInteger)
    currency: str = Field(max_length=3)
    state: MilestoneState = Field(default=MilestoneState.OPEN, sa_type=word(MilestoneState))
    version: int = 1
    evidence: str = Field(default="", max_length=2000)
    file_id: UUID | None = Field(default=None, foreign_key="stored_file.id")
    reported_by: UUID | None = Field(default=None, foreign_key="person.id")
    reported_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: UUID | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    comment: str = Field(default="", max_length=2000)
