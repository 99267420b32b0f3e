"""What a side may answer to a suggestion, as a table. Pure: no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.suggestions.errors import AlreadyPaired, SuggestionOver, SuggestionStepNotAllowed
from backend.suggestions.models import DeclineReason
from backend.suggestions.models import SuggestionState as S

LONGEST_SNOOZE = timedelta(days=180)
OPEN = frozenset({S.NEW, S.ASSIGNED, S.SNOOZED})
"""States that still wait for an answer."""


class Action(StrEnum):
    """A step somebody takes, or the clock."""

    ACCEPT = "accept"
    DECLINE = "decline"
    SNOOZE = "snooze"
    ASSIGN = "assign"
    REOPEN = "reopen"
    WAKE = "wake"
    CLOSE = "close"
    REVIVE = "revive"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    SIDE = "side"
    """Those who write for the organisation; for the node's own suggestion, its managers."""
    ASSIGNEE = "assignee"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a suggestion at one moment."""

    today: date
    on_market: bool = True
    paired: bool = False
    assigned: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it. `eligible`: the named person may be assigned."""

    standing: frozenset[Who]
    reason: DeclineReason | None = None
    comment: str = ""
    until: date | None = None
    person_named: bool = False
    eligible: bool = False


def _on_market(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.on_market else SuggestionOver()


def _unpaired(facts: Facts, _: Attempt) -> Problem | None:
    return AlreadyPaired() if facts.paired else None


def _reasoned(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.reason is None:
        return ValidationFailed(errors=[Fault("/reason", "missing")])
    if attempt.reason is DeclineReason.OTHER and not attempt.comment.strip():
        return ValidationFailed(errors=[Fault("/comment", "missing")])
    return None


def _ahead(facts: Facts, attempt: Attempt) -> Problem | None:
    if attempt.until is None:
        return ValidationFailed(errors=[Fault("/until", "missing")])
    latest = facts.today + LONGEST_SNOOZE
    if facts.today < attempt.until <= latest:
        return None
    first = (facts.today + timedelta(days=1)).isoformat()
    fault = Fault("/until", "date-not-within", first=first, last=latest.isoformat())
    return ValidationFailed(errors=[fault])


def _eligible(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.eligible:
        return None
    code = "not-assignable" if attempt.person_named else "missing"
    return ValidationFailed(errors=[Fault("/person_id", code)])


ON_MARKET = Guard("both listings are on the market", _on_market, hides=True)
UNPAIRED = Guard("not accepted by both owners", _unpaired, hides=True)
REASONED = Guard("a reason is given, and words with `other`", _reasoned, said=True)
AHEAD = Guard(f"the day lies ahead, by at most {LONGEST_SNOOZE.days} days", _ahead, said=True)
ELIGIBLE = Guard(
    "the person works for the organisation or manages at its node", _eligible, said=True
)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[S, Who, Facts, Attempt]):
    """One cell of the table. Where somebody is assigned, `assigned` takes the place of `next`."""

    assigned: S | None = None


_PEOPLE = frozenset({Who.SIDE, Who.ASSIGNEE})
_SIDE = frozenset({Who.SIDE})
_CLOCK = frozenset({Who.CLOCK})


def _answers(state: S) -> dict[tuple[S, Action], Transition]:
    return {
        (state, Action.ACCEPT): Transition(S.ACCEPTED, _PEOPLE, (ON_MARKET,)),
        (state, Action.DECLINE): Transition(S.DECLINED, _PEOPLE, (REASONED,)),
        (state, Action.SNOOZE): Transition(S.SNOOZED, _PEOPLE, (ON_MARKET, AHEAD)),
        (state, Action.ASSIGN): Transition(S.ASSIGNED, _SIDE, (ON_MARKET, ELIGIBLE)),
        (state, Action.CLOSE): Transition(S.CLOSED, _CLOCK),
    }


TRANSITIONS: Mapping[tuple[S, Action], Transition] = MappingProxyType(
    {
        **_answers(S.NEW),
        **_answers(S.ASSIGNED),
        **_answers(S.SNOOZED),
        (S.SNOOZED, Action.WAKE): Transition(S.NEW, _CLOCK, assigned=S.ASSIGNED),
        (S.ACCEPTED, Action.DECLINE): Transition(S.DECLINED, _PEOPLE, (UNPAIRED, REASONED)),
        (S.ACCEPTED, Action.REOPEN): Transition(
            S.NEW, _PEOPLE, (UNPAIRED, ON_MARKET), assigned=S.ASSIGNED
        ),
        (S.ACCEPTED, Action.CLOSE): Transition(S.CLOSED, _CLOCK, (UNPAIRED,)),
        (S.DECLINED, Action.REOPEN): Transition(S.NEW, _PEOPLE, (ON_MARKET,), assigned=S.ASSIGNED),
        (S.CLOSED, Action.REVIVE): Transition(S.NEW, _CLOCK, assigned=S.ASSIGNED),
    }
)


def next_state(state: S, action: Action, facts: Facts, attempt: Attempt) -> S:
    """Where the step leads.

    Raises SuggestionStepNotAllowed for a step the state does not know, Forbidden for the wrong
    standing, and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return SuggestionStepNotAllowed(state=state, action=action, known=known)

    cell = lifecycle.taken(TRANSITIONS, state, action, facts, attempt, unknown)
    return cell.assigned if cell.assigned and facts.assigned else cell.next


def allowed_actions(state: S, facts: Facts, attempt: Attempt) -> list[Action]:
    """The steps to offer."""
    return lifecycle.offered(TRANSITIONS, state, facts, attempt).allowed


def _leads(cell: Transition) -> str:
    later = f"; {cell.assigned} when somebody is assigned" if cell.assigned else ""
    return f"{cell.next}{later}"


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(TRANSITIONS, Who, _leads)
