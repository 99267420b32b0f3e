"""What a reader asks and what an engine answers, in words both engines understand."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from search.documents import Code, Kind

DAY: Final = 86_400
CLOSING: Final = 3 * DAY
LONG_TEXT: Final = 200
WINDOW: Final = 100


class Sort(StrEnum):
    """Orders a reader may choose; ties end in the newest first."""

    RELEVANCE = "relevance"
    DATE = "date"
    TRL = "trl"
    PRICE = "price"
    BOUNTY = "bounty"
    DEADLINE = "deadline"


class Group(StrEnum):
    """Filter groups; the values of one are joined by OR, the groups by AND."""

    FIELD = "field"
    COUNTRY = "country"
    REGION = "region"
    NODE = "node"
    ORGANIZATION = "organization"
    ORGANIZATION_KIND = "organization_kind"
    TRL = "trl"
    MODE = "mode"
    PRICE_KIND = "price_kind"
    BOUNTY = "bounty"
    DEADLINE = "deadline"
    CONTENT_LANG = "content_lang"


BountyBand = Literal["negotiable", "under_100k", "100k_500k", "500k_1m", "over_1m"]
DeadlineState = Literal["open", "closing", "closed", "none"]
Range = tuple[int | None, int | None]

BOUNTY_BANDS: Final[Mapping[str, Range]] = {
    "negotiable": (None, 1),
    "under_100k": (1, 10_000_000),
    "100k_500k": (10_000_000, 50_000_000),
    "500k_1m": (50_000_000, 100_000_000),
    "over_1m": (100_000_000, None),
}
"""Half-open ranges of minor units; a missing or zero bounty is negotiable."""


def deadline_ranges(now: int) -> Mapping[str, Range]:
    """Half-open ranges of epoch seconds; `closing` is the last 72 hours and also counts as open."""
    return {"open": (now, None), "closing": (now, now + CLOSING), "closed": (None, now)}


class Filters(BaseModel):
    """Selections of a reader; empty means no restriction."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: tuple[Code, ...] = ()
    country: tuple[Code, ...] = ()
    region: tuple[Code, ...] = ()
    node: tuple[Code, ...] = ()
    organization: tuple[Code, ...] = ()
    organization_kind: tuple[Code, ...] = ()
    mode: tuple[Code, ...] = ()
    price_kind: tuple[Code, ...] = ()
    bounty: tuple[BountyBand, ...] = ()
    deadline: tuple[DeadlineState, ...] = ()
    content_lang: tuple[Code, ...] = ()
    trl_min: int | None = Field(None, ge=1, le=9)
    trl_max: int | None = Field(None, ge=1, le=9)
    exclude_organizations: tuple[Code, ...] = ()

    def values(self, group: Group) -> tuple[str, ...]:
        """The words chosen in one group; TRL is a range and has none."""
        return () if group is Group.TRL else getattr(self, group.value)

    def chosen(self, group: Group) -> bool:
        """Whether this group restricts anything."""
        if group is Group.TRL:
            return self.trl_min is not None or self.trl_max is not None
        return bool(self.values(group))


class WeightedTerm(BaseModel):
    """One key term of a long text with the weight of the recipe in `terms.py`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    term: str
    weight: float = Field(gt=0)


class Query(BaseModel):
    """One question to one kind of listing.

    `audience` is mandatory: the tags of the actor; only documents that share one are found. `now`
    is epoch seconds and decides the deadline state. `lang` is the language the reader types in,
    where known. `terms`, when given, takes the place of `text`. `also` are listings that belong to
    the result although the words do not match (found by meaning); `within` keeps only the named
    ones; `without` leaves some out. With `coverage` the answer says which share of the question (by
    rarity of its terms, 0–1) the best hit holds, and which share stands in what names it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    audience: Annotated[tuple[Code, ...], Field(min_length=1)]
    now: int
    text: str = ""
    lang: str | None = None
    filters: Filters = Filters()
    sort: Sort = Sort.RELEVANCE
    descending: bool | None = None
    page: int = Field(1, ge=1)
    size: int = Field(20, ge=0, le=1000)
    offset: int | None = Field(None, ge=0)
    facets: tuple[Group, ...] = ()
    highlight: bool = True
    coverage: bool = False
    terms: tuple[WeightedTerm, ...] = ()
    also: tuple[str, ...] = ()
    within: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """How many results come before the wanted ones."""
        return self.offset if self.offset is not None else (self.page - 1) * self.size


Spans = tuple[tuple[int, int], ...]


class Hit(BaseModel):
    """One found listing.

    `highlights[locale][part]` are half-open ranges of characters in the original `title`,
    `one_line` or `summary`. `keyword` and `vector` are the raw scores of the branches that found
    it; `score` is what the order follows. `matched` are the words found, `parts` where: in `title`,
    `one_line`, `summary`, `keywords`, `organization`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    score: float
    keyword: float | None = None
    vector: float | None = None
    highlights: Mapping[str, Mapping[str, Spans]] = Field(default_factory=dict)
    matched: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


class Hits(BaseModel):
    """A page of results, the counts beside it, and what the reader should be told."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    total: int
    hits: tuple[Hit, ...] = ()
    facets: Mapping[str, Mapping[str, int]] = Field(default_factory=dict)
    did_you_mean: str | None = None
    coverage: float = 1.0
    headed: float = 0.0
    relaxed: bool = False
    degraded: bool = False
    notes: tuple[str, ...] = ()


class Suggestion(BaseModel):
    """One line under the search box; `kind` is title, keyword or organization."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    kind: Literal["title", "keyword", "organization"]
    id: str | None = None
