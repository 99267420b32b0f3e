"""Which features exist: every package beside the core that has the module in question."""

from importlib import import_module
from pkgutil import iter_modules

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


def load(name: str) -> None:
    """Import every feature's module of that name, for what importing it registers."""
    for module in feature_modules(name):
        import_module(module)
