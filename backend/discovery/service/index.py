"""Keeps the index in step with the database: changes, rebuilds, the nightly comparison.

Only the worker calls this with an engine of its own; the embedded index has one writer.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from uuid import UUID, uuid4

import structlog
from sqlalchemy import Engine as Database
from sqlmodel import Session

from backend import features
from backend.achievements import service as achievements
from backend.challenges import service as challenges
from backend.core import outbox
from backend.core.db import transaction
from backend.core.settings import Settings
from backend.discovery import repository
from backend.discovery.errors import IndexBusy, ListingNotIndexed
from backend.discovery.service.engine import INDEXES, PUBLIC, indexes_of, open_engine
from backend.listings.schemas import ListingKind
from search.documents import ListingDocument, SectionVector
from search.embedded_store import Locked
from search.engine import Engine, RebuildNeeded
from search.indexer import apply_changes, apply_vectors
from search.rebuild import rebuild_together as fill

log = structlog.get_logger(__name__)
BATCH = 500
REBUILD_ASKED = "index.rebuild"
REBUILD_SHARE = 0.2
"""From this share of differing listings on, filling a new index is quicker than mending."""
WAIT_SECONDS = 900

Vectors = Callable[[Session, Sequence[UUID]], list[SectionVector]]
_vectors: list[Vectors] = []


def bring_vectors(source: Vectors) -> Vectors:
    """Register who knows the vectors of listings, so that a new index starts with them."""
    _vectors.append(source)
    return source


def _documents(session: Session, kind: ListingKind, ids: Sequence[UUID]) -> list[ListingDocument]:
    side = achievements if kind is ListingKind.ACHIEVEMENT else challenges
    return side.documents(session, list(ids)) if ids else []


def index_listings(database: Database, engine: Engine, ids: Sequence[UUID]) -> None:
    """Bring the index up to date on these listings, whatever happened to them.

    Raises ListingNotIndexed when the engine refuses one, after all others are in.
    """
    with transaction(database, reading=True) as session:
        kinds = repository.kinds(session, ids)
        documents = [
            document
            for kind in ListingKind
            for document in _documents(
                session, kind, [one for one in ids if kinds.get(one) is kind]
            )
        ]
        vectors = _vectors_of(session, [UUID(document.id) for document in documents])
    rejected: dict[str, str] = {}
    for index in INDEXES:
        kept = [document for document in documents if index in indexes_of(document)]
        here = {document.id for document in kept}
        gone = [str(one) for one in ids if str(one) not in here]
        rejected |= apply_changes(engine, index, kept, gone).rejected
        apply_vectors(engine, index, [vector for vector in vectors if vector.id in here])
    if rejected:
        raise ListingNotIndexed(rejected)


def _vectors_of(session: Session, ids: Sequence[UUID]) -> list[SectionVector]:
    return [vector for source in _vectors for vector in source(session, ids)]


def rebuild(settings: Settings, database: Database) -> int:
    """Build all indexes anew and swap them in; the number of listings.

    Where a worker holds the index, the worker is asked to do it and waited for. Raises IndexBusy
    when it does not answer within a quarter of an hour.
    """
    features.load("tasks")
    engine = open_engine(settings)
    try:
        return rebuild_with(engine, database)
    except Locked:
        return _ask_worker(database)
    finally:
        engine.close()


def _ask_worker(database: Database) -> int:
    asked = uuid4()
    with transaction(database) as session:
        outbox.announce(session, REBUILD_ASKED, asked)
    for _ in range(WAIT_SECONDS * 2):
        time.sleep(0.5)
        with transaction(database, reading=True) as session:
            if not repository.is_waiting(session, asked):
                return sum(len(repository.versions(session, kind)) for kind in ListingKind)
    raise IndexBusy


def rebuild_with(engine: Engine, database: Database) -> int:
    """Build all indexes anew with an engine that may write; the number of listings."""
    count = 0
    for kind in ListingKind:
        indexes = [name for name in INDEXES if name in {kind, f"{kind}_{PUBLIC}"}]
        documents = (one for batch in _all_documents(database, kind) for one in batch)
        made = fill(engine, indexes, documents, _all_vectors(database, kind), indexes_of)
        rejected = {one: why for each in made.values() for one, why in each.rejected.items()}
        for listing, reason in rejected.items():
            log.error("index.rejected", listing=listing, reason=reason)
        count += made[kind].documents
    log.info("index.rebuilt", listings=count)
    return count


def _all_documents(database: Database, kind: ListingKind) -> Iterator[list[ListingDocument]]:
    for ids in _batches(database, kind):
        with transaction(database, reading=True) as session:
            yield _documents_or_fewer(session, kind, ids)


def _documents_or_fewer(
    session: Session, kind: ListingKind, ids: Sequence[UUID]
) -> list[ListingDocument]:
    """The batch's documents; one that cannot be made is told to the operator and left out."""
    try:
        return _documents(session, kind, ids)
    except Exception:
        if len(ids) == 1:
            log.exception("index.document_failed", listing=str(ids[0]))
            return []
    return [made for one in ids for made in _documents_or_fewer(session, kind, [one])]


def _all_vectors(database: Database, kind: ListingKind) -> Iterator[SectionVector]:
    for ids in _batches(database, kind):
        with transaction(database, reading=True) as session:
            yield from _vectors_of(session, ids)


def _batches(database: Database, kind: ListingKind) -> Iterator[list[UUID]]:
    after: UUID | None = None
    while True:
        with transaction(database, reading=True) as session:
            ids = repository.batch(session, kind, after, BATCH)
        if not ids:
            return
        yield ids
        after = ids[-1]


def reconcile(engine: Engine, database: Database) -> int:
    """Compare ids and versions with the database and mend what differs; the number mended.

    An index that is missing is filled before readers see it: until then they are answered from the
    database, and not by an empty index that finds nothing.
    """
    try:
        held = {index: engine.versions(index) for index in INDEXES}
    except RebuildNeeded:
        return rebuild_with(engine, database)
    engine.ensure(INDEXES)
    mended = 0
    for kind in ListingKind:
        with transaction(database, reading=True) as session:
            truth = repository.versions(session, kind)
        differing = _differing(truth, held[kind])
        public = held[f"{kind}_{PUBLIC}"]
        differing |= {one for one in public if truth.get(one) != public[one]}
        if len(differing) > max(BATCH, REBUILD_SHARE * len(truth)):
            return rebuild_with(engine, database)
        ids = [UUID(one) for one in sorted(differing)]
        for start in range(0, len(ids), BATCH):
            with suppress(ListingNotIndexed):
                index_listings(database, engine, ids[start : start + BATCH])
        mended += len(ids)
    return mended


def _differing(truth: Mapping[str, int], held: Mapping[str, int]) -> set[str]:
    return {one for one in {*truth, *held} if truth.get(one) != held.get(one)}
