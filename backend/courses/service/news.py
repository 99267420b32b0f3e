"""Who hears of what happens in a course."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from backend.core.actor import Actor
from backend.courses import repository
from backend.courses.models import Course
from backend.listings.policy import DESK, EDITORS, REVIEWERS
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations

Param = str | int | Mapping[str, str]


def told(instant: datetime) -> str:
    """An instant as the web reads it."""
    return instant.isoformat().replace("+00:00", "Z")


def changed(session: Session, actor: Actor, course: Course, kind: str) -> None:
    """Something that everybody who follows must know."""
    _notify(session, _followers(session, course, actor), course, kind, course.version)


def answered(session: Session, actor: Actor, course: Course, question_id: UUID) -> None:
    """A question was answered: for all who follow, the asker among them."""
    _notify(session, _followers(session, course, actor), course, "answered", question_id)


def asked(session: Session, course: Course, question_id: UUID) -> None:
    """A question waits for the sponsor."""
    writers = organizations.people_with(session, course.organization_id, *EDITORS)
    _notify(session, writers, course, "asked", question_id, link=_desk(course))


def opening_due(session: Session, course: Course) -> None:
    """The deadline has passed, and what was sealed may be opened."""
    deciding = organizations.people_with(session, course.organization_id, *REVIEWERS)
    desk = nodes.officers_for(session, course.node_id, *DESK) if course.node_id else []
    occasion = told(course.deadline_at)
    _notify(session, {*deciding, *desk}, course, "opening_due", occasion, link=_desk(course))


def _desk(course: Course) -> str:
    return f"/workspace/challenges/{course.challenge_id}/course"


def _followers(session: Session, course: Course, actor: Actor) -> set[UUID]:
    return repository.followers(session, course.challenge_id) - {actor.person_id}


def _notify(
    session: Session,
    people: Collection[UUID],
    course: Course,
    kind: str,
    occasion: object,
    *,
    link: str = "",
) -> None:
    notifications.notify(
        session,
        people,
        kind=f"challenge.{kind}",
        params={"title": repository.titles(session, course.challenge_id)},
        link=link or f"/challenges/{course.challenge_id}",
        key=f"challenge:{course.challenge_id}:{kind}:{occasion}",
    )
