"""Which steps lead a posted challenge where, as a table. Pure: no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.courses.errors import (
    ChecksMissing,
    CourseStepNotAllowed,
    DeadlineAhead,
    ExtendFirst,
    NoticeUnclean,
    ProposalsClosed,
    ReleaseMissing,
    ReviewUnfinished,
)
from backend.courses.models import Stage

S = Stage
PATH = (
    *(S.PROPOSE, S.QUALIFY, S.REVIEW, S.RANKED, S.NOTICE, S.SIGN),
    *(S.ESTABLISH, S.MILESTONES, S.ACCEPT, S.SETTLE),
)
"""The stages in their order; a further one is reached by its cells in the table."""
ENDED = (S.FAILED, S.CANCELLED)
OVER = frozenset({*ENDED, S.SETTLE})
"""Stages after which a challenge is its author's again."""
LATE = timedelta(hours=72)
"""In the last hours bidders have no time to take a clarification into account."""
RELEASES = 2
"""How many holders of shares take part in an opening."""


class Action(StrEnum):
    """A step somebody takes."""

    EXTEND = "extend"
    CLARIFY = "clarify"
    OPEN = "open"
    QUALIFY = "qualify"
    RANK = "rank"
    ANNOUNCE = "announce"
    REVIEW_AGAIN = "review_again"
    AWARD = "award"
    FAIL = "fail"
    CANCEL = "cancel"


ELSEWHERE = frozenset(
    {Action.OPEN, Action.QUALIFY, Action.RANK, Action.ANNOUNCE, Action.REVIEW_AGAIN, Action.AWARD}
)
"""Steps that features above take, which know what lies in proposals, panels and notices."""
REVIEWING = ELSEWHERE - {Action.OPEN}


class May(StrEnum):
    """What somebody may do in a course besides its steps."""

    FOLLOW = "follow"
    ASK = "ask"
    ANSWER = "answer"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    SPONSOR = "sponsor"
    """Who decides for the organisation that posted the challenge."""
    NODE = "node"
    NOTARY = "notary"
    """The platform, as the third holder of a share."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a course at one moment, by the database's clock."""

    now: datetime
    deadline_at: datetime
    releases: int = 0
    proposals: int = 0
    unchecked: int = 0
    """Proposals that nobody has found qualified or not."""
    qualified: int = 0
    scores_missing: int = 1
    """How many counted sheets the panel lacks; a panel that was never drawn lacks all."""
    notice_clean: bool = False
    """Whether the public notice has closed and no objection is open."""

    @property
    def closed(self) -> bool:
        """Whether the deadline has passed; at the very instant it has."""
        return self.now >= self.deadline_at


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    comment: str = ""
    deadline_at: datetime | None = None


def in_time(facts: Facts, _: Attempt | None = None) -> Problem | None:
    """Whether the deadline lies ahead still: one millisecond before it does, at it no more."""
    return ProposalsClosed(deadline_at=_told(facts.deadline_at)) if facts.closed else None


