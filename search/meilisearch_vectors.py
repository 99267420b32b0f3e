"""Vectors on the server: one embedder there for each model, so that models never meet."""

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2s
from typing import Any, Final

import numpy as np

from search.documents import SectionVector
from search.meilisearch_filters import compiled
from search.meilisearch_reader import Reader, Refused
from search.meilisearch_writer import Row, Writer
from search.query import Query

UNKNOWN: Final = frozenset(
    {"invalid_search_embedder", "invalid_embedder", "invalid_vector_dimensions"}
)
LONGEST: Final = 40


def named(embedder: str) -> str:
    """The server's name of a model: readable, of letters it allows, never that of another."""
    plain = re.sub(r"[^A-Za-z0-9]+", "_", embedder)[:LONGEST]
    return f"{plain}_{blake2s(embedder.encode(), digest_size=4).hexdigest()}"


def nearest(
    reader: Reader, query: Query, vector: np.ndarray, embedder: str, limit: int
) -> list[tuple[str, float]]:
    """See `search.engine.Engine.nearest`; nothing when the index knows no such model.

    Listings without a vector come last, with a score of nought.
    """
    asked = {
        "vector": [float(value) for value in vector],
        "hybrid": {"embedder": named(embedder), "semanticRatio": 1.0},
        "filter": compiled(query),
        "limit": limit,
        "showRankingScore": True,
        "attributesToRetrieve": ["id"],
    }
    try:
        rows = reader.search(query.kind, [asked])[0]["hits"]
    except Refused as refused:
        if refused.code in UNKNOWN:
            return []
        raise
    scored = ((str(row["id"]), float(row["_rankingScore"])) for row in rows)
    return [(listing, _cosine(score)) for listing, score in scored if score > 0]


def _cosine(score: float) -> float:
    """The server scales a cosine of -1 to 1 to a score of 0 to 1."""
    return 2 * score - 1


class Vectors:
    """Writes the vectors of one index and knows which models it holds."""

    def __init__(self, reader: Reader, writer: Writer, uid: str) -> None:
        self._reader = reader
        self._writer = writer
        self._uid = uid
        self._held: dict[str, int] | None = None

    def none(self) -> dict[str, Any]:
        """What a document says that has no vectors: the server wants it said for every model."""
        return {name: _given([]) for name in self._models()}

    def put(self, vectors: Sequence[SectionVector]) -> None:
        """Replace all vectors of the listings named; those of unknown listings are dropped."""
        self._admit({named(one.embedder): len(one.values) for one in vectors})
        rows: dict[str, dict[str, Any]] = {}
        for one in vectors:
            given = rows.setdefault(one.id, self.none())
            given[named(one.embedder)]["embeddings"].append(list(one.values))
        made: list[Row] = [{"id": listing, "_vectors": given} for listing, given in rows.items()]
        self._writer.upsert(self._uid, made, creating=False)

    def _models(self) -> Mapping[str, int]:
        if self._held is None:
            found = self._reader.get(f"/indexes/{self._uid}/settings/embedders")
            self._held = {name: int(one["dimensions"]) for name, one in found.items()}
        return self._held

    def _admit(self, wanted: Mapping[str, int]) -> None:
        """Let the index hold a new model: first every document says it has no vector of it."""
        missing = {name: size for name, size in wanted.items() if name not in self._models()}
        if not missing:
            return
        bare = {name: _given([]) for name in missing}
        held = self._reader.documents(self._uid, ["id"])
        self._writer.upsert(
            self._uid, [{"id": row["id"], "_vectors": bare} for row in held], creating=False
        )
        self._held = {**self._models(), **missing}
        self._writer.embedders(self._uid, missing)


def _given(embeddings: list[list[float]]) -> dict[str, Any]:
    return {"embeddings": embeddings, "regenerate": False}
