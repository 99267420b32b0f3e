"""What goes in and out of the API that achievements and challenges share."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from backend.core.locales import LocaleCode
from backend.core.schemas import Line, Money, Schema, Short, Text
from backend.listings.lifecycle import Action
from backend.listings.models import (
    AccessLevel,
    ContactPolicy,
    ExportStatus,
    ListingKind,
    ListingState,
    Translation,
    Visibility,
)
from backend.taxonomy import service as taxonomy

__all__ = [
    "AccessLevel",
    "Action",
    "ContactPolicy",
    "ExportStatus",
    "ListingKind",
    "ListingState",
    "Translation",
    "Visibility",
]


def _known(kind: str, value: str, *, known: bool) -> str:
    if not known:
        raise PydanticCustomError("unknown_code", "unknown code", {"kind": kind, "given": value})
    return value


def _within_reach(value: date) -> date:
    if value.year not in YEARS:
        raise PydanticCustomError("date_out_of_range", "date out of range", {"max": YEARS[-1]})
    return value


YEARS = range(2000, 2101)
"""Years that dates of listings may lie in."""


def _once(values: list[str]) -> list[str]:
    return list(dict.fromkeys(values))


FieldCode = Annotated[
    Line,
    StringConstraints(max_length=80),
    AfterValidator(lambda v: _known("field", v, known=taxonomy.known_field(v))),
]
CountryCode = Annotated[
    Line,
    StringConstraints(max_length=2),
    AfterValidator(lambda v: _known("country", v, known=taxonomy.known_country(v))),
]
Keyword = Annotated[Line, StringConstraints(min_length=1, max_length=60)]
Title = Annotated[Line, StringConstraints(max_length=200)]
OneLine = Annotated[Line, StringConstraints(max_length=300)]
Summary = Annotated[Text, StringConstraints(max_length=3000)]
Body = Annotated[Text, StringConstraints(max_length=50_000)]
Section = Annotated[Text, StringConstraints(max_length=20_000)]
Note = Annotated[Text, StringConstraints(max_length=2000)]
Figure = Annotated[float, Field(ge=-1e15, le=1e15, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Day = Annotated[date, AfterValidator(_within_reach)]
Version = Annotated[int, Field(ge=1, le=2**31 - 1)]
Names = dict[LocaleCode, Short]
"""One name in several languages."""


class Comparator(StrEnum):
    """How a figure is meant: exactly, at least, at most …"""

    EQ = "eq"
    GE = "ge"
    GT = "gt"
    LE = "le"
    LT = "lt"
    RANGE = "range"
    ABOUT = "about"


class IndicatorFacts(Schema):
    """A performance figure: `value` to `value_max` for a range, `value` alone otherwise."""

    name: Short
    names: Names = {}
    comparator: Comparator = Comparator.EQ
    value: Figure | None = None
    value_max: Figure | None = None
    unit: Annotated[Line, StringConstraints(max_length=40)] = ""
    condition: Annotated[Line, StringConstraints(max_length=500)] = ""


class TextFields(Schema):
    """A listing's words in one language; each kind adds its own `sections`."""

    locale: LocaleCode
    translation: Translation = Translation.ORIGINAL
    title: Title = ""
    one_line: OneLine = ""
    summary: Summary = ""
    body: Body = ""


class ListingFields(Schema):
    """What an author may write on a listing of either kind, besides the texts."""

    home_node_id: UUID | None = None
    original_locale: LocaleCode = "zh"
    field_codes: Annotated[list[FieldCode], Field(max_length=5), AfterValidator(_once)] = []
    keywords: Annotated[list[Keyword], Field(max_length=30), AfterValidator(_once)] = []
    target_countries: Annotated[list[CountryCode], Field(max_length=60), AfterValidator(_once)] = []
    visibility: Visibility = Visibility.PUBLIC
    contact_policy: ContactPolicy = ContactPolicy.MANAGER
    valid_until: Day | None = None


class CreateFields(Schema):
    """What starting a draft asks for beyond the fields of a patch."""

    organization_id: UUID
    original_locale: LocaleCode


class PatchFields(Schema):
    """Only the fields that are sent change; lists are replaced whole. `version` is the one seen."""

    version: Version


class ActionRequest(Schema):
    """A step in a listing's life; return, suspend and resume ask for a comment."""

    action: Action
    version: Version
    comment: Annotated[Text, StringConstraints(max_length=4000)] = ""
    field_comments: Annotated[list["FieldComment"], Field(max_length=100)] = []


class FieldComment(Schema):
    """A reviewer's remark on one field, named by its pointer."""

    pointer: Annotated[str, StringConstraints(max_length=200, pattern=r"^/")]
    text: Annotated[Text, StringConstraints(min_length=1, max_length=2000)]


class BarredAction(Schema):
    """A step the reader has the standing for but may not take now; `code` is the problem's."""

    action: Action
    code: str
    params: dict[str, Any]


