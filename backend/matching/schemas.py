"""A match as a reader sees it: the other side, how well it fits, and why."""

from typing import Literal

from backend.core.paging import Page
from backend.core.schemas import Schema
from backend.indicators.schemas import IndicatorReason
from backend.listings.schemas import ListingSummary

Basis = Literal["same", "glossary", "synonym"]


class TermPair(Schema):
    """A term of ours that met a term of theirs: the same word, or one of the same meaning."""

    ours: str
    theirs: str
    basis: Basis


class ReadinessReason(Schema):
    """The readiness level asked for against the one offered."""

    required: int | None
    offered: int | None
    verdict: Literal["met", "near", "below", "unknown"]


class Branches(Schema):
    """How strongly words and meaning found it, 0 to 1; None where a branch did not."""

    keyword: float | None
    vector: float | None


class MatchReasons(Schema):
    """Why two listings were put together; each feature's share lies between 0 and 1.

    `weights` tell how much of what features can change each of them changes; they sum to 1.
    """

    terms: list[TermPair]
    fields: list[str]
    trl: ReadinessReason
    indicators: list[IndicatorReason] = []
    language_pair: tuple[str, str]
    branches: Branches
    features: dict[str, float]
    weights: dict[str, float] = {}


class Match(Schema):
    """One listing of the other side, with a score from 0 to 100."""

    listing: ListingSummary
    score: int
    reasons: MatchReasons


class MatchNotes(Schema):
    """`degraded`: matches rest on words alone, because the listing has no vectors yet or the
    search engine could not answer."""

    degraded: bool = False


class MatchPage(Page[Match]):
    """Matches, best first."""

    notes: MatchNotes


class Similar(Schema):
    """Listings of one kind about the same, nearest first; `degraded` as in matches."""

    items: list[ListingSummary]
    degraded: bool = False


class Progress(Schema):
    """How many published listings have vectors of the embedder in use."""

    embedded: int
    total: int
    embedder: str | None
