"""Which steps lead a contract, and a milestone, where: as tables. Pure: no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from backend.contracts.errors import (
    ContractIncomplete,
    ContractStepNotAllowed,
    ContractTooEarly,
    MilestoneStepNotAllowed,
)
from backend.contracts.models import ContractState, MilestoneState, Signer
from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed


class Action(StrEnum):
    """A step somebody takes with a contract."""

    ISSUE = "issue"
    RECALL = "recall"
    SIGN = "sign"
    AMEND = "amend"
    DROP = "drop"
    REGISTER = "register"
    TRANSFER = "transfer"
    TERMINATE = "terminate"


class MilestoneAction(StrEnum):
    """A step somebody takes with a milestone."""

    REPORT = "report"
    ACCEPT = "accept"
    REFUSE = "refuse"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    SUPPLY = "supply"
    DEMAND = "demand"
    MANAGER = "manager"
    """Who drives the deal."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a contract at one moment."""

    today: date
    in_time: bool = True
    """Whether the deal is at its contract or performed."""
    gaps: tuple[Fault, ...] = ()
    signed: frozenset[Signer] = frozenset()
    parties: frozenset[Signer] = frozenset({Signer.SUPPLY, Signer.DEMAND})
    obstacle: Problem | None = None
    """What keeps the deal from being signed, besides the contract."""
    patented: bool = False
    """Whether it hands a patent over."""
    transferred: bool = False
    registered: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    comment: str = ""
    party: Signer | None = None
    day: date | None = None


