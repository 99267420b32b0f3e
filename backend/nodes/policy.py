"""Who may change the network. Everybody may see it."""

from uuid import UUID

from backend.core.actor import Actor, DeskRole
from backend.core.problems import Forbidden


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as a sentence: require(can_…)
    """Refuse what the policy does not allow."""
    if not allowed:
        raise Forbidden


def can_manage(actor: Actor, node_id: UUID | None) -> bool:
    """Heads manage their own node and all below it; the platform manages every node."""
    return actor.is_administrator or actor.serves(node_id, DeskRole.HEAD)


def can_place(actor: Actor, parent_id: UUID | None) -> bool:
    """A new node is placed by whoever manages its parent; a root by the platform only."""
    return can_manage(actor, parent_id)


def can_move(actor: Actor, parent_id: UUID | None, target_id: UUID | None) -> bool:
    """Moving takes the node out of one head's hands into another's: one must hold both."""
    return can_manage(actor, parent_id) and can_manage(actor, target_id)


def can_list_officers(actor: Actor) -> bool:
    """Names of officers are for people with an account."""
    return actor.person_id is not None or actor.is_administrator
