"""What is said in a deal: messages that all can read, and notes for the own side."""

from uuid import UUID

from sqlmodel import Session

from backend.core.actor import Actor
from backend.core.paging import Page, PageParams
from backend.core.problems import Fault, ValidationFailed
from backend.deals import policy, repository
from backend.deals.lifecycle import May
from backend.deals.models import Deal, DealMessage
from backend.deals.schemas import MessageCreate, MessageRead
from backend.deals.service import facts, news, people
from backend.deals.service.driving import require


def list_messages(
    session: Session, actor: Actor, deal_id: UUID, paging: PageParams, *, private: bool
) -> Page[MessageRead]:
    """A page of the messages, or of the notes of the reader's own sides; the newest first."""
    deal = facts.get_deal(session, actor, deal_id)
    notes_of = policy.speaks_for(actor, deal) if private else None
    rows, total = repository.messages(session, deal.id, paging, notes_of=notes_of)
    items = _read(session, actor, deal, rows)
    return Page(items=items, total=total, page=paging.page, size=paging.size)


def say(
    session: Session, actor: Actor, deal_id: UUID, data: MessageCreate, *, private: bool
) -> MessageRead:
    """Write to all in the deal, or a note for the own side.

    Raises DealNotFound, DealEnded, ExportGateClosed, Forbidden for those who only look on, and
    ValidationFailed for an answer to words that are not there to be read.
    """
    deal = facts.hold(session, actor, deal_id)
    require(session, actor, deal, May.NOTE if private else May.MESSAGE)
    side = policy.side_of(actor, deal)
    assert side is not None, "whoever may write is on a side"
    assert actor.person_id is not None, "whoever may write is a person"
    if data.reply_to is not None:
        answered = repository.find_message(session, deal.id, data.reply_to)
        if answered is None or answered.private != private or (private and answered.side != side):
            raise ValidationFailed(errors=[Fault("/reply_to", "unknown-message")])
    message = DealMessage(
        deal_id=deal.id,
        author_id=actor.person_id,
        side=side,
        private=private,
        text=data.text,
        reply_to=data.reply_to,
    )
    session.add(message)
    session.flush()
    if not private:
        news.said(session, actor, deal)
    return _read(session, actor, deal, [message])[0]


def _read(session: Session, actor: Actor, deal: Deal, rows: list[DealMessage]) -> list[MessageRead]:
    shown = people.faces(session, actor, deal, {row.author_id for row in rows})
    found = []
    for row in rows:
        author = shown.of(row.author_id, row.side)
        assert author is not None, "every message has an author"
        found.append(
            MessageRead(
                id=row.id,
                text=row.text,
                author=author,
                created_at=row.created_at,
                reply_to=row.reply_to,
                mine=row.author_id == actor.person_id,
            )
        )
    return found
