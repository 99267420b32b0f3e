"""Works out what listings mean, in slices between other work, and keeps the index told."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

import numpy as np
import structlog
from numpy.typing import NDArray
from sqlalchemy import Engine as Database
from sqlmodel import Session

from backend.achievements import service as achievements
from backend.challenges import service as challenges
from backend.core.db import transaction
from backend.discovery import service as discovery
from backend.listings.schemas import ListingKind
from backend.matching import repository
from backend.matching.models import ListingVector
from backend.matching.schemas import Progress
from search.documents import ListingDocument, SectionVector
from search.embedding import Embedder, EmbedderUnavailable
from search.engine import Engine
from search.text import clean

log = structlog.get_logger(__name__)
SLICE = 8
"""Listings of one slice: a second or two of one processor with the local model."""
PIECE = 700
MOST_PIECES = 3
Sections = list[tuple[str, str, str]]


def sections_of(document: ListingDocument) -> Sections:
    """What is embedded of a listing: (section, language, text), the original language only.

    The title and its summary are one section, the body up to two more of at most 700 characters:
    the nearest section speaks for the listing, and the model reads no further anyway.
    """
    locale = document.original_locale
    text = document.texts.get(locale)
    if text is None:
        if not document.texts:
            return []
        locale, text = next(iter(document.texts.items()))
    head = "\n".join(filter(None, (text.title, text.one_line, text.summary)))
    pieces = [head[:PIECE], *_pieces(text.body)][:MOST_PIECES]
    return [
        (f"{locale}:{number}", locale, piece)
        for number, piece in enumerate(pieces)
        if clean(piece).strip()
    ]


def _pieces(body: str) -> list[str]:
    pieces: list[str] = []
    for paragraph in filter(None, (part.strip() for part in body.split("\n\n"))):
        if pieces and len(pieces[-1]) + len(paragraph) < PIECE:
            pieces[-1] = f"{pieces[-1]}\n{paragraph}"
        else:
            pieces.append(paragraph[:PIECE])
    return pieces


def _hash(sections: Sections) -> str:
    return hashlib.sha256(repr(sections).encode()).hexdigest()


def documents(session: Session, ids: Sequence[UUID]) -> list[ListingDocument]:
    """The published ones of the listings as search documents, of both kinds."""
    kinds = repository.kinds(session, ids)
    found: list[ListingDocument] = []
    for kind, side in (
        (ListingKind.ACHIEVEMENT, achievements),
        (ListingKind.CHALLENGE, challenges),
    ):
        wanted = [one for one in ids if kinds.get(one) == kind]
        found += side.documents(session, wanted) if wanted else []
    return found


def embed_slice(database: Database, engine: Engine, embedder: Embedder) -> bool:
    """Embed the newest listings that have no vectors yet; whether there were any.

    The model works outside of any transaction. While it is away nothing is lost: the listings
    keep waiting, and this answers False.
    """
    with transaction(database, reading=True) as session:
        ids = repository.without_vectors(session, embedder.id, SLICE)
        waiting = documents(session, ids)
    if not waiting:
        return False
    try:
        made = [vector for document in waiting for vector in _embed(embedder, document)]
    except EmbedderUnavailable as reason:
        log.warning("embedder.unavailable", reason=str(reason))
        return False
    with transaction(database) as session:
        repository.replace_vectors(session, ids, embedder.id, made)
    tell_engine(engine, waiting, made)
    return True


def _embed(embedder: Embedder, document: ListingDocument) -> list[ListingVector]:
    sections = sections_of(document) or [("none", document.original_locale, document.id)]
    values = embedder.embed_passages(
        [text for _, _, text in sections], [locale for _, locale, _ in sections]
    )
    digest = _hash(sections)
    return [
        ListingVector(
            listing_id=UUID(document.id),
            section=section,
            embedder=embedder.id,
            text_hash=digest,
            values=np.asarray(row, dtype="<f2").tobytes(),
        )
        for (section, _, _), row in zip(sections, values, strict=True)
    ]


def tell_engine(
    engine: Engine, about: Sequence[ListingDocument], made: Sequence[ListingVector]
) -> None:
    """Hand new vectors to every index that holds their listings."""
    for document in about:
        own = [as_section(row) for row in made if str(row.listing_id) == document.id]
        for index in discovery.indexes_of(document):
            engine.put_vectors(index, own)


def forget_changed(database: Database, embedder_id: str, ids: Sequence[UUID]) -> None:
    """Drop vectors whose text is no longer the listing's, so that they are made anew."""
    with transaction(database, reading=True) as session:
        held = {
            row.listing_id: row.text_hash for row in repository.vectors(session, ids, embedder_id)
        }
        current = {
            UUID(document.id): _hash(sections_of(document))
            for document in documents(session, list(held))
        }
    stale = [one for one, digest in held.items() if current.get(one) != digest]
    if stale:
        with transaction(database) as session:
            repository.drop_vectors(session, stale, embedder_id)


def stored(session: Session, listing_id: UUID, embedder_id: str) -> NDArray[np.float32] | None:
    """A listing's own vectors, one row per section; None where there are none yet."""
    rows = repository.vectors(session, [listing_id], embedder_id)
    return np.stack([values_of(row) for row in rows]) if rows else None


def for_index(session: Session, ids: Sequence[UUID]) -> list[SectionVector]:
    """The listings' vectors of every embedder, as the engine takes them."""
    return [as_section(row) for row in repository.vectors(session, ids)]


def as_section(row: ListingVector) -> SectionVector:
    """A stored vector in the engine's form."""
    return SectionVector(
        id=str(row.listing_id),
        section=row.section,
        embedder=row.embedder,
        values=tuple(values_of(row).tolist()),
    )


def values_of(row: ListingVector) -> NDArray[np.float32]:
    """The numbers of a stored vector."""
    return np.frombuffer(row.values, dtype="<f2").astype(np.float32)


def progress(session: Session, embedder: Embedder | None) -> Progress:
    """How far the background work has come."""
    name = embedder.id if embedder else ""
    embedded, total = repository.progress(session, name)
    return Progress(embedded=embedded, total=total, embedder=name or None)
