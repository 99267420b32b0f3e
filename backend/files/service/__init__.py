"""What files does for people and for other features."""

from backend.files.service.links import link, open_content, own_link
from backend.files.service.store import store_of
from backend.files.service.uploads import (
    Kept,
    cards,
    claim,
    delete_own,
    enter,
    get_file,
    keep,
    receive,
    release,
    remove_bytes,
    remove_orphans,
    sweep,
)

__all__ = [
    "Kept",
    "cards",
    "claim",
    "delete_own",
    "enter",
    "get_file",
    "keep",
    "link",
    "open_content",
    "own_link",
    "receive",
    "release",
    "remove_bytes",
    "remove_orphans",
    "store_of",
    "sweep",
]
