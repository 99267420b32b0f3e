"""Which engine an installation uses, and the kinds it keeps an index of."""

from pathlib import Path
from typing import Final

from search.embedded import EmbeddedEngine
from search.engine import Engine

KINDS: Final = ("achievement", "challenge")


def open_engine(folder: Path, url: str = "", key: str = "", prefix: str = "silkbridge") -> Engine:
    """The engine by settings: a Meilisearch server when `url` is set, else a folder."""
    if url:
        from search.meilisearch import MeilisearchEngine  # noqa: PLC0415 - only where it is used

        return MeilisearchEngine(url, key, prefix)
    return EmbeddedEngine(folder)
