"""A model behind an OpenAI-compatible address."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import httpx
import numpy as np

from search.embedding import EmbedderUnavailable, Rest, Vectors, prepared

QUESTION_TIMEOUT: Final = 1.5
PASSAGES_TIMEOUT: Final = 60.0
BATCH: Final = 32
REMEMBERED: Final = 1024


class RemoteEmbedder:
    """See `search.embedding.Embedder`; vectors are made of length 1 but not centred."""

    def __init__(
        self, url: str, key: str, model: str, transport: httpx.BaseTransport | None = None
    ) -> None:
        self.id = self.model = f"remote-{model}"
        self._name = model
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._client = httpx.Client(
            base_url=url.rstrip("/") + "/", headers=headers, transport=transport
        )
        self._rest = Rest()
        self._remembered = lru_cache(REMEMBERED)(self._question)

    def embed_query(self, text: str, lang: str) -> Vectors:  # noqa: ARG002 - the port's shape
        """The vector of one question; asked again, it is remembered."""
        vector: Vectors = self._remembered(prepared(text))
        return vector

    def _question(self, ready: str) -> Vectors:
        with self._rest.before_next():
            vector: Vectors = self._embed([ready], QUESTION_TIMEOUT)[0]
        return vector

    def embed_passages(self, texts: Sequence[str], langs: Sequence[str]) -> Vectors:  # noqa: ARG002 - the port's shape
        """One row per text."""
        return self.raw(texts, query=False)

    def raw(self, texts: Sequence[str], *, query: bool) -> Vectors:  # noqa: ARG002 - one way for both
        """The same as the finished vectors: nothing is known to centre by."""
        ready = [prepared(text) for text in texts]
        rows = [
            self._embed(ready[i : i + BATCH], PASSAGES_TIMEOUT) for i in range(0, len(ready), BATCH)
        ]
        return np.concatenate(rows) if rows else np.zeros((0, 1), np.float32)

    def finished(
        self,
        raw: Vectors,
        texts: Sequence[str],  # noqa: ARG002 - see raw
        langs: Sequence[str],  # noqa: ARG002 - see raw
        *,
        query: bool,  # noqa: ARG002 - see raw
    ) -> Vectors:
        """As they are."""
        return raw

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _embed(self, texts: Sequence[str], timeout: float) -> Vectors:
        body = {"model": self._name, "input": list(texts)}
        try:
            answer = self._client.post("embeddings", json=body, timeout=timeout).raise_for_status()
            listed = sorted(answer.json()["data"], key=lambda one: one["index"])
            rows = np.asarray([one["embedding"] for one in listed], np.float32)
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise EmbedderUnavailable(f"embeddings: {error}") from error
        if rows.ndim != 2 or len(rows) != len(texts) or not np.isfinite(rows).all():  # noqa: PLR2004 - rows and columns
            raise EmbedderUnavailable("embeddings: not one vector per text")
        vectors: Vectors = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
        return vectors
