"""Reads the demo's words and facts."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data"


@cache
def load(name: str) -> Any:  # noqa: ANN401 — JSON
    """The content of one data file, by its name without the ending."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def listings(kind: str) -> list[dict[str, Any]]:
    """All sample listings of a kind (`achievements` or `challenges`), in a fixed order."""
    found: list[dict[str, Any]] = []
    for path in sorted((FOLDER / kind).glob("*.json")):
        found += json.loads(path.read_text(encoding="utf-8"))
    return found
