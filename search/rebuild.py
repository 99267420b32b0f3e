"""Makes an index anew beside the live one and lets it take over in one step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeVar

from search.documents import ListingDocument, SectionVector
from search.engine import DocumentRejected, Engine, Rebuild

BATCH: Final = 500
One = TypeVar("One")


@dataclass(slots=True)
class Rebuilt:
    """How many documents and vectors the new index holds, and which could not be indexed."""

    documents: int = 0
    vectors: int = 0
    rejected: dict[str, str] = field(default_factory=dict)


def rebuild(
    engine: Engine,
    kind: str,
    documents: Iterable[ListingDocument],
    vectors: Iterable[SectionVector] = (),
) -> Rebuilt:
    """Fill a new index from iterators; readers keep the old one until all is in.

    Vectors of one listing must follow one another. Changes applied meanwhile by the same engine
    win over what the iterators bring.
    """
    rebuilt = Rebuilt()
    with engine.rebuild(kind) as filling:
        for batch in _batches(documents):
            rebuilt.documents += _add(filling, batch, rebuilt.rejected)
        for some in _batches(vectors):
            filling.put_vectors(some)
            rebuilt.vectors += len(some)
    return rebuilt


def _add(filling: Rebuild, batch: list[ListingDocument], rejected: dict[str, str]) -> int:
    while batch:
        try:
            filling.upsert(batch)
        except DocumentRejected as error:
            rejected[error.document_id] = error.reason
            batch = [one for one in batch if one.id != error.document_id]
        else:
            break
    return len(batch)


def _batches(items: Iterable[One]) -> Iterator[list[One]]:
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch
