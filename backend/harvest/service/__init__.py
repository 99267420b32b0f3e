"""The market as a repository that others harvest."""

from backend.harvest.service.answers import answer, schema
from backend.harvest.service.records import catch_up, note

__all__ = ["answer", "catch_up", "note", "schema"]
