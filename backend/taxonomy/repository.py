"""Reads the vocabularies from the data files beside this module."""

import json
from functools import cache
from pathlib import Path

from backend.taxonomy.schemas import Entry

_FOLDER = Path(__file__).parent / "data"


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """All entries of one vocabulary in the order of its file."""
    loaded: list[Entry] = json.loads((_FOLDER / f"{name}.json").read_text("utf-8"))
    return tuple(loaded)


@cache
def by_code(name: str) -> dict[str, Entry]:
    """The entries of one vocabulary under their codes."""
    return {entry["code"]: entry for entry in entries(name)}
