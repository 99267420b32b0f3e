"""Courses looked up, and what their lifecycle asks about them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import StaleEdit
from backend.courses import repository
from backend.courses.errors import CourseNotFound
from backend.courses.lifecycle import OVER, Facts
from backend.courses.models import Course, EventKind, Stage
from backend.listings import service as listings
from backend.listings.schemas import ListingKind


def find_course(session: Session, actor: Actor, id_or_number: UUID | str) -> Course:
    """The course of a challenge that the reader may see, by the challenge's id or number.

    Raises ListingNotFound, and CourseNotFound for a challenge that was never posted here.
    """
    listing = listings.get_listing(session, actor, id_or_number, ListingKind.CHALLENGE)
    course = repository.find(session, listing.id)
    if course is None:
        raise CourseNotFound(id=str(id_or_number)[:60])
    return course


def get_course(session: Session, challenge_id: UUID) -> Course | None:
    """The course of a challenge, for features that have decided that it may be read."""
    return repository.find(session, challenge_id)


def runs(session: Session, challenge_id: UUID) -> bool:
    """Whether a challenge's course has begun and not come to its end."""
    course = repository.find(session, challenge_id)
    return course is not None and course.stage not in OVER


def list_running(session: Session) -> list[Course]:
    """Courses that have not been opened yet; for features, not for readers."""
    return repository.running(session)


def hold(session: Session, actor: Actor, challenge_id: UUID, version: int | None = None) -> Course:
    """The course, locked: whoever acts on it comes one after the other.

    Raises ListingNotFound, CourseNotFound, and StaleEdit when the version seen is old.
    """
    find_course(session, actor, challenge_id)
    course = repository.find(session, challenge_id, lock=True)
    if course is None:
        raise CourseNotFound(id=str(challenge_id))
    if version is not None and course.version != version:
        raise StaleEdit(version=course.version, changed=["stage"])
    return course


def lock(session: Session, challenge_id: UUID) -> Course | None:
    """The course, locked, for features that have decided who acts on it."""
    return repository.find(session, challenge_id, lock=True)


def list_in(session: Session, *stages: Stage) -> list[Course]:
    """Courses at some stages, by the time they came there; for features, not for readers."""
    return repository.at_stages(session, stages)


def facts_of(session: Session, course: Course, **known: Any) -> Facts:  # noqa: ANN401 — fields of Facts
    """What guards may ask, at this instant of the database's clock; `known` is what features know.

    Read it under the course's lock, and after all that was sent has arrived.
    """
    now = clock.database_now(session)
    return Facts(now=now, deadline_at=course.deadline_at, **known)


def instant_of_event(session: Session, course: Course, kind: EventKind) -> datetime | None:
    """When something of the timeline happened, if it did."""
    events = repository.events(session, course.challenge_id)
    return next((event.at for event in events if event.kind is kind), None)


def title_of(session: Session, course: Course) -> dict[str, str]:
    """The challenge's title by language."""
    return repository.titles(session, course.challenge_id)
