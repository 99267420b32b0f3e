"""Finding published listings: the search engine's readers' side, checked against the database."""

from backend.core.settings import Settings


class Search:
    """The search engine as the web application holds it for its whole life."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def close(self) -> None:
        """Let go of the index; safe to repeat."""


def open_search(settings: Settings) -> Search:
    """Open the index for reading; an index that is away is noticed when it is asked."""
    return Search(settings)
