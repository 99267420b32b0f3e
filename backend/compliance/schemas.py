"""What goes in and out of the export gate."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from backend.accounts.schemas import PersonCard
from backend.compliance.lifecycle import Action
from backend.compliance.models import Answer, Flag, Lane, PermitKind
from backend.core.locales import LocaleCode
from backend.core.paging import Page
from backend.core.schemas import Line, Schema, Text
from backend.listings.schemas import Day, ExportStatus, ListingState, OrganizationBrief
from backend.taxonomy import service as taxonomy

__all__ = ["Answer", "Flag", "Lane", "PermitKind"]

Version = Annotated[int, Field(ge=0)]
"""The version of the case that was seen; 0 where nothing was recorded yet."""
Words = Annotated[Text, StringConstraints(max_length=4000)]
Reason = Annotated[Text, StringConstraints(max_length=2000)]
Name = Annotated[Line, StringConstraints(min_length=1, max_length=300)]
Label = Annotated[Line, StringConstraints(min_length=1, max_length=80)]
Code = Annotated[Line, StringConstraints(max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$")]
Keyword = Annotated[Line, StringConstraints(min_length=2, max_length=80)]
Source = Annotated[Line, StringConstraints(min_length=1, max_length=300)]


def _known_country(value: str) -> str:
    if not taxonomy.known_country(value):
        raise PydanticCustomError("unknown_country", "unknown country", {"given": value[:8]})
    return value


Country = Annotated[str, AfterValidator(_known_country)]


class Answers(Schema):
    """What the owner says to each question."""

    state_secret: Answer
    dual_use: Answer
    human_genetic: Answer
    germplasm: Answer
    important_data: Answer
    public_funds: Answer


class DeclarationWrite(Schema):
    """What the owner declares: an answer to every question, and what it rests on."""

    version: Version
    answers: Answers
    codes: Annotated[list[Code], Field(max_length=20)] = []
    approval: Annotated[Line, StringConstraints(max_length=200)] = ""
    statement: Words = ""


class Decision(Schema):
    """A step of a named person, with the reasons."""

    action: Action
    version: Version
    reason: Words = ""


class PermitWrite(Schema):
    """A letter of intent or a licence. `list_reason` is asked for where a name is on a list."""

    version: Version
    kind: PermitKind
    organization_id: UUID
    number: Label
    issuer: Annotated[Line, StringConstraints(min_length=1, max_length=200)]
    valid_from: Day
    valid_until: Day
    end_user: Name
    end_country: Country
    end_use: Annotated[Text, StringConstraints(min_length=1, max_length=2000)]
    list_reason: Reason = ""


class Revocation(Schema):
    """Why a permit does not hold any more."""

    version: Version
    reason: Words


class CatalogueWrite(Schema):
    """A new version of an entry; earlier ones stay to be read."""

    code: Code
    lane: Lane
    names: Annotated[dict[LocaleCode, Name], Field(min_length=1)]
    keywords: Annotated[list[Keyword], Field(min_length=1, max_length=100)]
    source: Source
    effective_from: Day
    effective_to: Day | None = None


class CatalogueEnd(Schema):
    """The last day on which a version counts."""

    effective_to: Day


class CatalogueRead(Schema):
    """One version of an entry. `keywords` ending in `*` also find longer words."""

    code: str
    version: int
    lane: Lane
    name: str
    name_lang: str
    names: dict[str, str]
    keywords: list[str]
    source: str
    effective_from: date
    effective_to: date | None
    in_force: bool
    is_sample: bool
    shipped: bool


class CatalogueList(Schema):
    """The catalogue, and whether the reader keeps it."""

    items: list[CatalogueRead]
    can_keep: bool


class CatalogueLoaded(Schema):
    """What came of a file: how many entries were new versions, how many were known as they are."""

    added: int
    unchanged: int


class PartyListRead(Schema):
    """A list of parties that was uploaded."""

    id: UUID
    name: str
    source: str
    dated: date
    count: int
    uploaded_at: datetime
    retired_at: datetime | None


class PartyLists(Schema):
    """All lists, the newest first."""

    items: list[PartyListRead]
    can_keep: bool


class ListedMatch(Schema):
    """A name on a list that is like one that was asked for."""

    name: str
    country: str
    remark: str
    list: str


class ListCheck(Schema):
    """What the lists say about names; `names` counts how many names they hold."""

    matches: list[ListedMatch]
    lists: int
    names: int


class Hit(Schema):
    """A catalogue entry whose words stand in a listing's texts."""

    code: str
    version: int
    lane: Lane
    name: str
    name_lang: str
    words: list[str]
    is_sample: bool
    fresh: bool
    """Whether it was not known when the case was last decided."""


class PassageRead(Schema):
    """One text of the listing with the ranges `[start, end)` of characters that hit."""

    locale: str
    part: str
    text: str
    ranges: list[tuple[int, int]]


class DeclarationRead(Schema):
    """What the owner declared, by whom and when."""

    answers: Answers
    codes: list[str]
    approval: str
    statement: str
    declared_by: PersonCard | None
    declared_at: datetime


class PermitRead(Schema):
    """A letter or licence as it stands today."""

    id: UUID
    kind: PermitKind
    organization: OrganizationBrief
    number: str
    issuer: str
    valid_from: date
    valid_until: date
    end_user: str
    end_country: str
    end_use: str
    list_hits: list[ListedMatch]
    list_reason: str
    entered_by: PersonCard | None
    entered_at: datetime
    revoked_at: datetime | None
    counts: bool
    """Whether it is valid today."""


class GateEventRead(Schema):
    """One line of the log."""

    id: UUID
    at: datetime
    kind: str
    person: PersonCard | None
    data: dict[str, Any]


class BarredDecision(Schema):
    """A step that cannot be taken now, with the problem's code."""

    action: Action
    code: str


class CaseSummary(Schema):
    """A case in a list. `version` 0: nothing was recorded about the listing so far."""

    listing_id: UUID
    number: str | None
    title: str
    title_lang: str
    organization: OrganizationBrief
    listing_state: ListingState
    status: ExportStatus
    version: int
    codes: list[str]
    prohibited: bool
    """Whether one of the entries that hit prohibits."""
    flags: list[Flag]
    declared_at: datetime | None
    waiting_since: datetime | None
    decided_at: datetime | None
    is_sample: bool


class CaseRead(CaseSummary):
    """A case, whole."""

    hits: list[Hit]
    passages: list[PassageRead]
    screened_at: datetime | None
    declaration: DeclarationRead | None
    earlier_declarations: int
    permits: list[PermitRead]
    decided_by: PersonCard | None
    reason: str
    log: list[GateEventRead]
    allowed_actions: list[Action]
    barred_actions: list[BarredDecision]
    can_declare: bool


class CasePage(Page[CaseSummary]):
    """A page of cases, and how many stand where."""

    waiting: int
    states: dict[ExportStatus, int]
