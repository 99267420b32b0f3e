"""What goes in and out of the API about achievements."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from backend.core.schemas import Line, Money, Schema, Short
from backend.listings.schemas import (
    CreateFields,
    Figure,
    IndicatorFacts,
    ListingFields,
    ListingRead,
    Note,
    PatchFields,
    Section,
    Share,
    TextFields,
    distinct_locales,
)


class Stage(StrEnum):
    """How far the technology has come."""

    IDEA = "idea"
    LAB = "lab"
    PILOT = "pilot"
    INDUSTRIAL = "industrial"


class Attribute(StrEnum):
    """Where the invention came from."""

    ORIGINAL = "original"
    ABSORBED = "absorbed"
    SECONDARY = "secondary"


class Secrecy(StrEnum):
    """The owner's own secrecy class; a secret achievement may never be published."""

    OPEN = "open"
    INTERNAL = "internal"
    SECRET = "secret"  # noqa: S105 — a secrecy class, not a password


class Mode(StrEnum):
    """How the technology may change hands."""

    ASSIGN = "assign"
    LICENCE_EXCLUSIVE = "licence_exclusive"
    LICENCE_SOLE = "licence_sole"
    LICENCE_ORDINARY = "licence_ordinary"
    EQUITY = "equity"
    JOINT = "joint"
    SERVICE = "service"
    FREE_THEN_PAY = "free_then_pay"
    OPEN_LICENCE = "open_licence"


class PriceKind(StrEnum):
    """How the named price is meant."""

    INDICATIVE = "indicative"
    FLOOR = "floor"
    FIRM = "firm"
    NEGOTIABLE = "negotiable"


class EvidenceKind(StrEnum):
    """Who vouches for a figure."""

    THIRD_PARTY = "third_party"
    PILOT = "pilot"
    SELF = "self"
    NONE = "none"


class IpKind(StrEnum):
    """A kind of intellectual property right."""

    INVENTION = "invention"
    UTILITY = "utility"
    DESIGN = "design"
    SOFTWARE = "software"
    VARIETY = "variety"
    LAYOUT = "layout"
    SECRET = "secret"  # noqa: S105 — a trade secret as a kind of right
    OTHER = "other"


class IpStatus(StrEnum):
    """The legal standing of a right."""

    GRANTED = "granted"
    PENDING = "pending"
    REGISTERED = "registered"
    LAPSED = "lapsed"


class Better(StrEnum):
    """Which direction of a measure is the better one."""

    LOWER = "lower"
    HIGHER = "higher"


class Evidence(Schema):
    """What stands behind a figure."""

    kind: EvidenceKind = EvidenceKind.NONE
    reference: Annotated[Line, StringConstraints(max_length=500)] = ""


class Indicator(IndicatorFacts):
    """A performance figure with its evidence."""

    evidence: Evidence = Evidence()


class Rival(Schema):
    """What somebody else reaches."""

    name: Short
    value: Figure


class Advantage(Schema):
    """A lead over the best rival, as a figure."""

    measure: Short
    unit: Annotated[Line, StringConstraints(max_length=40)] = ""
    better: Better = Better.HIGHER
    own: Figure
    rivals: Annotated[list[Rival], Field(max_length=10)] = []
    source: Annotated[Line, StringConstraints(max_length=500)] = ""


class OfferedMode(Schema):
    """One way to acquire the technology and its terms."""

    mode: Mode
    terms: Note = ""


class IpRight(Schema):
    """One right the achievement rests on."""

    kind: IpKind
    number: Annotated[Line, StringConstraints(max_length=80)] = ""
    title: Short = ""
    status: IpStatus = IpStatus.PENDING
    owner: Short = ""
    expires_on: date | None = None


class Unit(Schema):
    """A completing unit, by rank."""

    name: Short
    rank: Annotated[int, Field(ge=1, le=100)] = 1
    share: Share | None = None


class Contributor(Schema):
    """A completing person, by rank."""

    name: Annotated[Line, StringConstraints(max_length=100)]
    rank: Annotated[int, Field(ge=1, le=200)] = 1
    role: Short = ""


class Funding(Schema):
    """Public money behind the work; a plan number brings reporting duties."""

    source: Short
    number: Annotated[Line, StringConstraints(max_length=80)] = ""


class Case(Schema):
    """Where the technology was used and what it brought."""

    title: Short
    text: Annotated[Section, StringConstraints(max_length=5000)] = ""
    benefit: Annotated[Line, StringConstraints(max_length=500)] = ""


class AchievementSections(Schema):
    """An achievement's own chapters."""

    problem: Section = ""
    innovation: Section = ""
    application: Section = ""


class AchievementText(TextFields):
    """An achievement's words in one language."""

    sections: AchievementSections = AchievementSections()


class AchievementFacts(Schema):
    """What an achievement has beyond a listing."""

    stage: Stage | None = None
    trl: Annotated[int, Field(ge=1, le=9)] | None = None
    trl_evidence: Note = ""
    attribute: Attribute | None = None
    level: Short = ""
    evaluation: Short = ""
    secrecy: Secrecy = Secrecy.OPEN
    indicators: Annotated[list[Indicator], Field(max_length=60)] = []
    advantages: Annotated[list[Advantage], Field(max_length=20)] = []
    modes: Annotated[list[OfferedMode], Field(max_length=9)] = []
    price_kind: PriceKind = PriceKind.NEGOTIABLE
    price: Money | None = None
    ip: Annotated[list[IpRight], Field(max_length=100)] = []
    encumbrance: Note = ""
    units: Annotated[list[Unit], Field(max_length=50)] = []
    persons: Annotated[list[Contributor], Field(max_length=100)] = []
    funding: Annotated[list[Funding], Field(max_length=20)] = []
    cases: Annotated[list[Case], Field(max_length=20)] = []
    is_job_achievement: bool = True


class AchievementFields(AchievementFacts, ListingFields):
    """Everything an author may write."""

    texts: Annotated[
        list[AchievementText], Field(max_length=8), AfterValidator(distinct_locales)
    ] = []


class AchievementCreate(CreateFields, AchievementFields):
    """A new draft: the organisation and the language; all else may follow."""


class AchievementPatch(PatchFields, AchievementFields):
    """Changes to a draft."""


class AchievementRead(AchievementFacts, ListingRead):
    """An achievement as its page shows it."""

    texts: list[AchievementText]
