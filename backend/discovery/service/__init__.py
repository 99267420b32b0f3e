"""Finding published listings: asked of the search engine, checked against the database."""

from backend.discovery.service.answering import answering
from backend.discovery.service.engine import (
    INDEXES,
    Search,
    embedder_of,
    index_for,
    indexes_of,
    open_engine,
    open_search,
)
from backend.discovery.service.find import find, summaries
from backend.discovery.service.index import (
    BATCH,
    REBUILD_ASKED,
    bring_vectors,
    index_listings,
    rebuild,
    rebuild_with,
    reconcile,
)
from backend.discovery.service.overview import newest, overview
from backend.discovery.service.suggest import suggest

__all__ = [
    "BATCH",
    "INDEXES",
    "REBUILD_ASKED",
    "Search",
    "answering",
    "bring_vectors",
    "embedder_of",
    "find",
    "index_for",
    "index_listings",
    "indexes_of",
    "newest",
    "open_engine",
    "open_search",
    "overview",
    "rebuild",
    "rebuild_with",
    "reconcile",
    "suggest",
    "summaries",
]
