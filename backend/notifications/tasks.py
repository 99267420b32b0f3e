"""Mails what people were told, writes the daily letters, and hears of other features' facts."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.notifications import service
from backend.notifications.service import hearing


@outbox.subscribe("notification.mail")
def mail_notifications(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Mail single notifications to those who wish to hear at once."""
    service.send_notifications(context, ids)


@outbox.subscribe("notification.digest")
def mail_digests(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Mail the daily letters."""
    service.send_digests(context, ids)


@jobs.scheduled(every=timedelta(hours=1))
def write_digests(session: Session) -> str:
    """Write the letters of those whose morning has come."""
    return f"{service.write_digests(session)} digests written"


@jobs.scheduled(every=timedelta(hours=24))
def forget_old_notifications(session: Session) -> str:
    """Drop notifications that are too old to matter."""
    return f"{service.forget_old(session)} notifications forgotten"


def _each(
    context: WorkerContext, ids: Sequence[UUID], tell: Callable[[Session, UUID], None]
) -> None:
    with transaction(context.engine) as session:
        for subject in ids:
            tell(session, subject)


@outbox.subscribe("organization.submitted")
def hear_submitted(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """An organisation waits to be verified."""
    _each(context, ids, hearing.verification_submitted)


@outbox.subscribe("organization.verified")
def hear_verified(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """An organisation was verified."""
    _each(context, ids, hearing.verified)


@outbox.subscribe("organization.rejected")
def hear_rejected(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """An organisation was not verified."""
    _each(context, ids, hearing.rejected)


@outbox.subscribe("organization.revoked")
def hear_revoked(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """An organisation's verification was taken back."""
    _each(context, ids, hearing.revoked)


@outbox.subscribe("organization.recheck_due")
def hear_recheck_due(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """An organisation's yearly check is due."""
    _each(context, ids, hearing.recheck_due)


@outbox.subscribe("invitation.accepted")
def hear_invitation_accepted(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Somebody accepted an invitation."""
    _each(context, ids, hearing.invitation_accepted)
