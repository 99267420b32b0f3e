"""What lies in a party's slots for a challenge: a draft, a sealed box, a receipt with a copy.

A draft is encrypted with the installation's key: a copy of the database tells nothing, a running
installation could read it. The box opens with the challenge's key alone. The copy beside the
receipt opens with a key that only the bidder was given.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlmodel import Session

from backend.courses.service import Course
from backend.proposals.schemas import ProposalContent
from backend.sealing import service as sealing

MOST = 61_000
"""Bytes a content may take; every box is filled up to them."""
_NONCE = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A party's slots for a challenge, and the key that finds them."""

    key: bytes
    challenge_id: UUID
    organization_id: UUID

    def tag(self, purpose: str) -> str:
        """The tag of one of the slots."""
        return tag(self.key, purpose, self.challenge_id, self.organization_id)


PURPOSES = ("draft", "box", "receipt")


def tag(key: bytes, purpose: str, challenge_id: UUID, organization_id: UUID) -> str:
    """The tag under which something of a party's lies."""
    return sealing.tag_of(key, f"proposal-{purpose}", challenge_id, organization_id)


def packed(content: ProposalContent) -> bytes:
    """A content as the bytes that are hashed and sealed."""
    plain = content.model_dump(mode="json")
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def hash_of(place: Place, content: bytes) -> str:
    """The receipt's hash: of the content, and for which challenge and party it is."""
    head = f"{place.challenge_id}\n{place.organization_id}\n".encode()
    return hashlib.sha256(head + content).hexdigest()


def _about(place: Place) -> bytes:
    return f"proposal:{place.challenge_id}:{place.organization_id}".encode()


def shut(session: Session, place: Place, course: Course, content: bytes, **told: Any) -> None:  # noqa: ANN401 — whatever JSON takes
    """Seal a content with the challenge's public key, with what is told of its receipt."""
    head = json.dumps(told).encode()
    whole = (head + b"\n" + content).ljust(MOST + 1000, b" ")
    box = sealing.seal(bytes.fromhex(course.public_key), whole, about=_about(place))
    sealing.put(session, place.key, place.tag("box"), box)


def opened(place: Place, private: bytes, box: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is told in a box, and its content. Raises ValueError for a box that was damaged."""
    try:
        whole = sealing.unseal(private, box, about=_about(place))
    except InvalidTag as error:
        msg = "the box does not open"
        raise ValueError(msg) from error
    head, _, content = whole.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    content = content.rstrip(b" ")
    if hash_of(place, content) != told["sha256"]:
        msg = "the box holds something else than its receipt says"
        raise ValueError(msg)
    return told, json.loads(content)


@dataclass(frozen=True, slots=True)
class Kept:
    """The receipt of a submission, and the bidder's own copy, locked."""

    submitted_at: datetime
    sha256: str
    copy: bytes


def keep_receipt(
    session: Session, place: Place, content: bytes, *, submitted_at: datetime, sha256: str
) -> str:
    """Keep a receipt and the bidder's copy; the key to the copy, which is kept nowhere."""
    copy_key, nonce = secrets.token_bytes(32), secrets.token_bytes(_NONCE)
    locked = nonce + ChaCha20Poly1305(copy_key).encrypt(nonce, content, sha256.encode())
    head = {"submitted_at": submitted_at.isoformat(), "sha256": sha256}
    kept = json.dumps(head).encode() + b"\n" + locked
    sealing.put(session, place.key, place.tag("receipt"), kept)
    return copy_key.hex()


def receipt_in(kept: bytes) -> Kept:
    """A receipt as it lies in its slot."""
    head, _, copy = kept.partition(b"\n")
    told = json.loads(head)
    return Kept(datetime.fromisoformat(told["submitted_at"]), told["sha256"], copy)


def open_copy(kept: Kept, copy_key: str) -> dict[str, Any] | None:
    """The bidder's copy; None when the key is not the one that was given."""
    try:
        cipher = ChaCha20Poly1305(bytes.fromhex(copy_key))
        plain = cipher.decrypt(kept.copy[:_NONCE], kept.copy[_NONCE:], kept.sha256.encode())
    except (ValueError, InvalidTag):
        return None
    found: dict[str, Any] = json.loads(plain)
    return found


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it was saved last."""

    version: int
    saved_at: datetime
    content: dict[str, Any]


def keep_draft(session: Session, place: Place, draft: Draft) -> None:
    """Keep a draft in place of the one before."""
    plain = {
        "version": draft.version,
        "saved_at": draft.saved_at.isoformat(),
        "content": draft.content,
    }
    packed_draft = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    sealing.put(session, place.key, place.tag("draft"), packed_draft)


def draft_in(kept: bytes) -> Draft:
    """A draft as it lies in its slot."""
    told = json.loads(kept)
    saved_at = datetime.fromisoformat(told["saved_at"])
    return Draft(told["version"], saved_at, told["content"])
