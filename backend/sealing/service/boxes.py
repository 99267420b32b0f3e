"""Sealed boxes: anybody can put something in with the public key, the private one opens.

Hybrid public key encryption, RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305. `about` binds a box
to what it is for: it opens for nothing else.
"""

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

KEY_BYTES = 32
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


@dataclass(frozen=True, slots=True)
class Keys:
    """Both halves of a pair, raw."""

    public: bytes
    private: bytes


def make_keys() -> Keys:
    """A pair that nobody had before."""
    private = X25519PrivateKey.generate()
    return Keys(private.public_key().public_bytes_raw(), private.private_bytes_raw())


def public_of(private: bytes) -> bytes:
    """The half that goes with a private one."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal(public: bytes, content: bytes, *, about: bytes) -> bytes:
    """The content in a box that only the private half opens."""
    return _SUITE.encrypt(content, X25519PublicKey.from_public_bytes(public), info=about)


def unseal(private: bytes, box: bytes, *, about: bytes) -> bytes:
    """What is in the box. Raises cryptography's InvalidTag when it is another's or was changed."""
    return _SUITE.decrypt(box, X25519PrivateKey.from_private_bytes(private), info=about)
