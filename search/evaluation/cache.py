"""Vectors kept on disk by model and text, so that measuring again costs little."""

from collections.abc import Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from search.embedding import Vectors, prepared

KEY: Final = 16
SAVED_EVERY: Final = 64


class Model(Protocol):
    """What both embedders offer below centring."""

    id: str
    model: str

    def raw(self, texts: Sequence[str], *, query: bool) -> Vectors:
        """Vectors before centring."""

    def finished(self, raw: Vectors, langs: Sequence[str], *, query: bool) -> Vectors:
        """Vectors after it."""

    def close(self) -> None:
        """Let go."""


class RememberingEmbedder:
    """An embedder that asks its model only for texts it has never seen."""

    def __init__(self, model: Model, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.id = model.id
        self._model = model
        self._path = folder / f"{model.model}.f16"
        self._known: dict[bytes, Vectors] = {}
        self._load()

    def embed_query(self, text: str, lang: str) -> Vectors:
        """The vector of one question."""
        vector: Vectors = self._embed([text], [lang], query=True)[0]
        return vector

    def embed_passages(self, texts: Sequence[str], langs: Sequence[str]) -> Vectors:
        """One row per text."""
        return self._embed(texts, langs, query=False)

    def close(self) -> None:
        """Let go of the model."""
        self._model.close()

    def _embed(self, texts: Sequence[str], langs: Sequence[str], *, query: bool) -> Vectors:
        keys = [_key(text, query=query) for text in texts]
        missing = {
            key: text for key, text in zip(keys, texts, strict=True) if key not in self._known
        }
        waiting = list(missing.items())
        for start in range(0, len(waiting), SAVED_EVERY):
            some = waiting[start : start + SAVED_EVERY]
            self._keep(some, self._model.raw([text for _, text in some], query=query))
        rows = np.asarray([self._known[key] for key in keys], np.float32)
        return self._model.finished(rows, langs, query=query)

    def _keep(self, asked: Sequence[tuple[bytes, str]], rows: Vectors) -> None:
        with self._path.open("ab") as stream:
            for (key, _), row in zip(asked, rows, strict=True):
                self._known[key] = row.astype(np.float16).astype(np.float32)
                stream.write(len(row).to_bytes(2, "big") + key + row.astype(np.float16).tobytes())

    def _load(self) -> None:
        if not self._path.exists():
            return
        with self._path.open("rb") as stream:
            for head in iter(partial(stream.read, 2), b""):
                length = int.from_bytes(head, "big")
                key, blob = stream.read(KEY), stream.read(2 * length)
                if len(blob) == 2 * length:
                    self._known[key] = np.frombuffer(blob, np.float16).astype(np.float32)


def _key(text: str, *, query: bool) -> bytes:
    return blake2b(f"{int(query)}:{prepared(text)}".encode(), digest_size=KEY).digest()
