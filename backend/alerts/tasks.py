"""Hears of listings that came to the market, and writes what people asked to hear."""

from collections.abc import Sequence
from datetime import timedelta
from typing import cast
from uuid import UUID

from sqlmodel import Session

from backend.alerts import service
from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.discovery.service import Search
from search.embedding import Embedder
from search.engine import Engine

ARRIVED = "alert.listing"


def _engine(context: WorkerContext) -> Engine:
    return cast("Engine", context.parts["search"])


def _embedder(context: WorkerContext) -> Embedder | None:
    return cast("Embedder | None", context.parts.get("embedder"))


@outbox.subscribe("listing.changed")
def hear_changed(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Look at the listing once the index has heard of it too, which may fail and be tried again."""
    with transaction(context.engine) as session:
        for listing_id in ids:
            outbox.announce(session, ARRIVED, listing_id)


@outbox.subscribe(ARRIVED)
def watch_market(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Note every saved search that the listings answer."""
    service.watch(context.engine, Search(_engine(context), _embedder(context)), ids)


@outbox.subscribe("alert.mail")
def mail_letters(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Mail letters about new listings."""
    service.send(context, ids)


@jobs.scheduled(every=timedelta(hours=1))
def write_digests(session: Session) -> str:
    """Write the letters of those whose morning, or Monday morning, has come."""
    return f"{service.write_digests(session)} letters written"
