"""Vectors kept on disk by model and text, so that measuring again costs little."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from typing import Final, Protocol

import numpy as np

from search.embedding import Vectors, prepared

KEY: Final = 16
SAVED_EVERY: Final = 32


class Model(Protocol):
    """What both embedders offer below centring."""

    id: str
    model: str

    def raw(self, texts: Sequence[str], *, query: bool) -> Vectors:
        """Vectors before centring."""

    def finished(
        self, raw: Vectors, texts: Sequence[str], langs: Sequence[str], *, query: bool
    ) -> Vectors:
        """Vectors after it."""

    def close(self) -> None:
        """Let go."""


class RememberingEmbedder:
    """An embedder that asks its models only for texts it has never seen.

    Several models of one kind work side by side, each on texts of its own.
    """

    def __init__(self, models: Sequence[Model], folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.id = models[0].id
        self._models = models
        self._path = folder / f"{models[0].model}.f16"
        self._known: dict[bytes, Vectors] = {}
        self._writing = Lock()
        self._load()

    def embed_query(self, text: str, lang: str) -> Vectors:
        """The vector of one question."""
        vector: Vectors = self._embed([text], [lang], query=True)[0]
        return vector

    def embed_passages(self, texts: Sequence[str], langs: Sequence[str]) -> Vectors:
        """One row per text."""
        return self._embed(texts, langs, query=False)

    def learn(self, texts: Sequence[str], *, query: bool, say: Callable[[str], None]) -> None:
        """Get the vectors of many texts, all models at once, and tell how far it is."""
        wanted = {_key(text, query=query): text for text in texts}
        waiting = [one for one in wanted.items() if one[0] not in self._known]
        batches = [waiting[n : n + SAVED_EVERY] for n in range(0, len(waiting), SAVED_EVERY)]
        free = list(self._models)

        def ask(batch: Sequence[tuple[bytes, str]]) -> int:
            model = free.pop()
            try:
                self._keep(batch, model.raw([text for _, text in batch], query=query))
            finally:
                free.append(model)
            return len(batch)

        done = 0
        with ThreadPoolExecutor(len(self._models)) as pool:
            for place, count in enumerate(pool.map(ask, batches), 1):
                done += count
                if place % 10 == 0 or done == len(waiting):
                    say(f"vectors {done}/{len(waiting)}")

    def close(self) -> None:
        """Let go of the models."""
        for model in self._models:
            model.close()

    def _embed(self, texts: Sequence[str], langs: Sequence[str], *, query: bool) -> Vectors:
        keys = [_key(text, query=query) for text in texts]
        missing = {
            key: text for key, text in zip(keys, texts, strict=True) if key not in self._known
        }
        waiting = list(missing.items())
        for start in range(0, len(waiting), SAVED_EVERY):
            some = waiting[start : start + SAVED_EVERY]
            self._keep(some, self._models[0].raw([text for _, text in some], query=query))
        rows = np.asarray([self._known[key] for key in keys], np.float32)
        return self._models[0].finished(rows, texts, langs, query=query)

    def _keep(self, asked: Sequence[tuple[bytes, str]], rows: Vectors) -> None:
        with self._writing, self._path.open("ab") as stream:
            for (key, _), row in zip(asked, rows, strict=True):
                self._known[key] = row.astype(np.float16).astype(np.float32)
                stream.write(len(row).to_bytes(2, "big") + key + row.astype(np.float16).tobytes())

    def _load(self) -> None:
        """Read what is kept; a torn record at the end is cut off."""
        if not self._path.exists():
            return
        whole = 0
        with self._path.open("rb") as stream:
            for head in iter(partial(stream.read, 2), b""):
                length = int.from_bytes(head, "big")
                key, blob = stream.read(KEY), stream.read(2 * length)
                if len(blob) == 2 * length > 0:
                    self._known[key] = np.frombuffer(blob, np.float16).astype(np.float32)
                    whole = stream.tell()
        os.truncate(self._path, whole)


def _key(text: str, *, query: bool) -> bytes:
    return blake2b(f"{int(query)}:{prepared(text)}".encode(), digest_size=KEY).digest()
