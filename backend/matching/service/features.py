"""What speaks for a pair beside its words: field, readiness, figures, place, language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.indicators import service as indicators
from backend.indicators.schemas import IndicatorReason
from backend.listings.schemas import IndicatorBrief, ListingKind, ListingSummary
from backend.matching.schemas import ReadinessReason
from backend.taxonomy import service as taxonomy

WEIGHTS: Mapping[str, float] = {
    "fields": 0.40,
    "trl": 0.20,
    "indicators": 0.20,
    "place": 0.10,
    "language": 0.10,
}
"""How much each feature counts; they sum to 1."""
FLOOR = 0.7
"""What is left of a text score when no feature speaks for the pair."""
UNKNOWN = 0.5
SAME_TOP_FIELD = 0.6
LEVELS_NEAR = 2
Figures = Mapping[UUID, Sequence[IndicatorBrief]]
TRL_SHARES = {"met": 1.0, "near": 0.6, "unknown": UNKNOWN, "below": 0.2}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair's features with what a reader is told about them."""

    shares: dict[str, float]
    fields: list[str]
    trl: ReadinessReason
    indicators: list[IndicatorReason]

    @property
    def factor(self) -> float:
        """What the text score is multiplied by, between FLOOR and 1."""
        total = sum(WEIGHTS[name] * share for name, share in self.shares.items())
        return FLOOR + (1 - FLOOR) * total


def weigh(
    ours: ListingSummary, theirs: ListingSummary, figures: Figures, lang: str = ""
) -> Weighed:
    """Weigh a challenge and an achievement against each other, from either side.

    `figures` are all indicators of both, by listing; what is said of them is said in `lang`.
    """
    asks, offers = (ours, theirs) if ours.kind is ListingKind.CHALLENGE else (theirs, ours)
    fields = _common_fields(ours, theirs)
    trl = _readiness(asks.trl, offers.trl)
    compared = indicators.compare(figures.get(asks.id, ()), figures.get(offers.id, ()), lang)
    met = indicators.share(compared)
    same_language = ours.original_locale == theirs.original_locale
    return Weighed(
        shares={
            "fields": _field_share(fields),
            "trl": TRL_SHARES[trl.verdict],
            "indicators": UNKNOWN if met is None else met,
            "place": _place(ours, theirs),
            "language": 1.0 if same_language else UNKNOWN,
        },
        fields=fields,
        trl=trl,
        indicators=compared,
    )


def _common_fields(ours: ListingSummary, theirs: ListingSummary) -> list[str]:
    """The most exact fields that both are in or below."""
    common = set(taxonomy.with_ancestors(ours.field_codes))
    common &= set(taxonomy.with_ancestors(theirs.field_codes))
    covered = {code.rsplit(".", 1)[0] for code in common if "." in code}
    return sorted(common - covered)


def _field_share(common: list[str]) -> float:
    if not common:
        return 0.0
    return 1.0 if any("." in code for code in common) else SAME_TOP_FIELD


def _readiness(required: int | None, offered: int | None) -> ReadinessReason:
    if required is None or offered is None:
        return ReadinessReason(required=required, offered=offered, verdict="unknown")
    if offered >= required:
        return ReadinessReason(required=required, offered=offered, verdict="met")
    near = required - offered <= LEVELS_NEAR
    return ReadinessReason(required=required, offered=offered, verdict="near" if near else "below")


def _place(ours: ListingSummary, theirs: ListingSummary) -> float:
    here, there = ours.organization, theirs.organization
    if ours.home_node and theirs.home_node and ours.home_node.id == theirs.home_node.id:
        return 1.0
    if here.region and here.region == there.region:
        return 0.8
    return 0.6 if here.country == there.country else 0.3
