"""Mails invitations, asks for yearly re-checks, forgets stale offers."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.organizations import service


@outbox.subscribe("invitation.created")
def mail_invitations(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Send each invitation in a transaction of its own, so that one bad address stops no other."""
    for invitation_id in ids:
        with transaction(context.engine) as session:
            service.send_invitation(session, context.settings, invitation_id)


@jobs.scheduled(every=timedelta(days=1))
def ask_for_rechecks(session: Session) -> str:
    """Tell nodes and organisations of yearly checks that are due."""
    return f"{service.ask_for_rechecks(session)} re-checks asked for"


@jobs.scheduled(every=timedelta(days=1))
def forget_stale_invitations(session: Session) -> str:
    """Drop offers that ran out a month ago."""
    return f"{service.forget_stale_invitations(session)} invitations forgotten"
