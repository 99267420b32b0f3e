"""Reads the JSON-lines files of judged collections, plain or gzipped."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any


class BadInput(Exception):
    """A file is missing or a line of it is not what it should be; says which."""


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Every object of a .jsonl or .jsonl.gz file."""
    try:
        if path.suffix == ".gz":
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                return _rows(lines, path)
        with path.open(encoding="utf-8") as lines:
            return _rows(lines, path)
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: {error}") from error


def _rows(lines: Iterable[str], path: Path) -> list[dict[str, Any]]:
    return [_parsed(line, path, number) for number, line in enumerate(lines, 1) if line.strip()]


def _parsed(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadInput(f"{path}:{number}: not JSON ({error})") from error
    if not isinstance(row, dict):
        raise BadInput(f"{path}:{number}: not an object")
    return row
