"""What announcing asks of a deal, and tells it."""

from uuid import UUID

from sqlmodel import Session

from backend.core.actor import SYSTEM, Actor
from backend.deals.lifecycle import NoticeReason
from backend.deals.models import Deal, EventKind
from backend.deals.service import facts, recording
from backend.notices.schemas import NoticeBrief


def announced(session: Session, deal: Deal) -> tuple[NoticeReason | None, NoticeBrief | None]:
    """Why the deal is to be announced, and its newest notice."""
    around = facts.gather(session, [deal])
    return facts.notice_reason(around, deal), around.notices.get(deal.id)


def record_notice(session: Session, actor: Actor, deal_id: UUID, /, **told: str) -> None:
    """Let the timeline tell what became of the notice."""
    deal = facts.hold(session, SYSTEM, deal_id)
    recording.touch(deal)
    recording.record(session, actor, deal, EventKind.NOTICE, **told)
    session.flush()
