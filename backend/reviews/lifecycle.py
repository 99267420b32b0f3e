"""What becomes of a seat on a panel, as a table. Pure: no session, no clock.

The steps of the review as a whole stand in the table of courses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.reviews.errors import (
    ConflictKnown,
    ReviewNotRunning,
    SeatStepNotAllowed,
    SheetIncomplete,
)
from backend.reviews.models import SeatState as S

OPEN = (S.INVITED, S.DECLARED, S.SCORED)
"""Seats that are taken; the others have made room for a replacement."""
SCALE = (1, 5)
"""The marks there are, from not feasible to excellent."""


class Action(StrEnum):
    """A step somebody takes."""

    DECLARE = "declare"
    SAVE = "save"
    SUBMIT = "submit"
    RECUSE = "recuse"
    VOID = "void"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    MEMBER = "member"
    DESK = "desk"
    """Node or notary, who watch over the panel."""
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a seat at one moment."""

    running: bool = True
    """Whether the challenge is at its review, and the seat on the panel that counts."""
    ties: int = 0
    """How many ties to a bidder or the sponsor are known of the expert."""
    faults: tuple[Fault, ...] = ()
    """What the sheets lack."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    reason: str = ""
    confirmed: bool = False


def _running(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.running else ReviewNotRunning()


def _free(facts: Facts, _: Attempt) -> Problem | None:
    return ConflictKnown(count=facts.ties) if facts.ties else None


def _confirmed(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.confirmed:
        return None
    return ValidationFailed(errors=[Fault("/confirmed", "declaration-missing")])


def _complete(facts: Facts, _: Attempt) -> Problem | None:
    return SheetIncomplete(errors=facts.faults) if facts.faults else None


def _explained(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.reason.strip():
        return None
    return ValidationFailed(errors=[Fault("/reason", "missing")])


RUNNING: Guard[Facts, Attempt] = Guard("the challenge is at its review", _running)
FREE = Guard("no tie to a bidder or the sponsor is known", _free)
CONFIRMED = Guard("the member declares to have no conflict", _confirmed, said=True)
COMPLETE = Guard("every criterion has its mark, and low marks their comment", _complete)
EXPLAINED = Guard("a reason is given", _explained, said=True)


class Transition(lifecycle.Transition[S, Who, Facts, Attempt]):
    """One cell of the table."""


_MEMBER = frozenset({Who.MEMBER})
_WATCH = frozenset({Who.DESK, Who.CLOCK})
A = Action


def _leaves(state: S) -> dict[tuple[S, Action], Transition]:
    return {
        (state, A.RECUSE): Transition(S.RECUSED, _MEMBER, (RUNNING, EXPLAINED)),
        (state, A.VOID): Transition(S.VOIDED, _WATCH, (RUNNING, EXPLAINED)),
    }


TRANSITIONS: Mapping[tuple[S, Action], Transition] = MappingProxyType(
    {
        (S.INVITED, A.DECLARE): Transition(S.DECLARED, _MEMBER, (RUNNING, FREE, CONFIRMED)),
        **_leaves(S.INVITED),
        (S.DECLARED, A.SAVE): Transition(S.DECLARED, _MEMBER, (RUNNING, FREE)),
        (S.DECLARED, A.SUBMIT): Transition(S.SCORED, _MEMBER, (RUNNING, FREE, COMPLETE)),
        **_leaves(S.DECLARED),
        **_leaves(S.SCORED),
    }
)


def next_state(state: S, action: Action, facts: Facts, attempt: Attempt) -> S:
    """Where the step leads.

    Raises SeatStepNotAllowed for a step the state does not know, Forbidden for the wrong standing,
    and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return SeatStepNotAllowed(state=state, action=action, known=known)

    return lifecycle.taken(TRANSITIONS, state, action, facts, attempt, unknown).next


def steps(state: S, facts: Facts, standing: frozenset[Who]) -> lifecycle.Steps[Action]:
    """The steps to offer, and those to explain."""
    return lifecycle.offered(TRANSITIONS, state, facts, Attempt(standing))


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(TRANSITIONS, Who)