def _closed(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.closed else DeadlineAhead(deadline_at=_told(facts.deadline_at))


def _released(facts: Facts, _: Attempt) -> Problem | None:
    enough = facts.releases >= RELEASES
    return None if enough else ReleaseMissing(released=facts.releases, needed=RELEASES)


def _time_left(facts: Facts, _: Attempt) -> Problem | None:
    late = facts.deadline_at - facts.now < LATE
    return ExtendFirst(hours=int(LATE.total_seconds() // 3600)) if late else None


def _explained(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.comment.strip():
        return None
    return ValidationFailed(errors=[Fault("/comment", "missing")])


def _later(facts: Facts, attempt: Attempt) -> Problem | None:
    if attempt.deadline_at is None:
        return ValidationFailed(errors=[Fault("/deadline_local", "missing")])
    if attempt.deadline_at > facts.deadline_at:
        return None
    fault = Fault("/deadline_local", "not-later", than=_told(facts.deadline_at))
    return ValidationFailed(errors=[fault])


def _checked(facts: Facts, _: Attempt) -> Problem | None:
    return ChecksMissing(count=facts.unchecked) if facts.unchecked else None


def _scored(facts: Facts, _: Attempt) -> Problem | None:
    return ReviewUnfinished(count=facts.scores_missing) if facts.scores_missing else None


def _noticed(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.notice_clean else NoticeUnclean()


def _told(instant: datetime) -> str:
    return instant.isoformat().replace("+00:00", "Z")


IN_TIME: Guard[Facts, Attempt] = Guard("the deadline lies ahead", in_time)
CLOSED = Guard("the deadline has passed", _closed)
RELEASED = Guard("two of three holders have released their shares of the key", _released)
TIME_LEFT = Guard("more than 72 hours are left", _time_left)
EXPLAINED = Guard("a comment says what or why", _explained, said=True)
LATER = Guard("the deadline moves to later", _later, said=True)
CHECKED = Guard("every proposal was found qualified or not", _checked)
SCORED = Guard("every member of the panel has handed in a sheet that counts", _scored)
NOTICED = Guard("the public notice has closed without an open objection", _noticed)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[Stage, Who, Facts, Attempt]):
    """One cell of the table. `none` is where the step leads when no proposal is left."""

    none: Stage | None = None


_SPONSOR = frozenset({Who.SPONSOR})
_NEUTRAL = frozenset({Who.NODE, Who.NOTARY})
_HOLDERS = frozenset(Who)
A = Action
_ENDS: Mapping[tuple[Stage, Action], Transition] = {
    (stage, action): Transition(leads, _SPONSOR, (EXPLAINED,))
    for stage in (S.QUALIFY, S.REVIEW, S.RANKED, S.NOTICE)
    for action, leads in ((A.FAIL, S.FAILED), (A.CANCEL, S.CANCELLED))
}
TRANSITIONS: Mapping[tuple[Stage, Action], Transition] = MappingProxyType(
    {
        (S.PROPOSE, A.EXTEND): Transition(S.PROPOSE, _SPONSOR, (IN_TIME, LATER, EXPLAINED)),
        (S.PROPOSE, A.CLARIFY): Transition(S.PROPOSE, _SPONSOR, (IN_TIME, TIME_LEFT, EXPLAINED)),
        (S.PROPOSE, A.OPEN): Transition(S.QUALIFY, _HOLDERS, (CLOSED, RELEASED), none=S.FAILED),
        (S.PROPOSE, A.CANCEL): Transition(S.CANCELLED, _SPONSOR, (CLOSED, EXPLAINED)),
        (S.QUALIFY, A.QUALIFY): Transition(S.REVIEW, _HOLDERS, (CHECKED,), none=S.FAILED),
        (S.REVIEW, A.RANK): Transition(S.RANKED, _NEUTRAL, (SCORED,)),
        (S.RANKED, A.ANNOUNCE): Transition(S.NOTICE, _SPONSOR),
        (S.RANKED, A.REVIEW_AGAIN): Transition(S.REVIEW, _NEUTRAL, (EXPLAINED,)),
        (S.NOTICE, A.REVIEW_AGAIN): Transition(S.REVIEW, _NEUTRAL, (EXPLAINED,)),
        (S.NOTICE, A.AWARD): Transition(S.SIGN, _SPONSOR, (NOTICED,)),
        **_ENDS,
    }
)


def next_stage(stage: Stage, action: Action, facts: Facts, attempt: Attempt) -> Stage:
    """Where the step leads.

    Raises CourseStepNotAllowed for a step the stage does not know, Forbidden for the wrong
    standing, and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return CourseStepNotAllowed(stage=stage, action=action, known=known)

    cell = lifecycle.taken(TRANSITIONS, stage, action, facts, attempt, unknown)
    left = facts.qualified if action is Action.QUALIFY else facts.proposals
    return cell.none if cell.none and not left else cell.next


def steps(stage: Stage, facts: Facts, standing: frozenset[Who]) -> lifecycle.Steps[Action]:
    """What somebody may do now, and what a fact bars."""
    return lifecycle.offered(TRANSITIONS, stage, facts, Attempt(standing))


def _leads(cell: Transition) -> str:
    return f"{cell.next}; {cell.none} when no proposal is left" if cell.none else str(cell.next)


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(TRANSITIONS, Who, _leads, head="stage")
