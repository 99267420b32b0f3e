"""What a declined suggestion changes for the ones that follow, as a table of rules.

The rules hold for the listing whose owner declined, from then on. They decide what is suggested
and in which order among a listing's candidates; the system's score itself stays as it is.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from backend.listings import service as listings
from backend.listings.schemas import ListingKind, ListingSummary
from backend.suggestions.models import DeclineReason

HOME = "CN"


@dataclass(frozen=True, slots=True)
class Traits:
    """What the rules ask of a listing that is or was suggested."""

    kind: str
    organization_id: str
    place: str
    trl: int | None
    fields: tuple[str, ...]
    worth: int | None
    """Price or bounty, roughly in fen, for comparing only."""
    published_at: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """A listing that was declined, and why."""

    reason: DeclineReason
    declined: Traits


@dataclass(frozen=True, slots=True)
class Judgement:
    """What earlier declines leave of a candidate: 1 untouched, 0 not to be suggested."""

    factor: float
    lowered_by: tuple[DeclineReason, ...]


def traits_of(summary: ListingSummary, organization_id: UUID) -> Traits:
    """The traits of a listing on a card; its owner may be hidden there."""
    money = summary.price if summary.kind is ListingKind.ACHIEVEMENT else summary.bounty
    at_home = summary.organization.country == HOME
    return Traits(
        kind=summary.kind,
        organization_id=str(organization_id),
        place=summary.organization.region if at_home else summary.organization.country,
        trl=summary.trl,
        fields=tuple(summary.field_codes),
        worth=listings.in_order(money.amount_minor, money.currency) if money else None,
        published_at=summary.published_at.timestamp() if summary.published_at else 0.0,
    )


def remembered(traits: Traits) -> dict[str, Any]:
    """Traits as plain JSON, to be kept with the answer."""
    return asdict(traits)


def lesson_of(reason: DeclineReason, kept: Mapping[str, Any]) -> Lesson:
    """A lesson from what was kept."""
    return Lesson(reason, Traits(**{**kept, "fields": tuple(kept["fields"])}))


Meets = Callable[[Traits, Traits, frozenset[str]], bool]
"""Told the declined listing, a candidate, and the fields of the listing they are for."""


def _no_readier(declined: Traits, candidate: Traits, _: frozenset[str]) -> bool:
    if declined.trl is None or candidate.trl is None:
        return False
    if declined.kind == ListingKind.ACHIEVEMENT:
        return candidate.trl <= declined.trl
    return candidate.trl >= declined.trl


def _same_strange_field(declined: Traits, candidate: Traits, own: frozenset[str]) -> bool:
    return bool((set(declined.fields) - own) & set(candidate.fields))


def _no_better_price(declined: Traits, candidate: Traits, _: frozenset[str]) -> bool:
    if not declined.worth or not candidate.worth:
        return False
    if declined.kind == ListingKind.ACHIEVEMENT:
        return candidate.worth >= declined.worth
    return candidate.worth <= declined.worth


def _same_place(declined: Traits, candidate: Traits, _: frozenset[str]) -> bool:
    return bool(declined.place) and candidate.place == declined.place


def _same_owner(declined: Traits, candidate: Traits, _: frozenset[str]) -> bool:
    return candidate.organization_id == declined.organization_id


def _no_newer(declined: Traits, candidate: Traits, _: frozenset[str]) -> bool:
    return candidate.published_at <= declined.published_at


@dataclass(frozen=True, slots=True)
class Rule:
    """Which candidates a reason meets, said in words too, and what is left of their score."""

    meets: Meets
    said: str
    factor: float


RULES: Mapping[DeclineReason, Rule] = {
    DeclineReason.TRL_TOO_LOW: Rule(
        _no_readier,
        "achievements no readier than the declined one; for an achievement,"
        " challenges that ask for at least the declined one's level",
        0.0,
    ),
    DeclineReason.WRONG_FIELD: Rule(
        _same_strange_field,
        "listings of a field that the declined one is in and one's own listing is not",
        0.5,
    ),
    DeclineReason.PRICE: Rule(
        _no_better_price,
        "achievements that cost at least as much; for an achievement,"
        " challenges that offer no more",
        0.5,
    ),
    DeclineReason.PLACE: Rule(
        _same_place, "listings from the same region, abroad from the same country", 0.8
    ),
    DeclineReason.ALREADY_KNOWN: Rule(_same_owner, "other listings of the same organisation", 0.5),
    DeclineReason.NOT_NOVEL: Rule(
        _no_newer, "listings published no later than the declined one", 0.8
    ),
}
"""The reason `other` changes nothing but that its pair does not come back."""


def judge(
    lessons: Iterable[Lesson], candidate: Traits, own_fields: Iterable[str] = ()
) -> Judgement:
    """What the lessons leave of a candidate: every rule that meets it multiplies, once a lesson."""
    factor, lowered = 1.0, dict[DeclineReason, None]()
    fields = frozenset(own_fields)
    for lesson in lessons:
        rule = RULES.get(lesson.reason)
        if rule is not None and rule.meets(lesson.declined, candidate, fields):
            factor *= rule.factor
            lowered[lesson.reason] = None
    return Judgement(factor, tuple(lowered))


def render() -> str:
    """The rules as Markdown, for docs/lifecycles.md."""
    rows = ["| reason | meets | leaves of the score |", "|---|---|---|"]
    for reason, rule in RULES.items():
        left = f"{rule.factor:.0%}" if rule.factor else "nothing: not suggested"
        rows.append(f"| {reason} | {rule.said} | {left} |")
    return "\n".join(rows) + "\n"
