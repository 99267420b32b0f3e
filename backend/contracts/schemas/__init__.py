"""What goes in and out of contracts."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.contracts.lifecycle import Action, MilestoneAction
from backend.contracts.models import ContractState, MilestoneState, Signer, Trigger
from backend.contracts.schemas.choices import (
    Clause,
    Ownership,
    Payer,
    PlanForm,
    Point,
    Report,
)
from backend.core.schemas import Line, Money, Schema, Text
from backend.deals.schemas import ContractKind
from backend.listings.schemas import Day, Version

__all__ = [
    "Clause",
    "ContractKind",
    "ContractState",
    "MilestoneState",
    "Ownership",
    "Payer",
    "PlanForm",
    "Point",
    "Report",
    "Signer",
    "Trigger",
]

Words = Annotated[Text, StringConstraints(max_length=2000)]
Written = Annotated[Text, StringConstraints(max_length=8000)]
Named = Annotated[Line, StringConstraints(max_length=200)]
Told = Annotated[Line, StringConstraints(max_length=300)]
Minor = Annotated[int, Field(ge=0, le=10**15)]
Percent = Annotated[Line, StringConstraints(pattern=r"^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)?$")]
"""A share in hundredths, with up to four places behind the point; empty while it is open."""
ContractLang = Literal["zh", "en", "ru"]


class PartyDetails(Schema):
    """Who signs for a party, and where it is found."""

    representative: Annotated[Line, StringConstraints(max_length=100)] = ""
    address: Told = ""
    contact: Named = ""


class Patent(Schema):
    """A patent or application that the contract is about."""

    title: Named = ""
    number: Annotated[Line, StringConstraints(max_length=60)] = ""
    owner: Named = ""
    filed_on: Day | None = None
    expires_on: Day | None = None


class PlanRow(Schema):
    """A payment; `key` stays the row's own through every version."""

    key: UUID | None = None
    label: Named = ""
    amount_minor: Minor = 0
    trigger: Trigger = Trigger.SIGNING
    condition: Told = ""
    due_on: Day | None = None


class Royalty(Schema):
    """A share in what is sold."""

    base: Told = ""
    percent: Percent = ""
    minimum_minor: Minor | None = None
    cap_minor: Minor | None = None
    years: Annotated[int, Field(ge=1, le=30)] | None = None
    report: Report = Report.YEAR


class Shareholder(Schema):
    """A shareholder: what is held for technology, and what for cash."""

    name: Named = ""
    technology: Percent = ""
    cash: Percent = ""


class Equity(Schema):
    """Shares in a company, the technology's among them."""

    company: Named = ""
    capital_minor: Minor = 0
    holders: Annotated[list[Shareholder], Field(max_length=30)] = []


class Plan(Schema):
    """How it is paid. Amounts are in the contract's currency."""

    form: PlanForm | None = None
    rows: Annotated[list[PlanRow], Field(max_length=40)] = []
    royalty: Royalty | None = None
    equity: Equity | None = None


class Broker(Schema):
    """The clause that makes it a contract of three."""

    name: Named = ""
    commission: Money | None = None
    payer: Payer | None = None
    duties: Words = ""


class Terms(Schema):
    """Everything that is agreed. A draft may lack whatever is still open."""

    name: Named = ""
    lang: ContractLang = "zh"
    """In which language its words are written, and which counts where versions differ."""
    parties: dict[Signer, PartyDetails] = {}
    clauses: dict[Clause, Written] = {}
    patents: Annotated[list[Patent], Field(max_length=30)] = []
    ownership: Ownership | None = None
    ownership_note: Words = ""
    place: Named = ""
    starts_on: Day | None = None
    ends_on: Day | None = None
    amount: Money | None = None
    technology_amount: Money | None = None
    """The part of the amount that the technology itself costs."""
    plan: Plan = Plan()
    broker: Broker | None = None


class ContractStart(Schema):
    """A first draft, with the law's points and, where wished, words to begin with."""

    kind: ContractKind
    lang: ContractLang = "zh"
    sample_words: bool = True


class TermsChange(Schema):
    """The draft as it is from now on."""

    version: Version
    kind: ContractKind
    terms: Terms


class ContractStep(Schema):
    """Issue, recall, amend, drop or terminate; what a step has to be told with depends on it."""

    action: Literal[Action.ISSUE, Action.RECALL, Action.AMEND, Action.DROP, Action.TERMINATE]
    version: Version
    comment: Words = ""


