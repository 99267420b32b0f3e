"""What may be done with an order, as a table. Pure: no session, no clock."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from backend.core.problems import Fault, Forbidden, Problem, ValidationFailed
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
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Transition:
    """One cell of the table."""

    next: S
    who: frozenset[Who]
    four_eyes: bool = False
    """Not by who entered it."""
    reasoned: bool = False
    """A comment says why."""


TRANSITIONS: Mapping[tuple[S, Action], Transition] = MappingProxyType(
    {
        (S.PENDING, Action.APPROVE): Transition(
            S.POSTED, frozenset({Who.APPROVER}), four_eyes=True
        ),
        (S.PENDING, Action.REFUSE): Transition(
            S.REFUSED, frozenset({Who.APPROVER}), four_eyes=True, reasoned=True
        ),
        (S.PENDING, Action.WITHDRAW): Transition(S.WITHDRAWN, frozenset({Who.ENTERER})),
        (S.POSTED, Action.REVERSE): Transition(
            S.REVERSED, frozenset({Who.BOOKKEEPER}), reasoned=True
        ),
    }
)


def next_state(state: S, action: Action, attempt: Attempt) -> S:
    """Where the step leads.

    Raises OrderStepNotAllowed, Forbidden, FourEyes, or ValidationFailed where a reason is missing.
    """
    transition = TRANSITIONS.get((state, action))
    if transition is None:
        raise OrderStepNotAllowed(state=state, action=action)
    if not transition.who & attempt.standing:
        raise Forbidden(action=action)
    if problem := _barred(transition, attempt):
        raise problem
    if transition.reasoned and not attempt.comment.strip():
        raise ValidationFailed(errors=[Fault("/comment", "missing")])
    return transition.next


def _barred(transition: Transition, attempt: Attempt) -> Problem | None:
    return FourEyes() if transition.four_eyes and Who.ENTERER in attempt.standing else None


def allowed_actions(state: S, attempt: Attempt) -> list[Action]:
    """The steps to offer."""
    return [
        action
        for (at, action), transition in TRANSITIONS.items()
        if at == state
        and transition.who & attempt.standing
        and _barred(transition, attempt) is None
    ]


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    rows = ["| state | step | leads to | who | guards |", "|---|---|---|---|---|"]
    for (state, action), one in TRANSITIONS.items():
        guards = [
            *(["not by who entered it"] if one.four_eyes else []),
            *(["a comment says why"] if one.reasoned else []),
        ]
        if one.next in {S.POSTED, S.REVERSED}:
            guards.append("no account falls below zero")
        rows.append(
            f"| {state} | {action} | {one.next} | {_listed(one.who)} | {'; '.join(guards)} |"
        )
    return "\n".join(rows) + "\n"


def _listed(who: Collection[Who]) -> str:
    return ", ".join(one for one in Who if one in who)
