"""What the pool of experts does for its people, for desks and for other features."""

from backend.experts.models import Expert
from backend.experts.service.conflicts import (
    Candidate,
    Known,
    Party,
    Tie,
    Years,
    declared_names,
    find_ties,
    folded,
)
from backend.experts.service.lots import (
    ALGORITHM,
    Lot,
    Wanted,
    draw_lots,
    in_order,
    new_seed,
    successor,
)
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
    "ALGORITHM",
    "Candidate",
    "Expert",
    "Known",
    "Lot",
    "Party",
    "Tie",
    "Wanted",
    "Years",
    "admitted",
    "decide",
    "declare",
    "declared_names",
    "draw_lots",
    "experts",
    "find_ties",
    "folded",
    "in_order",
    "list_pool",
    "new_seed",
    "offer",
    "read_mine",
    "successor",
    "withdraw",
]
