"""Every table, imported once, so that migrations and tests see the whole schema."""

from backend import features
from backend.core import audit, idempotency, jobs, outbox
from backend.core.db import metadata

features.load("models")

__all__ = ["audit", "idempotency", "jobs", "metadata", "outbox"]
