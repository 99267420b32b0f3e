"""Keeps deals' books."""

from backend.ledger.service.accounts import paid
from backend.ledger.service.keeping import act, enter
from backend.ledger.service.reading import describe, read_book

__all__ = ["act", "describe", "enter", "paid", "read_book"]
