"""What goes in and out of reviews."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.challenges.schemas import Criterion
from backend.core.schemas import Line, Money, Schema, Text
from backend.courses.schemas import Stage
from backend.courses.service import Action as Step
from backend.experts.schemas import ExpertKind
from backend.notices.schemas import NoticeBrief
from backend.proposals.schemas import ProposalContent
from backend.reviews.lifecycle import SCALE, Action
from backend.reviews.models import AwardState, SeatState

Version = Annotated[int, Field(ge=0, le=2**31 - 1)]
Words = Annotated[Text, StringConstraints(max_length=2000)]
Comment = Annotated[Text, StringConstraints(max_length=1000)]


class PointWrite(Schema):
    """One point of the checklist, and whether the proposal meets it."""

    key: Annotated[Line, StringConstraints(min_length=1, max_length=40)]
    met: bool
    remark: Annotated[Line, StringConstraints(max_length=300)] = ""


class CheckWrite(Schema):
    """What was found about a proposal; without qualification a reason is asked for."""

    points: Annotated[list[PointWrite], Field(max_length=60)]
    qualified: bool
    reason: Words = ""


class CheckRead(Schema):
    """An opened proposal and what was found about it."""

    proposal_id: UUID
    title: str
    organization_id: UUID
    organization_name: str
    quote: Money | None
    damaged: bool
    barred_until: date | None
    """Until when a breach of integrity keeps the organisation out."""
    points: list[PointWrite]
    qualified: bool | None
    reason: str
    decided_at: datetime | None


class DrawWrite(Schema):
    """How the panel is drawn; what is not said the rule set says."""

    version: Version
    blind: bool | None = None
    widen: bool = False
    """Let in experts of other fields and languages, when there are too few."""


class LotRead(Schema):
    """Somebody who could be drawn; the lot is the hash that decides the order."""

    expert_id: UUID
    kind: ExpertKind
    drawn: bool
    name: str | None


class ExcludedRead(Schema):
    """Somebody who could not be drawn, and why."""

    expert_id: UUID
    kind: ExpertKind
    unfit: Literal["field", "language"] | None
    ties: list["TieRead"]
    name: str | None


class TieRead(Schema):
    """A tie and whom it is to; empty where it is to no party in particular."""

    tie: str
    party: str


class DrawRead(Schema):
    """The record of a draw, and whether drawing again from it gives the same panel."""

    algorithm: str
    seed: str
    drawn_at: datetime
    widened: bool
    lots: list[LotRead]
    excluded: list[ExcludedRead]
    replayed: bool


class SeatLine(Schema):
    """A place on a panel as others see it. Marks are nowhere told before the review is closed."""

    id: UUID
    number: int
    kind: ExpertKind
    state: SeatState
    version: int
    due: datetime | None
    late: bool
    begun: int
    """How many proposals have a sheet, whatever it says."""
    replaces: int | None
    reason: str
    ties: list[TieRead]
    name: str | None
    unit: str | None
    allowed_actions: list[Action]


class PanelRead(Schema):
    """A panel and how far it has come."""

    round: int
    blind: bool
    members: int
    technical: int
    financial: int
    comment_below: int
    drawn_at: datetime
    declare_by: datetime
    score_by: datetime
    closed: bool
    short: bool
    """Whether somebody left and nobody could follow."""
    seats: list[SeatLine]


class SheetPoints(Schema):
    """What one member gave a proposal."""

    number: int
    kind: ExpertKind
    points: float


class RankedRead(Schema):
    """A proposal's place. `parted_by` tells what parts it from the one above."""

    proposal_id: UUID
    title: str
    organization_id: UUID
    organization_name: str
    quote: Money | None
    place: int
    mean: float
    median: float
    lowest: float
    highest: float
    technical: float
    parted_by: str | None
    sheets: list[SheetPoints]


class RankingRead(Schema):
    """The ranking as it was frozen."""

    ranked_at: datetime
    sha256: str
    rows: list[RankedRead]


class AwardRead(Schema):
    """A place and who has it."""

    id: UUID
    place: int
    proposal_id: UUID
    organization_id: UUID
    organization_name: str
    title: str
    state: AwardState
    reason: str
    awarded_at: datetime | None
    may_eliminate: bool


class BarredReviewStep(Schema):
    """A step of the reader's that a fact stands in the way of; `code` is the problem's."""

    action: Step
    code: str
    params: dict[str, Any]


