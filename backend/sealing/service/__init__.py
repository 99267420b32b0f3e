"""What sealing does for other features."""

from backend.sealing.service.boxes import KEY_BYTES, Keys, make_keys, public_of, seal, unseal
from backend.sealing.service.holders import (
    HOLDERS,
    NEEDED,
    Holder,
    Standing,
    examine,
    keep_shares,
    mend,
    restore,
)
from backend.sealing.service.sharing import combine, split
from backend.sealing.service.slots import (
    ROOM,
    clear,
    clear_many,
    fill,
    find,
    find_many,
    put,
    tag_of,
)

__all__ = [
    "HOLDERS",
    "KEY_BYTES",
    "NEEDED",
    "ROOM",
    "Holder",
    "Keys",
    "Standing",
    "clear",
    "clear_many",
    "combine",
    "examine",
    "fill",
    "find",
    "find_many",
    "keep_shares",
    "make_keys",
    "mend",
    "public_of",
    "put",
    "restore",
    "seal",
    "split",
    "tag_of",
    "unseal",
]
