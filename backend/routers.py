"""All routes of all features under one prefix."""

from importlib import import_module

from fastapi import APIRouter

from backend.core.logging import API
from backend.features import feature_modules


def api() -> APIRouter:
    """The whole API."""
    router = APIRouter(prefix=API)
    for module in feature_modules("router"):
        router.include_router(import_module(module).router)
    return router
