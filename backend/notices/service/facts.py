"""Notices looked up, held, and what their lifecycle asks about them."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import StaleEdit
from backend.notices import policy, repository
from backend.notices.errors import NoticeNotFound
from backend.notices.lifecycle import Facts, Who
from backend.notices.models import Notice, Objection, ObjectionState
from backend.notices.service.subjects import find_subject


def find_notice(session: Session, id_or_number: UUID | str) -> Notice:
    """The notice of an id or a number. Raises NoticeNotFound."""
    try:
        notice = repository.find(session, UUID(str(id_or_number)))
    except ValueError:
        number = str(id_or_number).strip().upper()
        plain = number.isascii() and number.isprintable()
        notice = repository.find_by_number(session, number) if plain else None
    if notice is None:
        raise NoticeNotFound(id=str(id_or_number)[:60])
    return notice


def hold(session: Session, notice_id: UUID, version: int | None = None) -> Notice:
    """The notice, locked: whoever acts on it comes one after the other.

    Raises NoticeNotFound, and StaleEdit when the version seen is not the newest any more.
    """
    notice = repository.find(session, notice_id, lock=True)
    if notice is None:
        raise NoticeNotFound(id=str(notice_id))
    if version is not None and notice.version != version:
        raise StaleEdit(version=notice.version, changed=["state"])
    return notice


def facts_of(session: Session, notice: Notice, raised: Sequence[Objection], actor: Actor) -> Facts:
    """What guards may ask, at this instant of the database's clock; read it under the lock."""
    waiting = [one for one in raised if one.state is ObjectionState.OPEN]
    return Facts(
        now=clock.database_now(session),
        ends_at=notice.ends_at,
        ends_on=notice.ends_on,
        open=len(waiting),
        objected=any(one.objector_id == actor.person_id for one in waiting),
    )


def standing_of(
    session: Session, actor: Actor, notice: Notice, objection: Objection | None = None
) -> frozenset[Who]:
    """In which standings the person takes steps; the subject's feature knows who publishes."""
    subject = find_subject(notice.kind)
    known = subject is not None and actor.person_id is not None
    publishes = (
        known and subject is not None and subject.publishes(session, actor, notice.subject_id)
    )
    return policy.standing(actor, notice, publishes=publishes, objection=objection)
