"""Asks the capped process for a file's rows, and says what went wrong in our words."""

import json
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from backend.core.problems import Unavailable
from backend.core.schemas import clean
from backend.core.sheets import SECONDS, Row
from backend.imports.errors import TooManyRows, UnreadableFile

_ROOT = Path(__file__).parents[3]
_AT_ONCE = BoundedSemaphore(2)
"""Each file being read may take as much memory as its process is given."""
PATIENCE = 30
"""Seconds to wait until other files are read."""


def read_rows(path: Path, name: str, *, max_rows: int) -> list[Row]:
    """All rows of an Excel, CSV or JSON-lines file (the last two also gzipped).

    Each row maps column names to cell values. Raises UnreadableFile or TooManyRows, and
    Unavailable while too many files are being read.
    """
    if not _AT_ONCE.acquire(timeout=PATIENCE):
        raise Unavailable
    try:
        outcome, value = _ask(path, name, max_rows)
    finally:
        _AT_ONCE.release()
    if outcome == "rows":
        rows: list[Row] = _readable(value)
        return rows
    if outcome == "too-many":
        raise TooManyRows(name=name, max_rows=max_rows)
    raise UnreadableFile(name=name, reason=value)


def _ask(path: Path, name: str, max_rows: int) -> tuple[str, Any]:
    command = [
        sys.executable,
        "-m",
        "backend.core.sheets",
        str(path.absolute()),
        name,
        str(max_rows),
    ]
    try:
        answer = subprocess.run(  # noqa: S603 — our own module; the name is an argument, not a shell's
            command, cwd=_ROOT, capture_output=True, timeout=SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        raise UnreadableFile(name=name, reason="took too long") from None
    except subprocess.CalledProcessError:  # it died at its limits
        raise UnreadableFile(name=name, reason="too large inside") from None
    outcome, value = json.loads(answer.stdout)
    return outcome, value


def _readable(value: Any) -> Any:  # noqa: ANN401 — JSON, three levels deep at most
    """The same without what no database takes: NUL, lone surrogates, in names and in values."""
    if isinstance(value, list):
        return [_readable(part) for part in value]
    if isinstance(value, dict):
        return {clean(name): _readable(part) for name, part in value.items()}
    return clean(value)
