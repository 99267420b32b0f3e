"""The sources as data: modules, features, and what imports what."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
BACKEND = ROOT / "backend"
OURS = ("backend", "search", "seed", "bootstrap", "tests")
ORDER = (
    "pages",
    "router",
    "tasks",
    "service",
    "documents",
    "repository",
    "policy",
    "schemas",
    "lifecycle",
    "models",
    "errors",
)
"""The files a feature may have; each knows only those after it."""
DOORS = {"service", "schemas", "policy", "errors"}
"""Where another feature may be entered."""


class Module(NamedTuple):
    """One file of ours: its dotted name, its path and what it says."""

    name: str
    path: Path
    text: str

    @property
    def feature(self) -> str | None:
        """The feature it belongs to; None for the core and what stands above features."""
        parts = self.name.split(".")
        found = parts[1] if parts[0] == "backend" and len(parts) > 1 else None
        return found if found in features() else None

    @property
    def part(self) -> str:
        """Which of a feature's files it is."""
        parts = self.name.split(".")
        return parts[2] if len(parts) > 2 else "__init__"


@cache
def features() -> frozenset[str]:
    """The packages beside the core."""
    found = {path.parent.name for path in BACKEND.glob("*/__init__.py")}
    return frozenset(found - {"core", "migrations"})


@cache
def modules() -> tuple[Module, ...]:
    """All files of ours but the migrations' steps, which are made by a tool."""
    paths = [path for folder in OURS for path in sorted((ROOT / folder).rglob("*.py"))]
    paths += [ROOT / "run.py", ROOT / "silkbridge.py"]
    return tuple(
        Module(_name(path), path, path.read_text("utf-8"))
        for path in paths
        if path.parent.name != "versions"
    )


def _name(path: Path) -> str:
    dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


@cache
def tree(module: Module) -> ast.Module:
    """The module, parsed."""
    return ast.parse(module.text)


def backend() -> Iterator[Module]:
    """The backend's modules."""
    return (module for module in modules() if module.name.split(".")[0] == "backend")


def imports(module: Module) -> Iterator[str]:
    """Dotted names of what a module imports of ours, down to names that are modules."""
    known = {each.name for each in modules()}
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            found = [name for name in inner if name in known]
            yield from found
            if len(found) < len(inner):
                yield node.module


def where(module: Module, node: ast.AST) -> str:
    """A place a reader finds."""
    return f"{module.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"
