"""The engine on a Meilisearch server (1.50 or newer): one index per kind, read by many processes.

The server keeps terms that `search.text` has made, so that both engines cut words alike; what it
cannot do (rarity, any eight of ten words, corrections) is done here on the candidates it brings.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import RLock

import httpx
import numpy as np

from search import meilisearch_search as searching
from search import meilisearch_vectors as vectors
from search.documents import ListingDocument, SectionVector
from search.engine import Frequencies, Health, Rebuild, SearchUnavailable, Stats
from search.meilisearch_index import Filling, Index
from search.meilisearch_reader import Reader
from search.meilisearch_suggest import suggest
from search.meilisearch_words import documents
from search.meilisearch_writer import Writer
from search.query import Hit, Hits, Query, Suggestion
from search.terms import single


class MeilisearchEngine:
    """See `search.engine.Engine`; `key` is a key scoped to `prefix*`, never the master key."""

    name = "meilisearch"

    def __init__(
        self, url: str, key: str, prefix: str, transport: httpx.BaseTransport | None = None
    ) -> None:
        self._reader = Reader(url, key, prefix, transport)
        self._writer = Writer(url, key, self._reader)
        self._indexes: dict[str, Index] = {}
        self._filling: dict[str, Filling] = {}
        self._lock = RLock()

    def ensure(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Make missing indexes with their settings; answer the kinds that need a rebuild."""
        with self._lock:
            return tuple(
                kind
                for kind in kinds
                if not self._writer.ensure(self._index(kind).uid, self._reader.settings(kind))
            )

    def upsert(self, kind: str, documents: Sequence[ListingDocument]) -> None:
        """Add or replace; found when this returns."""
        with self._lock:
            self._index(kind).upsert(documents)
            if kind in self._filling:
                self._filling[kind].follow(documents, ())

    def delete(self, kind: str, ids: Sequence[str]) -> None:
        """Take listings and their vectors out; gone after `flush`."""
        with self._lock:
            self._index(kind).delete(ids)
            if kind in self._filling:
                self._filling[kind].follow((), ids)

    def put_vectors(self, kind: str, vectors: Sequence[SectionVector]) -> None:
        """Replace all vectors of the listings named."""
        with self._lock:
            self._index(kind).put_vectors(vectors)
            if kind in self._filling:
                self._filling[kind].put_vectors(vectors)

    def versions(self, kind: str) -> dict[str, int]:
        """Id and version of everything indexed."""
        rows = self._reader.documents(self._reader.uid(kind), ["id", "version"])
        return {str(row["id"]): int(row["version"]) for row in rows}

    def flush(self) -> None:
        """Wait for the last task, and so for all."""
        self._writer.wait()

    def search(self, query: Query) -> Hits:
        """Find by words, filters and facets; without text, list."""
        return searching.search(self._reader, query)

    def nearest(
        self, query: Query, vector: np.ndarray, embedder: str, limit: int
    ) -> list[tuple[str, float]]:
        """Ids and cosines of listings nearest in meaning that pass the query's filters."""
        return vectors.nearest(self._reader, query, vector, embedder, limit)

    def present(self, query: Query, ids: Sequence[str]) -> dict[str, Hit]:
        """Highlights of these listings for this query."""
        return searching.present(self._reader, query, ids)

    def frequencies(self, kind: str, terms: Iterable[str]) -> Frequencies:
        """Document frequencies of analysed terms over all texts."""
        counts = self._reader.frequencies(kind, single(terms))
        return Frequencies(documents(self._reader, kind), counts)

    def suggest(self, query: Query, limit: int = 8) -> list[Suggestion]:
        """Completions of what is typed among titles, keywords and organisations."""
        return suggest(self._reader, query, limit)

    @contextmanager
    def rebuild(self, kind: str) -> Iterator[Rebuild]:
        """Fill a new index beside the live one; it takes over at the end."""
        live = self._reader.uid(kind)
        new = Index(self._reader, self._writer, f"{live}_next")
        with self._lock:
            self._writer.drop(new.uid)
            self._writer.make(new.uid)
            filling = self._filling[kind] = Filling(new)
        try:
            yield filling
        except BaseException:
            with self._lock:
                del self._filling[kind]
                self._writer.drop(new.uid)
            raise
        with self._lock:
            del self._filling[kind]
            if self._reader.settings(kind) is None:
                self._writer.make(live)
            self._writer.swap(live, new.uid)
            self._writer.drop(new.uid)
            self._indexes.pop(kind, None)

    def stats(self, kind: str) -> Stats:
        """Size of one index, of its documents as the server keeps them."""
        found = self._reader.get(f"/indexes/{self._reader.uid(kind)}/stats")
        size = int(found.get("rawDocumentDbSize", 0))
        return Stats(int(found["numberOfDocuments"]), int(found["numberOfEmbeddings"]), size)

    def health(self) -> Health:
        """Whether the server answers and every index used so far is of this format."""
        try:
            self._reader.get("/health")
            broken = [kind for kind in tuple(self._indexes) if not self._reader.usable(kind)]
            master = self._reader.manages_keys()
        except SearchUnavailable as error:
            return Health(ok=False, detail=str(error))
        detail = "the key may manage keys: make a scoped one" if master else ""
        return Health(not broken, "rebuild needed" if broken else detail, tuple(broken))

    def drop(self) -> None:
        """Delete every index used so far: for trials and measurements."""
        with self._lock:
            for kind in tuple(self._indexes):
                self._writer.drop(self._reader.uid(kind))
            self._indexes.clear()

    def close(self) -> None:
        """Wait for what was sent, let go of the connections."""
        try:
            self._writer.wait()
        finally:
            self._reader.close()

    def _index(self, kind: str) -> Index:
        if kind not in self._indexes:
            self._indexes[kind] = Index(self._reader, self._writer, self._reader.uid(kind))
        return self._indexes[kind]
