"""Who sees the contracts of incubators, and who enters them. Everybody may see the figures."""

from uuid import UUID

from backend.core.actor import Actor, DeskRole, PlatformRole
from backend.core.problems import Forbidden

DESK = (DeskRole.HEAD, DeskRole.REVIEWER, DeskRole.INCUBATOR_OPERATOR)


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def can_see_contracts(actor: Actor, node_id: UUID) -> bool:
    """Whether the person works at the incubator or above it, or oversees the network."""
    overseen = actor.is_administrator or PlatformRole.REGULATOR in actor.platform_roles
    return overseen or actor.serves(node_id, *DESK)


def can_contract(actor: Actor, parent_id: UUID | None) -> bool:
    """The desk above the incubator enters the contract: whoever runs it does not."""
    return actor.is_administrator or actor.serves(parent_id, DeskRole.HEAD)
