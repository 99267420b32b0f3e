"""What other features ask before they let something be done that has to be announced first."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlmodel import Session

from backend.notices import repository
from backend.notices.models import NoticeKind, NoticeState, ObjectionState
from backend.notices.schemas import NoticeBrief


def is_clean(session: Session, kind: NoticeKind, subject_id: UUID, matter: str) -> bool:
    """Whether exactly this was announced and its notice was closed clean."""
    notice = repository.latest(session, kind, [subject_id]).get(subject_id)
    return (
        notice is not None and notice.state is NoticeState.CLOSED_CLEAN and notice.matter == matter
    )


def briefs(
    session: Session, kind: NoticeKind, matters: Mapping[UUID, str]
) -> dict[UUID, NoticeBrief]:
    """The newest notice on each subject that has any; `matters` is what is to be announced now."""
    found = repository.latest(session, kind, matters.keys())
    waiting = _open(session, [notice.id for notice in found.values()])
    return {
        subject_id: NoticeBrief(
            id=notice.id,
            number=notice.number,
            state=notice.state,
            ends_at=notice.ends_at,
            ends_on=notice.ends_on,
            zone=notice.zone,
            open_objections=waiting.get(notice.id, 0),
            current=notice.matter == matters[subject_id],
        )
        for subject_id, notice in found.items()
    }


def _open(session: Session, ids: Collection[UUID]) -> dict[UUID, int]:
    raised = repository.objections(session, ids)
    return {
        notice_id: sum(one.state is ObjectionState.OPEN for one in those)
        for notice_id, those in raised.items()
    }
