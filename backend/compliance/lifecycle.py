"""Which steps move a listing through the export gate, as a table. Pure: no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from backend.compliance.errors import (
    DeclarationMissing,
    GateStepNotAllowed,
    LetterMissing,
    OwnCase,
)
from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.listings.schemas import ExportStatus as S


class Action(StrEnum):
    """A step somebody takes, or the clock."""

    CLEAR = "clear"
    RESTRICT = "restrict"
    PROHIBIT = "prohibit"
    REOPEN = "reopen"
    CONFIRM = "confirm"
    ENTER_LETTER = "enter_letter"
    ENTER_LICENCE = "enter_licence"
    REVOKE = "revoke"
    COUNT_PERMITS = "count_permits"
    RESCREEN = "rescreen"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    OFFICER = "officer"
    """Who sits at the deciding desk of the listing's node, and the platform."""
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a case at one moment."""

    declared: bool = True
    waiting: bool = True
    has_letter: bool = False
    """Whether the party that a licence names holds a valid letter."""
    permitted: S = S.RESTRICTED
    """Where the permits that are valid, with this step, leave a restricted technology."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    owns: bool = False
    reason: str = ""


def _declared(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.declared else DeclarationMissing()


def _lettered(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.has_letter else LetterMissing()


def _neutral(_: Facts, attempt: Attempt) -> Problem | None:
    return OwnCase() if attempt.owns else None


def _reasoned(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.reason.strip():
        return None
    return ValidationFailed(errors=[Fault("/reason", "missing")])


def _waiting(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.waiting else GateStepNotAllowed(action=Action.CONFIRM)


DECLARED = Guard("the owner has declared", _declared)
LETTERED = Guard("the same party holds a valid letter of intent", _lettered, said=True)
NEUTRAL = Guard("not one of the owner's own people", _neutral)
REASONED = Guard("a reason is given", _reasoned, said=True)
WAITING = Guard("somebody is to look at it again", _waiting, hides=True)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[S | None, Who, Facts, Attempt]):
    """One cell of the table. Without `next` the permits that are valid say where it leads."""


_OFFICER, _CLOCK = frozenset({Who.OFFICER}), frozenset({Who.CLOCK})
_DECISION = (NEUTRAL, REASONED)
_CLOSED = (S.RESTRICTED, S.LETTER, S.LICENSED)
A = Action
TRANSITIONS: Mapping[tuple[S, Action], Transition] = MappingProxyType(
    {
        **{
            (state, A.CLEAR): Transition(S.FREE, _OFFICER, (NEUTRAL, DECLARED, REASONED))
            for state in (S.UNSCREENED, *_CLOSED, S.PROHIBITED)
        },
        **{
            (state, A.RESTRICT): Transition(None, _OFFICER, _DECISION)
            for state in (S.UNSCREENED, S.FREE, S.PROHIBITED)
        },
        **{
            (state, A.PROHIBIT): Transition(S.PROHIBITED, _OFFICER, _DECISION)
            for state in S
            if state is not S.PROHIBITED
        },
        **{
            (state, A.REOPEN): Transition(S.UNSCREENED, _OFFICER, _DECISION)
            for state in S
            if state is not S.UNSCREENED
        },
        **{
            (state, A.CONFIRM): Transition(state, _OFFICER, (WAITING, *_DECISION))
            for state in (*_CLOSED, S.PROHIBITED)
        },
        **{(state, A.ENTER_LETTER): Transition(None, _OFFICER, (NEUTRAL,)) for state in _CLOSED},
        **{
            (state, A.ENTER_LICENCE): Transition(None, _OFFICER, (NEUTRAL, LETTERED))
            for state in (S.LETTER, S.LICENSED)
        },
        **{
            (state, A.REVOKE): Transition(None, _OFFICER, _DECISION)
            for state in (S.LETTER, S.LICENSED)
        },
        **{(state, A.COUNT_PERMITS): Transition(None, _CLOCK) for state in _CLOSED},
        (S.FREE, A.RESCREEN): Transition(S.UNSCREENED, _CLOCK),
    }
)


def next_state(state: S, action: Action, facts: Facts, attempt: Attempt) -> S:
    """Where the step leads.

    Raises GateStepNotAllowed for a step the state does not know, Forbidden for the wrong standing,
    and the first failing guard's Problem.
    """

    def unknown(_: list[Action]) -> Problem:
        return GateStepNotAllowed(state=state, action=action)

    cell = lifecycle.taken(TRANSITIONS, state, action, facts, attempt, unknown)
    return cell.next or facts.permitted


def steps(state: S, facts: Facts, attempt: Attempt) -> lifecycle.Steps[Action]:
    """What somebody may do now, and what a fact bars."""
    return lifecycle.offered(TRANSITIONS, state, facts, attempt)


def _leads(cell: Transition) -> str:
    return cell.next or "licensed, letter or restricted, as valid permits have it"


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(TRANSITIONS, Who, _leads)
