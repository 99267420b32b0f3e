"""Who keeps a deal's books. Whoever sees the deal reads them."""

from backend.core.actor import Actor, DeskRole, OrganizationRole
from backend.core.problems import Forbidden
from backend.deals import policy as deals
from backend.deals.schemas import Side
from backend.deals.service import Deal
from backend.ledger.lifecycle import Who
from backend.ledger.models import LedgerOrder

ANSWERABLE = (OrganizationRole.OWNER, OrganizationRole.ADMIN, OrganizationRole.TTO_OFFICER)


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as a sentence: require(can_…)
    """Refuse what the policy does not allow."""
    if not allowed:
        raise Forbidden


def can_enter(actor: Actor, deal: Deal) -> bool:
    """Whoever drives the deal keeps its books."""
    return deals.manages(actor, deal)


def can_approve(actor: Actor, deal: Deal) -> bool:
    """Who answers for the supplier, which has the money; the head of a desk; the platform."""
    supplies = actor.has_role(deals.party(deal, Side.SUPPLY), *ANSWERABLE)
    nodes = (deal.supply_node_id, deal.demand_node_id)
    heads = any(actor.serves(node, DeskRole.HEAD) for node in nodes)
    return supplies or actor.is_administrator or (heads and deals.is_neutral(actor, deal))


def standing(actor: Actor, deal: Deal, order: LedgerOrder) -> frozenset[Who]:
    """In which standings the person meets the order."""
    held = {
        Who.BOOKKEEPER: can_enter(actor, deal),
        Who.APPROVER: can_approve(actor, deal),
        Who.ENTERER: order.entered_by == actor.person_id,
    }
    return frozenset(one for one, has in held.items() if has)