class ListingCard(Schema):
    """The bare facts of a listing, for other features' own decisions; shown to nobody."""

    id: UUID
    kind: ListingKind
    number: str | None
    state: ListingState
    version: int
    organization_id: UUID
    home_node_id: UUID | None
    original_locale: str
    visibility: Visibility
    export_status: ExportStatus
    export_openings: dict[str, dict[str, str]]
    field_codes: list[str]
    valid_until: date | None
    published_at: datetime | None


class OrganizationBrief(Schema):
    """The owner as readers see it; without id and name while the owner stays anonymous."""

    id: UUID | None
    name: str
    kind: str
    country: str
    region: str = ""
    city: str = ""
    verified: bool = False
    anonymous: bool = False


class NodeBrief(Schema):
    """The node that looks after a listing."""

    id: UUID
    slug: str
    name: str


class AttachmentWrite(Schema):
    """A file to show with a listing."""

    file_id: UUID
    access: AccessLevel = AccessLevel.PUBLIC
    caption: Short = ""
    version: Version


class AttachmentPatch(Schema):
    """A changed caption, access level or place of an attachment."""

    access: AccessLevel = AccessLevel.PUBLIC
    caption: Short = ""
    position: Annotated[int, Field(ge=0, le=1000)] = 0
    version: Version


class AttachmentRead(Schema):
    """An attachment; name and size are kept back while it is locked for the reader."""

    id: UUID
    access: AccessLevel
    caption: str
    position: int
    locked: bool
    file_id: UUID | None = None
    name: str | None = None
    media_type: str | None = None
    size: int | None = None


class FileLink(Schema):
    """A signed address that opens a file for a few minutes."""

    url: str
    expires_in: int


class ConfidentialWrite(Schema):
    """The confidential section; `version` is the one seen, 0 when there was none."""

    text: Body
    version: Annotated[int, Field(ge=0, le=2**31 - 1)] = 0


class ConfidentialRead(Schema):
    """The confidential section, for those who may open it."""

    text: str
    version: int
    updated_at: datetime | None


class ListingRead(Schema):
    """What both kinds show of a listing, beside the texts and their own fields.

    Those at work on it see since when it waits for a review and by when that is due.
    """

    id: UUID
    kind: ListingKind
    number: str | None
    state: ListingState
    version: int
    original_locale: str
    field_codes: list[str]
    keywords: list[str]
    target_countries: list[str]
    visibility: Visibility
    contact_policy: ContactPolicy
    valid_until: date | None
    is_sample: bool
    completeness: int
    missing: list[str]
    suggested: list[str]
    organization: OrganizationBrief
    home_node: NodeBrief | None
    home_node_id: UUID | None
    submitted_by: UUID | None
    created_at: datetime
    updated_at: datetime
    published_at: datetime | None
    confirmed_at: datetime | None
    export_status: ExportStatus
    provenance: str
    attachments: list[AttachmentRead]
    allowed_actions: list[Action]
    barred_actions: list[BarredAction]
    can_edit: bool
    can_discard: bool
    can_read_confidential: bool
    abstract_only: bool
    waiting_since: datetime | None
    due: datetime | None


class IndicatorBrief(IndicatorFacts):
    """An indicator on a card; `must` is told for a challenge's."""

    must: bool | None = None


class Highlights(Schema):
    """Ranges `[start, end)` of characters that matched."""

    title: list[tuple[int, int]] = []
    one_line: list[tuple[int, int]] = []


class ListingSummary(Schema):
    """A listing on a card or in a row, in one language."""

    id: UUID
    kind: ListingKind
    number: str | None
    state: ListingState
    version: int
    title: str
    one_line: str
    locale: str
    original_locale: str
    translation: Translation
    original_title: str | None = None
    highlights: Highlights = Highlights()
    indicators: list[IndicatorBrief] = []
    field_codes: list[str] = []
    organization: OrganizationBrief
    home_node: NodeBrief | None = None
    published_at: datetime | None = None
    confirmed_at: datetime | None = None
    is_sample: bool = False
    abstract_only: bool = False
    trl: int | None = None
    modes: list[str] = []
    price: Money | None = None
    price_kind: str | None = None
    bounty: Money | None = None
    deadline_at: datetime | None = None
    deadline_zone: str | None = None
    deadline_state: Literal["open", "closing", "closed", "none"] | None = None
    foreign_allowed: bool | None = None
    award_mode: str | None = None
    challenge_kind: str | None = None


def distinct_locales(texts: Sequence[TextFields]) -> Sequence[TextFields]:
    """Refuse a second text in the same language."""
    seen = set()
    for text in texts:
        if text.locale in seen:
            raise PydanticCustomError(
                "duplicate_locale", "two texts in one language", {"locale": text.locale}
            )
        seen.add(text.locale)
    return texts
