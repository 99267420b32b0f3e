"""Who keeps which share of a private key: three folders outside the database, two of them needed.

Each folder may be a disk of its own, mounted by whoever holds that share. A file names its key by
a fingerprint and carries a checksum, so that a damaged share is told from a good one.
"""

import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from backend.core.settings import Settings
from backend.sealing.errors import SharesLost
from backend.sealing.service.boxes import KEY_BYTES, Keys, public_of
from backend.sealing.service.sharing import combine, split

NEEDED = 2
_MARK = "silkbridge-share-1"


class Holder(StrEnum):
    """Who keeps a share; the order gives the shares their numbers."""

    SPONSOR = "sponsor"
    NODE = "node"
    NOTARY = "notary"


HOLDERS = tuple(Holder)


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand with the shares of one key."""

    good: tuple[Holder, ...]
    lost: tuple[Holder, ...]

    @property
    def opens(self) -> bool:
        """Whether what is left is enough."""
        return len(self.good) >= NEEDED


def _path(settings: Settings, holder: Holder, public: bytes) -> Path:
    name = hashlib.sha256(public).hexdigest()[:40]
    return settings.sealing_folder / holder / f"{name}.share"


def _number(holder: Holder) -> int:
    return HOLDERS.index(holder) + 1


def keep_shares(settings: Settings, keys: Keys) -> None:
    """Give every holder a share of the private half, which is then kept nowhere else."""
    shares = split(keys.private, parts=len(HOLDERS), needed=NEEDED)
    for holder in HOLDERS:
        _write(_path(settings, holder, keys.public), shares[_number(holder)])


def _write(path: Path, share: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as target:
        target.write(f"{_MARK} {share.hex()} {_checksum(share)}\n")
        target.flush()
        os.fsync(target.fileno())
    part.replace(path)


def _checksum(share: bytes) -> str:
    return hashlib.sha256(_MARK.encode() + share).hexdigest()[:16]


def _read(path: Path) -> bytes | None:
    with suppress(OSError, ValueError):
        mark, share, checksum = path.read_text("ascii").split()
        found = bytes.fromhex(share)
        if mark == _MARK and len(found) == KEY_BYTES and checksum == _checksum(found):
            return found
    return None


def _readable(settings: Settings, public: bytes) -> dict[Holder, bytes]:
    found = {holder: _read(_path(settings, holder, public)) for holder in HOLDERS}
    return {holder: share for holder, share in found.items() if share is not None}


def _private(shares: dict[Holder, bytes], public: bytes) -> bytes | None:
    if len(shares) < NEEDED:
        return None
    private = combine({_number(holder): share for holder, share in shares.items()})
    return private if public_of(private) == public else None


def examine(settings: Settings, public: bytes) -> Standing:
    """Which shares are there and fit together; a share that fits no other counts as lost.

    Of a share that is left alone nobody can tell whether it fits.
    """
    shares = _readable(settings, public)
    fitting = {
        holder
        for one in shares
        for other in shares
        if one < other and _private({one: shares[one], other: shares[other]}, public)
        for holder in (one, other)
    }
    good = fitting if len(shares) >= NEEDED else set(shares)
    return Standing(
        good=tuple(each for each in HOLDERS if each in good),
        lost=tuple(each for each in HOLDERS if each not in good),
    )


def restore(settings: Settings, public: bytes) -> bytes:
    """The private half, put together for an opening. Raises SharesLost."""
    standing = examine(settings, public)
    shares = _readable(settings, public)
    private = _private({holder: shares[holder] for holder in standing.good[:NEEDED]}, public)
    if private is None:
        raise SharesLost(lost=[str(holder) for holder in standing.lost], needed=NEEDED)
    return private


def mend(settings: Settings, public: bytes) -> tuple[Holder, ...]:
    """Make lost shares anew from two good ones; who got one. Raises SharesLost."""
    standing = examine(settings, public)
    if not standing.opens:
        raise SharesLost(lost=[str(holder) for holder in standing.lost], needed=NEEDED)
    shares = _readable(settings, public)
    good = {_number(holder): shares[holder] for holder in standing.good[:NEEDED]}
    for holder in standing.lost:
        _write(_path(settings, holder, public), combine(good, at=_number(holder)))
    return standing.lost
