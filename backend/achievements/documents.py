"""Search documents of achievements."""

from collections.abc import Mapping
from typing import Any

from backend.achievements.models import Achievement
from backend.listings.service import in_order
from search.documents import ListingDocument


def document(base: Mapping[str, Any], achievement: Achievement) -> ListingDocument:
    """One achievement as engines index it."""
    return ListingDocument(
        **base,
        trl=achievement.trl,
        modes=tuple(offered["mode"] for offered in achievement.modes),
        price_kind=achievement.price_kind,
        price_minor=in_order(achievement.price_minor, achievement.price_currency),
    )
