"""Publishing a notice, seen beforehand, and withdrawing or extending it."""

from typing import cast
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core import clock, workdays
from backend.core.actor import SYSTEM, Actor
from backend.core.problems import Fault, ValidationFailed
from backend.notices import policy, repository
from backend.notices.errors import NoticeAlreadyOpen, NoticeStepNotAllowed
from backend.notices.lifecycle import OF_NOTICE, Action, Attempt, Facts, Who, next_state
from backend.notices.models import (
    CURRENT,
    EventKind,
    Notice,
    NoticeKind,
    NoticeState,
    Objection,
    ObjectionState,
)
from backend.notices.schemas import NoticeContent, NoticeCreate, NoticeStep
from backend.notices.service import composing, news, recording
from backend.notices.service.facts import facts_of, hold, standing_of
from backend.notices.service.subjects import Matter, find_subject
from backend.organizations.service import fold

BATCH = 200


def preview(
    session: Session, actor: Actor, kind: NoticeKind, subject_id: UUID, days: int | None = None
) -> NoticeContent:
    """What would be published now, for who may publish it.

    Raises Forbidden, NoRuleInForce, and what the subject's feature has against it.
    """
    matter = _matter(session, actor, kind, subject_id)
    now = clock.database_now(session).replace(microsecond=0)
    return composing.compose(session, kind, matter, now=now, days=days).content


def _matter(session: Session, actor: Actor, kind: NoticeKind, subject_id: UUID) -> Matter:
    subject = find_subject(kind)
    if subject is None:
        raise ValidationFailed(errors=[Fault("/kind", "unknown-code", given=kind)])
    matter = subject.matter(session, actor, subject_id)
    policy.require(subject.publishes(session, actor, subject_id))
    return matter


def publish(session: Session, actor: Actor, data: NoticeCreate) -> Notice:
    """Publish what is to be announced of a subject as it stands.

    Raises what `preview` raises, NoticeAlreadyOpen, so that of two who publish at once one does,
    and NoticeStepNotAllowed for what an objection was upheld to.
    """
    matter = _matter(session, actor, data.kind, data.subject_id)
    _refuse_upheld(session, data, matter)
    now = clock.database_now(session).replace(microsecond=0)
    number = f"SB-N-{now.year}-{repository.take_number(session, now.year):05d}"
    draft = composing.compose(session, data.kind, matter, now=now, days=data.days, number=number)
    content, text = draft.content, composing.written(draft.content)
    notice = Notice(
        number=number,
        kind=data.kind,
        subject_id=data.subject_id,
        matter=matter.fingerprint,
        version=0,
        titles=cast("dict[str, str]", content.titles),
        search_titles="\n".join(map(fold, [number, *content.titles.values()])),
        parties=[str(party.organization_id) for party in matter.parties],
        node_id=matter.node_id,
        country=matter.place[0],
        text=text,
        sha256=composing.digest(text),
        published_by=actor.person_id,
        published_at=now,
        zone=content.zone,
        decision_days=draft.decision_days,
        ends_on=content.ends_on,
        ends_at=content.ends_at,
    )
    _insert(session, notice)
    told = {"sha256": notice.sha256, "ends_on": content.ends_on.isoformat()}
    recording.enter(session, actor, notice, NoticeState.PUBLISHED, EventKind.PUBLISHED, **told)
    news.published(session, actor, notice)
    return notice


def _refuse_upheld(session: Session, data: NoticeCreate, matter: Matter) -> None:
    before = repository.latest(session, data.kind, [data.subject_id]).get(data.subject_id)
    upheld = before is not None and before.state is NoticeState.UPHELD
    if before is not None and upheld and before.matter == matter.fingerprint:
        raise NoticeStepNotAllowed(state=before.state, number=before.number)


def _insert(session: Session, notice: Notice) -> None:
    try:
        with session.begin_nested():
            session.add(notice)
    except IntegrityError:
        raise NoticeAlreadyOpen from None


def act(session: Session, actor: Actor, notice_id: UUID, step: NoticeStep) -> Notice:
    """Extend the period while an objection is open, or withdraw the notice.

    Raises NoticeNotFound, StaleEdit, NoticeStepNotAllowed, Forbidden, or the failing guard's
    Problem.
    """
    if step.action not in OF_NOTICE:
        raise ValidationFailed(errors=[Fault("/action", "unknown-step")])
    notice = hold(session, notice_id, step.version)
    raised = repository.objections(session, [notice.id]).get(notice.id, [])
    attempt = Attempt(standing_of(session, actor, notice), step.comment, step.ends_on)
    facts = facts_of(session, notice, raised, actor)
    state = next_state(notice.state, step.action, facts, attempt)
    if step.action is Action.EXTEND:
        assert step.ends_on is not None, "the table asks for it"
        _extend(session, actor, notice, step)
    else:
        notice.comment = step.comment
        close_open(raised)
        recording.enter(session, actor, notice, state, EventKind.WITHDRAWN, comment=step.comment)
        news.changed(session, actor, notice, "withdrawn")
    return notice


def _extend(session: Session, actor: Actor, notice: Notice, step: NoticeStep) -> None:
    assert step.ends_on is not None
    last = workdays.next_working_day(notice.country, step.ends_on)
    told = {"before": notice.ends_on.isoformat(), "after": last.isoformat()}
    notice.ends_on, notice.ends_at = last, workdays.end_of(last, notice.zone)
    recording.enter(
        session, actor, notice, notice.state, EventKind.EXTENDED, comment=step.comment, **told
    )
    news.changed(session, actor, notice, "extended")


def close_open(raised: list[Objection], besides: Objection | None = None) -> None:
    """The notice has ended: what was not decided will not be."""
    for one in raised:
        if one.state is ObjectionState.OPEN and one is not besides:
            one.state, one.decided_at = ObjectionState.MOOT, clock.now()


def take_back(
    session: Session, actor: Actor, kind: NoticeKind, subject_id: UUID, *, because: str
) -> None:
    """What was announced holds no more: its notice ends, if one is open. `because` is a code."""
    latest = repository.latest(session, kind, [subject_id]).get(subject_id)
    if latest is None or latest.state not in CURRENT:
        return
    notice = hold(session, latest.id)
    if notice.state not in CURRENT:
        return  # the clock or the desk was faster
    raised = repository.objections(session, [notice.id]).get(notice.id, [])
    attempt = Attempt(frozenset({Who.PUBLISHER}), because)
    facts = facts_of(session, notice, raised, actor)
    state = next_state(notice.state, Action.WITHDRAW, facts, attempt)
    close_open(raised)
    recording.enter(session, actor, notice, state, EventKind.WITHDRAWN, because=because)
    news.changed(session, actor, notice, "withdrawn")


def close_due(session: Session) -> int:
    """By the clock: close clean what nobody objects to and whose period is over; how many.

    Of two schedulers the second finds the rows locked or closed already.
    """
    now = clock.database_now(session)
    found = repository.due(session, now, BATCH)
    for notice in found:
        facts = Facts(now=now, ends_at=notice.ends_at, ends_on=notice.ends_on)
        attempt = Attempt(frozenset({Who.CLOCK}))
        state = next_state(notice.state, Action.CLOSE, facts, attempt)
        recording.enter(session, SYSTEM, notice, state, EventKind.CLOSED)
        news.changed(session, SYSTEM, notice, "closed")
    return len(found)
