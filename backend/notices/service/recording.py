"""Writes a notice's public timeline, and the platform's audit log with it."""

from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import SYSTEM, Actor
from backend.notices.models import CURRENT, EventKind, Notice, NoticeEvent, NoticeState
from backend.notices.service.subjects import find_subject

OF_OBJECTORS = frozenset({EventKind.OBJECTED, EventKind.TAKEN_BACK})
"""What people do who may not be named: the subject's feature does not learn who it was."""
WORDS = frozenset({"comment"})
"""What people wrote, of which the audit log holds nothing."""


def enter(
    session: Session,
    actor: Actor,
    notice: Notice,
    state: NoticeState,
    kind: EventKind,
    /,
    **told: object,
) -> None:
    """Bring the notice to a state, tell so in public, and let the subject's feature know.

    Nobody learns from the timeline who objected.
    """
    notice.version += 1
    before, notice.state = notice.state, state
    now = clock.now()
    if state not in CURRENT:
        notice.ended_at = now
    shown = {name: value for name, value in told.items() if value not in (None, "")}
    session.add(
        NoticeEvent(
            notice_id=notice.id,
            version=notice.version,
            at=now,
            kind=kind,
            person_id=actor.person_id,
            data=shown,
        )
    )
    session.flush()
    codes = {name: value for name, value in shown.items() if name not in WORDS}
    audit.record(session, actor, f"notice.{kind}", "notice", notice.id, **codes)
    subject = find_subject(notice.kind)
    first = kind is EventKind.PUBLISHED
    if subject is not None and (first or state is not before):
        teller = SYSTEM if kind in OF_OBJECTORS else actor
        subject.changed(session, teller, notice.subject_id, notice.number, state)
