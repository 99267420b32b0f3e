"""How notifications, choices and digests are found."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, delete, select, update

from backend.core.paging import PageParams, paginate
from backend.notifications.models import Digest, MailMode, Notification, NotificationPreference


def told(session: Session, person_ids: Iterable[UUID], key: str) -> set[UUID]:
    """Who of these people was told of the key already."""
    wanted = select(Notification.person_id).where(
        col(Notification.person_id).in_(set(person_ids)), col(Notification.key) == key
    )
    return set(session.exec(wanted))


def preferences(session: Session, person_ids: Iterable[UUID]) -> list[NotificationPreference]:
    """The choices these people made."""
    wanted = select(NotificationPreference).where(
        col(NotificationPreference.person_id).in_(set(person_ids))
    )
    return list(session.exec(wanted))


def page(
    session: Session, person_id: UUID, paging: PageParams, *, unread: bool
) -> tuple[list[Notification], int]:
    """One page of what a person was told, newest first, and the number of all."""
    wanted = (
        select(Notification)
        .where(col(Notification.person_id) == person_id, col(Notification.in_app).is_(True))
        .order_by(col(Notification.created_at).desc(), col(Notification.id))
    )
    if unread:
        wanted = wanted.where(col(Notification.read_at).is_(None))
    return paginate(session, wanted, paging)


def count_unread(session: Session, person_id: UUID) -> int:
    """How much a person has not read."""
    wanted = select(func.count()).where(
        col(Notification.person_id) == person_id,
        col(Notification.in_app).is_(True),
        col(Notification.read_at).is_(None),
    )
    return session.exec(wanted).one()


def own(session: Session, person_id: UUID, ids: Sequence[UUID]) -> set[UUID]:
    """Which of these ids are notifications of this person's."""
    wanted = select(Notification.id).where(
        col(Notification.person_id) == person_id, col(Notification.id).in_(ids)
    )
    return set(session.exec(wanted))


def mark_read(
    session: Session, person_id: UUID, instant: datetime, *, only: Sequence[UUID] | None = None
) -> None:
    """Mark everything unread of a person's, or some of it, as read."""
    marked = (
        update(Notification)
        .where(col(Notification.person_id) == person_id, col(Notification.read_at).is_(None))
        .values(read_at=instant)
    )
    if only is not None:
        marked = marked.where(col(Notification.id).in_(only))
    session.exec(marked)


def lock(session: Session, notification_id: UUID) -> Notification | None:
    """A notification, held."""
    return session.get(Notification, notification_id, with_for_update=True, populate_existing=True)


def lock_digest(session: Session, digest_id: UUID) -> Digest | None:
    """A digest, held."""
    return session.get(Digest, digest_id, with_for_update=True, populate_existing=True)


def waiting_for_digest(session: Session) -> list[UUID]:
    """People with something that goes into a daily letter and is in none yet."""
    wanted = select(Notification.person_id).where(
        col(Notification.mail) == MailMode.DAILY, col(Notification.digest_id).is_(None)
    )
    return list(session.exec(wanted.distinct().order_by(col(Notification.person_id))))


def waits_since(session: Session, person_id: UUID, before: datetime) -> bool:
    """Whether something told before an instant is in no daily letter yet."""
    wanted = (
        select(Notification.id)
        .where(
            col(Notification.person_id) == person_id,
            col(Notification.mail) == MailMode.DAILY,
            col(Notification.digest_id).is_(None),
            col(Notification.created_at) < before,
        )
        .limit(1)
    )
    return session.exec(wanted).first() is not None


def put_into_digest(session: Session, digest: Digest, before: datetime) -> int:
    """Put what a person was told before an instant into a digest; how many."""
    taken = (
        update(Notification)
        .where(
            col(Notification.person_id) == digest.person_id,
            col(Notification.mail) == MailMode.DAILY,
            col(Notification.digest_id).is_(None),
            col(Notification.created_at) < before,
        )
        .values(digest_id=digest.id)
    )
    return session.exec(taken).rowcount


def in_digest(session: Session, digest_id: UUID) -> list[Notification]:
    """What a digest tells, oldest first."""
    wanted = (
        select(Notification)
        .where(col(Notification.digest_id) == digest_id)
        .order_by(col(Notification.created_at), col(Notification.id))
    )
    return list(session.exec(wanted))


def find_digest(session: Session, person_id: UUID, day: date) -> Digest | None:
    """A person's digest of a day."""
    wanted = select(Digest).where(col(Digest.person_id) == person_id, col(Digest.day) == day)
    return session.exec(wanted).first()


def forget(session: Session, before: datetime) -> int:
    """Drop what was told before an instant; how many."""
    return session.exec(delete(Notification).where(col(Notification.created_at) < before)).rowcount
