"""Routes of the programme: metrics, boxes, projects."""

from typing import Annotated

from fastapi import APIRouter, Query

from backend.core.actor import CurrentActor, ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.paging import Page, Paging
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    ValidationFailed,
    describe,
)
from backend.metrics import service
from backend.metrics.errors import MetricNotFound, ProjectNotFound
from backend.metrics.models import ProjectStatus
from backend.metrics.schemas import (
    BoxNumber,
    BoxRead,
    MetricPatch,
    MetricRead,
    ProjectPatch,
    ProjectRead,
    TableNumber,
    Zone,
)

router = APIRouter(prefix="/metrics", tags=["metrics"])
_REFUSALS = (ValidationFailed, SignInRequired, Forbidden, StaleEdit)


@router.get("", responses=describe(ValidationFailed))
def list_metrics(
    session: DbSession,
    actor: CurrentActor,
    lang: ReaderLocale,
    table: Annotated[list[TableNumber], Query(max_length=20)] = [],  # noqa: B006 — FastAPI copies defaults
) -> Page[MetricRead]:
    """The plan's metrics with baseline, target and yearly figures, in the plan's order."""
    metrics = service.list_metrics(session, actor, table, lang)
    return Page(items=metrics, total=len(metrics), page=1, size=len(metrics))


@router.get("/boxes")
def list_boxes(session: DbSession, lang: ReaderLocale) -> Page[BoxRead]:
    """The plan's boxes of projects with their numbers."""
    boxes = service.list_boxes(session, lang)
    return Page(items=boxes, total=len(boxes), page=1, size=len(boxes))


@router.get("/projects", responses=describe(ValidationFailed))
def list_projects(
    session: DbSession,
    actor: CurrentActor,
    paging: Paging,
    lang: ReaderLocale,
    box: Annotated[list[BoxNumber], Query(max_length=99)] = [],  # noqa: B006 — FastAPI copies defaults
    zone: Annotated[list[Zone], Query(max_length=20)] = [],  # noqa: B006 — likewise
    status: Annotated[list[ProjectStatus], Query(max_length=20)] = [],  # noqa: B006 — likewise
) -> Page[ProjectRead]:
    """Projects of the plan, narrowed by box, zone and status."""
    return service.list_projects(
        session, actor, paging, lang, boxes=box, zones=zone, statuses=status
    )


@router.patch("/projects/{code}", responses=describe(*_REFUSALS, ProjectNotFound))
def report_project(
    code: str, body: ProjectPatch, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ProjectRead:
    """Say where a project stands."""
    service.report_project(session, actor, code, body)
    return service.read_project(session, actor, code, lang)


@router.get("/{code}", responses=describe(MetricNotFound))
def read_metric(
    code: str, session: DbSession, actor: CurrentActor, lang: ReaderLocale
) -> MetricRead:
    """One metric."""
    return service.read_metric(session, actor, code, lang)


@router.patch("/{code}", responses=describe(*_REFUSALS, MetricNotFound))
def report_metric(
    code: str, body: MetricPatch, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> MetricRead:
    """Enter, correct or take out the figures of years."""
    service.report_metric(session, actor, code, body)
    return service.read_metric(session, actor, code, lang)
