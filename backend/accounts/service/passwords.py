"""Passwords: hashed by Argon2id, checked in the same time whether or not there is an account."""

import threading
import unicodedata
from functools import cache

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

# OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane.
_hasher = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19 * 1024, parallelism=1),))
_AT_ONCE = threading.BoundedSemaphore(4)
"""A flood of sign-ins must wait here rather than take all memory and all cores."""


def _normal(password: str) -> str:
    # The same keys give different code points on different systems (NIST SP 800-63B, 5.1.1.2).
    return unicodedata.normalize("NFKC", password)


def hash_password(password: str) -> str:
    """What is stored instead of a password."""
    with _AT_ONCE:
        return _hasher.hash(_normal(password))


@cache
def _nobody() -> str:
    return hash_password("nobody has this password")


def fits(password: str, stored: str) -> bool:
    """Whether a password is the stored one. Without one to compare it takes as long and fails."""
    nobody = _nobody()
    with _AT_ONCE:
        right = _hasher.verify(_normal(password), stored or nobody)
    return right and bool(stored)
