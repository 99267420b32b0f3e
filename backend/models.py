"""Every table, imported once, so that migrations and tests see the whole schema."""

from importlib import import_module

from backend.core import audit, idempotency, jobs, outbox
from backend.core.db import metadata
from backend.routers import feature_modules

for _module in feature_modules("models"):
    import_module(_module)

__all__ = ["audit", "idempotency", "jobs", "metadata", "outbox"]
