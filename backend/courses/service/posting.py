"""Posting: a published challenge gets its course, its rules are frozen, its key is made."""

import hashlib
import json
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.challenges import service as challenges
from backend.core import clock, outbox
from backend.core.actor import SYSTEM
from backend.core.settings import Settings
from backend.courses import repository
from backend.courses.models import Course, CourseEvent, EventKind
from backend.courses.service import news
from backend.listings import service as listings
from backend.sealing import service as sealing


def post(session: Session, settings: Settings) -> int:
    """Begin the course of every published challenge that has none yet; how many.

    Safe to repeat, and to run twice at once: a challenge has one course.
    """
    waiting = repository.unposted(session, clock.database_now(session))
    if waiting:
        sealing.fill(session, settings.key)
    return sum(begin(session, settings, challenge_id) for challenge_id in waiting)


def call_unposted(session: Session) -> int:
    """Announce challenges that have no course, for who has the settings to begin it; how many."""
    waiting = repository.unposted(session, clock.database_now(session))
    for challenge_id in waiting[:1]:
        outbox.announce(session, "course.due", challenge_id)
    return len(waiting)


def begin(session: Session, settings: Settings, challenge_id: UUID) -> bool:
    """Begin the course of one published challenge; whether it had none."""
    listing = listings.get_listing(session, SYSTEM, challenge_id)
    deadline_at, zone = challenges.deadline_of(session, challenge_id)
    frozen = _plain(listings.content_of(session, listing))
    keys = sealing.make_keys()
    course = Course(
        challenge_id=challenge_id,
        organization_id=listing.organization_id,
        node_id=listing.home_node_id,
        deadline_at=deadline_at,
        deadline_zone=zone,
        frozen=frozen,
        frozen_sha256=digest(frozen),
        public_key=keys.public.hex(),
    )
    try:
        with session.begin_nested():
            session.add(course)
            session.flush()
    except IntegrityError:
        return False  # somebody else was first
    sealing.keep_shares(settings, keys)
    told = {"deadline_at": news.told(deadline_at), "sha256": course.frozen_sha256}
    posted = CourseEvent(challenge_id=challenge_id, version=1, kind=EventKind.POSTED, data=told)
    session.add(posted)
    session.flush()
    return True


def digest(frozen: dict[str, Any]) -> str:
    """What tells that a frozen text was never touched, in hexadecimal."""
    return hashlib.sha256(
        json.dumps(frozen, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    ).hexdigest()


def _plain(content: Any) -> dict[str, Any]:  # noqa: ANN401 — whatever the kinds of listings hold
    plain: dict[str, Any] = json.loads(json.dumps(content, default=str))
    return plain


def remind_unopened(session: Session, now: datetime | None = None) -> int:
    """Tell the holders of shares, once, of challenges whose deadline has passed; how many."""
    waiting = repository.unopened(session, now or clock.database_now(session))
    for course in waiting:
        news.opening_due(session, course)
    return len(waiting)
