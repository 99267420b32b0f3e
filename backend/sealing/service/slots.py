"""Slots for contents of which a copy of the database must not even tell that they are there.

Slots are made in blocks, filled with random bytes. What is put in takes the place of one of them,
padded to the same length and encrypted with a key that is not in the database.
"""

import hashlib
import hmac
import secrets
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core.security import sign
from backend.sealing import repository
from backend.sealing.models import SealedSlot

ROOM = 64 * 1024
"""How many bytes a slot takes."""
BLOCK = 32
SPARE = 8
"""With fewer empty slots than these another block is made."""
_LENGTH, _NONCE, _MAC = 4, 12, 16
Wanted = TypeVar("Wanted", bound=Hashable)
_WHOLE = _NONCE + _LENGTH + ROOM + _MAC


def tag_of(key: bytes, purpose: str, *ids: UUID) -> str:
    """The tag under which something is kept."""
    return sign(key, f"sealed-slot:{purpose}", ":".join(map(str, ids)))


def _empty_tag(key: bytes, slot_id: UUID) -> str:
    return tag_of(key, "empty", slot_id)


def _cipher(key: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(hmac.new(key, b"sealed-slot content", hashlib.sha256).digest())


def _lock(key: bytes, tag: str, content: bytes) -> bytes:
    if len(content) > ROOM:
        msg = f"a slot has no room for {len(content)} bytes"
        raise ValueError(msg)
    padded = len(content).to_bytes(_LENGTH) + content.ljust(ROOM, b"\0")
    nonce = secrets.token_bytes(_NONCE)
    return nonce + _cipher(key).encrypt(nonce, padded, tag.encode())


def _unlock(key: bytes, tag: str, locked: bytes) -> bytes:
    padded = _cipher(key).decrypt(locked[:_NONCE], locked[_NONCE:], tag.encode())
    length = int.from_bytes(padded[:_LENGTH])
    return padded[_LENGTH : _LENGTH + length]


def fill(session: Session, key: bytes, count: int = BLOCK) -> None:
    """Make sure that there are slots, before anybody could have anything to put in."""
    if not repository.tags(session):
        _more(session, key, count)


def _more(session: Session, key: bytes, count: int) -> None:
    ids = [uuid4() for _ in range(count)]
    repository.add(
        session,
        [
            SealedSlot(id=one, tag=_empty_tag(key, one), content=secrets.token_bytes(_WHOLE))
            for one in ids
        ],
    )


def put(session: Session, key: bytes, tag: str, content: bytes) -> None:
    """Keep a content under a tag, instead of what was kept there before."""
    locked = _lock(key, tag, content)
    while not repository.change(session, tag, new_tag=tag, content=locked):
        empty = _some_empty(session, key)
        try:
            with session.begin_nested():
                if repository.change(session, empty, new_tag=tag, content=locked):
                    return
        except IntegrityError:
            continue  # somebody put something under the tag at the same moment


def _some_empty(session: Session, key: bytes) -> str:
    empty = [tag for one, tag in repository.tags(session) if tag == _empty_tag(key, one)]
    if len(empty) < SPARE:
        _more(session, key, BLOCK)
    return secrets.choice(empty) if empty else _some_empty(session, key)


def find(session: Session, key: bytes, tag: str) -> bytes | None:
    """What is kept under the tag."""
    locked = repository.find(session, tag)
    return None if locked is None else _unlock(key, tag, locked)


def find_many(session: Session, key: bytes, wanted: Mapping[str, Wanted]) -> dict[Wanted, bytes]:
    """What is kept under those of the tags that are there, by what each tag stands for.

    Asked once for all tags in use, however many might be: which are wanted never shows.
    """
    there = wanted.keys() & {tag for _, tag in repository.tags(session)}
    found = repository.find_all(session, there)
    return {wanted[tag]: _unlock(key, tag, locked) for tag, locked in found.items()}


def clear(session: Session, key: bytes, tag: str) -> bool:
    """Empty the slot, so that it looks as it did before; False when nothing was kept there."""
    slot_id = repository.find_id(session, tag)
    if slot_id is None:
        return False
    fresh = secrets.token_bytes(_WHOLE)
    return repository.change(session, tag, new_tag=_empty_tag(key, slot_id), content=fresh)


def clear_many(session: Session, key: bytes, wanted: Iterable[str]) -> None:
    """Empty those of the slots that hold anything."""
    for tag in set(wanted) & {tag for _, tag in repository.tags(session)}:
        clear(session, key, tag)
