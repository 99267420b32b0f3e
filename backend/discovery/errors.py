"""What can go wrong between the database and the index."""

from collections.abc import Mapping


class ListingNotIndexed(Exception):
    """The engine refused listings; `reasons` has them by id. Seen by operators, not by readers."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{one}: {reason}" for one, reason in reasons.items()))
        self.reasons = dict(reasons)


class IndexBusy(Exception):
    """Another process writes the index and did not carry out the rebuild it was asked for."""
