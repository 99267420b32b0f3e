"""Opens deals of matches that both sides accepted, and reminds of what is overdue."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.deals import service


@outbox.subscribe("suggestion.paired")
def hear_paired(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Both owners accepted a match: they have a deal from now on."""
    with transaction(context.engine) as session:
        for pair_id in ids:
            service.open_for_match(session, pair_id)


@jobs.scheduled(every=timedelta(hours=1))
def remind_overdue(session: Session) -> str:
    """Tell managers of next actions that should have been done."""
    return f"{service.remind_overdue(session)} deals are overdue"
