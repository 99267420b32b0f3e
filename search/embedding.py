"""The port for models that turn text into vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class EmbedderUnavailable(Exception):
    """The model is off, slow or down; answer by words alone and try again later."""


class Embedder(Protocol):
    """Gives centred vectors of length 1; safe to call from several threads."""

    id: str
    """Names model and version; vectors of different ids never meet."""

    def embed_query(self, text: str, lang: str) -> Vectors:
        """The vector of one question."""

    def embed_passages(self, texts: Sequence[str], langs: Sequence[str]) -> Vectors:
        """One row per text."""

    def close(self) -> None:
        """Let go of processes and connections."""