def _in_time(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.in_time else ContractTooEarly()


def _complete(facts: Facts, _: Attempt) -> Problem | None:
    return ContractIncomplete(errors=facts.gaps, left=len(facts.gaps)) if facts.gaps else None


def _unobstructed(facts: Facts, _: Attempt) -> Problem | None:
    return facts.obstacle


def _own_left(facts: Facts, attempt: Attempt) -> Problem | None:
    left = own_parties(attempt.standing) & facts.parties - facts.signed
    return None if left else ContractStepNotAllowed(action=Action.SIGN)


def _signs_for_own(facts: Facts, attempt: Attempt) -> Problem | None:
    if attempt.party in facts.signed:
        return ValidationFailed(errors=[Fault("/party", "signed-already")])
    if attempt.party in own_parties(attempt.standing) & facts.parties:
        return None
    return ValidationFailed(errors=[Fault("/party", "not-yours")])


def _happened(facts: Facts, attempt: Attempt) -> Problem | None:
    if attempt.day is not None and attempt.day <= facts.today:
        return None
    return ValidationFailed(errors=[Fault("/day", "date-in-future", last=facts.today.isoformat())])


def _explained(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.comment.strip():
        return None
    return ValidationFailed(errors=[Fault("/comment", "missing")])


def _unregistered(facts: Facts, _: Attempt) -> Problem | None:
    return ContractStepNotAllowed(action=Action.REGISTER) if facts.registered else None


def _hands_over(facts: Facts, _: Attempt) -> Problem | None:
    open_still = facts.patented and not facts.transferred
    return None if open_still else ContractStepNotAllowed(action=Action.TRANSFER)


def own_parties(standing: frozenset[Who]) -> frozenset[Signer]:
    """For whom somebody may record a signature: the own side; the manager for all three."""
    if Who.MANAGER in standing:
        return frozenset(Signer)
    return frozenset(Signer(one.value) for one in standing)


IN_TIME = Guard("the deal is at its contract, or performed", _in_time)
COMPLETE = Guard("nothing that a contract of the kind needs is missing", _complete)
UNOBSTRUCTED = Guard("nothing but the contract keeps the deal from being signed", _unobstructed)
OWN_LEFT = Guard("a signature of theirs is missing", _own_left, hides=True)
OWN = Guard("for the own side; the manager for any", _signs_for_own, said=True)
HAPPENED = Guard("the day has come", _happened, said=True)
EXPLAINED = Guard("a comment says why", _explained, said=True)
UNREGISTERED = Guard("it is not registered", _unregistered, hides=True)
HANDS_OVER = Guard("it hands over a patent that is not registered anew", _hands_over, hides=True)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[ContractState, Who, Facts, Attempt]):
    """One cell of the table. Where signatures `gather`, the last one leads on."""

    gathers: bool = False


_MANAGER = frozenset({Who.MANAGER})
_ALL = frozenset(Who)
_SIGN = (OWN_LEFT, IN_TIME, UNOBSTRUCTED, OWN, HAPPENED)
S, A = ContractState, Action
TRANSITIONS: Mapping[tuple[ContractState, Action], Transition] = MappingProxyType(
    {
        (S.DRAFT, A.ISSUE): Transition(S.ISSUED, _MANAGER, (IN_TIME, COMPLETE)),
        (S.ISSUED, A.SIGN): Transition(S.ISSUED, _ALL, _SIGN, gathers=True),
        (S.ISSUED, A.RECALL): Transition(S.DRAFT, _MANAGER, (EXPLAINED,)),
        (S.SIGNED, A.AMEND): Transition(S.AMENDING, _MANAGER, (IN_TIME, EXPLAINED)),
        (S.SIGNED, A.REGISTER): Transition(S.SIGNED, _MANAGER, (UNREGISTERED, HAPPENED)),
        (S.SIGNED, A.TRANSFER): Transition(S.SIGNED, _MANAGER, (HANDS_OVER, HAPPENED)),
        (S.SIGNED, A.TERMINATE): Transition(S.TERMINATED, _MANAGER, (EXPLAINED,)),
        (S.AMENDING, A.ISSUE): Transition(S.REISSUED, _MANAGER, (IN_TIME, COMPLETE)),
        (S.AMENDING, A.DROP): Transition(S.SIGNED, _MANAGER),
        (S.REISSUED, A.SIGN): Transition(S.REISSUED, _ALL, _SIGN, gathers=True),
        (S.REISSUED, A.RECALL): Transition(S.AMENDING, _MANAGER, (EXPLAINED,)),
    }
)


def next_state(
    state: ContractState, action: Action, facts: Facts, attempt: Attempt
) -> ContractState:
    """Where the step leads.

    Raises ContractStepNotAllowed for a step the state does not know, Forbidden for the wrong
    standing, and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return ContractStepNotAllowed(state=state, action=action, known=known)

    cell = lifecycle.taken(TRANSITIONS, state, action, facts, attempt, unknown)
    if cell.gathers and facts.parties <= facts.signed | {attempt.party}:
        return ContractState.SIGNED
    return cell.next


def steps(state: ContractState, facts: Facts, standing: frozenset[Who]) -> lifecycle.Steps[Action]:
    """What somebody may do now, and what a fact bars."""
    return lifecycle.offered(TRANSITIONS, state, facts, Attempt(standing))


@dataclass(frozen=True, slots=True)
class Evidence:
    """Who tries a step with a milestone, and what is said or shown with it."""

    standing: frozenset[Who]
    comment: str = ""
    shown: bool = False


def _evident(_: None, attempt: Evidence) -> Problem | None:
    if attempt.shown or attempt.comment.strip():
        return None
    return ValidationFailed(errors=[Fault("/comment", "missing")])


def _told(_: None, attempt: Evidence) -> Problem | None:
    if attempt.comment.strip():
        return None
    return ValidationFailed(errors=[Fault("/comment", "missing")])


EVIDENT = Guard("words or a file show it", _evident, said=True)
TOLD = Guard("a comment says why", _told, said=True)
M, MA = MilestoneState, MilestoneAction


@dataclass(frozen=True, slots=True)
class Reached(lifecycle.Transition[MilestoneState, Who, None, Evidence]):
    """One cell of the milestones' table."""


MILESTONES: Mapping[tuple[MilestoneState, MilestoneAction], Reached] = MappingProxyType(
    {
        (M.OPEN, MA.REPORT): Reached(M.REPORTED, frozenset({Who.SUPPLY, Who.MANAGER}), (EVIDENT,)),
        (M.REPORTED, MA.ACCEPT): Reached(M.ACCEPTED, frozenset({Who.DEMAND})),
        (M.REPORTED, MA.REFUSE): Reached(M.OPEN, frozenset({Who.DEMAND}), (TOLD,)),
    }
)


def next_milestone(
    state: MilestoneState, action: MilestoneAction, attempt: Evidence
) -> MilestoneState:
    """Where a step with a milestone leads; raises as `next_state` does."""

    def unknown(_: list[MilestoneAction]) -> Problem:
        return MilestoneStepNotAllowed(state=state, action=action)

    return lifecycle.taken(MILESTONES, state, action, None, attempt, unknown).next


def milestone_steps(state: MilestoneState, standing: frozenset[Who]) -> list[MilestoneAction]:
    """What somebody may do with a milestone now."""
    return lifecycle.offered(MILESTONES, state, None, Evidence(standing)).allowed


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""

    def leads(cell: Transition) -> str:
        return f"{cell.next}; signed with the last signature" if cell.gathers else str(cell.next)

    return lifecycle.markdown(TRANSITIONS, Who, leads)


def render_milestones() -> str:
    """The milestones' table, likewise."""
    return lifecycle.markdown(MILESTONES, Who)
