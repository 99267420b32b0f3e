"""What a proposal must hold to be sealed. Pure: no session, no clock.

Its own life is short: a draft, sealed, and opened with all others by the challenge's course.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backend.core.problems import Fault
from backend.proposals.schemas import TOTAL, ProposalContent

_TOLERANCE = 1e-6
_REQUIRED = ("title", "solution", "plan", "quote", "months", "rights")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the posted challenge asks of every proposal."""

    indicators: Sequence[Mapping[str, Any]]
    consortium_allowed: bool
    currency: str | None
    """Of the bounty; None when it is to be negotiated."""


def missing(content: ProposalContent, asked: Asked) -> list[Fault]:
    """Everything that keeps the proposal from being sealed, in the form's order."""
    return [
        *(Fault(f"/{name}", "missing") for name in _REQUIRED if not getattr(content, name)),
        *_answers(content, asked),
        *_team(content),
        *_partners(content, asked),
        *_quote(content, asked),
        *_rights(content),
        *_length(content),
    ]


def _answers(content: ProposalContent, asked: Asked) -> Iterator[Fault]:
    given = {answer.position: answer for answer in content.answers if answer.meets}
    if len({answer.position for answer in content.answers}) != len(content.answers):
        yield Fault("/answers", "answered-twice")
    if any(answer.position >= len(asked.indicators) for answer in content.answers):
        yield Fault("/answers", "no-such-indicator")
    for position in range(len(asked.indicators)):
        if position not in given:
            yield Fault(f"/answers/{position}", "indicator-unanswered", number=position + 1)


def _team(content: ProposalContent) -> Iterator[Fault]:
    if not any(member.name for member in content.team):
        yield Fault("/team", "missing")


def _partners(content: ProposalContent, asked: Asked) -> Iterator[Fault]:
    if not content.partners:
        return
    if not asked.consortium_allowed:
        yield Fault("/partners", "consortium-not-allowed")
    if any(not partner.name for partner in content.partners):
        yield Fault("/partners", "partner-unnamed")
    if abs(sum(partner.share for partner in content.partners) - 100) > _TOLERANCE:
        yield Fault("/partners", "shares-not-100")


def _quote(content: ProposalContent, asked: Asked) -> Iterator[Fault]:
    if content.quote and asked.currency and content.quote.currency != asked.currency:
        yield Fault("/quote", "other-currency", currency=asked.currency)


def _rights(content: ProposalContent) -> Iterator[Fault]:
    if not content.rights_confirmed:
        yield Fault("/rights_confirmed", "rights-unconfirmed")


def _length(content: ProposalContent) -> Iterator[Fault]:
    if length(content) > TOTAL:
        yield too_long(content)


def too_long(content: ProposalContent) -> Fault:
    """The fault of a proposal that holds more than it may."""
    return Fault("/", "proposal-too-long", max_length=TOTAL, actual_length=length(content))


def length(content: ProposalContent) -> int:
    """How many characters a proposal's own words have."""
    return _letters(content.model_dump(mode="json"))


def _letters(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        return sum(map(_letters, value.values()))
    return sum(map(_letters, value)) if isinstance(value, list) else 0
