"""Is it alive, is it ready, and what does it count."""

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, Gauge, generate_latest
from pydantic import BaseModel
from sqlalchemy.exc import SQLAlchemyError

from backend.core import outbox, schema
from backend.core.db import transaction

WAITING = Gauge("silkbridge_outbox_waiting", "Outbox rows that somebody has still to hear of.")
POISONED = Gauge("silkbridge_outbox_poisoned", "Outbox rows set aside after too many failures.")
router = APIRouter(tags=["health"])


class Health(BaseModel):
    """The state of this process and, where it matters, of what it needs."""

    status: str
    database: str | None = None
    migrations: str | None = None


@router.get("/livez")
def alive() -> Health:
    """Whether the process answers at all; touches nothing."""
    return Health(status="alive")


@router.get("/readyz")
def ready(request: Request, response: Response) -> Health:
    """Whether requests can be served: database, schema at head, keys. Search may be away."""
    health = Health(status="ready", database="ok", migrations="ok")
    try:
        with request.app.state.engine.connect() as connection:
            reached = schema.reached(connection)
    except SQLAlchemyError:
        health.database = "unreachable"
    else:
        if reached != schema.newest():
            health.migrations = "behind"
    if health.database != "ok" or health.migrations != "ok" or not request.app.state.settings.key:
        health.status = "not ready"
        response.status_code = 503
    return health


@router.get("/metrics", include_in_schema=False)
def metrics(request: Request) -> Response:
    """Counters and histograms in Prometheus' text format; the outbox is counted when asked."""
    try:
        with transaction(request.app.state.engine, reading=True) as session:
            waiting, poisoned = outbox.backlog(session)
    except SQLAlchemyError:
        waiting = poisoned = -1  # not known: the database is away
    WAITING.set(waiting)
    POISONED.set(poisoned)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
