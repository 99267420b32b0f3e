"""People offer themselves, declare their ties and withdraw; desks admit, reject and suspend."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import Fault, StaleEdit, ValidationFailed
from backend.experts import policy, repository
from backend.experts.errors import ExpertNotFound
from backend.experts.lifecycle import Action, Attempt, Who, allowed_actions, next_state
from backend.experts.models import Expert, ExpertState
from backend.experts.schemas import (
    ExpertDecision,
    ExpertList,
    ExpertRead,
    ExpertWrite,
    MyExpert,
    TiesWrite,
)
from backend.listings.policy import DESK
from backend.nodes import service as nodes
from backend.nodes.errors import NodeNotFound
from backend.notifications import service as notifications

_TOLD = {"unit", "position", "areas", "field_codes", "languages", "kind", "node_id"}
_OWN = frozenset({Who.EXPERT})


def read_mine(session: Session, actor: Actor) -> MyExpert:
    """The reader's own place in the pool."""
    assert actor.person_id is not None, "whoever asks is signed in"
    found = repository.find_of(session, actor.person_id)
    return MyExpert(expert=_shown(session, actor, [found])[0] if found else None)


def offer(session: Session, actor: Actor, data: ExpertWrite) -> MyExpert:
    """Come into the pool, or change what is told there; a desk looks at it then.

    Raises StaleEdit, ExpertStepNotAllowed, ValidationFailed.
    """
    person = accounts.require_verified(session, actor)
    _check_node(session, data.node_id)
    found = repository.find_of(session, person.id, lock=True)
    if (found.version if found else 0) != data.version:
        raise StaleEdit(version=found.version if found else 0, changed=["kind"])
    expert = found or Expert(person_id=person.id, kind=data.kind, version=0)
    attempt = Attempt(_OWN, consent=data.consent)
    expert.state = next_state(expert.state, Action.APPLY, attempt)
    for name in _TOLD:
        setattr(expert, name, getattr(data, name))
    expert.languages = list(dict.fromkeys(data.languages))
    expert.ties = [tie.model_dump(mode="json") for tie in data.ties]
    expert.consented_at = expert.applied_at = clock.now()
    expert.version += 1
    _insert(session, expert)
    audit.record(session, actor, "expert.applied", "expert", expert.id)
    _notify_desk(session, expert)
    return read_mine(session, actor)


def _check_node(session: Session, node_id: UUID) -> None:
    try:
        nodes.get_node(session, node_id)
    except NodeNotFound:
        fault = Fault("/node_id", "unknown-node", given=str(node_id))
        raise ValidationFailed(errors=[fault]) from None


def _insert(session: Session, expert: Expert) -> None:
    try:
        with session.begin_nested():
            session.add(expert)
    except IntegrityError:
        raise StaleEdit from None


def declare(session: Session, actor: Actor, data: TiesWrite) -> MyExpert:
    """Declare ties anew; whoever is in the pool stays in it. Raises ExpertNotFound, StaleEdit."""
    expert = _own(session, actor, data.version)
    expert.state = next_state(expert.state, Action.DECLARE, Attempt(_OWN))
    expert.ties = [tie.model_dump(mode="json") for tie in data.ties]
    expert.version += 1
    session.flush()
    audit.record(session, actor, "expert.declared", "expert", expert.id)
    return read_mine(session, actor)


def withdraw(session: Session, actor: Actor, version: int) -> MyExpert:
    """Take the consent back: what was told is destroyed, and nobody draws the person again."""
    expert = _own(session, actor, version)
    expert.state = next_state(expert.state, Action.WITHDRAW, Attempt(_OWN))
    expert.unit = expert.position = expert.areas = expert.note = ""
    expert.field_codes, expert.languages, expert.ties = [], [], []
    expert.consented_at = expert.node_id = None
    expert.version += 1
    session.flush()
    audit.record(session, actor, "expert.withdrawn", "expert", expert.id)
    return read_mine(session, actor)


def _own(session: Session, actor: Actor, version: int) -> Expert:
    assert actor.person_id is not None, "whoever asks is signed in"
    expert = repository.find_of(session, actor.person_id, lock=True)
    if expert is None:
        raise ExpertNotFound
    if expert.version != version:
        raise StaleEdit(version=expert.version, changed=["state"])
    return expert


def list_pool(session: Session, actor: Actor) -> ExpertList:
    """The pool as far as the reader's desks answer for it, who waits first."""
    policy.require(policy.can_list(actor))
    covered = None if actor.is_administrator else actor.nodes(*DESK)
    found = repository.overseen(session, covered)
    found.sort(key=lambda one: one.state is not ExpertState.APPLIED)
    waiting = sum(one.state is ExpertState.APPLIED for one in found)
    return ExpertList(items=_shown(session, actor, found), waiting=waiting)


def decide(session: Session, actor: Actor, expert_id: UUID, data: ExpertDecision) -> ExpertRead:
    """Admit, reject or suspend; the person is told. Raises ExpertNotFound, StaleEdit."""
    expert = repository.find(session, expert_id, lock=True)
    if expert is None or not policy.decides(actor, expert):
        raise ExpertNotFound(id=str(expert_id))
    if expert.version != data.version:
        raise StaleEdit(version=expert.version, changed=["state"])
    attempt = Attempt(policy.standing(actor, expert), data.note)
    expert.state = next_state(expert.state, Action(data.action), attempt)
    expert.note, expert.decided_by, expert.decided_at = data.note, actor.person_id, clock.now()
    expert.version += 1
    session.flush()
    audit.record(session, actor, f"expert.{expert.state}", "expert", expert.id)
    notifications.notify(
        session,
        [expert.person_id],
        kind=f"expert.{expert.state}",
        params={},
        link="/workspace/expert",
        key=f"expert:{expert.id}:{expert.version}",
    )
    return _shown(session, actor, [expert])[0]


def _notify_desk(session: Session, expert: Expert) -> None:
    desk = nodes.officers_for(session, expert.node_id, *DESK) if expert.node_id else []
    notifications.notify(
        session,
        set(desk) - {expert.person_id},
        kind="expert.applied",
        params={"person": accounts.people(session, [expert.person_id])[expert.person_id].name},
        link="/workspace/experts",
        key=f"expert:{expert.id}:{expert.version}",
    )


def _shown(session: Session, actor: Actor, found: list[Expert]) -> list[ExpertRead]:
    people = accounts.people(session, [one.person_id for one in found])
    return [
        ExpertRead(
            **_plain(one),
            person=people[one.person_id],
            allowed_actions=allowed_actions(one.state, policy.standing(actor, one)),
        )
        for one in found
    ]


def _plain(expert: Expert) -> dict[str, Any]:
    return expert.model_dump(exclude={"person_id", "decided_by"})


def admitted(session: Session) -> list[Expert]:
    """Everybody who may be drawn, in an order that does not change; for other features."""
    return repository.admitted(session)


def experts(session: Session, ids: Collection[UUID]) -> dict[UUID, Expert]:
    """Experts by id, whatever has become of them; for other features."""
    return {one.id: one for one in repository.by_ids(session, ids)}
