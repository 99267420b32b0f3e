"""Who records breaches of integrity: the platform and the authority."""

from backend.core.actor import Actor, PlatformRole
from backend.core.problems import Forbidden


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def can_keep(actor: Actor) -> bool:
    """Whether the person records breaches and reads them."""
    return actor.is_administrator or PlatformRole.REGULATOR in actor.platform_roles
