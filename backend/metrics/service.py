"""The programme: adopting a plan, reading its figures, reporting what was reached."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock, locales
from backend.core.actor import Actor
from backend.core.paging import Page, PageParams
from backend.core.problems import Fault, StaleEdit, ValidationFailed
from backend.metrics import policy, repository
from backend.metrics.errors import MetricNotFound, ProjectNotFound
from backend.metrics.models import (
    Metric,
    MetricActual,
    ProgrammeProject,
    ProjectBox,
    ProjectStatus,
)
from backend.metrics.schemas import (
    ActualEntry,
    ActualRead,
    BoxRead,
    MetricCreate,
    MetricPatch,
    MetricRead,
    Plan,
    ProjectCount,
    ProjectCreate,
    ProjectPatch,
    ProjectRead,
    YearFigure,
)


def adopt_plan(session: Session, actor: Actor, plan: Plan) -> int:
    """Enter what a plan names and the programme does not have yet; the number of entries made.

    Entries that are there keep their figures and statuses, so a plan may be adopted again.
    """
    policy.require(policy.can_adopt(actor))
    known = repository.codes(session)
    boxes = {box.number for box in repository.boxes(session)}
    for box in plan.boxes:
        if box.number not in boxes:
            session.add(ProjectBox(**box.model_dump()))
    session.flush()
    metrics = {metric.code: metric for metric in repository.metrics(session)}
    made: list[Metric | ProgrammeProject] = []
    for position, metric in enumerate(plan.metrics):
        if metric.code not in known:
            metrics[metric.code] = _metric(metric, position, metrics)
            made.append(metrics[metric.code])
    made += [_project(project) for project in plan.projects if project.code not in known]
    session.add_all(made)
    session.flush()
    for entry in made:
        subject = "metric" if isinstance(entry, Metric) else "project"
        audit.record(session, actor, f"{subject}.adopted", subject, entry.id, code=entry.code)
    return len(made)


def _metric(data: MetricCreate, position: int, known: dict[str, Metric]) -> Metric:
    parent = known.get(data.parent) if data.parent else None
    if data.parent and parent is None:
        fault = Fault(f"/metrics/{position}/parent", "unknown-code", given=data.parent)
        raise ValidationFailed(errors=[fault])
    plain = data.model_dump(exclude={"table", "parent", "baseline", "target"})
    return Metric(
        **plain,
        table_number=data.table,
        position=position,
        parent_id=parent.id if parent else None,
        baseline_year=data.baseline.year,
        baseline=data.baseline.value,
        target_year=data.target.year,
        target=data.target.value,
    )


def _project(data: ProjectCreate) -> ProgrammeProject:
    return ProgrammeProject(box_number=data.box, **data.model_dump(exclude={"box"}))


def list_metrics(
    session: Session, actor: Actor, tables: Sequence[int], lang: str
) -> list[MetricRead]:
    """The metrics of the tables, or of all, in the plan's order."""
    return _read(session, actor, repository.metrics(session, tables), lang)


def read_metric(session: Session, actor: Actor, code: str, lang: str) -> MetricRead:
    """One metric with its figures."""
    metric = repository.find_metric(session, code)
    if metric is None:
        raise MetricNotFound(code=code[:60])
    return _read(session, actor, [metric], lang)[0]


def _read(session: Session, actor: Actor, metrics: Sequence[Metric], lang: str) -> list[MetricRead]:
    codes = {metric.id: metric.code for metric in repository.metrics(session)}
    figures = _figures(session, metrics)
    return [
        MetricRead(
            code=metric.code,
            table=metric.table_number,
            parent=codes.get(metric.parent_id) if metric.parent_id else None,
            name=locales.pick(metric.names, lang) or metric.code,
            names=metric.names,
            unit=metric.unit,
            unit_name=locales.pick(metric.unit_names, lang) or "",
            baseline=YearFigure(year=metric.baseline_year, value=metric.baseline),
            target=YearFigure(year=metric.target_year, value=metric.target),
            actuals=figures[metric.id],
            scope=locales.pick(metric.scope, lang) or "",
            source=locales.pick(metric.source, lang) or "",
            note=locales.pick(metric.notes, lang) or "",
            version=metric.version,
            can_edit=policy.can_report(actor),
        )
        for metric in metrics
    ]


def _figures(session: Session, metrics: Sequence[Metric]) -> dict[UUID, list[ActualRead]]:
    figures: dict[UUID, list[ActualRead]] = {metric.id: [] for metric in metrics}
    for actual in repository.actuals(session, figures):
        read = ActualRead(year=actual.year, value=actual.value, source=actual.source)
        figures[actual.metric_id].append(read)
    return figures


