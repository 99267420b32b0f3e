"""The steps that lead a posted challenge on."""

from uuid import UUID

from sqlmodel import Session

from backend.challenges import service as challenges
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.lifecycle import Steps
from backend.core.problems import Forbidden
from backend.courses import policy
from backend.courses.lifecycle import (
    ELSEWHERE,
    REVIEWING,
    Action,
    Attempt,
    Facts,
    next_stage,
    steps,
)
from backend.courses.models import Course, CourseEvent, EventKind, Stage
from backend.courses.schemas import CourseStep
from backend.courses.service import news
from backend.courses.service.facts import facts_of, hold
from backend.notices import service as notices
from backend.notices.schemas import NoticeKind

_TOLD = {
    Action.EXTEND: EventKind.EXTENDED,
    Action.CLARIFY: EventKind.CLARIFIED,
    Action.QUALIFY: EventKind.QUALIFIED,
    Action.RANK: EventKind.RANKED,
    Action.ANNOUNCE: EventKind.ANNOUNCED,
    Action.REVIEW_AGAIN: EventKind.REVIEWED_AGAIN,
    Action.AWARD: EventKind.AWARDED,
    Action.FAIL: EventKind.FAILED,
    Action.CANCEL: EventKind.CANCELLED,
}


def act(session: Session, actor: Actor, challenge_id: UUID, step: CourseStep) -> Course:
    """Take one step; everybody who follows is told.

    Raises StaleEdit, CourseStepNotAllowed, Forbidden, or the Problem of the guard that fails.
    Opening, and what follows from it, are steps of those who keep proposals and panels.
    """
    course = hold(session, actor, challenge_id, step.version)
    if step.action in ELSEWHERE:
        raise Forbidden(action=step.action)
    deadline_at = None
    if step.deadline_local is not None:
        zone = course.deadline_zone
        deadline_at = challenges.instant_in(step.deadline_local, zone)
    attempt = Attempt(policy.standing(actor, course), step.comment, deadline_at)
    stage = next_stage(course.stage, step.action, facts_of(session, course), attempt)
    told: dict[str, object] = {"comment": step.comment}
    if step.action is Action.EXTEND and deadline_at is not None and step.deadline_local is not None:
        told["before"] = news.told(course.deadline_at)
        told["after"] = news.told(deadline_at)
        course.deadline_at = deadline_at
        challenges.move_deadline(session, challenge_id, step.deadline_local)
    if course.stage is Stage.NOTICE:
        award = NoticeKind.AWARD
        notices.take_back(session, actor, award, challenge_id, because="course_ended")
    _enter(course, stage)
    _record(session, actor, course, _TOLD[step.action], told)
    news.changed(session, actor, course, _TOLD[step.action].value)
    return course


def open_course(
    session: Session, actor: Actor, course: Course, *, releases: int, proposals: int
) -> Stage:
    """Open what was sealed; the course is locked already. Without a proposal it has failed.

    Raises CourseStepNotAllowed, Forbidden, DeadlineAhead, ReleaseMissing.
    """
    facts = facts_of(session, course, releases=releases, proposals=proposals)
    attempt = Attempt(policy.standing(actor, course))
    _enter(course, next_stage(course.stage, Action.OPEN, facts, attempt))
    _record(session, actor, course, EventKind.OPENED, {"proposals": proposals})
    news.changed(session, actor, course, "opened")
    return course.stage


def advance(
    session: Session,
    actor: Actor,
    course: Course,
    action: Action,
    facts: Facts,
    comment: str = "",
    **told: object,
) -> Stage:
    """Take a step of the review; the course is locked already, and `facts` are read under it.

    Raises CourseStepNotAllowed, Forbidden, or the Problem of the guard that fails.
    """
    attempt = Attempt(policy.standing(actor, course), comment)
    before, stage = course.stage, next_stage(course.stage, action, facts, attempt)
    _enter(course, stage)
    if comment:
        told["comment"] = comment
    _record(session, actor, course, _TOLD[action], told)
    if stage is Stage.FAILED:
        _record(session, actor, course, EventKind.FAILED, {})
    kind = EventKind.FAILED if stage is Stage.FAILED else _TOLD[action]
    if stage is not before:
        news.changed(session, actor, course, kind.value)
    return course.stage


def review_steps(actor: Actor, course: Course, facts: Facts) -> Steps[Action]:
    """The steps of the review that somebody may take, and what bars the others."""
    found = steps(course.stage, facts, policy.standing(actor, course))
    return Steps(
        [one for one in found.allowed if one in REVIEWING],
        [one for one in found.barred if one.action in REVIEWING],
    )


def _enter(course: Course, stage: Stage) -> None:
    course.version += 1
    if stage is not course.stage:
        course.stage, course.stage_since = stage, clock.now()


def _record(
    session: Session, actor: Actor, course: Course, kind: EventKind, told: dict[str, object]
) -> None:
    session.add(
        CourseEvent(
            challenge_id=course.challenge_id,
            version=course.version,
            at=clock.now(),
            kind=kind,
            person_id=actor.person_id,
            data=told,
        )
    )
    session.flush()
    words = {"comment"}
    codes = {name: value for name, value in told.items() if name not in words}
    audit.record(session, actor, f"course.{kind}", "challenge", course.challenge_id, **codes)
