"""Objections: filed with evidence, heard, decided by the desk, or taken back."""

from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from backend.core import audit, clock, workdays
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.core.settings import Settings
from backend.files import service as files
from backend.notices import policy, repository
from backend.notices.errors import ObjectionNotFound
from backend.notices.lifecycle import OF_OBJECTION, Action, Attempt, next_state
from backend.notices.models import (
    EventKind,
    Notice,
    NoticeFollower,
    Objection,
    ObjectionFile,
    ObjectionState,
)
from backend.notices.schemas import EvidenceLink, ObjectionCreate, ObjectionStep
from backend.notices.service import news, recording
from backend.notices.service.facts import facts_of, find_notice, hold, standing_of
from backend.notices.service.publishing import close_open

LINK_SECONDS = 300
_TOLD = {
    Action.TAKE_BACK: EventKind.TAKEN_BACK,
    Action.HEAR: EventKind.HEARD,
    Action.DISMISS: EventKind.DISMISSED,
    Action.UPHOLD: EventKind.UPHELD,
}
_LEADS = {
    Action.TAKE_BACK: ObjectionState.TAKEN_BACK,
    Action.DISMISS: ObjectionState.DISMISSED,
    Action.UPHOLD: ObjectionState.UPHELD,
}


def raise_objection(
    session: Session, actor: Actor, notice_id: UUID, data: ObjectionCreate
) -> Objection:
    """Object to a notice; whether it is in time is judged by the database's clock.

    Raises NoticeNotFound, NoticeStepNotAllowed, NoticePeriodOver, AlreadyObjected, and what files
    have against the evidence.
    """
    notice = hold(session, notice_id)
    raised = repository.objections(session, [notice.id]).get(notice.id, [])
    attempt = Attempt(standing_of(session, actor, notice), data.text)
    facts = facts_of(session, notice, raised, actor)
    state = next_state(notice.state, Action.OBJECT, facts, attempt)
    assert actor.person_id is not None, "whoever may object is a person"
    today = facts.now.astimezone(ZoneInfo(notice.zone)).date()
    objection = Objection(
        notice_id=notice.id,
        position=len(raised) + 1,
        objector_id=actor.person_id,
        anonymous=data.anonymous,
        text=data.text,
        filed_at=facts.now,
        due_on=workdays.last_day(notice.country, today, notice.decision_days, working=True),
    )
    session.add(objection)
    session.flush()
    _keep_evidence(session, actor, objection, data)
    _let_follow(session, notice, actor.person_id)
    told = {"objection": objection.position, "due_on": objection.due_on.isoformat()}
    recording.enter(session, actor, notice, state, EventKind.OBJECTED, **told)
    news.objected(session, actor, notice, objection)
    return objection


def _keep_evidence(
    session: Session, actor: Actor, objection: Objection, data: ObjectionCreate
) -> None:
    for position, file_id in enumerate(dict.fromkeys(data.file_ids)):
        file = files.claim(session, actor, file_id, use=f"objection:{objection.id}")
        row = ObjectionFile(objection_id=objection.id, file_id=file.id, position=position)
        session.add(row)
    session.flush()


def _let_follow(session: Session, notice: Notice, person_id: UUID) -> None:
    if repository.find_follower(session, notice.id, person_id) is None:
        session.add(NoticeFollower(notice_id=notice.id, person_id=person_id))


def decide(
    session: Session, actor: Actor, notice_id: UUID, objection_id: UUID, step: ObjectionStep
) -> Notice:
    """Note a hearing, dismiss or uphold with the reasons, or take one's own objection back.

    Raises NoticeNotFound, ObjectionNotFound, StaleEdit, NoticeStepNotAllowed, Forbidden,
    ValidationFailed.
    """
    if step.action not in OF_OBJECTION:
        raise ValidationFailed(errors=[Fault("/action", "unknown-step")])
    notice = hold(session, notice_id, step.version)
    raised = repository.objections(session, [notice.id]).get(notice.id, [])
    objection = next((one for one in raised if one.id == objection_id), None)
    if objection is None or objection.state is not ObjectionState.OPEN:
        raise ObjectionNotFound(id=str(objection_id))
    attempt = Attempt(standing_of(session, actor, notice, objection), step.comment)
    facts = facts_of(session, notice, raised, actor)
    state = next_state(notice.state, step.action, facts, attempt)
    _stamp(actor, objection, step)
    if step.action is Action.UPHOLD:
        close_open(raised, besides=objection)
    public = step.comment if step.action in {Action.DISMISS, Action.UPHOLD} else None
    told = {"objection": objection.position, "comment": public}
    recording.enter(session, actor, notice, state, _TOLD[step.action], **told)
    if step.action in {Action.DISMISS, Action.UPHOLD}:
        news.decided(session, actor, notice, objection)
    return notice


def _stamp(actor: Actor, objection: Objection, step: ObjectionStep) -> None:
    now = clock.now()
    if step.action is Action.HEAR:
        objection.hearing, objection.heard_at = step.comment, now
        objection.heard_by = actor.person_id
        return
    objection.state, objection.decided_at = _LEADS[step.action], now
    if step.action is not Action.TAKE_BACK:
        objection.reason, objection.decided_by = step.comment[:2000], actor.person_id


def link_to_evidence(
    session: Session,
    actor: Actor,
    settings: Settings,
    notice_id: UUID,
    objection_id: UUID,
    file_id: UUID,
) -> EvidenceLink:
    """A short-lived address of a file of evidence; opening it is recorded.

    Raises NoticeNotFound, and ObjectionNotFound for who may not see it.
    """
    notice = find_notice(session, notice_id)
    objection = repository.find_objection(session, notice.id, objection_id)
    kept = repository.files(session, [objection_id]).get(objection_id, [])
    if objection is None or file_id not in kept or not may_see(actor, notice, objection):
        raise ObjectionNotFound(id=str(objection_id))
    audit.record(session, actor, "objection.file_opened", "notice", notice.id, file=str(file_id))
    file = files.get_file(session, file_id)
    return EvidenceLink(url=files.link(settings, file, seconds=LINK_SECONDS))


def may_see(actor: Actor, notice: Notice, objection: Objection) -> bool:
    """Whether the person sees all of an objection: its objector, the desk, the authority."""
    own = actor.person_id is not None and objection.objector_id == actor.person_id
    return own or policy.looks_on(actor, notice)


def follow(session: Session, actor: Actor, notice_id: UUID, *, following: bool) -> Notice:
    """Hear what becomes of the notice, or no more."""
    notice = find_notice(session, notice_id)
    assert actor.person_id is not None, "whoever follows is signed in"
    found = repository.find_follower(session, notice.id, actor.person_id)
    if following:
        _let_follow(session, notice, actor.person_id)
    elif found is not None:
        session.delete(found)
    session.flush()
    return notice


def remind_overdue(session: Session) -> int:
    """Tell desks, once, of objections that should have been decided; how many."""
    late = repository.overdue(session, clock.now())
    for objection, notice in late:
        news.overdue(session, notice, objection)
    return len(late)
