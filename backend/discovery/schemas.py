"""What a reader may ask of the portal's search, and what it answers."""

from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from backend.achievements.schemas import Mode, PriceKind
from backend.core.locales import LocaleCode
from backend.core.paging import Page
from backend.core.schemas import Line, Schema
from backend.listings.schemas import CountryCode, FieldCode, ListingKind, ListingSummary
from backend.organizations.schemas import OrganizationKind
from backend.taxonomy import service as taxonomy

MAX_VALUES = 50


def _known_region(value: str) -> str:
    if not taxonomy.known_region(value):
        raise PydanticCustomError("unknown_code", "unknown code", {"kind": "region"})
    return value


RegionCode = Annotated[str, StringConstraints(max_length=6), AfterValidator(_known_region)]
NodeSlug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Trl = Annotated[int, Field(ge=1, le=9)]
Words = Annotated[Line, StringConstraints(max_length=200)]
Many: Any = Field(default=[], max_length=MAX_VALUES)
BountyBand = Literal["negotiable", "under_100k", "100k_500k", "500k_1m", "over_1m"]
DeadlineState = Literal["open", "closing", "closed", "none"]
AchievementOrder = Literal["relevance", "date", "trl", "price"]
ChallengeOrder = Literal["relevance", "date", "trl", "price", "deadline"]


class Question(Schema):
    """What both kinds can be asked. Values of one filter are joined by OR, filters by AND."""

    # Addresses are shared with counters and campaign marks on them; those are not ours to refuse.
    model_config = Schema.model_config | {"extra": "ignore"}

    q: Words = ""
    sort: str = "relevance"
    field: list[FieldCode] = Many
    country: list[CountryCode] = Many
    region: list[RegionCode] = Many
    node: list[NodeSlug] = Many
    organization: list[UUID] = Many
    organization_kind: list[OrganizationKind] = Many
    trl_min: Trl | None = None
    trl_max: Trl | None = None
    content_lang: list[LocaleCode] = Many

    @property
    def order(self) -> tuple[str, bool | None]:
        """The order's name, and whether it was asked to fall (-), to rise (+) or neither."""
        falling = {"-": True, "+": False}.get(self.sort[:1])
        name = self.sort.lstrip("+-")
        return ("price" if name == "bounty" else name), falling

    @model_validator(mode="after")
    def _range_fits(self) -> Self:
        if self.trl_min and self.trl_max and self.trl_min > self.trl_max:
            raise PydanticCustomError("empty_range", "trl_min lies above trl_max")
        return self


class AchievementQuestion(Question):
    """A search among scientific achievements."""

    sort: Annotated[str, StringConstraints(pattern=r"^[+-]?(relevance|date|trl|price)$")] = (
        "relevance"
    )
    mode: list[Mode] = Many
    price_kind: list[PriceKind] = Many


class ChallengeQuestion(Question):
    """A search among technology challenges; `price` and `bounty` order by the same."""

    sort: Annotated[
        str, StringConstraints(pattern=r"^[+-]?(relevance|date|trl|price|bounty|deadline)$")
    ] = "relevance"
    bounty: list[BountyBand] = Many
    deadline: list[DeadlineState] = Many


class FacetCount(Schema):
    """One value of a filter and how many listings the reader would see with it."""

    value: str
    count: int


Part = Literal["title", "one_line", "summary", "keywords", "organization"]


class Why(Schema):
    """Why a listing was found: words of it that match and where they stand, or what it means.

    `words` are as the listing writes them; none with `words` found stands deeper in its text.
    `by_meaning` says that it lies near the question in meaning, `by_words` that it holds words.
    """

    words: list[str] = []
    parts: list[Part] = []
    by_words: bool
    by_meaning: bool


class Loosening(Schema):
    """Something that could be left out of a question that finds nothing.

    `drop` is a filter's name, `filters` for all of them, `words`, `quotes` or `exclusions`; `q` are
    the words that then remain, `count` how many listings the reader would see.
    """

    drop: str
    q: str
    count: int


class Notes(Schema):
    """What a reader should know about an answer.

    `relaxed`: not all words had to match, to fill the page. `degraded`: the search engine is away
    and only titles in the database were looked through. `also_searched`: words of the same
    meaning, and of other languages, that were searched along.
    """

    did_you_mean: str | None = None
    relaxed: bool = False
    degraded: bool = False
    also_searched: list[str] = []
    loosen: list[Loosening] = []
    """Only where nothing was found: what to leave out, the most helpful first."""


class DiscoveryPage(Page[ListingSummary]):
    """A page of findings with the counts beside it."""

    facets: dict[str, list[FacetCount]]
    notes: Notes
    why: dict[str, Why] = {}
    """By id, where words were sought."""


class Completion(Schema):
    """One line under the search box. A title leads to its listing, a field to its filter."""

    text: str
    kind: Literal["title", "keyword", "organization", "field"]
    listing_kind: ListingKind | None = None
    id: str | None = None


class Completions(Schema):
    """What a reader may be about to type, best first."""

    items: list[Completion]


class Figures(Schema):
    """The numbers of the home page, counted over what the reader may see."""

    achievements: int
    achievements_new: int
    """Published in the last 30 days."""
    challenges_open: int
    challenges_foreign: int
    """Open ones that bidders from abroad may answer."""
    nodes: int
    incubators: int
    countries: int
    languages: int


class FieldCount(Schema):
    """A top-level field with the listings of either kind in it."""

    code: str
    achievements: int
    challenges: int


class Overview(Schema):
    """The home page: figures, challenges that close next, fields, the newest achievements."""

    figures: Figures
    closing: list[ListingSummary]
    fields: list[FieldCount]
    newest: list[ListingSummary]
    degraded: bool = False
