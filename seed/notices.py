"""Announces the demo's negotiated prices: open, objected to, and closed clean."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor, DeskRole
from backend.nodes import service as nodes
from backend.notices import service as notices
from backend.notices.lifecycle import Action
from backend.notices.schemas import NoticeCreate, NoticeKind, ObjectionCreate, ObjectionStep
from backend.organizations import service as organizations
from seed import data_files

WHOLE = timedelta(days=27)
"""Longer than any period of fifteen days, holidays and all."""


class Announcement:
    """One deal's notice in the making."""

    def __init__(self, session: Session, deal_id: UUID, manager: Actor, at: datetime) -> None:
        self.session, self.words = session, data_files.load("notices")
        with clock.at(at):
            data = NoticeCreate(kind=NoticeKind.PRICE, subject_id=deal_id)
            self.notice = notices.publish(session, manager, data)

    def object(self, objector: Actor, at: datetime, *, place: int) -> None:
        """Let somebody raise an objection."""
        texts = self.words["objections"]
        with clock.at(at):
            data = ObjectionCreate(text=texts[place % len(texts)], anonymous=place % 2 == 0)
            notices.raise_objection(self.session, objector, self.notice.id, data)

    def hear(self, at: datetime) -> None:
        """Let the desk note what both sides said."""
        self._decide(Action.HEAR, self.words["hearing"], at)

    def dismiss(self, at: datetime) -> None:
        """Let the desk find that nothing stands against it."""
        self._decide(Action.DISMISS, self.words["dismissed"], at)

    def close(self) -> datetime:
        """Let the period run out; when it did."""
        at = self.notice.ends_at + timedelta(minutes=1)
        with clock.at(at):
            notices.close_due(self.session)
        return at

    def _decide(self, action: Action, comment: str, at: datetime) -> None:
        officer = self._officer()
        (objection,) = notices.list_objections(self.session, officer, self.notice.id)
        step = ObjectionStep(action=action, version=self.notice.version, comment=comment)
        with clock.at(at):
            notices.decide(self.session, officer, self.notice.id, objection.id, step)

    def _officer(self) -> Actor:
        """Somebody at the deciding desk who belongs to neither party."""
        assert self.notice.node_id is not None
        desk = (DeskRole.HEAD, DeskRole.REVIEWER)
        for person_id in nodes.officers_for(self.session, self.notice.node_id, *desk):
            memberships = organizations.memberships_of(self.session, person_id)
            if not {str(one.organization_id) for one in memberships} & set(self.notice.parties):
                desks = nodes.desks_of(self.session, person_id)
                return Actor(person_id=person_id, memberships=memberships, desks=desks)
        msg = "the demo's desks have nobody neutral"
        raise LookupError(msg)
