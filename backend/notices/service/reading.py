"""Notices and objections as their readers see them."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import clock
from backend.core.actor import Actor
from backend.core.locales import order
from backend.core.paging import PageParams
from backend.files import service as files
from backend.files.schemas import FileCard
from backend.notices import lifecycle, policy, repository
from backend.notices.lifecycle import OF_OBJECTION, Action
from backend.notices.models import (
    CURRENT,
    Notice,
    NoticeKind,
    NoticeState,
    Objection,
    ObjectionState,
)
from backend.notices.repository import Filters
from backend.notices.schemas import (
    BarredNoticeStep,
    NoticeEventRead,
    NoticePage,
    NoticeRead,
    NoticeSummary,
    ObjectionRead,
    ObjectionWaiting,
)
from backend.notices.service import composing
from backend.notices.service.facts import facts_of, find_notice, standing_of
from backend.notices.service.objecting import may_see
from backend.notices.service.subjects import find_subject
from backend.organizations.service import fold

_OWN = {
    *("id", "number", "kind", "state", "published_at"),
    *("ends_on", "ends_at", "zone", "ended_at"),
}


def asked(
    *, states: Sequence[NoticeState] = (), kind: NoticeKind | None = None, q: str = ""
) -> Filters:
    """What an address asks for."""
    return Filters(states=tuple(states), kind=kind, words=tuple(fold(q).split()))


def list_notices(session: Session, asked: Filters, paging: PageParams, lang: str) -> NoticePage:
    """One page of notices, those that are open first."""
    rows, total = repository.page(session, asked, paging)
    raised = repository.objections(session, [notice.id for notice in rows])
    counted = repository.count_states(session, asked)
    return NoticePage(
        items=[
            NoticeSummary(**_summary(notice, raised.get(notice.id, []), lang)) for notice in rows
        ],
        total=total,
        page=paging.page,
        size=paging.size,
        states={state: counted.get(state, 0) for state in NoticeState},
    )


def _summary(notice: Notice, raised: Sequence[Objection], lang: str) -> dict[str, Any]:
    content = composing.read(notice.text)
    title, title_lang = _worded(notice.titles, lang)
    waiting = [one for one in raised if one.state is ObjectionState.OPEN]
    return {
        **notice.model_dump(include=_OWN),
        "title": title,
        "title_lang": title_lang,
        "parties": content.parties,
        "price": content.price,
        "node": content.node,
        "objections": len(raised),
        "open_objections": len(waiting),
        "due_on": min((one.due_on for one in waiting), default=None),
    }


def _worded(words: Mapping[str, str], lang: str) -> tuple[str, str | None]:
    """The words a reader sees first, and their language."""
    return next(((words[code], code) for code in order(lang) if code in words), ("", None))


def read_notice(session: Session, actor: Actor, notice: Notice, lang: str) -> NoticeRead:
    """A notice's page."""
    raised = repository.objections(session, [notice.id]).get(notice.id, [])
    facts = facts_of(session, notice, raised, actor)
    steps = lifecycle.steps(notice.state, facts, standing_of(session, actor, notice))
    subject = find_subject(notice.kind)
    person = actor.person_id
    follows = person is not None and repository.find_follower(session, notice.id, person)
    return NoticeRead(
        **_summary(notice, raised, lang),
        **notice.model_dump(include={"version", "text", "sha256", "comment"}),
        content=composing.read(notice.text),
        events=[
            NoticeEventRead(at=one.at, kind=one.kind, data=one.data)
            for one in repository.events(session, notice.id)
        ],
        following=bool(follows),
        may_follow=person is not None and notice.state in CURRENT,
        subject=subject.link(session, actor, notice.subject_id) if subject else None,
        allowed_actions=[one for one in steps.allowed if one not in OF_OBJECTION],
        barred_actions=[
            BarredNoticeStep(action=one.action, code=one.problem.code, params=one.problem.params)
            for one in steps.barred
            if one.action not in OF_OBJECTION
        ],
    )


def list_objections(
    session: Session, actor: Actor, id_or_number: UUID | str
) -> list[ObjectionRead]:
    """All objections to a notice, each as far as the reader may know it."""
    notice = find_notice(session, id_or_number)
    raised = repository.objections(session, [notice.id]).get(notice.id, [])
    people = accounts.people(session, {one.objector_id for one in raised})
    names = {person_id: card.name for person_id, card in people.items()}
    evidence = _evidence(session, actor, notice, raised)
    return [
        ObjectionRead(
            **one.model_dump(include=_PUBLIC),
            **_guarded(actor, notice, one, names),
            overdue=one.state is ObjectionState.OPEN and one.due_on < clock.today(),
            mine=_is_mine(actor, one),
            files=evidence.get(one.id, []),
            allowed_actions=_allowed(session, actor, notice, one, raised),
        )
        for one in raised
    ]


_PUBLIC = {
    *("id", "position", "state", "filed_at", "due_on", "anonymous"),
    *("heard_at", "reason", "decided_at"),
}


def _is_mine(actor: Actor, objection: Objection) -> bool:
    return actor.person_id is not None and objection.objector_id == actor.person_id


def _guarded(
    actor: Actor, notice: Notice, objection: Objection, names: Mapping[UUID, str]
) -> dict[str, str | None]:
    """What not everybody is told."""
    sees = may_see(actor, notice, objection)
    reads = sees or policy.speaks_for_party(actor, notice)
    told = sees or not objection.anonymous
    return {
        "objector": names.get(objection.objector_id, "") if told else None,
        "text": objection.text if reads else None,
        "hearing": objection.hearing if sees else None,
    }


def _evidence(
    session: Session, actor: Actor, notice: Notice, raised: Sequence[Objection]
) -> dict[UUID, list[FileCard]]:
    seen = [one.id for one in raised if may_see(actor, notice, one)]
    kept = repository.files(session, seen)
    cards = files.cards(session, {one for ids in kept.values() for one in ids})
    return {
        objection_id: [cards[one] for one in ids if one in cards]
        for objection_id, ids in kept.items()
    }


def _allowed(
    session: Session,
    actor: Actor,
    notice: Notice,
    objection: Objection,
    raised: Sequence[Objection],
) -> list[Action]:
    if objection.state is not ObjectionState.OPEN:
        return []
    standing = standing_of(session, actor, notice, objection)
    steps = lifecycle.steps(notice.state, facts_of(session, notice, raised, actor), standing)
    return [one for one in steps.allowed if one in OF_OBJECTION]


def list_waiting(session: Session, actor: Actor, lang: str) -> list[ObjectionWaiting]:
    """Objections that wait for the reader's decision, or that the authority looks at."""
    today = clock.today()
    found = []
    for objection, notice in repository.waiting(session, actor):
        if not policy.looks_on(actor, notice):
            continue
        title, title_lang = _worded(notice.titles, lang)
        found.append(
            ObjectionWaiting(
                **objection.model_dump(include=_ROW),
                notice_id=notice.id,
                number=notice.number,
                kind=notice.kind,
                title=title,
                title_lang=title_lang,
                overdue=objection.due_on < today,
            )
        )
    return found


_ROW = {"id", "position", "filed_at", "heard_at", "due_on"}
