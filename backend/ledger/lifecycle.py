"""What may be done with an order, as a table. Pure: no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.ledger.errors import FourEyes, OrderStepNotAllowed
from backend.ledger.models import OrderState as S


class Action(StrEnum):
    """A step somebody takes."""

    APPROVE = "approve"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    REVERSE = "reverse"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    BOOKKEEPER = "bookkeeper"
    """Who drives the deal."""
    APPROVER = "approver"
    """Who answers for the supplying organisation or for the node's desk."""
    ENTERER = "enterer"


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about an order at one moment."""

    reversible: bool = True
    """It is no reversal itself, and no reversal of it waits."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    comment: str = ""


def _other_eyes(_: Facts, attempt: Attempt) -> Problem | None:
    return FourEyes() if Who.ENTERER in attempt.standing else None


def _reversible(facts: Facts, _: Attempt) -> Problem | None:
    fault = Fault("/action", "reversal-waits")
    return None if facts.reversible else ValidationFailed(errors=[fault])


def _explained(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.comment.strip():
        return None
    return ValidationFailed(errors=[Fault("/comment", "missing")])


FOUR_EYES = Guard("not by who entered it", _other_eyes, hides=True)
REVERSIBLE = Guard("no reversal, and none of it waits", _reversible, hides=True)
EXPLAINED = Guard("a comment says why", _explained, said=True)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[S, Who, Facts, Attempt]):
    """One cell of the table. Where it `posts`, the accounts refuse what they do not hold."""

    posts: bool = False


_APPROVER = frozenset({Who.APPROVER})
_ENTERER = frozenset({Who.ENTERER})
_BOOKKEEPER = frozenset({Who.BOOKKEEPER})
A = Action
TRANSITIONS: Mapping[tuple[S, Action], Transition] = MappingProxyType(
    {
        (S.PENDING, A.APPROVE): Transition(S.POSTED, _APPROVER, (FOUR_EYES,), posts=True),
        (S.PENDING, A.REFUSE): Transition(S.REFUSED, _APPROVER, (FOUR_EYES, EXPLAINED)),
        (S.PENDING, A.WITHDRAW): Transition(S.WITHDRAWN, _ENTERER),
        (S.POSTED, A.REVERSE): Transition(
            S.REVERSED, _BOOKKEEPER, (REVERSIBLE, EXPLAINED), posts=True
        ),
    }
)


def next_state(state: S, action: Action, facts: Facts, attempt: Attempt) -> S:
    """Where the step leads.

    Raises OrderStepNotAllowed for a step the state does not know, Forbidden for the wrong standing,
    and the first failing guard's Problem.
    """

    def unknown(_: list[Action]) -> Problem:
        return OrderStepNotAllowed(state=state, action=action)

    return lifecycle.taken(TRANSITIONS, state, action, facts, attempt, unknown).next


def allowed_actions(state: S, facts: Facts, attempt: Attempt) -> list[Action]:
    """The steps to offer."""
    return lifecycle.offered(TRANSITIONS, state, facts, attempt).allowed


def _leads(cell: Transition) -> str:
    return f"{cell.next}, if no account falls below zero" if cell.posts else str(cell.next)


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(TRANSITIONS, Who, _leads)
