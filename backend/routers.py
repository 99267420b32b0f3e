"""All routes of all features: those of the API under one prefix, and the public pages."""

from functools import cache
from importlib import import_module

from fastapi import APIRouter

from backend.core import health, static
from backend.core.logging import API
from backend.features import feature_modules


@cache
def everything() -> APIRouter:
    """All there is, from health to the pages, put together once in a process.

    Applications take its routes as they are: working out what two hundred operations depend on
    takes longer than all else that an application is made of.
    """
    whole = APIRouter()
    whole.include_router(health.router)
    for name, prefix in {"router": API, "pages": ""}.items():
        for module in feature_modules(name):
            whole.include_router(import_module(module).router, prefix=prefix)
    whole.include_router(static.router)
    return whole
