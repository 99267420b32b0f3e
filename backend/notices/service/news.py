"""Who hears of what happens to a notice."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session

from backend.core.actor import Actor
from backend.nodes import service as nodes
from backend.notices import policy, repository
from backend.notices.models import Notice, Objection
from backend.notices.service.subjects import find_subject
from backend.notifications import service as notifications

DESK_PAGE = "/workspace/objections"


def published(session: Session, actor: Actor, notice: Notice) -> None:
    """A notice is public: for all whom its subject concerns."""
    _tell(session, _concerned(session, notice) - {actor.person_id}, notice, "published", 1)


def objected(session: Session, actor: Actor, notice: Notice, objection: Objection) -> None:
    """Somebody objects: for those concerned and who follows, and as a task for the desk."""
    everybody = _everybody(session, notice) - {actor.person_id}
    _tell(session, everybody, notice, "objected", notice.version)
    _tell(session, _desk(session, notice), notice, "to_decide", objection.id, link=DESK_PAGE)


def overdue(session: Session, notice: Notice, objection: Objection) -> None:
    """An objection should have been decided; told once."""
    occasion = f"{objection.id}:{objection.due_on}"
    _tell(session, _desk(session, notice), notice, "overdue", occasion, link=DESK_PAGE)


def decided(session: Session, actor: Actor, notice: Notice, objection: Objection) -> None:
    """The desk decided about an objection: for all concerned, the objector among them."""
    everybody = _everybody(session, notice) | {objection.objector_id}
    _tell(session, everybody - {actor.person_id}, notice, "decided", objection.id)


def changed(session: Session, actor: Actor, notice: Notice, kind: str) -> None:
    """It was extended, withdrawn, or closed clean."""
    _tell(session, _everybody(session, notice) - {actor.person_id}, notice, kind, notice.version)


def _concerned(session: Session, notice: Notice) -> set[UUID]:
    subject = find_subject(notice.kind)
    return set() if subject is None else subject.concerned(session, notice.subject_id)


def _everybody(session: Session, notice: Notice) -> set[UUID]:
    return _concerned(session, notice) | repository.followers(session, notice.id)


def _desk(session: Session, notice: Notice) -> set[UUID]:
    if notice.node_id is None:
        return set()
    return set(nodes.officers_for(session, notice.node_id, *policy.DESK))


def _tell(
    session: Session,
    people: Collection[UUID | None],
    notice: Notice,
    kind: str,
    occasion: object,
    *,
    link: str = "",
) -> None:
    notifications.notify(
        session,
        {one for one in people if one is not None},
        kind=f"notice.{kind}",
        params={"title": notice.titles, "number": notice.number},
        link=link or f"/notices/{notice.number}",
        key=f"notice.{kind}:{notice.id}:{occasion}",
    )
