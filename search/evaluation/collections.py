"""Judged collections: what they are, and the three-file form of any from outside."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from search.evaluation.files import BadInput, read_lines


@dataclass(frozen=True, slots=True)
class Entry:
    """A document or a question; `form` is short or long, or empty to go by length."""

    id: str
    text: str
    title: str = ""
    lang: str | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, questions, and per question the grade of each relevant document."""

    name: str
    corpus: tuple[Entry, ...]
    queries: tuple[Entry, ...]
    grades: Mapping[str, Mapping[str, float]]


def from_files(corpus: Path, queries: Path, qrels: Path) -> Collection:
    """The three-file form; a line without what it needs is named."""
    grades: dict[str, dict[str, float]] = {}
    for number, row in enumerate(read_lines(qrels), 1):
        query, document = _need(row, "query", qrels, number), _need(row, "doc", qrels, number)
        grades.setdefault(query, {})[document] = _grade(row.get("grade", 1), qrels, number)
    return Collection(corpus.stem, _entries(corpus), _entries(queries), grades)


def _entries(path: Path) -> tuple[Entry, ...]:
    made = []
    for number, row in enumerate(read_lines(path), 1):
        made.append(
            Entry(
                _need(row, "id", path, number),
                _need(row, "text", path, number),
                str(row.get("title") or ""),
                str(row["lang"]) if row.get("lang") else None,
                str(row.get("form") or ""),
            )
        )
    return tuple(made)


def _need(row: Mapping[str, Any], key: str, path: Path, number: int) -> str:
    value = row.get(key)
    if not isinstance(value, str | int):
        raise BadInput(f"{path}:{number}: {key!r} is missing or not a text")
    return str(value)


def _grade(value: object, path: Path, number: int) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadInput(f"{path}:{number}: 'grade' is not a number")
    return float(value)
