"""Reads the JSON-lines files of judged collections, plain or gzipped."""

import gzip
import json
from pathlib import Path
from typing import Any


class BadInput(Exception):
    """A file is missing or a line of it is not what it should be; says which."""


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Every object of a .jsonl or .jsonl.gz file."""
    rows: list[dict[str, Any]] = []
    opened = (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open("r", encoding="utf-8")
    )
    try:
        with opened as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    rows.append(_parsed(line, path, number))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: {error}") from error
    return rows


def _parsed(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadInput(f"{path}:{number}: not JSON ({error})") from error
    if not isinstance(row, dict):
        raise BadInput(f"{path}:{number}: not an object")
    return row
