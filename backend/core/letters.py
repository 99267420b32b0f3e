"""Letters: rows that stand for one mail each, sent once and never inside a transaction.

A mail server may take seconds; a transaction held meanwhile would stop every other writer. So a
letter is claimed, sent, and marked as sent, in that order. Only a crash between the last two can
send a letter twice.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from smtplib import SMTPException
from typing import NamedTuple, Protocol, TypeVar
from uuid import UUID

from sqlmodel import Session

from backend.core import clock, mail
from backend.core.db import transaction
from backend.core.worker import WorkerContext

TAKEOVER = timedelta(minutes=10)
"""A claim older than this belonged to a worker that died."""
PAUSE = timedelta(seconds=30)
"""How long no letter is tried after the mail server failed, so that other work goes on."""


class Letter(Protocol):
    """What a row that stands for a mail has to know about itself."""

    sending_since: datetime | None
    sent_at: datetime | None


class Message(NamedTuple):
    """The mail itself."""

    to: str
    subject: str
    text: str


class NotSent(Exception):
    """The letter could not be sent now; the outbox tries again."""


L = TypeVar("L", bound=Letter)
Load = Callable[[Session, UUID], L | None]
"""Find a letter and hold its row."""
Compose = Callable[[Session, L], Message | None]
"""Write the mail, within the claiming transaction; None when it is not wanted any more."""


def send_each(
    context: WorkerContext, ids: Sequence[UUID], *, load: Load[L], compose: Compose[L]
) -> None:
    """Send every letter that was not sent; raises NotSent when some must be tried again."""
    failed: list[str] = []
    for letter_id in ids:
        try:
            _send(context, letter_id, load, compose)
        except NotSent as error:
            failed.append(str(error))
    if failed:
        msg = f"{len(failed)} of {len(ids)} letters: {failed[0]}"
        raise NotSent(msg)


def _send(context: WorkerContext, letter_id: UUID, load: Load[L], compose: Compose[L]) -> None:
    away_until = context.parts.get("mail_away_until")
    if isinstance(away_until, datetime) and clock.now() < away_until:
        msg = "the mail server failed a moment ago"
        raise NotSent(msg)
    message = _claim(context, letter_id, load, compose)
    if message is None:
        return
    try:
        mail.send(context.settings, to=message.to, subject=message.subject, text=message.text)
    except (OSError, SMTPException) as error:
        context.parts["mail_away_until"] = clock.now() + PAUSE
        _note(context, letter_id, load, sent=False)
        raise NotSent(repr(error)) from error
    _note(context, letter_id, load, sent=True)


def _claim(
    context: WorkerContext, letter_id: UUID, load: Load[L], compose: Compose[L]
) -> Message | None:
    with transaction(context.engine) as session:
        letter = load(session, letter_id)
        if letter is None or letter.sent_at is not None:
            return None
        instant = clock.now()
        if letter.sending_since is not None and letter.sending_since > instant - TAKEOVER:
            msg = "another worker is sending it"
            raise NotSent(msg)
        message = compose(session, letter)
        letter.sending_since = instant if message else None
        return message


def _note(context: WorkerContext, letter_id: UUID, load: Load[L], *, sent: bool) -> None:
    with transaction(context.engine) as session:
        letter = load(session, letter_id)
        if letter is not None:
            letter.sent_at = clock.now() if sent else None
            letter.sending_since = None
