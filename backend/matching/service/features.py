"""What speaks for a pair beside its words: one table of features and weights, told to readers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from uuid import UUID

from backend.achievements.schemas import Mode
from backend.challenges.schemas import ChallengeKind
from backend.indicators import service as indicators
from backend.indicators.schemas import IndicatorReason
from backend.listings.schemas import IndicatorBrief, ListingKind, ListingSummary
from backend.matching.schemas import ReadinessReason
from backend.taxonomy import service as taxonomy

WEIGHTS: Mapping[str, float] = {
    "fields": 0.30,
    "indicators": 0.30,
    "trl": 0.15,
    "terms": 0.10,
    "place": 0.05,
    "record": 0.05,
    "language": 0.05,
}
"""How much each feature counts; they sum to 1. docs/adr/0012 says what each means."""
FLOOR = 0.7
"""What is left of a text score when no feature speaks for the pair."""
UNKNOWN = 0.5
SAME_TOP_FIELD = 0.6
LEVELS_NEAR = 2
MUCH_RECORD = 3
"""From so many concluded listings on, an owner's record counts in full."""
PRICE_NEAR = 1.1
Figures = Mapping[UUID, Sequence[IndicatorBrief]]
TRL_SHARES = {"met": 1.0, "near": 0.6, "unknown": UNKNOWN, "below": 0.2}
LICENCES = frozenset(
    {
        Mode.LICENCE_EXCLUSIVE,
        Mode.LICENCE_SOLE,
        Mode.LICENCE_ORDINARY,
        Mode.FREE_THEN_PAY,
        Mode.OPEN_LICENCE,
    }
)
TOGETHER = frozenset({Mode.JOINT, Mode.SERVICE})
FITTING: Mapping[str, Collection[str]] = {
    ChallengeKind.BREAKTHROUGH: TOGETHER,
    ChallengeKind.ORDER: TOGETHER,
    ChallengeKind.ADAPTATION: TOGETHER | LICENCES,
    ChallengeKind.CONVERSION: LICENCES | {Mode.ASSIGN, Mode.EQUITY},
}
"""Which ways of handing technology over answer which kind of challenge."""
OTHER_MODE = 0.3


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of listings beside their cards: figures by listing, concluded by owner."""

    figures: Figures
    concluded: Mapping[UUID, int] = field(default_factory=dict)


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


def weigh(ours: ListingSummary, theirs: ListingSummary, known: Known, lang: str = "") -> Weighed:
    """Weigh a challenge and an achievement against each other, from either side.

    What is said of their figures is said in `lang`. Only `record` depends on the side: it is the
    record of whoever stands across.
    """
    asks, offers = (ours, theirs) if ours.kind is ListingKind.CHALLENGE else (theirs, ours)
    fields = _common_fields(ours, theirs)
    trl = _readiness(asks.trl, offers.trl)
    figures = known.figures
    compared = indicators.compare(figures.get(asks.id, ()), figures.get(offers.id, ()), lang)
    met = indicators.share(compared)
    same_language = ours.original_locale == theirs.original_locale
    return Weighed(
        shares={
            "fields": _field_share(fields),
            "indicators": UNKNOWN if met is None else met,
            "trl": TRL_SHARES[trl.verdict],
            "terms": _terms(asks, offers),
            "place": _place(ours, theirs),
            "record": _record(theirs, known.concluded.get(theirs.id, 0)),
            "language": 1.0 if same_language else UNKNOWN,
        },
        fields=fields,
        trl=trl,
        indicators=compared,
    )


def _record(theirs: ListingSummary, concluded: int) -> float:
    """Half for a verified owner, which all are that pass the gates; the rest for what was done.

    Who stays anonymous is not told apart by it.
    """
    if theirs.organization.anonymous:
        return UNKNOWN
    return UNKNOWN + (1 - UNKNOWN) * min(concluded, MUCH_RECORD) / MUCH_RECORD


def _terms(asks: ListingSummary, offers: ListingSummary) -> float:
    """Whether the way of handing over and the price answer what is asked."""
    told = [
        one for one in (_mode_share(asks, offers), _price_share(asks, offers)) if one is not None
    ]
    return fmean(told) if told else UNKNOWN


def _mode_share(asks: ListingSummary, offers: ListingSummary) -> float | None:
    fitting = FITTING.get(asks.challenge_kind or "")
    if fitting is None or not offers.modes:
        return None
    return 1.0 if set(offers.modes) & set(fitting) else OTHER_MODE


def _price_share(asks: ListingSummary, offers: ListingSummary) -> float | None:
    price, bounty = offers.price, asks.bounty
    if price is None or bounty is None or price.currency != bounty.currency:
        return None
    if not price.amount_minor or not bounty.amount_minor:
        return None
    if price.amount_minor <= bounty.amount_minor:
        return 1.0
    return 0.6 if price.amount_minor <= bounty.amount_minor * PRICE_NEAR else 0.0


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
