"""The steps that lead a relay from one stage to the next."""

from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.relays import policy
from backend.relays.lifecycle import TRANSITIONS, Action, Attempt, next_stage
from backend.relays.models import ENDED, EventKind, Relay, Stage
from backend.relays.schemas import RelayStep
from backend.relays.service import facts, news, recording

_KEPT = {
    Action.ADMIT: ("site", "mentor", "graduates_on"),
    Action.REGISTER: ("company", "company_code", "registered_on"),
    Action.LAND: ("landing_site", "landed_on"),
    Action.ACCELERATE: ("accelerates_until",),
}
"""What the relay keeps of what is said with a step."""


def act(session: Session, actor: Actor, relay_id: UUID, step: RelayStep) -> Relay:
    """Take one step.

    Raises RelayNotFound, StaleEdit, RelayStepNotAllowed, Forbidden, or the Problem of the guard
    that fails.
    """
    relay = facts.hold(session, actor, relay_id, step.version)
    known = facts.facts_of(facts.gather(session, [relay]), relay)
    said = step.model_dump(exclude={"action", "version"})
    attempt = Attempt(policy.standing(actor, relay), actor.person_id, **said)
    before = relay.stage
    after = next_stage(before, step.action, known, attempt)
    side = recording.first_of(TRANSITIONS[before, step.action].who & attempt.standing)
    _keep(relay, step, registered=known.registered)
    _stamp(actor, relay, step)
    if after is not before:
        _enter(relay, before, after, step)
    session.flush()
    recording.record(
        session,
        actor,
        relay,
        EventKind.STEP,
        side=side,
        action=step.action,
        before=before,
        after=after,
        comment=step.comment,
        place=step.place,
        company=step.company if step.action in {Action.REGISTER, Action.LAND} else None,
    )
    news.moved(session, actor, relay)
    return relay


def _keep(relay: Relay, step: RelayStep, *, registered: bool) -> None:
    names = _KEPT.get(step.action, ())
    if step.action is Action.LAND and not registered:
        names = (*names, *_KEPT[Action.REGISTER])
    for name in names:
        setattr(relay, name, getattr(step, name))


def _stamp(actor: Actor, relay: Relay, step: RelayStep) -> None:
    """Who did what needs two people, and when."""
    match step.action:
        case Action.ADMIT:
            relay.admitted_at = clock.now()
        case Action.PROPOSE:
            relay.proposed_by = actor.person_id
        case Action.PASS:
            relay.offered_by, relay.graduated_at = actor.person_id, clock.now()
        case Action.DECLINE | Action.RECALL:
            relay.offered_by = relay.graduated_at = None
        case Action.ACCEPT:
            relay.accepted_by, relay.accepted_at = actor.person_id, clock.now()
        case Action.LAND_ELSEWHERE:
            relay.landed_elsewhere = step.place


def _enter(relay: Relay, before: Stage, after: Stage, step: RelayStep) -> None:
    """What coming to another stage brings with it."""
    relay.stage, relay.stage_since = after, clock.now()
    if after in ENDED:
        relay.ended_at, relay.ended_from = clock.now(), before
        relay.comment = step.comment
