"""Who may report on the programme. Everybody may read."""

from backend.core.actor import Actor, PlatformRole
from backend.core.problems import Forbidden


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as a sentence: require(can_…)
    """Refuse what the policy does not allow."""
    if not allowed:
        raise Forbidden


def can_report(actor: Actor) -> bool:
    """The authority that answers for the programme, and the platform."""
    return actor.is_administrator or PlatformRole.REGULATOR in actor.platform_roles


def can_adopt(actor: Actor) -> bool:
    """A plan is adopted by the platform."""
    return actor.is_administrator
