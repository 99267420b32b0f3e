"""The port both engines answer to; one contract suite runs against each."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from search.documents import ListingDocument, SectionVector
from search.query import Hit, Hits, Query, Suggestion


class SearchUnavailable(Exception):
    """The engine cannot answer now; the caller shows what it has and says so."""


class RebuildNeeded(SearchUnavailable):
    """The index on disk was made by another version; make it anew from the database."""


class DocumentRejected(Exception):
    """One document cannot be indexed; `document_id` and `reason` go to the operator."""

    def __init__(self, document_id: str, reason: str) -> None:
        super().__init__(f"{document_id}: {reason}")
        self.document_id = document_id
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Stats:
    """Figures for the operator; `bytes` is what the index takes on disk where known."""

    documents: int
    vectors: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the engine answers, and per kind whether its index must be rebuilt."""

    ok: bool
    detail: str = ""
    rebuild_needed: tuple[str, ...] = ()


@dataclass(slots=True)
class Frequencies:
    """In how many of `total` documents each term occurs."""

    total: int
    counts: Mapping[str, int] = field(default_factory=dict)


class Rebuild(Protocol):
    """A new index filled beside the live one; it takes over when the block ends without error."""

    def upsert(self, documents: Sequence[ListingDocument]) -> None:
        """Add documents to the new index."""

    def put_vectors(self, vectors: Sequence[SectionVector]) -> None:
        """Add vectors to the new index."""


class Engine(Protocol):
    """A search engine over kinds of listings; safe to call from several threads."""

    name: str

    def ensure(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Make missing indexes with their settings; answer the kinds that need a rebuild."""

    def upsert(self, kind: str, documents: Sequence[ListingDocument]) -> None:
        """Add or replace; visible to searches after `flush` or half a second."""

    def delete(self, kind: str, ids: Sequence[str]) -> None:
        """Take listings and their vectors out; unknown ids are fine."""

    def put_vectors(self, kind: str, vectors: Sequence[SectionVector]) -> None:
        """Replace all vectors of the listings named in `vectors`."""

    def versions(self, kind: str) -> dict[str, int]:
        """Id and version of everything indexed, for the nightly comparison."""

    def flush(self) -> None:
        """Return once everything written so far can be found."""

    def search(self, query: Query) -> Hits:
        """Find by words, filters and facets; without text, list."""

    def nearest(
        self, query: Query, vector: np.ndarray, embedder: str, limit: int
    ) -> list[tuple[str, float]]:
        """Ids and cosines of listings nearest in meaning that pass the query's filters."""

    def present(self, query: Query, ids: Sequence[str]) -> dict[str, Hit]:
        """Highlights of these listings for this query."""

    def frequencies(self, kind: str, terms: Iterable[str]) -> Frequencies:
        """Document frequencies of analysed terms."""

    def suggest(self, query: Query, limit: int = 8) -> list[Suggestion]:
        """Completions of `query.text` among titles, keywords and organisations."""

    def rebuild(self, kind: str) -> AbstractContextManager[Rebuild]:
        """Start a new index beside the live one."""

    def stats(self, kind: str) -> Stats:
        """Size of one index."""

    def health(self) -> Health:
        """Whether searches can be answered."""

    def close(self) -> None:
        """Finish writing and let go of files and connections."""
