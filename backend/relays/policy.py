"""Who sees a relay, and in which standing.

`can_view` and `visible_to` must agree (tested). Whoever belongs to the team's organisation is
nothing else in the relay, whatever desk they sit at.
"""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, not_, or_, true
from sqlmodel import col

from backend.core.actor import Actor, DeskRole, PlatformRole
from backend.core.problems import Forbidden
from backend.listings.policy import EDITORS
from backend.relays.lifecycle import DOES, SENT, TURN, May
from backend.relays.models import ENDED, Mode, Relay, Side, Stage

DESK = (DeskRole.HEAD, DeskRole.REVIEWER)
OPERATORS = (DeskRole.HEAD, DeskRole.INCUBATOR_OPERATOR)
SEATS = {Side.SENDER: DESK, Side.INCUBATOR: OPERATORS, Side.RECEIVER: DESK}
"""Which seats speak for each side's desk."""
DESKS = {
    Side.SENDER: col(Relay.sending_node_id),
    Side.INCUBATOR: col(Relay.incubator_id),
    Side.RECEIVER: col(Relay.receiving_node_id),
}


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def looks_on(actor: Actor) -> bool:
    """Whether the person sees every relay: the platform and the authority."""
    return actor.is_administrator or PlatformRole.REGULATOR in actor.platform_roles


def can_open(actor: Actor, sending_node_id: UUID, incubator_id: UUID) -> bool:
    """Whether the person may bring a project onto the way from there."""
    return (
        actor.is_administrator
        or actor.serves(sending_node_id, *DESK)
        or actor.serves(incubator_id, *OPERATORS)
    )


def node_of(relay: Relay, side: Side) -> UUID:
    """The desk of a side that has one."""
    desks = {
        Side.SENDER: relay.sending_node_id,
        Side.INCUBATOR: relay.incubator_id,
        Side.RECEIVER: relay.receiving_node_id,
    }
    return desks[side]


def standing(actor: Actor, relay: Relay) -> frozenset[Side]:
    """For whom the person may act; the platform acts in every desk's stead."""
    if actor.has_role(relay.organization_id):
        writes = actor.has_role(relay.organization_id, *EDITORS)
        return frozenset({Side.TEAM}) if writes else frozenset()
    return frozenset(
        side
        for side, roles in SEATS.items()
        if actor.is_administrator or actor.serves(node_of(relay, side), *roles)
    )


def side_of(actor: Actor, relay: Relay) -> Side | None:
    """The one side the person's words are told under: the holder's when they sit on several."""
    held = standing(actor, relay)
    sent = relay.stage in SENT
    order = (Side.INCUBATOR, Side.SENDER, Side.RECEIVER, Side.TEAM)
    return next((side for side in (order if sent else reversed(order)) if side in held), None)


def can_view(actor: Actor, relay: Relay) -> bool:
    """Whether the person may see the relay."""
    return looks_on(actor) or bool(standing(actor, relay))


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """`can_view` in SQL."""
    if looks_on(actor):
        return true()
    return or_(party_of(actor), desk_of(actor))


def party_of(actor: Actor) -> ColumnElement[bool]:
    """Relays of the person's own organisations, in SQL."""
    own = actor.organizations(*EDITORS)
    return col(Relay.organization_id).in_(own) if own else false()


def desk_of(actor: Actor) -> ColumnElement[bool]:
    """Relays in which the person sits at one of the desks, in SQL."""
    decided, operated = actor.nodes(*DESK), actor.nodes(*OPERATORS)
    faces: list[ColumnElement[bool]] = [false()]
    if decided:
        faces += [DESKS[side].in_(decided) for side in (Side.SENDER, Side.RECEIVER)]
    if operated:
        faces.append(DESKS[Side.INCUBATOR].in_(operated))
    own = actor.organizations()
    near = or_(*faces)
    return and_(near, not_(col(Relay.organization_id).in_(own))) if own else near


def may(actor: Actor, relay: Relay) -> list[May]:
    """What the person may do besides steps, as things stand."""
    held, stage = standing(actor, relay), relay.stage
    holders = {Side.INCUBATOR, Side.SENDER} if stage in SENT else {Side.RECEIVER}
    live = stage not in ENDED
    now = {
        May.SET_TEAM: live and bool(held & (holders | {Side.TEAM})),
        May.PLAN: stage in {Stage.ADMITTED, Stage.INCUBATING},
        May.REPORT: stage is Stage.INCUBATING,
        May.DECIDE: stage is Stage.INCUBATING,
        May.ADD_EVIDENCE: live,
        May.REPORT_YEAR: stage is Stage.TRACKED,
    }
    return [one for one in May if now[one] and held & DOES[one]]


def waiting_for(actor: Actor) -> ColumnElement[bool]:
    """Relays whose next step is the person's to take, in SQL; agrees with `lifecycle.waits_for`."""
    stage, code = col(Relay.stage), col(Relay.company_code)
    founding = and_(stage == Stage.ADMITTED, col(Relay.mode) == Mode.LOCAL_REGISTRATION, code == "")
    faces: list[ColumnElement[bool]] = [false()]
    for side, roles in SEATS.items():
        turns = [at for at in Stage if side in TURN.get(at, ())]
        turn = stage.in_(turns)
        here = or_(turn, founding) if side is Side.RECEIVER else and_(turn, not_(founding))
        if actor.is_administrator:
            faces.append(here)
        elif nodes := actor.nodes(*roles):
            faces.append(and_(here, DESKS[side].in_(nodes)))
    own = actor.organizations()
    return and_(or_(*faces), not_(col(Relay.organization_id).in_(own))) if own else or_(*faces)
