"""The life of a listing, as a table. Pure: no session, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.listings.errors import (
    ActionNotAllowed,
    ChallengeFrozen,
    DeadlinePassed,
    IncompleteListing,
    ListingHeld,
    NotOverdue,
    OrganizationUnverified,
    SecondPersonNeeded,
)
from backend.listings.models import ListingState as S

RENEWABLE_DAYS = 90
"""An expired listing comes back without a new review for so many days."""
EDITABLE = frozenset({S.DRAFT, S.RETURNED})
WAITING = frozenset({S.SUBMITTED, S.ENDORSED})


class Action(StrEnum):
    """A step somebody takes, or the clock."""

    SUBMIT = "submit"
    RECALL = "recall"
    ENDORSE = "endorse"
    APPROVE = "approve"
    RETURN = "return"
    SUSPEND = "suspend"
    RESUME = "resume"
    EXPIRE = "expire"
    RECONFIRM = "reconfirm"
    RENEW = "renew"
    REVISE = "revise"
    WITHDRAW = "withdraw"
    CONCLUDE = "conclude"
    ADMIT = "admit"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    AUTHOR = "author"
    ORGANIZATION_REVIEWER = "organization reviewer"
    NODE_REVIEWER = "node reviewer"
    ADMINISTRATOR = "administrator"
    OPERATOR = "operator"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a listing at one moment.

    `faults` say what keeps it from being submitted, `basic_faults` from being published at all.
    """

    now: datetime
    verified: bool = True
    endorsement_required: bool = True
    submitter: UUID | None = None
    endorser: UUID | None = None
    others_may_endorse: bool = True
    deadline_at: datetime | None = None
    held: bool = False
    """Whether something that was begun rests on the listing, such as a challenge's course."""
    valid_until: date | None = None
    faults: tuple[Fault, ...] = ()
    basic_faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, in which standings, and what is said with it."""

    standing: frozenset[Who]
    person_id: UUID | None = None
    comment: str = ""


def _same(one: UUID | None, other: UUID | None) -> bool:
    return one is not None and one == other


def _verified(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.verified else OrganizationUnverified()


def _complete(facts: Facts, _: Attempt) -> Problem | None:
    return IncompleteListing(errors=facts.faults) if facts.faults else None


def _publishable(facts: Facts, _: Attempt) -> Problem | None:
    return IncompleteListing(errors=facts.basic_faults) if facts.basic_faults else None


def _endorser_differs(facts: Facts, attempt: Attempt) -> Problem | None:
    same = _same(attempt.person_id, facts.submitter)
    return SecondPersonNeeded() if same and facts.others_may_endorse else None


def _approver_differs(facts: Facts, attempt: Attempt) -> Problem | None:
    took_part = (facts.submitter, facts.endorser)
    same = any(_same(attempt.person_id, person) for person in took_part)
    return SecondPersonNeeded() if same else None


def _not_frozen(facts: Facts, _: Attempt) -> Problem | None:
    frozen = facts.deadline_at is not None and facts.now < facts.deadline_at
    return ChallengeFrozen(deadline_at=_told(facts.deadline_at)) if frozen else None


def _not_held(facts: Facts, _: Attempt) -> Problem | None:
    return ListingHeld() if facts.held else None


def _deadline_ahead(facts: Facts, _: Attempt) -> Problem | None:
    passed = facts.deadline_at is not None and facts.now >= facts.deadline_at
    return DeadlinePassed(deadline_at=_told(facts.deadline_at)) if passed else None


def _commented(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.comment.strip():
        return None
    return ValidationFailed(errors=[Fault("/comment", "missing")])


def _overdue(facts: Facts, _: Attempt) -> Problem | None:
    over = facts.valid_until is not None and facts.valid_until < facts.now.date()
    return None if over else NotOverdue()


def _told(instant: datetime | None) -> str:
    return instant.isoformat().replace("+00:00", "Z") if instant else ""


VERIFIED = Guard("organisation verified", _verified)
COMPLETE = Guard("nothing required is missing", _complete)
PUBLISHABLE = Guard("nothing forbids publication", _publishable)
OTHER_ENDORSER = Guard(
    "not the submitter, unless nobody else may endorse", _endorser_differs, hides=True
)
OTHER_APPROVER = Guard("neither the submitter nor the endorser", _approver_differs, hides=True)
NOT_FROZEN = Guard("no deadline lies ahead", _not_frozen, hides=True)
NOT_HELD = Guard("nothing that was begun rests on it", _not_held, hides=True)
DEADLINE_AHEAD = Guard("no deadline has passed", _deadline_ahead, hides=True)
COMMENTED = Guard("a comment says why", _commented)
OVERDUE = Guard("valid_until has passed", _overdue, hides=True)


@dataclass(frozen=True, slots=True)
class Fork:
    """Where a step leads instead when something holds."""

    name: str
    holds: Callable[[Facts], bool]
    next: S


UNENDORSED = Fork(
    "the organisation asks for no endorsement",
    lambda facts: not facts.endorsement_required,
    S.ENDORSED,
)
LAPSED = Fork(
    f"expired more than {RENEWABLE_DAYS} days ago",
    lambda facts: (
        facts.valid_until is not None
        and facts.now.date() > facts.valid_until + timedelta(days=RENEWABLE_DAYS)
    ),
    S.DRAFT,
)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[S, Who, Facts, Attempt]):
    """One cell of the table. Where the `fork` holds, it leads elsewhere."""

    fork: Fork | None = None


_AUTHOR = frozenset({Who.AUTHOR, Who.ADMINISTRATOR})
_ORGANIZATION = frozenset({Who.ORGANIZATION_REVIEWER, Who.ADMINISTRATOR})
_NODE = frozenset({Who.NODE_REVIEWER, Who.ADMINISTRATOR})
_CLOCK = frozenset({Who.CLOCK})
_OPERATOR = frozenset({Who.OPERATOR})

_UNTOUCHED = (NOT_FROZEN, NOT_HELD)
TRANSITIONS: Mapping[tuple[S, Action], Transition] = MappingProxyType(
    {
        (S.DRAFT, Action.SUBMIT): Transition(
            S.SUBMITTED, _AUTHOR, (VERIFIED, COMPLETE), UNENDORSED
        ),
        (S.RETURNED, Action.SUBMIT): Transition(
            S.SUBMITTED, _AUTHOR, (VERIFIED, COMPLETE), UNENDORSED
        ),
        (S.DRAFT, Action.ADMIT): Transition(S.PUBLISHED, _OPERATOR, (PUBLISHABLE,)),
        (S.SUBMITTED, Action.RECALL): Transition(S.DRAFT, _AUTHOR),
        (S.ENDORSED, Action.RECALL): Transition(S.DRAFT, _AUTHOR),
        (S.SUBMITTED, Action.ENDORSE): Transition(
            S.ENDORSED, _ORGANIZATION, (OTHER_ENDORSER, VERIFIED)
        ),
        (S.SUBMITTED, Action.RETURN): Transition(S.RETURNED, _ORGANIZATION, (COMMENTED,)),
        (S.ENDORSED, Action.RETURN): Transition(S.RETURNED, _NODE, (COMMENTED,)),
        (S.ENDORSED, Action.APPROVE): Transition(
            S.PUBLISHED, _NODE, (OTHER_APPROVER, DEADLINE_AHEAD, VERIFIED, PUBLISHABLE)
        ),
        (S.PUBLISHED, Action.SUSPEND): Transition(S.SUSPENDED, _NODE, (COMMENTED,)),
        (S.SUSPENDED, Action.RESUME): Transition(S.PUBLISHED, _NODE, (COMMENTED,)),
        (S.PUBLISHED, Action.EXPIRE): Transition(S.EXPIRED, _CLOCK, (OVERDUE,)),
        (S.PUBLISHED, Action.RECONFIRM): Transition(S.PUBLISHED, _AUTHOR),
        (S.EXPIRED, Action.RENEW): Transition(
            S.PUBLISHED, _AUTHOR, (DEADLINE_AHEAD, VERIFIED), LAPSED
        ),
        (S.PUBLISHED, Action.REVISE): Transition(S.DRAFT, _AUTHOR, _UNTOUCHED),
        (S.EXPIRED, Action.REVISE): Transition(S.DRAFT, _AUTHOR, _UNTOUCHED),
        (S.WITHDRAWN, Action.REVISE): Transition(S.DRAFT, _AUTHOR, _UNTOUCHED),
        (S.PUBLISHED, Action.WITHDRAW): Transition(S.WITHDRAWN, _AUTHOR, _UNTOUCHED),
        (S.SUSPENDED, Action.WITHDRAW): Transition(S.WITHDRAWN, _AUTHOR, _UNTOUCHED),
        (S.PUBLISHED, Action.CONCLUDE): Transition(S.CONCLUDED, _AUTHOR, _UNTOUCHED),
        (S.EXPIRED, Action.CONCLUDE): Transition(S.CONCLUDED, _AUTHOR, _UNTOUCHED),
    }
)


def next_state(state: S, action: Action, facts: Facts, attempt: Attempt) -> S:
    """Where the step leads.

    Raises ActionNotAllowed for a step the state does not know, Forbidden for the wrong standing,
    and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return ActionNotAllowed(state=state, action=action, known=known)

    cell = lifecycle.taken(TRANSITIONS, state, action, facts, attempt, unknown)
    return cell.fork.next if cell.fork is not None and cell.fork.holds(facts) else cell.next


def allowed_actions(state: S, facts: Facts, attempt: Attempt) -> list[Action]:
    """The steps to offer: those the state knows, the standing allows and no hiding guard bars."""
    return [
        action
        for action, cell in lifecycle.within_reach(TRANSITIONS, state, attempt)
        if not any(guard.hides and guard.check(facts, attempt) for guard in cell.guards)
    ]


def barred_actions(state: S, facts: Facts, attempt: Attempt) -> list[tuple[Action, Problem]]:
    """The steps that would be offered but for a hiding guard, each with what the guard says."""
    barred = []
    for action, cell in lifecycle.within_reach(TRANSITIONS, state, attempt):
        said = (guard.check(facts, attempt) for guard in cell.guards if guard.hides)
        if problem := next(filter(None, said), None):
            barred.append((action, problem))
    return barred


def _leads(cell: Transition) -> str:
    fork = cell.fork
    return f"{cell.next}; {fork.next} when {fork.name}" if fork is not None else str(cell.next)


def render(transitions: Mapping[tuple[S, Action], Transition] = TRANSITIONS) -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(transitions, Who, _leads)
