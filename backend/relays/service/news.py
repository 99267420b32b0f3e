"""Who hears of what happens in a relay."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import clock, locales, texts
from backend.core.actor import Actor
from backend.listings.policy import EDITORS
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations
from backend.relays import lifecycle, policy, repository
from backend.relays.models import ENDED, Relay, Side
from backend.relays.service import facts

Param = str | int | Mapping[str, str]
PATIENCE = timedelta(days=7)
"""How long a desk may be late before the desk above it hears of it."""
BATCH = 500


def people_of(session: Session, relay: Relay, side: Side) -> set[UUID]:
    """Whom the relay concerns on a side: the nearest desk of it, or who writes for the team."""
    members = set(organizations.people_with(session, relay.organization_id, *EDITORS))
    if side is Side.TEAM:
        return members
    desk = policy.node_of(relay, side)
    return set(nodes.officers_for(session, desk, *policy.SEATS[side])) - members


def turn_of(relay: Relay) -> frozenset[Side]:
    """Whose turn it is."""
    registered = facts.is_registered(relay)
    return lifecycle.waits_for(relay.stage, relay.mode, registered=registered)


def moved(session: Session, actor: Actor, relay: Relay) -> None:
    """A step was taken: whoever is next has something to do, the others hear of it."""
    if notifications.is_history():
        return
    turn = turn_of(relay)
    waiting = _people(session, relay, turn) - {actor.person_id}
    others = _people(session, relay, frozenset(Side)) - waiting - {actor.person_id}
    _notify(session, waiting, relay, "waiting", f"{relay.version}")
    if relay.stage in ENDED or relay.version > 1:
        _notify(session, others, relay, "moved", f"{relay.version}")


def remind_overdue(session: Session) -> int:
    """Tell, once for each due day, those whose turn it is; how many relays are late.

    After a week the desk above hears of it as well.
    """
    today, count = clock.today(), 0
    last: UUID | None = None
    while late := repository.overdue(session, today, BATCH, last):
        for relay in late:
            _remind(session, relay)
        count, last = count + len(late), late[-1].id
    return count


def _remind(session: Session, relay: Relay) -> None:
    assert relay.due_on is not None, "what is overdue was due"
    turn = turn_of(relay)
    _notify(session, _people(session, relay, turn), relay, "overdue", f"{relay.due_on}")
    if clock.today() - relay.due_on >= PATIENCE:
        above = {
            one for side in turn if side is not Side.TEAM for one in _above(session, relay, side)
        }
        _notify(session, above, relay, "escalated", f"{relay.due_on}")


def _above(session: Session, relay: Relay, side: Side) -> list[UUID]:
    parent = nodes.get_node(session, policy.node_of(relay, side)).parent_id
    return nodes.officers_for(session, parent, *policy.DESK) if parent else []


def _people(session: Session, relay: Relay, sides: Collection[Side]) -> set[UUID]:
    return {person for side in sides for person in people_of(session, relay, side)}


def _notify(
    session: Session, people: Collection[UUID], relay: Relay, what: str, occasion: str
) -> None:
    stage = {code: texts.text(f"relay.stage.{relay.stage}", code) for code in locales.CODES}
    notifications.notify(
        session,
        people,
        kind=f"relay.{what}",
        params={"title": relay.titles, "stage": stage},
        link=f"/workspace/relays/{relay.id}",
        key=f"relay.{what}:{relay.id}:{occasion}",
    )
