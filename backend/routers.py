"""All routes under one prefix; a feature appears here once it has a router."""

from importlib import import_module
from pkgutil import iter_modules

from fastapi import APIRouter

import backend


def feature_modules(name: str) -> list[str]:
    """Dotted names of every feature's module of that name, in alphabetical order."""
    found = []
    for feature in iter_modules(backend.__path__):
        if feature.ispkg and feature.name not in {"core", "migrations"}:
            package = import_module(f"backend.{feature.name}")
            if any(module.name == name for module in iter_modules(package.__path__)):
                found.append(f"backend.{feature.name}.{name}")
    return found


def api() -> APIRouter:
    """The whole API."""
    router = APIRouter(prefix="/api/v1")
    for module in feature_modules("router"):
        router.include_router(import_module(module).router)
    return router


def load_tasks() -> None:
    """Import every feature's outbox handlers and timed jobs."""
    for module in feature_modules("tasks"):
        import_module(module)