def report_metric(session: Session, actor: Actor, code: str, data: MetricPatch) -> None:
    """Enter, correct or take out what a metric reached in the years named."""
    policy.require(policy.can_report(actor))
    metric = repository.find_metric(session, code, lock=True)
    if metric is None:
        raise MetricNotFound(code=code[:60])
    if data.version != metric.version:
        raise StaleEdit(version=metric.version, changed=["actuals"])
    _check_years(metric, data.actuals)
    held = {actual.year: actual for actual in repository.actuals(session, [metric.id])}
    for entry in data.actuals:
        before = held.get(entry.year)
        if entry.value is None:
            if before is not None:
                session.delete(before)
            continue
        actual = before or MetricActual(metric_id=metric.id, year=entry.year, value=entry.value)
        actual.value, actual.source = entry.value, entry.source
        actual.entered_by, actual.entered_at = actor.person_id, clock.now()
        session.add(actual)
    metric.version += 1
    session.flush()
    figures = {str(entry.year): entry.value for entry in data.actuals}
    audit.record(session, actor, "metric.reported", "metric", metric.id, code=code, figures=figures)


def _check_years(metric: Metric, entries: Sequence[ActualEntry]) -> None:
    this_year = clock.today().year
    faults = []
    for index, entry in enumerate(entries):
        where = f"/actuals/{index}/year"
        if entry.year <= metric.baseline_year:
            faults.append(Fault(where, "not-after-baseline", year=metric.baseline_year))
        elif entry.year > this_year:
            faults.append(Fault(where, "in-the-future", year=this_year))
    if faults:
        raise ValidationFailed(errors=faults)


def list_boxes(session: Session, lang: str) -> list[BoxRead]:
    """All boxes with their numbers of projects."""
    counts: dict[int, list[ProjectCount]] = defaultdict(list)
    for box, zone, status, count in repository.counts(session):
        counts[box].append(ProjectCount(zone=zone, status=status, count=count))
    return [
        BoxRead(
            number=box.number,
            name=locales.pick(box.names, lang) or str(box.number),
            total=sum(each.count for each in counts[box.number]),
            counts=counts[box.number],
        )
        for box in repository.boxes(session)
    ]


def list_projects(
    session: Session,
    actor: Actor,
    paging: PageParams,
    lang: str,
    *,
    boxes: Sequence[int] = (),
    zones: Sequence[str] = (),
    statuses: Sequence[ProjectStatus] = (),
) -> Page[ProjectRead]:
    """One page of the projects, in the plan's order, narrowed by what is named."""
    conditions = repository.lies_in(boxes, zones, statuses)
    rows, total = repository.projects(session, conditions, paging)
    names = _box_names(session, lang)
    items = [_shown(row, names, actor, lang) for row in rows]
    return Page(items=items, total=total, page=paging.page, size=paging.size)


def read_project(session: Session, actor: Actor, code: str, lang: str) -> ProjectRead:
    """One project."""
    project = repository.find_project(session, code)
    if project is None:
        raise ProjectNotFound(code=code[:20])
    return _shown(project, _box_names(session, lang), actor, lang)


def _box_names(session: Session, lang: str) -> dict[int, str]:
    return {box.number: locales.pick(box.names, lang) or "" for box in repository.boxes(session)}


def _shown(
    project: ProgrammeProject, box_names: dict[int, str], actor: Actor, lang: str
) -> ProjectRead:
    locale = next(code for code in locales.order(lang, "zh") if code in project.names)
    return ProjectRead(
        code=project.code,
        box=project.box_number,
        box_name=box_names[project.box_number],
        zone=project.zone,
        name=project.names[locale],
        locale=locale,
        original_name=project.names.get("zh", ""),
        status=project.status,
        note=project.note,
        status_at=project.status_at,
        version=project.version,
        can_edit=policy.can_report(actor),
    )


def report_project(session: Session, actor: Actor, code: str, data: ProjectPatch) -> None:
    """Say where a project stands."""
    policy.require(policy.can_report(actor))
    project = repository.find_project(session, code, lock=True)
    if project is None:
        raise ProjectNotFound(code=code[:20])
    if data.version != project.version:
        raise StaleEdit(version=project.version, changed=["status", "note"])
    sent = data.model_dump(exclude_unset=True, exclude={"version"})
    changes = {name: value for name, value in sent.items() if getattr(project, name) != value}
    if not changes:
        return
    for name, value in changes.items():
        setattr(project, name, value)
    project.status_at = clock.now()
    project.version += 1
    session.flush()
    audit.record(
        session,
        actor,
        "project.reported",
        "project",
        project.id,
        code=code,
        status=project.status.value,
        fields=sorted(changes),
    )
