"""What goes in and out about experts."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from backend.accounts.schemas import PersonCard
from backend.core.locales import LocaleCode
from backend.core.schemas import Line, Schema, Text
from backend.experts.lifecycle import Action
from backend.experts.models import ExpertKind, ExpertState, Relation
from backend.taxonomy import service as taxonomy

__all__ = ["ExpertKind", "ExpertState", "Relation"]

Version = Annotated[int, Field(ge=0, le=2**31 - 1)]


def _known_field(value: str) -> str:
    if not taxonomy.known_field(value):
        raise PydanticCustomError("unknown_field", "unknown field", {"given": value[:60]})
    return value


class ExpertTie(Schema):
    """An organisation the expert is or was tied to; without `until` the tie lasts."""

    name: Annotated[Line, StringConstraints(min_length=2, max_length=200)]
    relation: Relation
    until: date | None = None


Ties = Annotated[list[ExpertTie], Field(max_length=40)]


class ExpertWrite(Schema):
    """What an expert tells; `version` is the one that was seen, 0 for the first time."""

    version: Version
    consent: bool = False
    kind: ExpertKind
    node_id: UUID
    unit: Annotated[Line, StringConstraints(min_length=2, max_length=200)]
    position: Annotated[Line, StringConstraints(max_length=120)] = ""
    areas: Annotated[Text, StringConstraints(min_length=10, max_length=1000)]
    field_codes: Annotated[
        list[Annotated[str, AfterValidator(_known_field)]], Field(min_length=1, max_length=10)
    ]
    languages: Annotated[list[LocaleCode], Field(min_length=1, max_length=8)]
    ties: Ties = []


class TiesWrite(Schema):
    """Ties declared anew, all of them; nothing else about the expert changes."""

    version: Version
    ties: Ties


class ExpertStep(Schema):
    """A step that needs nothing but the version that was seen."""

    version: Version


class ExpertDecision(ExpertStep):
    """What a desk decides, and why."""

    action: Literal[Action.ADMIT, Action.REJECT, Action.SUSPEND]
    note: Annotated[Text, StringConstraints(max_length=1000)] = ""


class ExpertRead(Schema):
    """An expert as the expert and the deciding desk see one."""

    id: UUID
    person: PersonCard
    state: ExpertState
    version: int
    kind: ExpertKind
    node_id: UUID | None
    unit: str
    position: str
    areas: str
    field_codes: list[str]
    languages: list[str]
    ties: list[ExpertTie]
    consented_at: datetime | None
    applied_at: datetime
    decided_at: datetime | None
    note: str
    allowed_actions: list[Action]


class MyExpert(Schema):
    """The reader's own place in the pool; None before the first application."""

    expert: ExpertRead | None


class ExpertList(Schema):
    """The pool as far as the reader's desks answer for it, who waits first."""

    items: list[ExpertRead]
    waiting: int
