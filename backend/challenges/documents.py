"""Search documents of challenges."""

from collections.abc import Mapping
from typing import Any

from backend.challenges.models import Challenge
from backend.listings.service import in_order, seconds
from search.documents import ListingDocument


def document(base: Mapping[str, Any], challenge: Challenge) -> ListingDocument:
    """One challenge as engines index it."""
    return ListingDocument(
        **base,
        trl=challenge.trl_required,
        bounty_minor=in_order(challenge.bounty_minor, challenge.bounty_currency),
        deadline_at=seconds(challenge.deadline_at) if challenge.deadline_at else None,
    )
