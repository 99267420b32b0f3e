"""Keeps vectors in step with the listings' words."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from sqlmodel import Session

from backend.core import outbox
from backend.core.worker import WorkerContext
from backend.discovery import service as discovery
from backend.matching import service
from search.documents import SectionVector
from search.embedding import Embedder


def _embedder(context: WorkerContext) -> Embedder | None:
    return cast("Embedder | None", context.parts.get("embedder"))


@outbox.subscribe("listing.changed")
def forget_changed(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Drop the vectors of listings whose words have changed; the background makes new ones."""
    embedder = _embedder(context)
    if embedder is not None:
        service.forget_changed(context.engine, embedder.id, ids)


@discovery.bring_vectors
def vectors_for_index(session: Session, ids: Sequence[UUID]) -> list[SectionVector]:
    """Every vector known of the listings, for an index that is filled anew."""
    return service.for_index(session, ids)
