"""Which packages have a module of some name: the features, and the core where it has one too."""

from importlib import import_module
from pkgutil import iter_modules

import backend


def feature_modules(name: str) -> list[str]:
    """Dotted names of every package's module of that name, in alphabetical order."""
    found = []
    for room in iter_modules(backend.__path__):
        if room.ispkg and room.name != "migrations":
            package = import_module(f"backend.{room.name}")
            if any(module.name == name for module in iter_modules(package.__path__)):
                found.append(f"backend.{room.name}.{name}")
    return found


def load(name: str) -> None:
    """Import every package's module of that name, for what importing it registers."""
    for module in feature_modules(name):
        import_module(module)
