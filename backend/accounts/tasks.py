"""Sends the mails of accounts and forgets what has expired."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service
from backend.accounts.models import MailedToken
from backend.core import jobs, letters, outbox
from backend.core.letters import Message
from backend.core.worker import WorkerContext


@outbox.subscribe(service.TOKEN_REQUESTED)
def mail_tokens(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Make the tokens that were asked for and mail them."""

    def compose(session: Session, token: MailedToken) -> Message | None:
        return service.compose_mail(session, token, public_url=context.settings.public_url)

    letters.send_each(context, ids, load=service.find_letter, compose=compose)


@jobs.scheduled(every=timedelta(hours=24))
def forget_expired(session: Session) -> str:
    """Drop sign-ins and tokens that expired a month ago."""
    return service.forget_expired(session)
