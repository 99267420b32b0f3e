"""Who sees a deal, and in which standing.

`can_view` and `visible_to` must agree, as must `speaks_for` and `node_side_of` for the node
(tested). Whoever belongs to one of the parties is no neutral broker, whatever desk they sit at.
"""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, not_, or_, true
from sqlmodel import col

from backend.core.actor import Actor, DeskRole
from backend.core.problems import Forbidden
from backend.deals.lifecycle import PARTIES, May, Who
from backend.deals.models import ENDED, Deal, Side
from backend.listings.policy import EDITORS

__all__ = ["EDITORS", "MANAGER"]

MANAGER = DeskRole.TECHNOLOGY_MANAGER
DESK = (DeskRole.HEAD, DeskRole.REVIEWER)


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def can_ask(actor: Actor, organization_id: UUID) -> bool:
    """Whether the person may begin to talk in the organisation's name."""
    return actor.has_role(organization_id, *EDITORS)


def party(deal: Deal, side: Side) -> UUID:
    """The organisation on one side."""
    return deal.supply_organization_id if side is Side.SUPPLY else deal.demand_organization_id


def _nodes(deal: Deal) -> tuple[UUID | None, UUID | None]:
    return deal.supply_node_id, deal.demand_node_id


def is_neutral(actor: Actor, deal: Deal) -> bool:
    """Whether the person belongs to neither party."""
    return not any(actor.has_role(party(deal, side)) for side in PARTIES)


def brokers_at(actor: Actor, deal: Deal) -> bool:
    """Whether the person may be the deal's manager: neutral, and one at a desk of its nodes."""
    near = any(actor.serves(node, MANAGER) for node in _nodes(deal))
    return near and is_neutral(actor, deal)


def manages(actor: Actor, deal: Deal) -> bool:
    """Whether the deal is the person's to drive; the platform may in the manager's stead."""
    own = deal.manager_id is not None and deal.manager_id == actor.person_id
    return actor.is_administrator or (own and brokers_at(actor, deal))


def _oversees(actor: Actor, deal: Deal, *roles: DeskRole) -> bool:
    near = any(actor.serves(node, *roles) for node in _nodes(deal))
    return near and is_neutral(actor, deal)


def _could_take(actor: Actor, deal: Deal) -> bool:
    return deal.manager_id is None and brokers_at(actor, deal)


def speaks_for(actor: Actor, deal: Deal) -> frozenset[Side]:
    """The sides the person belongs to; none for those who may not see the deal."""
    sides = {side for side in PARTIES if actor.has_role(party(deal, side), *EDITORS)}
    if manages(actor, deal) or _oversees(actor, deal, *DESK) or _could_take(actor, deal):
        sides.add(Side.NODE)
    return frozenset(sides)


def side_of(actor: Actor, deal: Deal) -> Side | None:
    """The one side the person's words count for: whoever drives the deal speaks as the node."""
    sides = speaks_for(actor, deal)
    return next((side for side in (Side.NODE, Side.SUPPLY, Side.DEMAND) if side in sides), None)


def can_view(actor: Actor, deal: Deal) -> bool:
    """Whether the person may see the deal."""
    return bool(speaks_for(actor, deal))


def standing(actor: Actor, deal: Deal) -> frozenset[Who]:
    """In which standings the person takes steps."""
    held = {Who(side.value) for side in speaks_for(actor, deal) & PARTIES}
    return frozenset(held | {Who.MANAGER}) if manages(actor, deal) else frozenset(held)


def can_announce(actor: Actor, deal: Deal) -> bool:
    """Whether the person may publish what was agreed: the manager, and the supplier's people."""
    return manages(actor, deal) or actor.has_role(deal.supply_organization_id, *EDITORS)


def node_side_of(actor: Actor) -> ColumnElement[bool]:
    """Deals in which the person stands on the node's side, in SQL."""
    if actor.is_administrator:
        return true()
    supply, demand = col(Deal.supply_node_id), col(Deal.demand_node_id)

    def near(nodes: Collection[UUID]) -> ColumnElement[bool]:
        return or_(supply.in_(nodes), demand.in_(nodes)) if nodes else false()

    free = col(Deal.manager_id).is_(None)
    own = free if actor.person_id is None else or_(free, col(Deal.manager_id) == actor.person_id)
    brokered = or_(near(actor.nodes(*DESK)), and_(own, near(actor.nodes(MANAGER))))
    return and_(brokered, not_(_of(actor.organizations())))


def party_of(actor: Actor) -> ColumnElement[bool]:
    """Deals in which the person writes for one of the parties, in SQL."""
    return _of(actor.organizations(*EDITORS))


def _of(organizations: Collection[UUID]) -> ColumnElement[bool]:
    if not organizations:
        return false()
    return or_(
        col(Deal.supply_organization_id).in_(organizations),
        col(Deal.demand_organization_id).in_(organizations),
    )


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """`can_view` in SQL."""
    return or_(node_side_of(actor), party_of(actor))


def is_masked(deal: Deal) -> bool:
    """Whether a party that wished so is still nameless: not both have agreed to talk."""
    agreed = deal.supply_consented_at is not None and deal.demand_consented_at is not None
    return (deal.supply_anonymous or deal.demand_anonymous) and not agreed


def hides(deal: Deal, side: Side) -> bool:
    """Whether that party's name is kept from the other one."""
    anonymous = {Side.SUPPLY: deal.supply_anonymous, Side.DEMAND: deal.demand_anonymous}
    return anonymous.get(side, False) and is_masked(deal)


def knows(actor: Actor, deal: Deal, side: Side) -> bool:
    """Whether the person may know who stands on that side."""
    own = speaks_for(actor, deal)
    return side in own or Side.NODE in own or not hides(deal, side)


def unmasked() -> ColumnElement[bool]:
    """Not `is_masked`, in SQL."""
    open_names = and_(not_(col(Deal.supply_anonymous)), not_(col(Deal.demand_anonymous)))
    agreed = and_(
        col(Deal.supply_consented_at).is_not(None), col(Deal.demand_consented_at).is_not(None)
    )
    return or_(open_names, agreed)


def may(actor: Actor, deal: Deal, *, gate_open: bool) -> list[May]:
    """What the person may do besides steps, as things stand."""
    under_way = deal.stage not in ENDED
    drives = manages(actor, deal)
    takes_part = drives or bool(speaks_for(actor, deal) & PARTIES)
    allowed = {
        May.TAKE: under_way and _could_take(actor, deal),
        May.HAND_OVER: under_way and (drives or _oversees(actor, deal, DeskRole.HEAD)),
        May.SET_EXPECTED: under_way and drives,
        May.SET_NEXT_ACTION: under_way and drives,
        May.MESSAGE: under_way and takes_part and gate_open,
        May.NOTE: takes_part,
        May.TASK: under_way and takes_part and gate_open,
    }
    return [one for one in May if allowed[one]]
