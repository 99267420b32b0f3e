"""Which steps lead a notice where, as a table. Pure: no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.notices.errors import (
    AlreadyObjected,
    NoticePeriodOver,
    NoticePeriodRuns,
    NoticeStepNotAllowed,
)
from backend.notices.models import NoticeState as S


class Action(StrEnum):
    """A step somebody takes, or the clock."""

    OBJECT = "object"
    TAKE_BACK = "take_back"
    HEAR = "hear"
    EXTEND = "extend"
    DISMISS = "dismiss"
    UPHOLD = "uphold"
    WITHDRAW = "withdraw"
    CLOSE = "close"


MOST = timedelta(days=90)
"""By how much one step extends a period at most."""
OF_NOTICE = frozenset({Action.EXTEND, Action.WITHDRAW})
OF_OBJECTION = frozenset({Action.TAKE_BACK, Action.HEAR, Action.DISMISS, Action.UPHOLD})


class Who(StrEnum):
    """In which standing somebody takes a step."""

    ANYBODY = "anybody"
    """Whoever is signed in."""
    OBJECTOR = "objector"
    PUBLISHER = "publisher"
    """Whoever may publish a notice on the subject."""
    OFFICER = "officer"
    """Who sits at the deciding desk and belongs to none of the parties."""
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a notice at one moment, by the database's clock."""

    now: datetime
    ends_at: datetime
    ends_on: date
    open: int = 0
    """How many objections are to be decided."""
    objected: bool = False
    """Whether one of them is of whoever tries."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    comment: str = ""
    ends_on: date | None = None


def _told(instant: datetime) -> str:
    return instant.isoformat().replace("+00:00", "Z")


def _in_time(facts: Facts, _: Attempt) -> Problem | None:
    over = facts.now >= facts.ends_at
    return NoticePeriodOver(ends_at=_told(facts.ends_at)) if over else None


def _over(facts: Facts, _: Attempt) -> Problem | None:
    runs = facts.now < facts.ends_at
    return NoticePeriodRuns(ends_at=_told(facts.ends_at)) if runs else None


def _once(facts: Facts, _: Attempt) -> Problem | None:
    return AlreadyObjected() if facts.objected else None


def _explained(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.comment.strip():
        return None
    return ValidationFailed(errors=[Fault("/comment", "missing")])


def _later(facts: Facts, attempt: Attempt) -> Problem | None:
    if attempt.ends_on is None:
        return ValidationFailed(errors=[Fault("/ends_on", "missing")])
    last = facts.ends_on + MOST
    if facts.ends_on < attempt.ends_on <= last:
        return None
    fault = Fault("/ends_on", "not-later", than=facts.ends_on.isoformat())
    if attempt.ends_on > last:
        fault = Fault("/ends_on", "date-in-future", last=last.isoformat())
    return ValidationFailed(errors=[fault])


IN_TIME = Guard("the period is not over", _in_time)
OVER = Guard("the period is over", _over)
ONCE = Guard("nothing of the same person is to be decided", _once)
EXPLAINED = Guard("a comment says what or why", _explained, said=True)
LATER = Guard("the last day moves to later", _later, said=True)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[S, Who, Facts, Attempt]):
    """One cell of the table. `last` is where the step leads when no other objection is open."""

    last: S | None = None


_ANYBODY, _OBJECTOR = frozenset({Who.ANYBODY}), frozenset({Who.OBJECTOR})
_OFFICER, _PUBLISHER = frozenset({Who.OFFICER}), frozenset({Who.PUBLISHER})
A = Action
TRANSITIONS: Mapping[tuple[S, Action], Transition] = MappingProxyType(
    {
        (S.PUBLISHED, A.OBJECT): Transition(S.OBJECTED, _ANYBODY, (IN_TIME, EXPLAINED)),
        (S.PUBLISHED, A.WITHDRAW): Transition(S.WITHDRAWN, _PUBLISHER, (EXPLAINED,)),
        (S.PUBLISHED, A.CLOSE): Transition(S.CLOSED_CLEAN, frozenset({Who.CLOCK}), (OVER,)),
        (S.OBJECTED, A.OBJECT): Transition(S.OBJECTED, _ANYBODY, (IN_TIME, ONCE, EXPLAINED)),
        (S.OBJECTED, A.TAKE_BACK): Transition(S.OBJECTED, _OBJECTOR, last=S.PUBLISHED),
        (S.OBJECTED, A.HEAR): Transition(S.OBJECTED, _OFFICER, (EXPLAINED,)),
        (S.OBJECTED, A.EXTEND): Transition(S.OBJECTED, _OFFICER, (LATER, EXPLAINED)),
        (S.OBJECTED, A.DISMISS): Transition(S.OBJECTED, _OFFICER, (EXPLAINED,), last=S.PUBLISHED),
        (S.OBJECTED, A.UPHOLD): Transition(S.UPHELD, _OFFICER, (EXPLAINED,)),
        (S.OBJECTED, A.WITHDRAW): Transition(S.WITHDRAWN, _PUBLISHER, (EXPLAINED,)),
    }
)


def next_state(state: S, action: Action, facts: Facts, attempt: Attempt) -> S:
    """Where the step leads.

    Raises NoticeStepNotAllowed for a step the state does not know, Forbidden for the wrong
    standing, and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return NoticeStepNotAllowed(state=state, action=action, known=known)

    cell = lifecycle.taken(TRANSITIONS, state, action, facts, attempt, unknown)
    return cell.last if cell.last and facts.open <= 1 else cell.next


def steps(state: S, facts: Facts, standing: frozenset[Who]) -> lifecycle.Steps[Action]:
    """What somebody may do now, and what a fact bars."""
    return lifecycle.offered(TRANSITIONS, state, facts, Attempt(standing))


def _leads(cell: Transition) -> str:
    return f"{cell.next}; {cell.last} when no other is open" if cell.last else str(cell.next)


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(TRANSITIONS, Who, _leads)
