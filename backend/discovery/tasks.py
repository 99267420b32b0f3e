"""Tells the index what changed, and compares it with the database every night."""

from collections.abc import Sequence
from datetime import timedelta
from typing import cast
from uuid import UUID, uuid4

import structlog
from sqlmodel import Session

from backend.core import jobs, outbox
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.discovery import repository, service
from search.engine import Engine

log = structlog.get_logger(__name__)
COMPARISON_DUE = "index.comparison"


def _engine(context: WorkerContext) -> Engine:
    return cast("Engine", context.parts["search"])


@outbox.subscribe("listing.changed")
def index_listings(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Index what is published and take out what no longer is."""
    service.index_listings(context.engine, _engine(context), ids)


@outbox.subscribe("organization.changed")
def index_organizations(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Index an organisation's listings anew: they carry its names, place and standing."""
    _index_of(context, "organization_id", ids)


@outbox.subscribe("node.changed")
def index_nodes(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Index a node's listings anew: they carry its line of ancestors."""
    _index_of(context, "home_node_id", ids)


def _index_of(context: WorkerContext, column: str, ids: Sequence[UUID]) -> None:
    with transaction(context.engine, reading=True) as session:
        listings = repository.of_owner(session, column, ids)
    for start in range(0, len(listings), service.BATCH):
        batch = listings[start : start + service.BATCH]
        service.index_listings(context.engine, _engine(context), batch)


@outbox.subscribe(service.REBUILD_ASKED)
def rebuild_index(context: WorkerContext, _ids: Sequence[UUID]) -> None:
    """Build the index anew because an operator asked."""
    service.rebuild_with(_engine(context), context.engine)


@jobs.scheduled(every=timedelta(days=1))
def compare_nightly(session: Session) -> str:
    """Ask for a comparison; the one process that may write the index carries it out."""
    outbox.announce(session, COMPARISON_DUE, uuid4())
    return "comparison asked for"


@outbox.subscribe(COMPARISON_DUE)
def compare(context: WorkerContext, _ids: Sequence[UUID]) -> None:
    """Mend whatever differs between index and database."""
    mended = service.reconcile(_engine(context), context.engine)
    log.info("index.compared", mended=mended)
