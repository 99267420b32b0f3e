"""The SQL of courses."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from backend.core.db import held
from backend.courses.models import Course, CourseEvent, CourseFollower, CourseQuestion, Stage
from backend.features import table

LISTING = table("listing").c
TEXT = table("listing_text").c
CHALLENGE = table("challenge").c


def find(session: Session, challenge_id: UUID, *, lock: bool = False) -> Course | None:
    """The course of a challenge; locked and freshly read when asked."""
    statement = select(Course).where(col(Course.challenge_id) == challenge_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def running(session: Session) -> list[Course]:
    """Courses that have not been opened, by deadline."""
    statement = select(Course).where(col(Course.stage) == Stage.PROPOSE)
    order = statement.order_by(col(Course.deadline_at), col(Course.challenge_id))
    return list(session.exec(order))


def at_stages(session: Session, stages: Collection[Stage]) -> list[Course]:
    """Courses at some stages, by the time they came there."""
    statement = select(Course).where(col(Course.stage).in_(stages))
    return list(session.exec(statement.order_by(col(Course.stage_since), col(Course.challenge_id))))


def by_ids(session: Session, ids: Collection[UUID]) -> list[Course]:
    """Those of the courses that exist, by deadline."""
    statement = select(Course).where(col(Course.challenge_id).in_(ids))
    return list(session.exec(statement.order_by(col(Course.deadline_at))))


def unposted(session: Session, now: datetime) -> list[UUID]:
    """Published challenges with a deadline ahead that have no course yet."""
    statement: Any = (
        columns(LISTING.id)
        .join(table("challenge"), CHALLENGE.listing_id == LISTING.id)
        .outerjoin(table("course"), col(Course.challenge_id) == LISTING.id)
        .where(
            LISTING.state == "published",
            CHALLENGE.deadline_at > now,
            col(Course.challenge_id).is_(None),
        )
    )
    return [row[0] for row in session.execute(statement.order_by(LISTING.id))]


def unopened(session: Session, before: datetime) -> list[Course]:
    """Courses whose deadline had passed by then and that nobody has opened."""
    statement = select(Course).where(
        col(Course.stage) == Stage.PROPOSE, col(Course.deadline_at) <= before
    )
    return list(session.exec(statement.order_by(col(Course.challenge_id))))


def events(session: Session, challenge_id: UUID) -> list[CourseEvent]:
    """The timeline, the oldest first."""
    statement = select(CourseEvent).where(col(CourseEvent.challenge_id) == challenge_id)
    order = statement.order_by(col(CourseEvent.version), col(CourseEvent.id))
    return list(session.exec(order))


def questions(session: Session, challenge_id: UUID) -> list[CourseQuestion]:
    """All questions, the newest first."""
    statement = select(CourseQuestion).where(col(CourseQuestion.challenge_id) == challenge_id)
    newest = (col(CourseQuestion.asked_at).desc(), col(CourseQuestion.id))
    return list(session.exec(statement.order_by(*newest)))


def find_question(session: Session, challenge_id: UUID, question_id: UUID) -> CourseQuestion | None:
    """A question of the course; the course's row is what is locked."""
    found = session.get(CourseQuestion, question_id, populate_existing=True)
    return found if found is not None and found.challenge_id == challenge_id else None


def find_follower(session: Session, challenge_id: UUID, person_id: UUID) -> CourseFollower | None:
    """The person as a follower."""
    return session.get(CourseFollower, (challenge_id, person_id))


def followers(session: Session, challenge_id: UUID) -> set[UUID]:
    """Who follows."""
    mine = col(CourseFollower.challenge_id) == challenge_id
    return set(session.exec(select(CourseFollower.person_id).where(mine)))


def titles(session: Session, challenge_id: UUID) -> dict[str, str]:
    """The challenge's title by language."""
    rows = columns(TEXT.locale, TEXT.title).where(TEXT.listing_id == challenge_id)
    return {locale: title for locale, title in session.execute(rows) if title}
