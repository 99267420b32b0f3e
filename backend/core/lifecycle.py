"""What every lifecycle shares: a table of steps with their guards, how it is asked and shown.

A feature's table maps (state, step) to a transition. What it does not hold cannot be done.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from backend.core.problems import Forbidden, Problem

State = TypeVar("State")
Step = TypeVar("Step", bound=StrEnum)
Who = TypeVar("Who", bound=StrEnum)
Facts = TypeVar("Facts")
Attempt = TypeVar("Attempt")


class Attempted(Protocol):
    """Whoever tries a step, in which standing; features add what is said with it."""

    @property
    def standing(self) -> frozenset[Any]:
        """The standings of whoever tries."""


@dataclass(frozen=True, slots=True)
class Guard(Generic[Facts, Attempt]):
    """A condition on a step: on the facts, or on what is `said` with it.

    One that `hides` takes the step away instead of explaining itself.
    """

    name: str
    check: Callable[[Facts, Attempt], Problem | None]
    said: bool = False
    hides: bool = False


@dataclass(frozen=True, slots=True)
class Transition(Generic[State, Who, Facts, Attempt]):
    """One cell of a table."""

    next: State
    who: frozenset[Who]
    guards: tuple[Guard[Facts, Attempt], ...] = ()


Cell = TypeVar("Cell", bound=Transition[Any, Any, Any, Any])
Table = Mapping[tuple[Any, Step], Cell]


class Barred(NamedTuple, Generic[Step]):
    """A step that a fact stands in the way of."""

    action: Step
    problem: Problem


@dataclass(frozen=True, slots=True)
class Steps(Generic[Step]):
    """The steps to offer, and those to explain."""

    allowed: list[Step] = field(default_factory=list)
    barred: list[Barred[Step]] = field(default_factory=list)


def taken(
    table: Table[Step, Cell],
    state: StrEnum,
    action: Step,
    facts: object,
    attempt: Attempted,
    unknown: Callable[[list[Step]], Problem],
) -> Cell:
    """The transition of a step that may be taken.

    Raises what `unknown` makes of the steps that the state knows where this is none of them,
    Forbidden for the wrong standing, and the first failing guard's Problem.
    """
    cell = table.get((state, action))
    if cell is None:
        raise unknown(sorted(step for at, step in table if at == state))
    if not cell.who & attempt.standing:
        raise Forbidden(action=action)
    for guard in cell.guards:
        problem = guard.check(facts, attempt)
        if problem is not None:
            raise problem
    return cell


def within_reach(
    table: Table[Step, Cell], state: StrEnum, attempt: Attempted
) -> Iterator[tuple[Step, Cell]]:
    """The steps that the state knows and the standing allows, whatever their guards say."""
    for (at, action), cell in table.items():
        if at == state and cell.who & attempt.standing:
            yield action, cell


def offered(
    table: Table[Step, Cell], state: StrEnum, facts: object, attempt: Attempted
) -> Steps[Step]:
    """What somebody may do now, and what a fact bars; what is to be said with it counts later."""
    found: Steps[Step] = Steps()
    for action, cell in within_reach(table, state, attempt):
        for guard in cell.guards:
            problem = None if guard.said else guard.check(facts, attempt)
            if problem is not None:
                if not guard.hides:
                    found.barred.append(Barred(action, problem))
                break
        else:
            found.allowed.append(action)
    return found


def markdown(
    table: Table[Step, Cell],
    people: type[StrEnum],
    leads: Callable[[Cell], str] = lambda cell: str(cell.next),
    *,
    head: str = "state",
) -> str:
    """The table for docs/lifecycles.md."""
    rows = [f"| {head} | step | leads to | who | guards |", "|---|---|---|---|---|"]
    for (state, action), cell in table.items():
        who = ", ".join(one for one in people if one in cell.who)
        guards = "; ".join(guard.name for guard in cell.guards)
        rows.append(f"| {state} | {action} | {leads(cell)} | {who} | {guards} |")
    return "\n".join(rows) + "\n"
