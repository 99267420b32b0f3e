"""What a challenge must and should hold before it is submitted, and how it stands to its deadline.

Local deadlines are wall-clock times in an IANA zone. A time that a zone skips does not exist and is
refused; of a time that comes twice the second one counts, so that nobody is late by the first.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from backend.listings.service import Rule, has, is_measurable, tells

Content = Mapping[str, Any]
NOTICE = timedelta(days=7)
"""At submission the deadline lies at least so far ahead."""
CLOSING = timedelta(hours=72)
_TOLERANCE = 1e-6


class DeadlineState(StrEnum):
    """How a challenge stands to its deadline now."""

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    NONE = "none"


def deadline_instant(local: datetime, zone: str) -> datetime | None:
    """The instant of a wall-clock time in a zone, in UTC; None when the zone skips that time."""
    there = ZoneInfo(zone)
    instant = local.replace(tzinfo=there, fold=1).astimezone(UTC)
    if instant.astimezone(there).replace(tzinfo=None) == local:
        return instant
    return None


def deadline_state(deadline_at: datetime | None, now: datetime) -> DeadlineState:
    """Open, closing within 72 hours, closed; none when there is no deadline."""
    if deadline_at is None:
        return DeadlineState.NONE
    if now >= deadline_at:
        return DeadlineState.CLOSED
    return DeadlineState.CLOSING if deadline_at - now <= CLOSING else DeadlineState.OPEN


def _ahead(content: Content, now: datetime) -> bool:
    if not content.get("deadline_local"):
        return True  # its absence is another rule's
    local = datetime.fromisoformat(content["deadline_local"])
    instant = deadline_instant(local, content["deadline_zone"])
    return instant is not None and instant - now >= NOTICE


def _must_reach(content: Content, _: datetime) -> bool:
    return any(each["must"] for each in content.get("required_indicators", []))


def _measurable(content: Content, _: datetime) -> bool:
    return all(is_measurable(each) for each in content.get("required_indicators", []))


def _weights_sum(content: Content, _: datetime) -> bool:
    return _hundred([criterion["weight"] for criterion in content.get("criteria", [])])


def _shares_sum(content: Content, _: datetime) -> bool:
    shares = [instalment["share"] for instalment in content.get("payment_plan", [])]
    if not shares:
        return not _has_bounty(content)
    return _hundred(shares)


def _hundred(parts: Sequence[float]) -> bool:
    return abs(sum(parts) - 100) < _TOLERANCE


def _has_bounty(content: Content) -> bool:
    bounty: Content | None = content.get("bounty")
    return bounty is not None and bool(bounty["amount_minor"])


def _testable(content: Content, _: datetime) -> bool:
    indicators = content.get("required_indicators", [])
    return bool(indicators) and all(each["acceptance_test"] for each in indicators)


def _race_has_awards(content: Content, _: datetime) -> bool:
    return content.get("award_mode") != "race" or content.get("awards", 1) > 1


RULES: tuple[Rule, ...] = (
    Rule("/texts/{original}/sections/background", 8, tells("background"), required=True),
    Rule("/texts/{original}/sections/tried", 4, tells("tried")),
    Rule("/texts/{original}/sections/difficulty", 6, tells("difficulty")),
    Rule("/texts/{original}/sections/deliverables", 5, tells("deliverables")),
    Rule("/required_indicators", 8, _must_reach, required=True, code="no-must-indicator"),
    Rule("/required_indicators", 2, _measurable, required=True, code="indicator-incomplete"),
    Rule("/required_indicators", 3, _testable, code="no-acceptance-test"),
    Rule("/deadline_local", 6, has("deadline_local"), required=True),
    Rule("/deadline_local", 0, _ahead, required=True, code="deadline-too-near"),
    Rule("/criteria", 5, _weights_sum, required=True, code="weights-not-100"),
    Rule("/payment_plan", 4, _shares_sum, required=True, code="shares-not-100"),
    Rule("/awards", 0, _race_has_awards, required=True, code="race-needs-awards"),
    Rule("/bounty", 4, has("bounty")),
    Rule("/budget", 2, has("budget")),
    Rule("/rd_months", 3, has("rd_months")),
    Rule("/trl_required", 3, has("trl_required")),
    Rule("/eligibility", 3, has("eligibility")),
)
