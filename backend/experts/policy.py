"""Who decides on experts: the desks that cover the node they applied at, and the platform."""

from backend.core.actor import Actor
from backend.core.problems import Forbidden
from backend.experts.lifecycle import Who
from backend.experts.models import Expert
from backend.listings.policy import DESK


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def decides(actor: Actor, expert: Expert) -> bool:
    """Whether the person is asked to decide on the expert; nobody decides on oneself."""
    if expert.person_id == actor.person_id:
        return False
    return actor.is_administrator or actor.serves(expert.node_id, *DESK)


def can_list(actor: Actor) -> bool:
    """Whether the person answers for any part of the pool."""
    return actor.is_administrator or bool(actor.nodes(*DESK))


def standing(actor: Actor, expert: Expert) -> frozenset[Who]:
    """In which standing the person takes steps."""
    if expert.person_id == actor.person_id:
        return frozenset({Who.EXPERT})
    return frozenset({Who.DESK}) if decides(actor, expert) else frozenset()
