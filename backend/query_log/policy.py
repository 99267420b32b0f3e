"""Who may read what is searched for."""

from backend.core.actor import Actor
from backend.core.problems import Forbidden


def require_reader(actor: Actor) -> None:
    """The platform's administrators, and nobody else."""
    if not actor.is_administrator:
        raise Forbidden
