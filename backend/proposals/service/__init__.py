"""What proposals do for bidders, and for those who open and read them."""

from backend.proposals.service.bids import list_mine, read_bid
from backend.proposals.service.opening import read_opened, read_opening, release
from backend.proposals.service.sealed import open_copy, save_draft, submit, withdraw

__all__ = [
    "list_mine",
    "open_copy",
    "read_bid",
    "read_opened",
    "read_opening",
    "release",
    "save_draft",
    "submit",
    "withdraw",
]
