"""Applying changes around what cannot be indexed."""

from collections.abc import Sequence
from typing import Self

import pytest

from search.documents import ListingDocument, SectionVector
from search.engine import DocumentRejected, SearchUnavailable
from search.indexer import apply_changes, apply_vectors
from search.rebuild import BATCH, rebuild
from tests.search.contract.market import document


class Picky:
    """Takes everything but what is named; as an engine and as an index being filled."""

    def __init__(self, *refused: str, away: bool = False) -> None:
        self.refused = set(refused)
        self.away = away
        self.held: dict[str, int] = {}
        self.batches: list[int] = []
        self.flushed = 0
        self.vectors: list[SectionVector] = []

    def upsert(self, *given: object) -> None:
        documents: Sequence[ListingDocument] = given[-1]  # type: ignore[assignment]  # the engine's last argument
        if self.away:
            raise SearchUnavailable("away")
        self.batches.append(len(documents))
        for one in documents:
            if one.id in self.refused:
                raise DocumentRejected(one.id, "bad")
        self.held |= {one.id: one.version for one in documents}

    def delete(self, _kind: str, ids: Sequence[str]) -> None:
        for one in ids:
            self.held.pop(one, None)

    def put_vectors(self, *given: object) -> None:
        self.vectors.extend(given[-1])  # type: ignore[arg-type]  # likewise

    def flush(self) -> None:
        self.flushed += 1

    def rebuild(self, _kind: str) -> "Picky":
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to end."""


def many(count: int) -> list[ListingDocument]:
    return [document(f"d{n}", "阀门") for n in range(count)]


def test_several_bad_ones_are_each_named_and_the_rest_is_in() -> None:
    engine = Picky("d3", "d7")
    applied = apply_changes(engine, "k", many(10), removed=["x"])
    assert applied.rejected == {"d3": "bad", "d7": "bad"}
    assert set(engine.held) == {f"d{n}" for n in range(10)} - {"d3", "d7"}
    assert set(applied.done) == {*engine.held, "x"}
    assert engine.flushed == 1


def test_all_bad_is_no_endless_loop() -> None:
    applied = apply_changes(Picky("d0", "d1"), "k", many(2))
    assert (applied.done, set(applied.rejected)) == ([], {"d0", "d1"})


def test_an_engine_that_is_away_says_so() -> None:
    with pytest.raises(SearchUnavailable):
        apply_changes(Picky(away=True), "k", many(1))


def test_no_vectors_are_no_call() -> None:
    engine = Picky()
    apply_vectors(engine, "k", [])
    assert engine.vectors == []


def test_a_rebuild_goes_in_batches_around_bad_ones() -> None:
    engine = Picky("d5", f"d{BATCH + 1}")
    vectors = [SectionVector(id="d1", section="s", embedder="m", values=(1.0,))] * 3
    rebuilt = rebuild(engine, "k", iter(many(BATCH + 10)), iter(vectors))
    assert rebuilt.documents == BATCH + 8
    assert set(rebuilt.rejected) == {"d5", f"d{BATCH + 1}"}
    assert rebuilt.vectors == 3
    assert max(engine.batches) == BATCH
