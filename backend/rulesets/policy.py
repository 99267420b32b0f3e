"""Who keeps the rule sets. Everybody may read them."""

from backend.core.actor import Actor, PlatformRole
from backend.core.problems import Forbidden


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as a sentence: require(can_…)
    """Refuse what the policy does not allow."""
    if not allowed:
        raise Forbidden


def can_keep(actor: Actor) -> bool:
    """The platform, and the authority that answers for the programme."""
    return actor.is_administrator or PlatformRole.REGULATOR in actor.platform_roles
