"""Which packages have a module of some name: the features, and the core where it has one too."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from sqlalchemy import Table

import backend
from backend.core.db import metadata


def feature_modules(name: str) -> list[str]:
    """Dotted names of every package's module of that name, in alphabetical order."""
    found = []
    for room in iter_modules(backend.__path__):
        if room.ispkg and room.name != "migrations":
            package = import_module(f"backend.{room.name}")
            if any(module.name == name for module in iter_modules(package.__path__)):
                found.append(f"backend.{room.name}.{name}")
    return found


@cache
def load(name: str) -> None:
    """Import every package's module of that name, for what importing it registers."""
    for module in feature_modules(name):
        import_module(module)


def table(name: str) -> Table:
    """A table of another feature, for reads across features; there whoever is imported first."""
    load("models")
    return metadata.tables[name]
