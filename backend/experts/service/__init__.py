"""What the pool of experts does for its people, for desks and for other features."""

from backend.experts.models import Expert
from backend.experts.service.pool import (
    admitted,
    decide,
    declare,
    experts,
    list_pool,
    offer,
    read_mine,
    withdraw,
)

__all__ = [
    "Expert",
    "admitted",
    "decide",
    "declare",
    "experts",
    "list_pool",
    "offer",
    "read_mine",
    "withdraw",
]
