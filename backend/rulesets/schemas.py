"""What rule sets say, kind by kind, and how they go in and out.

Shares are basis points (7000 is 70 %). A figure that is absent is one the text does not set, or one
that is still to be entered; `standing` tells which.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal, get_args
from uuid import UUID

from pydantic import (
    AfterValidator,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

from backend.core.locales import LocaleCode
from backend.core.schemas import Line, Money, Schema, Text
from backend.rulesets.models import Basis, RuleKind, Standing
from backend.taxonomy import service as taxonomy

__all__ = ["Basis", "RuleKind", "Standing"]

Share = Annotated[int, Field(ge=0, le=10_000)]
Days = Annotated[int, Field(ge=1, le=365)]
Years = Annotated[int, Field(ge=1, le=50)]


class CostLine(StrEnum):
    """What may be taken off income before it is shared."""

    TAXES = "taxes"
    VALUATION = "valuation"
    BROKERAGE = "brokerage"
    IP_MAINTENANCE = "ip_maintenance"
    LEGAL = "legal"
    OTHER_DIRECT = "other_direct"
    PRIOR_RESEARCH = "prior_research"


class DistributionTerms(Schema):
    """Who gets how much of what an achievement of one's job earns, at least, when none is agreed.

    Net income is income less the `deductible` lines. `formula_from` says whether those lines are
    the text's own or the platform's general sheet, for texts that leave net income undefined or
    whose definition is still to be entered.
    """

    kind: Literal[RuleKind.DISTRIBUTION] = RuleKind.DISTRIBUTION
    transfer_floor: Share | None = None
    """Of net income from assigning or licensing."""
    equity_floor: Share | None = None
    """Of the shares that the achievement was contributed for."""
    own_use_floor: Share | None = None
    """Of each year's operating profit."""
    own_use_years_from: Years | None = None
    own_use_years_to: Years | None = None
    main_contributors_floor: Share | None = None
    """Of the reward itself, for those who contributed most."""
    deductible: Annotated[list[CostLine], Field(max_length=len(CostLine))] = []
    formula_from: Literal["rule", "platform"] = "platform"


class NoticeTerms(Schema):
    """How many days a public notice is open at least; absent where the text sets none."""

    kind: Literal[RuleKind.NOTICE] = RuleKind.NOTICE
    negotiated_price: Days | None = None
    award: Days | None = None
    office_holder: Days | None = None
    rights_grant: Days | None = None
    counted: Literal["calendar", "working"] = "calendar"
    """Which days those are; a last day that nobody works on gives way to the next working day."""
    decision: Days | None = None
    """Working days within which an objection is to be decided."""


class RightsGrantTerms(Schema):
    """How long those who made an achievement may use it, at least, when given that right."""

    kind: Literal[RuleKind.RIGHTS_GRANT] = RuleKind.RIGHTS_GRANT
    use_right_years: Years | None = None


class PanelTerms(Schema):
    """Who judges proposals."""

    kind: Literal[RuleKind.PANEL] = RuleKind.PANEL
    members: Annotated[int, Field(ge=1, le=99)] | None = None
    """At least so many."""
    odd: bool = True
    technical: Annotated[int, Field(ge=0, le=99)] = 1
    financial: Annotated[int, Field(ge=0, le=99)] = 1
    blind: bool = False
    """Whether members are not told whose a proposal is, unless the desk says otherwise."""
    comment_below: Annotated[int, Field(ge=1, le=6)] | None = None
    """Marks below it, out of five, need a comment."""
    declare_days: Days | None = None
    score_days: Days | None = None


class ConflictTerms(Schema):
    """How many years back a tie still makes somebody partial."""

    kind: Literal[RuleKind.CONFLICT] = RuleKind.CONFLICT
    employment_years: Years | None = None
    joint_work_years: Years | None = None
    """Inventing or publishing together."""
    deal_years: Years | None = None


class IntegrityTerms(Schema):
    """How many years a proven breach of integrity keeps somebody out."""

    kind: Literal[RuleKind.INTEGRITY] = RuleKind.INTEGRITY
    bar_years: Years | None = None


