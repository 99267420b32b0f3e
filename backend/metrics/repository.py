"""Reads and writes of metrics, boxes and projects."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from backend.core.db import held
from backend.core.paging import PageParams, paginate
from backend.metrics.models import (
    Metric,
    MetricActual,
    ProgrammeProject,
    ProjectBox,
    ProjectStatus,
)


def metrics(session: Session, tables: Iterable[int] = ()) -> Sequence[Metric]:
    """The metrics of the tables, or of all, in the plan's order."""
    statement = select(Metric).order_by(
        col(Metric.table_number), col(Metric.position), col(Metric.id)
    )
    wanted = set(tables)
    if wanted:
        statement = statement.where(col(Metric.table_number).in_(wanted))
    return session.exec(statement).all()


def find_metric(session: Session, code: str, *, lock: bool = False) -> Metric | None:
    """The metric of that code, its row locked on demand."""
    statement = select(Metric).where(col(Metric.code) == code)
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def actuals(session: Session, metric_ids: Iterable[UUID]) -> Sequence[MetricActual]:
    """The years' figures of the metrics, by year."""
    statement = (
        select(MetricActual)
        .where(col(MetricActual.metric_id).in_(set(metric_ids)))
        .order_by(col(MetricActual.year), col(MetricActual.id))
    )
    return session.exec(statement).all()


def boxes(session: Session) -> Sequence[ProjectBox]:
    """All boxes by number."""
    return session.exec(select(ProjectBox).order_by(col(ProjectBox.number))).all()


def counts(session: Session) -> list[tuple[int, str | None, ProjectStatus, int]]:
    """How many projects each box has, by zone and status."""
    statement = (
        select(
            ProgrammeProject.box_number,
            ProgrammeProject.zone,
            ProgrammeProject.status,
            func.count(),
        )
        .group_by(
            col(ProgrammeProject.box_number),
            col(ProgrammeProject.zone),
            col(ProgrammeProject.status),
        )
        .order_by(
            col(ProgrammeProject.box_number),
            col(ProgrammeProject.zone),
            col(ProgrammeProject.status),
        )
    )
    rows = session.exec(statement)
    return [(box, zone, ProjectStatus(status), count) for box, zone, status, count in rows]


def projects(
    session: Session, conditions: Sequence[ColumnElement[bool]], paging: PageParams
) -> tuple[list[ProgrammeProject], int]:
    """One page of the projects that meet the conditions, in the plan's order."""
    statement = (
        select(ProgrammeProject)
        .where(*conditions)
        .order_by(
            col(ProgrammeProject.box_number), col(ProgrammeProject.code), col(ProgrammeProject.id)
        )
    )
    return paginate(session, statement, paging)


def lies_in(
    boxes: Sequence[int], zones: Sequence[str], statuses: Sequence[ProjectStatus]
) -> list[ColumnElement[bool]]:
    """Conditions on projects; what is not named does not narrow."""
    narrowed = (
        (boxes, col(ProgrammeProject.box_number)),
        (zones, col(ProgrammeProject.zone)),
        (statuses, col(ProgrammeProject.status)),
    )
    return [column.in_(wanted) for wanted, column in narrowed if wanted]


def find_project(session: Session, code: str, *, lock: bool = False) -> ProgrammeProject | None:
    """The project of that code, its row locked on demand."""
    statement = select(ProgrammeProject).where(col(ProgrammeProject.code) == code)
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def codes(session: Session) -> set[str]:
    """Codes of all metrics and projects."""
    return {
        *session.exec(select(Metric.code)).all(),
        *session.exec(select(ProgrammeProject.code)).all(),
    }
