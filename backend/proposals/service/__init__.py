"""What proposals do for bidders, and for those who open and read them."""

from backend.proposals.models import Proposal
from backend.proposals.service.bids import list_mine, read_bid
from backend.proposals.service.opening import (
    find_opened,
    list_opened,
    read_opened,
    read_opening,
    release,
)
from backend.proposals.service.sealed import open_copy, save_draft, submit, withdraw

__all__ = [
    "Proposal",
    "find_opened",
    "list_mine",
    "list_opened",
    "open_copy",
    "read_bid",
    "read_opened",
    "read_opening",
    "release",
    "save_draft",
    "submit",
    "withdraw",
]
