"""Rows out of files of strangers: the part that runs in a process of its own, within limits.

A spreadsheet is a compressed archive, and a small one can inflate to gigabytes; so declared
sizes are counted first, and memory and time of this process are capped as well. It imports
nothing of the application, so that it starts quickly and has nothing to lose.

`python -m backend.core.sheets PATH NAME MAX_ROWS` writes one JSON array: `["rows", [...]]`,
`["too-many", null]` or `["unreadable", reason]`.
"""

import csv
import gzip
import io
import json
import math
import resource
import sys
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

Row = dict[str, Any]
MAX_INFLATED = 200 * 1024 * 1024
MAX_COLUMNS = 200
MAX_CELL = 100_000
MAX_NAME = 200
MAX_DEPTH = 3
"""A list of objects is the deepest cell that means something: indicators are written so."""
SECONDS = 60
MEMORY = 2 * 1024**3


def read(path: Path, name: str, max_rows: int) -> tuple[str, Any]:
    """What the file holds, as an outcome and its value; a fault of the file is an outcome too."""
    try:
        rows = list(islice(_rows(path, name.lower()), max_rows + 1))
    except Exception as error:  # noqa: BLE001 — whatever a parser of foreign bytes may raise
        return "unreadable", str(error)[:200] or type(error).__name__
    return ("too-many", None) if len(rows) > max_rows else ("rows", rows)


def _rows(path: Path, name: str) -> Iterator[Row]:
    content: bytes | None = None
    if name.endswith(".gz"):
        with gzip.open(path) as packed:
            content = packed.read(MAX_INFLATED + 1)
        if len(content) > MAX_INFLATED:
            msg = "too large inside"
            raise ValueError(msg)
        name = name.removesuffix(".gz")
    if name.endswith((".xlsx", ".xlsm", ".xls", ".ods")):
        return _spreadsheet(path)
    text = _decode(content if content is not None else path.read_bytes())
    if name.endswith((".jsonl", ".ndjson", ".json")):
        return _json_lines(text)
    if name.endswith((".csv", ".tsv", ".txt")):
        return _csv(text)
    msg = "not a kind of file that can be read"
    raise ValueError(msg)


def _decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    unmarked = [_sixteen_bits(content)] if content[:4096].count(0) * 5 > len(content[:4096]) else []
    for encoding in (*unmarked, "utf-8-sig", "gb18030", "cp1251"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    msg = "text in an unknown encoding"
    raise ValueError(msg)


def _sixteen_bits(content: bytes) -> str:
    """Which UTF-16 this is: Latin letters and separators leave their zeros on one side."""
    head = content[:4096]
    return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"


def _spreadsheet(path: Path) -> Iterator[Row]:
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_INFLATED:
                msg = "too large inside"
                raise ValueError(msg)
    with path.open("rb") as opened:
        sheet = CalamineWorkbook.from_filelike(opened).get_sheet_by_index(0)
        lines = sheet.to_python(skip_empty_area=False)
    return _table(lines)


def _csv(text: str) -> Iterator[Row]:
    csv.field_size_limit(MAX_CELL * 10)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t|", key=first.count)
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    width = next((len(line) for line in lines if any(line)), 0)
    for number, line in enumerate(lines, 1):
        if any(line[width:]):
            msg = f"line {number} has more cells than the first"
            raise ValueError(msg)
    return _table(lines)


def _table(lines: list[list[Any]]) -> Iterator[Row]:
    filled = (line for line in lines if any(cell not in {"", None} for cell in line))
    header = [str(cell).strip()[:MAX_NAME] for cell in next(filled, [])]
    _count_columns(sum(bool(name) for name in header))
    for line in filled:
        yield {name: _cell(cell) for name, cell in zip(header, line, strict=False) if name}


def _count_columns(count: int) -> None:
    if count > MAX_COLUMNS:
        msg = f"more than {MAX_COLUMNS} columns"
        raise ValueError(msg)


def _cell(cell: Any) -> Any:  # noqa: ANN401 — spreadsheets hold text, numbers, dates, booleans
    if hasattr(cell, "isoformat"):
        return cell.isoformat()
    return cell[:MAX_CELL] if isinstance(cell, str) else cell


def _json_lines(text: str) -> Iterator[Row]:
    if text.lstrip().startswith("["):
        found = _json(text)
    else:
        found = [_json(line) for line in text.split("\n") if line.strip()]
    for item in found:
        if not isinstance(item, dict):
            msg = "a line is not an object"
            raise TypeError(msg)
        _count_columns(len(item))
        for value in item.values():
            _refuse_depth(value, MAX_DEPTH)
        yield {str(key)[:MAX_NAME]: value for key, value in item.items()}


def _json(text: str) -> Any:  # noqa: ANN401 — JSON
    return json.loads(text, parse_float=_finite, parse_constant=_finite)


def _finite(literal: str) -> float:
    value = float(literal)
    if not math.isfinite(value):
        msg = f"{literal[:20]} is not a number"
        raise ValueError(msg)
    return value


def _refuse_depth(value: Any, left: int) -> None:  # noqa: ANN401 — JSON
    if isinstance(value, list | dict):
        if not left:
            msg = "a value is nested too deeply"
            raise ValueError(msg)
        for part in value.values() if isinstance(value, dict) else value:
            _refuse_depth(part, left - 1)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    json.dump(read(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])), sys.stdout)
