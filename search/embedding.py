"""The port for models that turn text into vectors, and which of them an installation uses."""

import time
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from search.text import clean

Vectors = NDArray[np.float32]
LONGEST: Final = 1200
"""Characters a model is given; more overflowed the local one on hostile text."""


REST: Final = 2.0
"""Seconds for which a model that failed is not asked again: nobody should wait for it in vain."""


class EmbedderUnavailable(Exception):
    """The model is off, slow or down; answer by words alone and try again later."""


class Rest:
    """Keeps questions from a model that has just failed one."""

    now = staticmethod(time.monotonic)

    def __init__(self, seconds: float = REST) -> None:
        self._seconds = seconds
        self._until = 0.0

    @contextmanager
    def before_next(self) -> Iterator[None]:
        """Ask inside; raises at once while the model rests."""
        if self.now() < self._until:
            raise EmbedderUnavailable("the model rests after a failure")
        try:
            yield
        except EmbedderUnavailable:
            self._until = self.now() + self._seconds
            raise


class Embedder(Protocol):
    """Gives vectors of length 1, comparable across languages; safe to call from several threads."""

    id: str
    """Names model and version; vectors of different ids never meet."""

    def embed_query(self, text: str, lang: str) -> Vectors:
        """The vector of one question."""

    def embed_passages(self, texts: Sequence[str], langs: Sequence[str]) -> Vectors:
        """One row per text."""

    def close(self) -> None:
        """Let go of processes and connections."""


def prepared(text: str) -> str:
    """What a model may be given: no controls, compatibility forms resolved, cut in length."""
    plain = unicodedata.normalize("NFKC", clean(text, LONGEST * 2))
    return " ".join(plain.split())[:LONGEST] or "-"


def open_embedder(
    mode: Literal["local", "off", "remote"] = "local",
    *,
    url: str = "",
    key: str = "",
    model: str = "",
    patience: float | None = None,
) -> Embedder | None:
    """The embedder by settings; None when off or when the local model is not installed.

    `patience` is how many seconds a question may wait for the local model, loading included.
    """
    from search import embedding_local, embedding_remote  # noqa: PLC0415 - they import this module

    if mode == "remote":
        return embedding_remote.RemoteEmbedder(url, key, model)
    if mode == "local" and embedding_local.installed():
        return embedding_local.LocalEmbedder(patience or embedding_local.QUESTION_TIMEOUT)
    return None