class SignatureCreate(Schema):
    """A signature, with the upload that shows it."""

    version: Version
    party: Signer
    signatory: Annotated[Line, StringConstraints(min_length=1, max_length=100)]
    day: Day
    file_id: UUID


class RegistrationWrite(Schema):
    """What the registering office wrote; its amounts are its own, whatever was signed."""

    version: Version
    office: Annotated[Line, StringConstraints(min_length=1, max_length=200)]
    number: Annotated[Line, StringConstraints(min_length=1, max_length=60)]
    day: Day
    amount_minor: Minor
    technology_minor: Minor
    certificate_id: UUID | None = None


class TransferWrite(Schema):
    """The patent office has the new owner."""

    version: Version
    day: Day
    reference: Annotated[Line, StringConstraints(min_length=1, max_length=120)]


class MilestoneStep(Schema):
    """A step with a milestone; a report shows something, in words or as an upload."""

    action: MilestoneAction
    version: Version
    comment: Words = ""
    file_id: UUID | None = None


class FileRef(Schema):
    """A file of the contract's."""

    id: UUID
    name: str
    size: int


class ContractPartyRead(Schema):
    """A party as the contract names it."""

    party: Signer
    name: str
    name_lang: str | None
    role: str
    """What it is in a contract of the kind, in the reader's language."""


class CheckPoint(Schema):
    """A point of the checklist: whether the kind needs it, and whether it is there."""

    code: Clause | Point
    required: bool
    filled: bool


class Gap(Schema):
    """Something that keeps the draft from being issued."""

    pointer: str
    code: str
    params: dict[str, Any]


class SignatureRead(Schema):
    """A signature."""

    party: Signer
    signatory: str
    signed_on: date
    file: FileRef
    recorded_at: datetime


class VersionRead(Schema):
    """Something that was issued."""

    number: int
    digest: str
    reason: str
    issued_by: str
    issued_at: datetime
    in_force: bool
    withdrawn: bool
    signatures: list[SignatureRead]
    missing: list[Signer]


class RegistrationRead(Schema):
    """The registration record."""

    office: str
    number: str
    day: date
    amount: Money
    technology: Money
    certificate: FileRef | None


class MilestoneRead(Schema):
    """A row of the plan in force."""

    id: UUID
    label: str
    trigger: Trigger
    condition: str
    due_on: date | None
    amount: Money
    state: MilestoneState
    version: int
    overdue: bool
    evidence: str
    file: FileRef | None
    reported_at: datetime | None
    decided_at: datetime | None
    comment: str
    allowed_actions: list[MilestoneAction]


class BarredContractStep(Schema):
    """A step of the reader's that a fact stands in the way of; `code` is the problem's."""

    action: Action
    code: str
    params: dict[str, Any]


class ContractRead(Schema):
    """A contract. Its amount, what was registered and what was paid are three numbers."""

    id: UUID
    deal_id: UUID
    number: str
    kind: ContractKind
    state: ContractState
    version: int
    terms: Terms
    parties: list[ContractPartyRead]
    checklist: list[CheckPoint]
    gaps: list[Gap]
    ownership_choices: list[Ownership]
    """The first is what the law says where nothing is agreed."""
    versions: list[VersionRead]
    signed_on: date | None
    signed_amount: Money | None
    registration: RegistrationRead | None
    transfer_on: date | None
    transfer_reference: str
    patented: bool
    milestones: list[MilestoneRead]
    comment: str
    may_write: bool
    signs_for: list[Signer]
    allowed_actions: list[Action]
    barred_actions: list[BarredContractStep]


class ContractDesk(Schema):
    """What the deal's page shows: the contract, or whether one may be begun."""

    contract: ContractRead | None
    may_start: bool


class ClauseWords(Schema):
    """What a point of the checklist is called, why it is there, and words to begin with."""

    code: Clause | Point
    title: str
    why: str
    sample: str


class OwnershipWords(Schema):
    """A choice of ownership and what it means."""

    code: Ownership
    name: str
    text: str


class Wording(Schema):
    """The words that contracts of a kind are offered, in one language."""

    kind: ContractKind
    clauses: list[ClauseWords]
    ownership: list[OwnershipWords]
    ownership_default: str
    """What the law says where nothing is agreed, in our words."""
