"""Makes indexes anew beside the live ones and lets each take over in one step."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
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
    return rebuild_together(engine, [kind], documents, vectors, lambda _: (kind,))[kind]


def rebuild_together(
    engine: Engine,
    kinds: Sequence[str],
    documents: Iterable[ListingDocument],
    vectors: Iterable[SectionVector],
    indexes_of: Callable[[ListingDocument], Collection[str]],
) -> Mapping[str, Rebuilt]:
    """Fill several new indexes that share documents, which are read and analysed once.

    `indexes_of` names those a document belongs to; its vectors go where it went.
    """
    made = {kind: _Filled() for kind in kinds}
    with ExitStack() as stack:
        fillings = {kind: stack.enter_context(engine.rebuild(kind)) for kind in kinds}
        for batch in _batches(documents):
            homes = [(document, indexes_of(document)) for document in batch]
            for kind, filling in fillings.items():
                _add(filling, [one for one, home in homes if kind in home], made[kind])
        for some in _batches(vectors):
            for kind, filling in fillings.items():
                kept = [one for one in some if one.id in made[kind].ids]
                filling.put_vectors(kept)
                made[kind].told.vectors += len(kept)
    return {kind: filled.told for kind, filled in made.items()}


@dataclass(slots=True)
class _Filled:
    told: Rebuilt = field(default_factory=Rebuilt)
    ids: set[str] = field(default_factory=set)


def _add(filling: Rebuild, batch: list[ListingDocument], filled: _Filled) -> None:
    while batch:
        try:
            filling.upsert(batch)
        except DocumentRejected as error:
            filled.told.rejected[error.document_id] = error.reason
            batch = [one for one in batch if one.id != error.document_id]
        else:
            break
    filled.told.documents += len(batch)
    filled.ids.update(one.id for one in batch)


def _batches(items: Iterable[One]) -> Iterator[list[One]]:
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch
