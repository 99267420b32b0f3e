"""Who comes into the pool of experts and out of it, as a table. Pure: no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.experts.errors import ExpertStepNotAllowed
from backend.experts.models import ExpertState as S


class Action(StrEnum):
    """A step somebody takes."""

    APPLY = "apply"
    DECLARE = "declare"
    ADMIT = "admit"
    REJECT = "reject"
    SUSPEND = "suspend"
    WITHDRAW = "withdraw"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    EXPERT = "expert"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    note: str = ""
    consent: bool = False


def _consented(_: None, attempt: Attempt) -> Problem | None:
    if attempt.consent:
        return None
    return ValidationFailed(errors=[Fault("/consent", "consent-missing")])


def _explained(_: None, attempt: Attempt) -> Problem | None:
    if attempt.note.strip():
        return None
    return ValidationFailed(errors=[Fault("/note", "missing")])


CONSENTED: Guard[None, Attempt] = Guard(
    "the person consents to be kept in the pool", _consented, said=True
)
EXPLAINED: Guard[None, Attempt] = Guard("a note says why", _explained, said=True)


class Transition(lifecycle.Transition[S, Who, None, Attempt]):
    """One cell of the table."""


_EXPERT = frozenset({Who.EXPERT})
_DESK = frozenset({Who.DESK})
A = Action
_APPLY: Mapping[tuple[S, Action], Transition] = {
    (state, A.APPLY): Transition(S.APPLIED, _EXPERT, (CONSENTED,)) for state in S
}
_WITHDRAW: Mapping[tuple[S, Action], Transition] = {
    (state, A.WITHDRAW): Transition(S.WITHDRAWN, _EXPERT) for state in S if state is not S.WITHDRAWN
}
TRANSITIONS: Mapping[tuple[S, Action], Transition] = MappingProxyType(
    {
        **_APPLY,
        (S.APPLIED, A.ADMIT): Transition(S.ADMITTED, _DESK),
        (S.APPLIED, A.REJECT): Transition(S.REJECTED, _DESK, (EXPLAINED,)),
        (S.ADMITTED, A.DECLARE): Transition(S.ADMITTED, _EXPERT),
        (S.ADMITTED, A.SUSPEND): Transition(S.SUSPENDED, _DESK, (EXPLAINED,)),
        (S.SUSPENDED, A.ADMIT): Transition(S.ADMITTED, _DESK),
        **_WITHDRAW,
    }
)


def next_state(state: S, action: Action, attempt: Attempt) -> S:
    """Where the step leads.

    Raises ExpertStepNotAllowed for a step the state does not know, Forbidden for the wrong
    standing, and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return ExpertStepNotAllowed(state=state, action=action, known=known)

    return lifecycle.taken(TRANSITIONS, state, action, None, attempt, unknown).next


def allowed_actions(state: S, standing: frozenset[Who]) -> list[Action]:
    """The steps to offer."""
    return lifecycle.offered(TRANSITIONS, state, None, Attempt(standing)).allowed


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(TRANSITIONS, Who)
