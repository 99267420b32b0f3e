"""Opens the search engine and the embedder that the settings name, for reading or for writing.

Every kind has two indexes: all published listings, and the public ones alone. A visitor is
answered from the second. What only members may see thus cannot show itself to strangers through
word statistics, corrections or the order of results.
"""

from collections.abc import Iterable
from typing import Literal, cast

import structlog

from backend.core.settings import Settings
from backend.discovery.service.recent import Recent
from backend.listings.schemas import ListingKind
from search import finder, glossary, indexes
from search.documents import ListingDocument
from search.embedding import Embedder, open_embedder
from search.engine import Engine
from search.query import Hits, Query

log = structlog.get_logger(__name__)
PUBLIC = "public"
INDEXES = tuple(f"{kind}{mark}" for kind in ListingKind for mark in ("", "_public"))


def index_for(kind: str, audience: Iterable[str]) -> str:
    """The index that answers an audience: the public one where public is all it may see."""
    return f"{kind}_public" if set(audience) == {PUBLIC} else kind


def indexes_of(document: ListingDocument) -> tuple[str, ...]:
    """The indexes a document belongs to."""
    everywhere = (document.kind, f"{document.kind}_public")
    return everywhere if PUBLIC in document.audience else everywhere[:1]


class Search:
    """The readers' side of the engine, held by the web application for its whole life."""

    def __init__(self, engine: Engine, embedder: Embedder | None) -> None:
        self.engine = engine
        self.embedder = embedder
        self.recent = Recent()

    def find(self, query: Query) -> Hits:
        """One page, by words and by meaning; by words alone when the model is not there in time."""
        hits = finder.find(self.engine, self.embedder, query)
        if finder.WITHOUT_MEANING in hits.notes:
            log.warning("search.without_meaning", kind=query.kind)
        return hits

    def close(self) -> None:
        """Let go of the index and the embedder; safe to repeat."""
        self.engine.close()
        if self.embedder is not None:
            self.embedder.close()


def open_engine(settings: Settings) -> Engine:
    """The engine the settings name, with the operator's terms; asking or writing touches it."""
    glossary.use(settings.glossary_dir)
    return indexes.open_engine(
        settings.index_dir,
        url=settings.search_url,
        key=settings.search_key.get_secret_value(),
        prefix=settings.search_prefix,
    )


def embedder_of(settings: Settings) -> Embedder | None:
    """The embedder the settings name; None where it is off or not installed."""
    return open_embedder(
        cast("Literal['local', 'off', 'remote']", settings.embeddings),
        url=settings.embeddings_url,
        key=settings.embeddings_key.get_secret_value(),
        model=settings.embeddings_model,
    )


def open_search(settings: Settings) -> Search:
    """The readers' side; an index that is away is noticed when it is asked."""
    return Search(open_engine(settings), embedder_of(settings))
