"""What goes in and out of deals."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.core.paging import Page
from backend.core.schemas import Line, Money, Schema, Text
from backend.deals.lifecycle import Action, May, NoticeReason
from backend.deals.models import (
    Check,
    ContractKind,
    EventKind,
    LostReason,
    PriceRoute,
    Side,
    Source,
    Stage,
)
from backend.listings.schemas import Day, ListingKind, NodeBrief, Version

__all__ = [
    "Check",
    "ContractKind",
    "LostReason",
    "NoticeReason",
    "PriceRoute",
    "Side",
    "Source",
    "Stage",
]

Words = Annotated[Text, StringConstraints(max_length=2000)]
Message = Annotated[Text, StringConstraints(min_length=1, max_length=5000)]
Todo = Annotated[Line, StringConstraints(min_length=1, max_length=300)]


class DealCreate(Schema):
    """A request to talk, from a listing's page, in the name of an organisation.

    `own_listing_id` may name a listing of that organisation, of the other kind, that it is about.
    """

    listing_id: UUID
    organization_id: UUID
    own_listing_id: UUID | None = None
    message: Message


class DealStep(Schema):
    """A step. What must be said with it depends on the action; the rest is left out.

    `interest` tells in which way the parties are tied to each other, where they are.
    """

    action: Action
    version: Version
    comment: Words = ""
    reason: LostReason | None = None
    price_route: PriceRoute | None = None
    agreed: Money | None = None
    interest: Annotated[Line, StringConstraints(max_length=500)] = ""
    contract_kind: ContractKind | None = None
    signed_on: Day | None = None


class ManagerChange(Schema):
    """Who is accountable from now on, and what to know about it."""

    version: Version
    person_id: UUID
    note: Words = ""


class NextActionChange(Schema):
    """What comes next and by when; an empty text takes it away."""

    version: Version
    text: Annotated[Line, StringConstraints(max_length=300)]
    due_on: Day | None = None


class ExpectedChange(Schema):
    """What the manager expects the deal to be worth."""

    version: Version
    expected: Money | None


class MessageCreate(Schema):
    """Words, perhaps in answer to others."""

    text: Message
    reply_to: UUID | None = None


class TaskCreate(Schema):
    """Something to be done."""

    title: Todo
    assignee_id: UUID | None = None
    due_on: Day | None = None


class TaskPatch(Schema):
    """What is left out stays. A point of the due diligence is done with a `result`."""

    version: Version
    title: Todo = ""
    assignee_id: UUID | None = None
    due_on: Day | None = None
    done: bool = False
    result: Words = ""


class PersonRef(Schema):
    """Somebody in a deal; without id and name while the person's side is nameless."""

    id: UUID | None
    name: str
    side: Side | None


class Candidate(Schema):
    """A technology manager whom the deal can be given to."""

    id: UUID
    name: str


class Party(Schema):
    """One side's organisation; without id, name and place while it stays anonymous."""

    side: Side
    organization_id: UUID | None
    name: str
    name_lang: str | None
    kind: str
    country: str
    region: str
    city: str
    verified: bool
    anonymous: bool
    consented_at: datetime | None
    node: NodeBrief | None


class NextAction(Schema):
    """What the manager does next."""

    text: str
    due_on: date | None
    overdue: bool


class BarredStep(Schema):
    """A step of the reader's that a fact stands in the way of; `code` is the problem's."""

    action: Action
    code: str
    params: dict[str, Any]


class DealSummary(Schema):
    """A deal on a board or in a row.

    `expected` is the node's own estimate, null for the parties; `agreed` is what both agreed on.
    The two are never added up. `allowed_actions` are steps, `may` is what else the reader can do.
    """

    id: UUID
    number: str
    source: Source
    stage: Stage
    version: int
    title: str
    title_lang: str | None
    supply: Party
    demand: Party
    manager: Candidate | None
    expected: Money | None
    agreed: Money | None
    next_action: NextAction | None
    overdue: bool
    stage_since: datetime
    opened_at: datetime
    updated_at: datetime
    ended_at: datetime | None
    my_side: Side
    allowed_actions: list[Action]
    barred_actions: list[BarredStep]
    may: list[May]


class ListingRef(Schema):
    """A listing as it was when the deal began; `findable` where the reader finds it still."""

    id: UUID
    kind: ListingKind
    number: str | None
    title: str
    title_lang: str | None
    findable: bool


class TaskCounts(Schema):
    """How many tasks wait and how many are done."""

    open: int
    done: int


class DealContract(Schema):
    """The contract that is kept here; once `signed_on`, signing the deal asks for nothing more."""

    kind: ContractKind
    signed_on: date | None
    amount: Money | None


class DealRead(DealSummary):
    """A deal's page. `path` is the course that deals take; `score` the system's, of a match.

    `contract` is told to its parties and whoever drives the deal.
    """

    achievement: ListingRef | None
    challenge: ListingRef | None
    score: int | None
    price_route: PriceRoute | None
    interest: str
    contract: DealContract | None
    contract_kind: ContractKind | None
    signed_on: date | None
    lost_reason: LostReason | None
    lost_at_stage: Stage | None
    comment: str
    message_count: int
    task_counts: TaskCounts
    path: list[Stage]


class StageValue(Schema):
    """What a stage is worth in one currency, as expected and as agreed."""

    currency: str
    expected_minor: int = 0
    agreed_minor: int = 0


class StageCount(Schema):
    """A column of the board."""

    count: int = 0
    overdue: int = 0
    values: list[StageValue] = []


class DealPage(Page[DealSummary]):
    """A page of deals; `stages` counts all that the filters besides the stage leave."""

    stages: dict[Stage, StageCount]


class MessageRead(Schema):
    """Words in a deal."""

    id: UUID
    text: str
    author: PersonRef
    created_at: datetime
    reply_to: UUID | None
    mine: bool


class TaskRead(Schema):
    """A task; `title` is empty for a point of the due diligence, which `check` names."""

    id: UUID
    title: str
    check: Check | None
    assignee: PersonRef | None
    due_on: date | None
    overdue: bool
    done_at: datetime | None
    done_by: PersonRef | None
    result: str
    created_by: PersonRef | None
    created_at: datetime
    version: int
    may_change: bool


class EventRead(Schema):
    """One entry of the timeline; what `data` holds depends on the kind."""

    id: UUID
    at: datetime
    kind: EventKind
    person: PersonRef | None
    data: dict[str, Any] = Field(default_factory=dict)
