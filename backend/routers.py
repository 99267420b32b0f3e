"""All routes of all features: those of the API under one prefix, and the public pages."""

from importlib import import_module

from fastapi import APIRouter

from backend.core.logging import API
from backend.features import feature_modules


def api() -> APIRouter:
    """The whole API."""
    return _all("router", prefix=API)


def pages() -> APIRouter:
    """What the server itself answers on the addresses of pages."""
    return _all("pages", prefix="")


def _all(name: str, prefix: str) -> APIRouter:
    router = APIRouter(prefix=prefix)
    for module in feature_modules(name):
        router.include_router(import_module(module).router)
    return router
