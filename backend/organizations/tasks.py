"""Mails invitations, asks for yearly re-checks, forgets stale offers."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import jobs, letters, outbox
from backend.core.letters import Message
from backend.core.worker import WorkerContext
from backend.organizations import service
from backend.organizations.models import Invitation


@outbox.subscribe("invitation.created")
def mail_invitations(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Make the tokens of new invitations and mail them."""

    def compose(session: Session, invitation: Invitation) -> Message | None:
        return service.compose_mail(session, invitation, public_url=context.settings.public_url)

    letters.send_each(context, ids, load=service.find_letter, compose=compose)


@jobs.scheduled(every=timedelta(days=1))
def ask_for_rechecks(session: Session) -> str:
    """Tell nodes and organisations of yearly checks that are due."""
    return f"{service.ask_for_rechecks(session)} re-checks asked for"


@jobs.scheduled(every=timedelta(days=1))
def forget_stale_invitations(session: Session) -> str:
    """Drop offers that ran out a month ago."""
    return f"{service.forget_stale_invitations(session)} invitations forgotten"
