"""Begins courses of challenges that came on the market, and reminds of openings."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.courses import service


@outbox.subscribe("course.due")
@outbox.subscribe("listing.changed")
def begin_courses(context: WorkerContext, _ids: Sequence[UUID]) -> None:
    """Something came on the market: a challenge has its course from then on.

    Whichever challenge has none is looked after, so that none is missed.
    """
    with transaction(context.engine) as session:
        service.post(session, context.settings)


@jobs.scheduled(every=timedelta(minutes=10))
def find_unposted(session: Session) -> str:
    """Have courses begun of challenges that came on the market before there were any."""
    return f"{service.call_unposted(session)} challenges have no course yet"


@jobs.scheduled(every=timedelta(minutes=10))
def remind_unopened(session: Session) -> str:
    """Tell holders of shares that a deadline has passed."""
    return f"{service.remind_unopened(session)} challenges wait for their opening"
