"""Tasks of a deal, the points of its due diligence among them."""

from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import Fault, StaleEdit, ValidationFailed
from backend.deals import policy, repository
from backend.deals.errors import TaskNotFound
from backend.deals.lifecycle import May
from backend.deals.models import ENDED, Deal, DealTask, EventKind
from backend.deals.schemas import PersonRef, TaskCreate, TaskPatch, TaskRead
from backend.deals.service import facts, news, people, recording
from backend.deals.service.driving import require


def list_tasks(session: Session, actor: Actor, deal_id: UUID) -> list[TaskRead]:
    """All tasks: open ones first, the due ones before the others."""
    deal = facts.get_deal(session, actor, deal_id)
    return _read(session, actor, deal, repository.tasks(session, deal.id))


def add_task(session: Session, actor: Actor, deal_id: UUID, data: TaskCreate) -> TaskRead:
    """Put something on the list, perhaps for somebody to do by some day."""
    deal = facts.hold(session, actor, deal_id)
    require(session, actor, deal, May.TASK)
    _check_assignee(session, deal, data.assignee_id)
    task = DealTask(
        deal_id=deal.id,
        title=data.title,
        assignee_id=data.assignee_id,
        due_on=data.due_on,
        created_by=actor.person_id,
    )
    session.add(task)
    session.flush()
    _record(session, actor, deal, EventKind.TASK_ADDED, task)
    news.assigned(session, actor, deal, task)
    return _read(session, actor, deal, [task])[0]


def patch_task(
    session: Session, actor: Actor, deal_id: UUID, task_id: UUID, data: TaskPatch
) -> TaskRead:
    """Change what was sent. Raises TaskNotFound, StaleEdit, Forbidden, ValidationFailed."""
    deal = facts.hold(session, actor, deal_id)
    task = repository.find_task(session, deal.id, task_id)
    if task is None:
        raise TaskNotFound(id=str(task_id))
    require(session, actor, deal, May.TASK)
    policy.require(_may_change(actor, deal, task))
    if task.version != data.version:
        raise StaleEdit(version=task.version, changed=["task"])
    sent = data.model_dump(exclude_unset=True, exclude={"version", "done"})
    if task.check is not None and "title" in sent:
        raise ValidationFailed(errors=[Fault("/title", "not-changeable")])
    if (assignee := sent.get("assignee_id")) != task.assignee_id:
        _check_assignee(session, deal, assignee)
    before, was_done = task.assignee_id, task.done_at is not None
    for name, value in sent.items():
        setattr(task, name, value)
    if "done" in data.model_fields_set:
        _finish(actor, task, done=data.done)
    task.version += 1
    session.flush()
    if task.done_at is not None and not was_done:
        _record(session, actor, deal, EventKind.TASK_DONE, task)
    if task.assignee_id != before:
        news.assigned(session, actor, deal, task)
    return _read(session, actor, deal, [task])[0]


def _finish(actor: Actor, task: DealTask, *, done: bool) -> None:
    if done and task.check is not None and not task.result.strip():
        raise ValidationFailed(errors=[Fault("/result", "missing")])
    if done and task.done_at is None:
        task.done_at, task.done_by = clock.now(), actor.person_id
    elif not done:
        task.done_at = task.done_by = None


def _check_assignee(session: Session, deal: Deal, person_id: UUID | None) -> None:
    if person_id is not None and person_id not in people.roster(session, deal):
        raise ValidationFailed(errors=[Fault("/assignee_id", "not-assignable")])


def _may_change(actor: Actor, deal: Deal, task: DealTask) -> bool:
    """Whoever drives the deal changes all of it; others what they added or were given."""
    if deal.stage in ENDED or May.TASK not in policy.may(actor, deal, gate_open=True):
        return False
    own = actor.person_id is not None and actor.person_id in {task.assignee_id, task.created_by}
    return own or policy.manages(actor, deal)


def _record(session: Session, actor: Actor, deal: Deal, kind: EventKind, task: DealTask) -> None:
    result = task.result if kind is EventKind.TASK_DONE else None
    told = {"title": task.title, "check": task.check, "result": result}
    recording.record(session, actor, deal, kind, task_id=str(task.id), **told)


def _read(session: Session, actor: Actor, deal: Deal, rows: list[DealTask]) -> list[TaskRead]:
    sides = people.roster(session, deal)
    named = {one for row in rows for one in (row.assignee_id, row.done_by, row.created_by)}
    shown = people.faces(session, actor, deal, named)

    def face(person_id: UUID | None) -> PersonRef | None:
        return shown.of(person_id, sides.get(person_id) if person_id else None)

    today = clock.today()
    return [
        TaskRead(
            **row.model_dump(include=_OWN),
            assignee=face(row.assignee_id),
            overdue=row.done_at is None and row.due_on is not None and row.due_on < today,
            done_by=face(row.done_by),
            created_by=face(row.created_by),
            may_change=_may_change(actor, deal, row),
        )
        for row in rows
    ]


_OWN = {"id", "title", "check", "due_on", "done_at", "result", "created_at", "version"}
