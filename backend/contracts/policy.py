"""Who reads and writes a deal's contract: its parties and whoever drives the deal, nobody else."""

from backend.contracts.lifecycle import Who
from backend.core.actor import Actor
from backend.core.problems import Forbidden
from backend.deals import policy as deals
from backend.deals.schemas import Side
from backend.deals.service import Deal

PARTIES = (Side.SUPPLY, Side.DEMAND)


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as a sentence: require(can_…)
    """Refuse what the policy does not allow."""
    if not allowed:
        raise Forbidden


def standing(actor: Actor, deal: Deal) -> frozenset[Who]:
    """In which standings the person meets the contract; none for desks that only look on."""
    held = {Who(side.value) for side in deals.speaks_for(actor, deal) if side in PARTIES}
    return frozenset(held | {Who.MANAGER}) if deals.manages(actor, deal) else frozenset(held)


def can_view(actor: Actor, deal: Deal) -> bool:
    """Whether the person may see the contract."""
    return bool(standing(actor, deal))


def own_party(actor: Actor, deal: Deal) -> Side | None:
    """The one party the person stands for, unless the person drives the deal."""
    if deals.manages(actor, deal):
        return None
    return next((side for side in PARTIES if side in deals.speaks_for(actor, deal)), None)
