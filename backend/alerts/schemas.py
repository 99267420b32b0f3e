"""What goes in and out of saved searches."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from backend.alerts.models import Frequency
from backend.core.locales import LocaleCode
from backend.core.paging import Page
from backend.core.schemas import Line, Schema
from backend.discovery.schemas import AchievementQuestion, ChallengeQuestion
from backend.listings.schemas import ListingKind, Version

__all__ = ["Frequency"]

Name = Annotated[Line, StringConstraints(min_length=1, max_length=80)]


class SavedQuestion(AchievementQuestion, ChallengeQuestion):
    """The words and filters of a list; each side of the market has some of its own."""

    # A saved search is no address with counters on it: whatever is not known is refused.
    model_config = AchievementQuestion.model_config | {"extra": "forbid"}

    sort: Annotated[
        str, StringConstraints(pattern=r"^[+-]?(relevance|date|trl|price|bounty|deadline)$")
    ] = "relevance"


class SavedSearchCreate(Schema):
    """A search to keep, and when to hear of what is new."""

    name: Name
    kind: ListingKind
    question: SavedQuestion
    lang: LocaleCode
    frequency: Frequency = Frequency.NONE


class SavedSearchPatch(Schema):
    """Only the fields that are sent change; `version` is the one seen."""

    version: Version
    name: Name = ""
    question: SavedQuestion = SavedQuestion()
    lang: LocaleCode = "zh"
    frequency: Frequency = Frequency.NONE


class SavedSearchRead(Schema):
    """A saved search of the reader's own; `told` counts the listings it told of so far."""

    id: UUID
    name: str
    kind: ListingKind
    question: SavedQuestion
    lang: LocaleCode
    frequency: Frequency
    version: int
    created_at: datetime
    told: int
    last_told_at: datetime | None


class SavedSearchPage(Page[SavedSearchRead]):
    """A page of the reader's saved searches; at most `most` may be kept."""

    most: int


class Unsubscribe(Schema):
    """The token of a mailed link."""

    token: Annotated[str, StringConstraints(max_length=200)]


class Unsubscribed(Schema):
    """The search that sends no more mail."""

    name: str
