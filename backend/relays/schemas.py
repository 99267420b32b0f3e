"""What goes in and out of relays."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.core.locales import LocaleCode
from backend.core.paging import Page
from backend.core.schemas import Line, Money, Schema, Short, Text
from backend.listings.schemas import Day, Names, Version
from backend.relays.lifecycle import Action, May
from backend.relays.models import EventKind, EvidenceKind, Mode, Side, Stage, Verdict

__all__ = ["EvidenceKind", "Mode", "Side", "Stage", "Verdict"]

Words = Annotated[Text, StringConstraints(max_length=2000)]
Said = Annotated[Text, StringConstraints(min_length=1, max_length=2000)]
Place = Annotated[Line, StringConstraints(max_length=300)]
Summaries = dict[LocaleCode, Words]
"""What the project is about, in several languages."""


class RelayTeamMember(Schema):
    """One of the people who carry the project; `joins` when they move with it."""

    name: Annotated[Line, StringConstraints(min_length=1, max_length=100)]
    role: Annotated[Line, StringConstraints(max_length=100)] = ""
    lead: bool = False
    joins: bool = False


Team = Annotated[list[RelayTeamMember], Field(min_length=1, max_length=30)]


class RelayCreate(Schema):
    """A bundle of team, achievement and project, and the desks that are to pass it on.

    `partner_id` names who takes the technology over abroad, where an end of the way lies there.
    """

    achievement_id: UUID
    sending_node_id: UUID
    incubator_id: UUID
    receiving_node_id: UUID
    mode: Mode
    titles: Annotated[Names, Field(min_length=1)]
    summaries: Summaries = {}
    team: Team
    partner_id: UUID | None = None


class RelayStep(Schema):
    """A step. What must be said with it depends on the action; the rest is left out."""

    action: Action
    version: Version
    comment: Words = ""
    site: Place = ""
    mentor: Short = ""
    graduates_on: Day | None = None
    company: Short = ""
    company_code: Annotated[Line, StringConstraints(max_length=60)] = ""
    registered_on: Day | None = None
    landing_site: Place = ""
    landed_on: Day | None = None
    accelerates_until: Day | None = None
    place: Short = ""


class RelayTeamChange(Schema):
    """Who carries the project from now on."""

    version: Version
    team: Team


class RelayMilestoneCreate(Schema):
    """Something to reach by a day."""

    version: Version
    title: Annotated[Line, StringConstraints(min_length=1, max_length=300)]
    planned_on: Day


class RelayMilestoneReport(Schema):
    """What was reached, with a file that shows it where there is one."""

    version: Version
    report: Said
    file_id: UUID | None = None


class RelayMilestoneDecision(Schema):
    """Whether a milestone counts as met; what was missed or waived needs a comment."""

    version: Version
    verdict: Verdict
    comment: Words = ""


class RelayEvidenceCreate(Schema):
    """A paper or a fact that shows how far the project is."""

    version: Version
    kind: EvidenceKind
    text: Annotated[Text, StringConstraints(min_length=1, max_length=1000)]
    happened_on: Day | None = None
    file_id: UUID | None = None


class RelayYearWrite(Schema):
    """The figures of one year after landing."""

    version: Version
    alive: bool
    jobs: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    revenue: Money = Money(amount_minor=0)
    tax: Money = Money(amount_minor=0)
    note: Words = ""


class RelayPlaceRead(Schema):
    """A node on a relay's way."""

    id: UUID
    slug: str
    name: str
    city: str
    country: str


class RelayOwnerRead(Schema):
    """The organisation whose achievement is on its way."""

    id: UUID
    name: str
    name_lang: str | None
    country: str


class BarredRelayStep(Schema):
    """A step of the reader's that a fact stands in the way of; `code` is the problem's."""

    action: Action
    code: str
    params: dict[str, Any]


class RelaySummary(Schema):
    """A relay on the board or in a row; `waits_for` is whose turn it is."""

    id: UUID
    number: str
    mode: Mode
    stage: Stage
    version: int
    title: str
    title_lang: str | None
    owner: RelayOwnerRead
    sending: RelayPlaceRead
    incubator: RelayPlaceRead
    receiving: RelayPlaceRead
    waits_for: list[Side]
    my_sides: list[Side]
    my_turn: bool
    due_on: date | None
    overdue: bool
    milestones_met: int
    milestones_total: int
    stage_since: datetime
    opened_at: datetime
    ended_at: datetime | None
    allowed_actions: list[Action]
    barred_actions: list[BarredRelayStep]
    may: list[May]


class RelayAchievementRef(Schema):
    """The achievement as it was when the relay began; `findable` where the reader finds it."""

    id: UUID
    number: str | None
    title: str
    title_lang: str | None
    findable: bool


class RelayPerson(Schema):
    """Somebody who did something in a relay."""

    id: UUID
    name: str


class RelayEvidenceRead(Schema):
    """A piece of evidence; `file_name` where it has a file."""

    id: UUID
    kind: EvidenceKind
    milestone_id: UUID | None
    text: str
    happened_on: date | None
    file_name: str | None
    file_size: int | None
    added_by: RelayPerson | None
    added_at: datetime


class RelayMilestoneRead(Schema):
    """A milestone with its report, its evidence and what was decided."""

    id: UUID
    title: str
    planned_on: date
    late: bool
    report: str
    reported_at: datetime | None
    reported_by: RelayPerson | None
    verdict: Verdict | None
    comment: str
    decided_at: datetime | None
    decided_by: RelayPerson | None


class RelayYearRead(Schema):
    """A year after landing: due on its day, with figures once they are told."""

    year: int
    due_on: date
    alive: bool | None
    jobs: int | None
    revenue: Money | None
    tax: Money | None
    note: str
    reported_by: RelayPerson | None
    reported_at: datetime | None


class RelayRead(RelaySummary):
    """A relay's page. `path` are the stages of its mode."""

    achievement: RelayAchievementRef
    summary: str
    summary_lang: str | None
    partner: RelayOwnerRead | None
    team: list[RelayTeamMember]
    path: list[Stage]
    site: str
    mentor: str
    graduates_on: date | None
    proposed_by: RelayPerson | None
    offered_by: RelayPerson | None
    accepted_by: RelayPerson | None
    accepted_at: datetime | None
    company: str
    company_code: str
    registered_on: date | None
    landing_site: str
    landed_on: date | None
    accelerates_until: date | None
    landed_elsewhere: str
    ended_from: Stage | None
    comment: str
    milestones: list[RelayMilestoneRead]
    evidence: list[RelayEvidenceRead]
    years: list[RelayYearRead]


class RelayStageTally(Schema):
    """A column of the board."""

    count: int = 0
    overdue: int = 0


class RelayPage(Page[RelaySummary]):
    """A page of relays; `stages` counts all that the filters besides the stage leave."""

    stages: dict[Stage, RelayStageTally]


class RelayEventRead(Schema):
    """One entry of the timeline; what `data` holds depends on the kind."""

    id: UUID
    at: datetime
    kind: EventKind
    person: RelayPerson | None
    side: Side | None
    data: dict[str, Any] = Field(default_factory=dict)


class RelayEvidenceLink(Schema):
    """A short-lived address of a file."""

    url: str