class AdvanceTerms(Schema):
    """How much of an award may be paid before anything is accepted."""

    kind: Literal[RuleKind.ADVANCE] = RuleKind.ADVANCE
    most: Share | None = None


class ApprovalTerms(Schema):
    """From which amount on a second person has to approve a payment."""

    kind: Literal[RuleKind.APPROVAL] = RuleKind.APPROVAL
    dual_from: Money | None = None


Terms = (
    DistributionTerms
    | NoticeTerms
    | RightsGrantTerms
    | PanelTerms
    | ConflictTerms
    | IntegrityTerms
    | AdvanceTerms
    | ApprovalTerms
)
_KINDS: Mapping[str, type[Terms]] = {
    one.model_fields["kind"].default: one for one in get_args(Terms)
}


def _of_its_kind(value: object, handler: ValidatorFunctionWrapHandler) -> Terms:
    """Read by kind ourselves: a union would put the kind into the pointers of its faults."""
    kind = value.get("kind") if isinstance(value, dict) else None
    model = _KINDS.get(kind) if isinstance(kind, str) else None
    read: Terms = model.model_validate(value) if model else handler(value)
    return read


AnyTerms = Annotated[Terms, Field(discriminator="kind"), WrapValidator(_of_its_kind)]
TERMS: TypeAdapter[Terms] = TypeAdapter(AnyTerms)


def _known_country(value: str) -> str:
    if value and not taxonomy.known_country(value):
        raise PydanticCustomError("unknown_country", "unknown country", {"given": value[:8]})
    return value


def _known_region(value: str) -> str:
    if value and not taxonomy.known_region(value):
        raise PydanticCustomError("unknown_region", "unknown region", {"given": value[:8]})
    return value


Country = Annotated[str, AfterValidator(_known_country)]
Region = Annotated[str, AfterValidator(_known_region)]
Remarks = dict[LocaleCode, Annotated[Text, StringConstraints(max_length=2000)]]
WebAddress = Annotated[
    Line, StringConstraints(max_length=300, pattern=r"^(https?://[^\s/]+\.[^\s]+)?$")
]


class RuleSource(Schema):
    """The text that sets it: its name by language, the article, where it can be read."""

    names: Annotated[
        dict[LocaleCode, Annotated[Line, StringConstraints(min_length=1, max_length=200)]],
        Field(min_length=1),
    ]
    article: Annotated[Line, StringConstraints(max_length=60)] = ""
    address: WebAddress = ""


class RuleSetCreate(Schema):
    """A new version of the rules on one matter in one place; earlier ones stay to be read."""

    terms: AnyTerms
    country: Country = "CN"
    region: Region = ""
    basis: Basis
    standing: Standing = Standing.CONFIRMED
    source: RuleSource
    remarks: Remarks = {}
    effective_from: date
    effective_to: date | None = None


class RuleSetEnd(Schema):
    """The last day on which a version is in force."""

    effective_to: date


class RuleSetRead(Schema):
    """One version, with its place and source named in the reader's language."""

    code: str
    version: int
    kind: RuleKind
    country: str
    region: str
    place_name: str
    """Empty for what holds everywhere."""
    basis: Basis
    standing: Standing
    terms: AnyTerms
    source: RuleSource
    source_name: str
    remark: str
    effective_from: date
    effective_to: date | None
    in_force: bool
    """Whether it is the one that counts in its place today."""
    shipped: bool
    """Whether it came with the platform as it is."""
    entered_by: UUID | None
    entered_at: datetime | None
    can_end: bool


class RuleSetList(Schema):
    """All versions, the newest first within a place; and whether the reader may add one."""

    items: list[RuleSetRead]
    can_add: bool


class RuleInForce(Schema):
    """What counts in a place on a day: the most local rules that have figures.

    `awaited` are more local ones whose figures are still to be entered.
    """

    rule: RuleSetRead
    awaited: RuleSetRead | None
