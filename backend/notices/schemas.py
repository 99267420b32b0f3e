"""What goes in and out about notices, and what the published text itself holds."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.core.locales import LocaleCode
from backend.core.paging import Page
from backend.core.schemas import Money, Schema, Text
from backend.files.schemas import FileCard
from backend.notices.lifecycle import Action
from backend.notices.models import EventKind, NoticeKind, NoticeState, ObjectionState

__all__ = ["NoticeKind", "NoticeState"]

ByLanguage = dict[LocaleCode, str]
Version = Annotated[int, Field(ge=1, le=2**31 - 1)]
Words = Annotated[Text, StringConstraints(max_length=2000)]
MOST_FILES = 10


class NoticeParty(Schema):
    """An organisation that the notice is about, with the part it plays."""

    role: Literal["supply", "demand", "sponsor", "winner", "owner"]
    names: ByLanguage


class NoticeRule(Schema):
    """The rule that sets how long the notice is open, as it was that day."""

    code: str
    version: int
    source: ByLanguage
    article: str
    effective_from: date
    standing: str
    days: int
    """At least so many."""
    counted: Literal["calendar", "working"]


class NoticeContent(Schema):
    """The published text: it is written once, letter by letter, and hashed.

    `days` are those that it is open; the day of publication is not one of them.
    """

    number: str
    kind: NoticeKind
    titles: ByLanguage
    abstracts: ByLanguage
    parties: list[NoticeParty]
    price: Money | None
    price_route: str | None
    mode: str | None
    """The kind of contract, where it is known already."""
    interest: str
    """In which way the parties are tied to each other, where they are; who publishes it says so."""
    ranking: list[str]
    """Of an award: the winners and their scores, line by line."""
    node: ByLanguage
    """Whose desk decides about objections."""
    rule: NoticeRule
    days: int
    published_at: datetime
    ends_on: date
    ends_at: datetime
    zone: str


class NoticeCreate(Schema):
    """A notice on a subject of a kind; more `days` than the rule asks for may be given."""

    kind: NoticeKind
    subject_id: UUID
    days: Annotated[int, Field(ge=1, le=365)] | None = None


class NoticeStep(Schema):
    """A step with a notice: `extend` with `ends_on`, or `withdraw`."""

    action: Action
    version: Version
    comment: Words = ""
    ends_on: date | None = None


class ObjectionCreate(Schema):
    """An objection with its evidence."""

    text: Annotated[Text, StringConstraints(min_length=10, max_length=5000)]
    anonymous: bool = False
    file_ids: Annotated[list[UUID], Field(max_length=MOST_FILES)] = []


class ObjectionStep(Schema):
    """A step with an objection; a hearing note may be longer than a decision."""

    action: Action
    version: Version
    comment: Annotated[Text, StringConstraints(max_length=5000)] = ""


class FollowNotice(Schema):
    """Whether one wants to hear of the notice."""

    following: bool


class NoticeBrief(Schema):
    """A notice as the record it is about mentions it."""

    id: UUID
    number: str
    state: NoticeState
    ends_at: datetime
    ends_on: date
    zone: str
    open_objections: int
    current: bool
    """Whether it announces the subject as it is."""


class NoticeSummary(Schema):
    """A notice in a list."""

    id: UUID
    number: str
    kind: NoticeKind
    state: NoticeState
    title: str
    title_lang: str | None
    parties: list[NoticeParty]
    price: Money | None
    node: ByLanguage
    published_at: datetime
    ends_on: date
    ends_at: datetime
    zone: str
    ended_at: datetime | None
    objections: int
    open_objections: int
    due_on: date | None
    """When the first open objection is to be decided."""


class NoticePage(Page[NoticeSummary]):
    """A page of notices; `states` counts what the other filters leave."""

    states: dict[NoticeState, int]


class NoticeEventRead(Schema):
    """One entry of the public timeline."""

    at: datetime
    kind: EventKind
    data: dict[str, Any] = Field(default_factory=dict)


class BarredNoticeStep(Schema):
    """A step of the reader's that a fact stands in the way of; `code` is the problem's."""

    action: Action
    code: str
    params: dict[str, Any]


class NoticeRead(NoticeSummary):
    """A notice's page.

    `text` is what was hashed: whoever has it can reckon `sha256` again. `subject` is where those
    whom it concerns find what it is about.
    """

    version: int
    content: NoticeContent
    text: str
    sha256: str
    comment: str
    events: list[NoticeEventRead]
    following: bool
    may_follow: bool
    subject: str | None
    allowed_actions: list[Action]
    barred_actions: list[BarredNoticeStep]


class ObjectionRead(Schema):
    """An objection as far as the reader may know it.

    `text`, `hearing` and `files` are for the objector and those who decide, the text for the
    parties as well; `objector` is told unless it was asked not to, and then to the desk alone.
    """

    id: UUID
    position: int
    state: ObjectionState
    filed_at: datetime
    due_on: date
    overdue: bool
    anonymous: bool
    objector: str | None
    mine: bool
    text: str | None
    hearing: str | None
    heard_at: datetime | None
    reason: str
    decided_at: datetime | None
    files: list[FileCard]
    allowed_actions: list[Action]


class ObjectionWaiting(Schema):
    """An objection that waits for a desk, with its notice."""

    id: UUID
    position: int
    notice_id: UUID
    number: str
    kind: NoticeKind
    title: str
    title_lang: str | None
    filed_at: datetime
    heard_at: datetime | None
    due_on: date
    overdue: bool


class EvidenceLink(Schema):
    """A short-lived address of a file of evidence."""

    url: str
