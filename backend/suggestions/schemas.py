"""What goes in and out of the match inbox."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.core.paging import Page
from backend.core.schemas import Schema, Text
from backend.listings.schemas import ContactPolicy, Day, ListingSummary, NodeBrief, Version
from backend.suggestions.lifecycle import Action
from backend.suggestions.models import ClosedBecause, DeclineReason, Role, SuggestionState

__all__ = ["ClosedBecause", "DeclineReason", "Role", "SuggestionState"]

Comment = Annotated[Text, StringConstraints(max_length=2000)]
Verdict = Literal["met", "near", "not_met", "unknown"]


class Term(Schema):
    """A term of the challenge that met one of the achievement."""

    challenge: str
    achievement: str
    basis: str


class Readiness(Schema):
    """The readiness level asked for against the one offered."""

    required: int | None
    offered: int | None
    verdict: str


class Reasons(Schema):
    """Why the two were put together, in short, as it was found last."""

    terms: list[Term] = []
    fields: list[str] = []
    trl: Readiness | None = None
    indicators: dict[Verdict, int] = {}
    languages: tuple[str, str] | None = None


class Assignee(Schema):
    """A person whom a suggestion can be given to, and where they work."""

    id: UUID
    name: str
    place: Literal["organization", "node"]


class Contact(Schema):
    """How to reach the other side, once both have accepted."""

    policy: ContactPolicy
    organization_id: UUID | None
    organization: str
    website: str
    node: NodeBrief | None


class SuggestionRead(Schema):
    """A pair as the reader's side sees it.

    `challenge` and `achievement` are absent where a listing has left the market. Owners learn of
    the other side's answer only when it is yes; the node sees both sides' states.
    """

    id: UUID
    pair_id: UUID
    role: Role
    state: SuggestionState
    version: int
    listing_id: UUID
    challenge: ListingSummary | None
    achievement: ListingSummary | None
    score: int
    human_score: int | None
    reasons: Reasons
    lowered_by: list[DeclineReason]
    found_at: datetime
    snoozed_until: date | None
    decline_reason: DeclineReason | None
    comment: str
    assigned_to: Assignee | None
    closed_because: ClosedBecause | None
    decided_at: datetime | None
    other_accepted: bool
    paired_at: datetime | None
    contact: Contact | None
    sides: dict[Role, SuggestionState]
    allowed_actions: list[Action]
    can_score: bool


class PairedRead(Schema):
    """A pair that both owners accepted, for other features; `manager_id` has accepted it too."""

    id: UUID
    challenge_id: UUID
    achievement_id: UUID
    score: int
    manager_id: UUID | None


class SuggestionPage(Page[SuggestionRead]):
    """A page of the inbox; `states` counts all that the other filters leave."""

    states: dict[SuggestionState, int]


class SuggestionStep(Schema):
    """An answer. Declining asks for a reason, snoozing for a day, assigning for a person."""

    action: Action
    version: Version
    reason: DeclineReason | None = None
    comment: Comment = ""
    until: Day | None = None
    person_id: UUID | None = None


class HumanScore(Schema):
    """What a person thinks of the pair, from 1 to 5; nothing takes the score back."""

    human_score: Annotated[int, Field(ge=1, le=5)] | None
    version: Version
