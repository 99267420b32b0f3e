"""What goes in and out of the API about challenges."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from backend.challenges.lifecycle import DeadlineState
from backend.core import clock
from backend.core.schemas import Line, Money, Schema, Short, known_currency
from backend.listings.schemas import (
    YEARS,
    CreateFields,
    IndicatorFacts,
    ListingFields,
    ListingRead,
    Names,
    Note,
    PatchFields,
    Section,
    Share,
    TextFields,
    distinct_locales,
)


class ChallengeKind(StrEnum):
    """What the sponsor asks for."""

    BREAKTHROUGH = "breakthrough"
    CONVERSION = "conversion"
    ORDER = "order"
    ADAPTATION = "adaptation"


class ListKind(StrEnum):
    """Whose list the challenge stands on."""

    ENTERPRISE = "enterprise"
    GOVERNMENT = "government"


class AwardMode(StrEnum):
    """Best proposal takes all, or several race."""

    BEST_OF = "best_of"
    RACE = "race"


class IpOwnership(StrEnum):
    """Whose the results will be."""

    SOLVER = "solver"
    SPONSOR = "sponsor"
    JOINT = "joint"
    NEGOTIABLE = "negotiable"


def _known_zone(value: str) -> str:
    if value not in clock.ZONES:
        raise PydanticCustomError("unknown_zone", "unknown time zone", {"given": value})
    return value


def _wall_clock(value: datetime) -> datetime:
    if value.tzinfo is not None:
        raise PydanticCustomError(
            "local_time_with_offset", "a local time; its zone stands in deadline_zone"
        )
    if value.year not in YEARS:
        raise PydanticCustomError("date_out_of_range", "date out of range", {"max": YEARS[-1]})
    return value.replace(second=0, microsecond=0, fold=0)


LocalTime = Annotated[datetime, AfterValidator(_wall_clock)]
Zone = Annotated[Line, StringConstraints(max_length=64), AfterValidator(_known_zone)]


class RequiredIndicator(IndicatorFacts):
    """A figure the solution must or should reach, and how that will be tested."""

    must: bool = True
    acceptance_test: Note = ""


class FundingLine(Schema):
    """Who pays which part of the budget."""

    source: Short
    amount_minor: Annotated[int, Field(ge=0, le=10**15)] = 0
    currency: Annotated[str, AfterValidator(known_currency)] = "CNY"


class Criterion(Schema):
    """What proposals are judged by; the weights of all sum to 100."""

    name: Short
    names: Names = {}
    weight: Share


class Instalment(Schema):
    """A part of the bounty and when it is paid; the shares of all sum to 100."""

    stage: Short
    share: Share
    note: Note = ""


class ChallengeSections(Schema):
    """A challenge's own chapters."""

    background: Section = ""
    tried: Section = ""
    difficulty: Section = ""
    deliverables: Section = ""


class ChallengeText(TextFields):
    """A challenge's words in one language."""

    sections: ChallengeSections = ChallengeSections()


class ChallengeFacts(Schema):
    """What a challenge has beyond a listing. Without a bounty it is to be negotiated."""

    challenge_kind: ChallengeKind = ChallengeKind.BREAKTHROUGH
    list_kind: ListKind = ListKind.ENTERPRISE
    award_mode: AwardMode = AwardMode.BEST_OF
    awards: Annotated[int, Field(ge=1, le=20)] = 1
    bounty: Money | None = None
    budget: Money | None = None
    funding_lines: Annotated[list[FundingLine], Field(max_length=20)] = []
    rd_months: Annotated[int, Field(ge=1, le=240)] | None = None
    trl_required: Annotated[int, Field(ge=1, le=9)] | None = None
    required_indicators: Annotated[list[RequiredIndicator], Field(max_length=60)] = []
    eligibility: Annotated[
        list[Annotated[Line, StringConstraints(min_length=1, max_length=500)]],
        Field(max_length=30),
    ] = []
    consortium_allowed: bool = True
    foreign_allowed: bool = False
    criteria: Annotated[list[Criterion], Field(max_length=20)] = []
    ip_ownership: IpOwnership = IpOwnership.NEGOTIABLE
    licence_back: Note = ""
    payment_plan: Annotated[list[Instalment], Field(max_length=20)] = []
    deadline_local: LocalTime | None = None
    deadline_zone: Zone = "Asia/Shanghai"
    thesis_topic: bool = False


class ChallengeFields(ChallengeFacts, ListingFields):
    """Everything an author may write."""

    texts: Annotated[
        list[ChallengeText], Field(max_length=8), AfterValidator(distinct_locales)
    ] = []


class ChallengeCreate(CreateFields, ChallengeFields):
    """A new draft: the organisation and the language; all else may follow."""


class ChallengePatch(PatchFields, ChallengeFields):
    """Changes to a draft."""


class ChallengeRead(ChallengeFacts, ListingRead):
    """A challenge as its page shows it."""

    texts: list[ChallengeText]
    deadline_at: datetime | None
    deadline_state: DeadlineState
