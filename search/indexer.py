"""Applies changes to an engine: whole batches when it can, one by one around a bad document."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from search.documents import ListingDocument, SectionVector
from search.engine import DocumentRejected, Engine


@dataclass(slots=True)
class Applied:
    """What became of a batch: ids that are in, and the reason for each that is not."""

    done: list[str] = field(default_factory=list)
    rejected: dict[str, str] = field(default_factory=dict)


def apply_changes(
    engine: Engine, kind: str, documents: Sequence[ListingDocument], removed: Sequence[str] = ()
) -> Applied:
    """Upsert and delete; returns once all of it can be found. Safe to repeat.

    A document that the engine refuses is named with its reason and does not hold the others up.
    An engine that is out of reach raises `SearchUnavailable`: try the whole batch again later.
    """
    applied = Applied()
    if removed:
        engine.delete(kind, removed)
        applied.done.extend(removed)
    _upsert(engine, kind, list(documents), applied)
    engine.flush()
    return applied


def apply_vectors(engine: Engine, kind: str, vectors: Sequence[SectionVector]) -> None:
    """Replace all vectors of the listings named in `vectors`."""
    if vectors:
        engine.put_vectors(kind, vectors)


def _upsert(engine: Engine, kind: str, documents: list[ListingDocument], applied: Applied) -> None:
    while documents:
        try:
            engine.upsert(kind, documents)
        except DocumentRejected as error:
            applied.rejected[error.document_id] = error.reason
            documents = [one for one in documents if one.id != error.document_id]
        else:
            applied.done.extend(one.id for one in documents)
            return
