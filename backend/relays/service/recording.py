"""Writes a relay's timeline, and the platform's audit log with it; keeps its due day."""

from collections.abc import Collection

from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import Actor
from backend.relays import lifecycle, policy, repository
from backend.relays.models import EventKind, Relay, RelayEvent, Side

WORDS = frozenset({"action", "comment", "title", "text", "report", "names", "place", "company"})
"""What people wrote, of which the audit log holds nothing, and what its action says already."""
_SENT = (Side.INCUBATOR, Side.SENDER, Side.RECEIVER, Side.TEAM)


def record(
    session: Session,
    actor: Actor,
    relay: Relay,
    kind: EventKind,
    /,
    *,
    side: Side | None = None,
    **data: object,
) -> None:
    """Count one more version, and add to the timeline what was done under it."""
    told = {name: value for name, value in data.items() if value not in (None, "")}
    relay.version += 1
    relay.updated_at = clock.now()
    session.add(
        RelayEvent(
            relay_id=relay.id,
            version=relay.version,
            at=clock.now(),
            kind=kind,
            person_id=actor.person_id,
            side=side or policy.side_of(actor, relay),
            data=told,
        )
    )
    session.flush()
    set_due(session, relay)
    codes = {name: value for name, value in told.items() if name not in WORDS}
    what = str(told["action"]) if kind is EventKind.STEP else kind.value
    audit.record(session, actor, f"relay.{what}", "relay", relay.id, **codes)


def first_of(sides: Collection[Side]) -> Side | None:
    """The side a step counts for, of those that may take it."""
    return next((side for side in _SENT if side in sides), None)


def set_due(session: Session, relay: Relay) -> None:
    """By when the next step should be taken, as things stand."""
    waiting = [
        each.planned_on for each in repository.milestones(session, relay.id) if each.verdict is None
    ]
    told = repository.years_told(session, [relay.id]).get(relay.id, set())
    relay.due_on = lifecycle.due_on(
        relay.stage,
        relay.stage_since.date(),
        milestones=waiting,
        graduates_on=relay.graduates_on,
        accelerates_until=relay.accelerates_until,
        landed_on=relay.landed_on,
        years=frozenset(told),
    )
    session.flush()
