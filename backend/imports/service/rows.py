"""One row of a file as the content of a draft, with every fault found and none hidden."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ValidationError

from backend.core.problems import faults as schema_faults
from backend.imports.errors import UnknownColumn, UnknownField
from backend.imports.service import cells
from backend.imports.service.cells import CellFault
from backend.imports.service.columns import Column, by_field, guess_mapping
from backend.listings.schemas import ListingKind

_SPILLING = {"one_line": 300, "summary": 3000}
"""Short texts that long originals overflow: the whole goes to the body, the start stays."""


@dataclass
class CheckedRow:
    """What one row became: content for a draft, and what is wrong with it by column."""

    position: int
    source_id: str
    content: dict[str, Any]
    faults: list[dict[str, Any]] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title as far as the file gave one."""
        return str(self.content["texts"][0].get("title", ""))[:200]


def resolve_mapping(
    kind: ListingKind, header: Sequence[str], asked: Mapping[str, str]
) -> dict[str, str]:
    """Field → column: what was asked for, or what the header's names tell.

    Raises UnknownField or UnknownColumn when the mapping names what is not there.
    """
    if not asked:
        return guess_mapping(kind, header)
    known = by_field(kind)
    for name, column in asked.items():
        if name not in known:
            raise UnknownField(field=name, known=sorted(known))
        if column not in header:
            raise UnknownColumn(field=name, column=column, known=list(header)[:50])
    return dict(asked)


def check_row(
    schema: type[BaseModel],
    kind: ListingKind,
    mapping: Mapping[str, str],
    row: Mapping[str, Any],
    *,
    position: int,
    organization_id: UUID,
    locale: str,
) -> CheckedRow:
    """Read the row's cells and hold the result against the schema that drafts are made by."""
    words: dict[str, Any] = {"locale": locale, "translation": "original", "sections": {}}
    content: dict[str, Any] = {
        "organization_id": str(organization_id),
        "original_locale": locale,
        "texts": [words],
    }
    checked = CheckedRow(position, "", content)
    known = by_field(kind)
    for name, column in mapping.items():
        cell = row.get(column)
        if name != "source_id" and cell not in (None, "", []):
            _read_cell(checked, known[name], column, cell)
    _spill(words)
    checked.source_id = _source_id(cells.text(row.get(mapping.get("source_id", ""), "")), words)
    if not words.get("title"):
        checked.faults.append(row_fault("title", mapping.get("title", ""), "missing"))
    try:
        schema.model_validate(content)
    except ValidationError as error:
        checked.faults += _schema_faults(error, mapping)
    return checked


def _value(cell: object) -> object:
    if isinstance(cell, dict):
        raise CellFault("not-a-value")
    return cell


def _read_cell(checked: CheckedRow, column: Column, name: str, cell: object) -> None:
    try:
        column.put(checked.content, column.read(_value(cell)))
    except CellFault as fault:
        checked.faults.append(row_fault(column.field, name, fault.code, **fault.params))


def row_fault(field_name: str, column: str, code: str, **params: object) -> dict[str, Any]:
    """What is wrong in one cell, as the preview shows it: the field, its column, and why."""
    return {"field": field_name, "column": column, "code": code, "params": params}


def _schema_faults(error: ValidationError, mapping: Mapping[str, str]) -> list[dict[str, Any]]:
    found = []
    for fault in schema_faults(error.errors()):
        parts = fault["pointer"].strip("/").split("/")
        named = next((part for part in reversed(parts) if part in mapping), parts[0])
        found.append(row_fault(named, mapping.get(named, ""), fault["code"], **fault["params"]))
    return found


def _spill(words: dict[str, Any]) -> None:
    for name, limit in _SPILLING.items():
        given = words.get(name)
        if isinstance(given, str) and len(given) > limit:
            if given not in words.get("body", ""):
                words["body"] = f"{words.get('body', '')}\n\n{given}".strip()
            words[name] = _start_of(given, limit)
    if not words.get("summary") and (fuller := words.get("body") or words.get("one_line")):
        words["summary"] = _start_of(fuller, _SPILLING["summary"])


def _start_of(given: str, limit: int) -> str:
    """The beginning, ended at a sentence where one ends in its last half."""
    if len(given) <= limit:
        return given
    start = given[: limit - 1]
    cut = max(start.rfind(mark) for mark in ("。", ". ", "\n", "！", "? "))
    return start[: cut + 1].strip() if cut > limit // 2 else start + "…"


def _source_id(given: str, words: Mapping[str, Any]) -> str:
    if given:
        return given[:120]
    said = "\0".join(str(words.get(name, "")) for name in ("title", "summary", "body"))
    return hashlib.sha256(said.encode()).hexdigest()[:32]
