"""What goes in and out about proposals."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.challenges.schemas import Criterion, RequiredIndicator
from backend.core.schemas import Line, Money, Schema, Short, Text
from backend.courses.schemas import Stage
from backend.listings.schemas import Version
from backend.proposals.models import Holder

__all__ = ["Holder"]

TOTAL = 14_000
"""How many characters a whole proposal may hold."""


Solution = Annotated[Text, StringConstraints(max_length=4000)]
Plan = Annotated[Text, StringConstraints(max_length=2500)]
Novelty = Annotated[Text, StringConstraints(max_length=1500)]
Words = Annotated[Text, StringConstraints(max_length=1000)]


class Meets(StrEnum):
    """How a proposal answers a required indicator."""

    MEETS = "meets"
    EXCEEDS = "exceeds"
    PARTLY = "partly"
    NO = "no"


class Rights(StrEnum):
    """Whose the rights are that the solution stands on."""

    OWN = "own"
    JOINT = "joint"
    LICENSED = "licensed"


class IndicatorAnswer(Schema):
    """The answer to one required indicator, by its place in the posted list."""

    position: Annotated[int, Field(ge=0, lt=60)]
    meets: Meets | None = None
    value: Annotated[Line, StringConstraints(max_length=60)] = ""
    basis: Annotated[Line, StringConstraints(max_length=300)] = ""


class TeamMember(Schema):
    """Somebody who will do the work."""

    name: Annotated[Line, StringConstraints(max_length=80)] = ""
    role: Annotated[Line, StringConstraints(max_length=80)] = ""
    record: Annotated[Line, StringConstraints(max_length=200)] = ""


class Partner(Schema):
    """A unit of the consortium and its share of the work; the first one leads."""

    name: Short = ""
    share: Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)] = 0


class ProposalContent(Schema):
    """A proposal. In a draft everything may be missing still."""

    title: Short = ""
    solution: Solution = ""
    novelty: Novelty = ""
    plan: Plan = ""
    risks: Words = ""
    answers: Annotated[list[IndicatorAnswer], Field(max_length=60)] = []
    team: Annotated[list[TeamMember], Field(max_length=20)] = []
    partners: Annotated[list[Partner], Field(max_length=10)] = []
    quote: Money | None = None
    months: Annotated[int, Field(ge=1, le=240)] | None = None
    rights: Rights | None = None
    rights_note: Words = ""
    rights_confirmed: bool = False
    export_flag: bool = False


class DraftWrite(Schema):
    """A draft as it stands; `version` is the one that was seen, 0 for the first."""

    organization_id: UUID
    version: Annotated[int, Field(ge=0, le=2**31 - 1)]
    content: ProposalContent


class ProposalSubmit(Schema):
    """A whole proposal, to be sealed."""

    organization_id: UUID
    content: ProposalContent


class PartyChoice(Schema):
    """In whose name."""

    organization_id: UUID


class CopyRequest(Schema):
    """The key that was given with the receipt."""

    organization_id: UUID
    key: Annotated[Line, StringConstraints(min_length=10, max_length=100)]


class PartyRead(Schema):
    """An organisation that the reader writes for; `barred` is the problem's code, if one bars."""

    id: UUID
    name: str
    barred: str | None


class ProposalReceipt(Schema):
    """That a proposal was received: when by the database's clock, and the hash of what."""

    submitted_at: datetime
    sha256: str


class SubmissionRead(ProposalReceipt):
    """The receipt, once with the key to the bidder's own copy; it is kept nowhere else."""

    copy_key: str


class ProposalLack(Schema):
    """Something that a proposal lacks."""

    pointer: str
    code: str


class BidRead(Schema):
    """A bidding party's desk for one challenge. `indicators` and `criteria` are as posted."""

    challenge_id: UUID
    stage: Stage
    closed: bool
    deadline_at: datetime
    deadline_zone: str
    frozen_sha256: str
    title: str
    title_lang: str | None
    bounty: Money | None
    consortium_allowed: bool
    indicators: list[RequiredIndicator]
    criteria: list[Criterion]
    eligibility: list[str]
    parties: list[PartyRead]
    organization_id: UUID | None
    version: int
    saved_at: datetime | None
    draft: ProposalContent | None
    missing: list[ProposalLack]
    receipt: ProposalReceipt | None
    total_limit: int


class MyProposal(Schema):
    """A line of the bidder's desk."""

    challenge_id: UUID
    title: str
    title_lang: str | None
    organization_id: UUID
    organization_name: str
    stage: Stage
    closed: bool
    deadline_at: datetime
    deadline_zone: str
    saved_at: datetime | None
    submitted_at: datetime | None
    sha256: str
    proposal_id: UUID | None
    """Once it was opened."""


class HolderRead(Schema):
    """A share of the key: who keeps it, and whether it was released."""

    holder: Holder
    released_at: datetime | None
    released_by: str | None
    may_release: bool


class ProposalSummary(Schema):
    """An opened proposal in the record."""

    id: UUID
    organization_id: UUID
    organization_name: str
    title: str
    submitted_at: datetime
    sha256: str
    damaged: bool
    quote: Money | None


class OpeningRead(Schema):
    """The opening of a challenge's proposals: before it only shares are shown, and never more."""

    challenge_id: UUID
    stage: Stage
    version: Version
    closed: bool
    deadline_at: datetime
    deadline_zone: str
    key_fingerprint: str
    needed: int
    holders: list[HolderRead]
    opened_at: datetime | None
    proposals: list[ProposalSummary]


class ReleaseWrite(Schema):
    """Which share is released; the second release opens."""

    holder: Holder


class ProposalRead(ProposalSummary):
    """An opened proposal, whole."""

    content: ProposalContent | None
