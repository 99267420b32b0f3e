"""A course as its readers see it."""

from zoneinfo import ZoneInfo

from sqlmodel import Session

from backend.core.actor import Actor
from backend.courses import lifecycle, policy, repository
from backend.courses.lifecycle import PATH, REVIEWING, Who
from backend.courses.models import Course
from backend.courses.schemas import BarredCourseStep, CourseEventRead, CourseRead
from backend.courses.service.facts import facts_of

_OWN = {
    *("challenge_id", "stage", "version", "posted_at", "stage_since"),
    *("deadline_at", "deadline_zone", "frozen_sha256"),
}


def read_course(session: Session, actor: Actor, course: Course) -> CourseRead:
    """The course; it never tells anything of proposals that are sealed."""
    facts = facts_of(session, course, releases=lifecycle.RELEASES)
    standing = policy.standing(actor, course)
    steps = lifecycle.steps(course.stage, facts, standing)
    person = actor.person_id
    following = person is not None and bool(
        repository.find_follower(session, course.challenge_id, person)
    )
    zone = ZoneInfo(course.deadline_zone)
    return CourseRead(
        **course.model_dump(include=_OWN),
        path=list(PATH),
        deadline_local=course.deadline_at.astimezone(zone).replace(tzinfo=None),
        closed=facts.closed,
        key_fingerprint=course.public_key[:16],
        events=[
            CourseEventRead(at=each.at, kind=each.kind, data=each.data)
            for each in repository.events(session, course.challenge_id)
        ],
        following=following,
        waiting_questions=_waiting(session, course) if Who.SPONSOR in standing else None,
        allowed_actions=[one for one in steps.allowed if one not in REVIEWING],
        barred_actions=[
            BarredCourseStep(action=action, code=problem.code, params=problem.params)
            for action, problem in steps.barred
            if action not in REVIEWING
        ],
        may=policy.may(actor, course, closed=facts.closed),
    )


def _waiting(session: Session, course: Course) -> int:
    found = repository.questions(session, course.challenge_id)
    return sum(question.answered_at is None for question in found)
