"""One index on the server as it is written: documents, vectors, deletions; live or being filled."""

from collections.abc import Sequence
from threading import RLock
from typing import Any

from search.documents import ListingDocument, SectionVector
from search.engine import DocumentRejected
from search.meilisearch_filters import among
from search.meilisearch_reader import Reader
from search.meilisearch_schema import to_row
from search.meilisearch_vectors import Vectors
from search.meilisearch_writer import Writer


class Index:
    """Writes to the index of one name."""

    def __init__(self, reader: Reader, writer: Writer, uid: str) -> None:
        self.uid = uid
        self._reader = reader
        self._writer = writer
        self._vectors = Vectors(reader, writer, uid)
        self._made = ""

    def upsert(self, documents: Sequence[ListingDocument]) -> None:
        """Add or replace, keeping vectors; found when this returns."""
        rows: dict[str, dict[str, Any]] = {}
        for document in documents:
            try:
                rows[document.id] = {**to_row(document), "made": self.made}
            except ValueError as error:
                raise DocumentRejected(document.id, str(error)) from error
        self._writer.wait()
        if rows and (none := self._vectors.none()):
            held = self._reader.documents(self.uid, ["id"], filter=among("id", rows))
            for listing in rows.keys() - {str(row["id"]) for row in held}:
                rows[listing]["_vectors"] = none
        self._writer.upsert(self.uid, list(rows.values()))

    @property
    def made(self) -> str:
        """When the server made the index: documents carry it, so that a swap can be noticed."""
        if not self._made:
            self._made = str(self._reader.get(f"/indexes/{self.uid}")["createdAt"])
        return self._made

    def put_vectors(self, vectors: Sequence[SectionVector]) -> None:
        """Replace all vectors of the listings named."""
        if vectors:
            self._writer.wait()
            self._vectors.put(vectors)

    def delete(self, ids: Sequence[str]) -> None:
        """Take listings and their vectors out."""
        self._writer.delete(self.uid, ids)


class Filling:
    """A new index that is being filled beside the live one."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._lock = RLock()
        self._changed: set[str] = set()

    def upsert(self, documents: Sequence[ListingDocument]) -> None:
        """Add documents that did not change since the rebuild began."""
        with self._lock:
            self._index.upsert([one for one in documents if one.id not in self._changed])

    def put_vectors(self, vectors: Sequence[SectionVector]) -> None:
        """Add vectors of listings that did not change since."""
        with self._lock:
            self._index.put_vectors([one for one in vectors if one.id not in self._changed])

    def follow(self, documents: Sequence[ListingDocument], removed: Sequence[str]) -> None:
        """A change made to the live index meanwhile; it wins over what the rebuild reads."""
        with self._lock:
            self._changed.update((*(one.id for one in documents), *removed))
            self._index.upsert(documents)
            self._index.delete(removed)