class ReviewRead(Schema):
    """The review of a challenge, for its sponsor and the desk."""

    challenge_id: UUID
    title: str
    title_lang: str | None
    stage: Stage
    version: int
    stage_since: datetime
    places: int
    """How many awards there are."""
    race: bool
    eligibility: list[str]
    point_keys: list[str]
    checks: list[CheckRead]
    panel: PanelRead | None
    ranking: RankingRead | None
    awards: list[AwardRead]
    notice: NoticeBrief | None
    can_check: bool
    can_draw: bool
    blind_default: bool
    allowed_actions: list[Step]
    barred_actions: list[BarredReviewStep]


class ReviewLine(Schema):
    """A challenge under review in a list."""

    challenge_id: UUID
    title: str
    title_lang: str | None
    stage: Stage
    stage_since: datetime
    proposals: int
    seats_late: int
    seats_done: int
    seats: int


class ReviewStep(Schema):
    """A step of the review. Which fields it needs depends on the step."""

    action: Literal[Step.QUALIFY, Step.RANK, Step.ANNOUNCE, Step.REVIEW_AGAIN, Step.AWARD]
    version: Version
    comment: Words = ""
    proposals: Annotated[list[UUID], Field(max_length=20)] = []
    """Of `announce`: who gets the first, the second place and so on."""
    fresh: bool = False
    """Of `review_again`: whether another panel is drawn."""


class SeatStep(Schema):
    """A step with a seat."""

    action: Literal[Action.DECLARE, Action.SUBMIT, Action.RECUSE, Action.VOID]
    version: Version
    confirmed: bool = False
    """Of `declare`: that one has no tie to any of the parties."""
    reason: Words = ""


class MarkWrite(Schema):
    """A mark for one criterion, by its place in the posted list."""

    position: Annotated[int, Field(ge=0, lt=20)]
    mark: Annotated[int, Field(ge=SCALE[0], le=SCALE[1])] | None = None
    comment: Comment = ""


class SheetWrite(Schema):
    """A sheet as it stands; it may lack anything until it is handed in."""

    version: Version
    marks: Annotated[list[MarkWrite], Field(max_length=20)]
    comment: Words = ""


class SheetLack(Schema):
    """Something that keeps the sheets from being handed in."""

    pointer: str
    code: str


class SheetRead(Schema):
    """One member's sheet on one proposal. `label` is its name on the panel."""

    proposal_id: UUID
    label: str
    title: str | None
    organization_name: str | None
    content: ProposalContent | None
    marks: list[MarkWrite]
    comment: str
    version: int
    saved_at: datetime | None
    points: float
    reachable: float
    """The points of the criteria that have a mark, at most."""
    lacks: list[SheetLack]


class SeatBrief(Schema):
    """A line of the evaluator's list."""

    id: UUID
    challenge_id: UUID
    title: str
    title_lang: str | None
    kind: ExpertKind
    state: SeatState
    running: bool
    due: datetime | None
    late: bool
    begun: int
    proposals: int


class BarredSeatStep(Schema):
    """A step that a fact stands in the way of."""

    action: Action
    code: str


class SeatRead(SeatBrief):
    """The evaluator's room. Until the declaration nothing of the proposals is shown."""

    number: int
    version: int
    blind: bool
    zone: str
    parties: list[str]
    """Everybody with an interest, in an order that tells nothing; the sponsor first."""
    ties: list[TieRead]
    declare_by: datetime
    score_by: datetime
    criteria: list[Criterion]
    original_lang: str
    """The language in which criteria have their own names."""
    comment_below: int
    reason: str
    sheets: list[SheetRead]
    allowed_actions: list[Action]
    barred_actions: list[BarredSeatStep]


class PanelMember(Schema):
    """A member of the panel, once the result is out."""

    number: int
    kind: ExpertKind
    name: str
    unit: str


class RemarkRead(Schema):
    """What a member wrote about a proposal, without a name."""

    position: int
    mark: int
    comment: str


class OutcomeRead(Schema):
    """What became of the reader's own proposal, as far as it is out."""

    proposal_id: UUID
    organization_id: UUID
    organization_name: str
    title: str
    qualified: bool | None
    reason: str
    place: int | None
    of: int
    mean: float | None
    lowest: float | None
    highest: float | None
    parted_by: str | None
    award: AwardState | None
    remarks: list[RemarkRead]


class Outcomes(Schema):
    """What became of the reader's own proposals, and who judged."""

    challenge_id: UUID
    stage: Stage
    criteria: list[Criterion]
    original_lang: str
    items: list[OutcomeRead]
    panel: list[PanelMember]


class Elimination(Schema):
    """Why a winner does not pass a gate of the race."""

    reason: Annotated[Text, StringConstraints(min_length=1, max_length=2000)]
