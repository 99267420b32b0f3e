"""Screens what comes to the market, screens anew when the catalogue changes, counts permits."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.compliance import service
from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext


@outbox.subscribe("listing.changed")
def hear_changed(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """A listing came to the market, or its words changed."""
    with transaction(context.engine) as session:
        service.screen(session, list(dict.fromkeys(ids)))


@outbox.subscribe(service.CHANGED)
def hear_catalogue_changed(context: WorkerContext, _: Sequence[UUID]) -> None:
    """The catalogue says something else: whatever is on the market is looked through again."""
    with transaction(context.engine) as session:
        service.screen_all(session)


@jobs.scheduled(every=timedelta(hours=1))
def count_permits(session: Session) -> str:
    """Close and open the gate where permits ceased or began to count."""
    return f"{service.count_anew(session)} listings moved"


@jobs.scheduled(every=timedelta(days=1))
def screen_by_the_day(session: Session) -> str:
    """Catalogue entries come into force and go out of it with the day."""
    return f"{service.screen_all(session)} listings screened"


@jobs.scheduled(every=timedelta(minutes=10))
def screen_unseen(session: Session) -> str:
    """Whatever is on the market and was never looked through."""
    return f"{service.screen_all(session, unseen=True)} listings screened"
