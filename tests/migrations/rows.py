"""One plausible row for any table, made from its columns."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    Numeric,
    Table,
    Uuid,
)
from sqlalchemy.types import TypeDecorator

INSTANT = datetime(2026, 3, 2, 9, tzinfo=UTC)
SAMPLES = {
    JSON: [],
    Boolean: False,
    DateTime: INSTANT,
    Date: INSTANT.date(),
    Float: 1.0,
    Numeric: 1,
    Integer: 1,
    LargeBinary: b"x",
}


def row_of(table: Table, made: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Values for every column; a foreign key takes the row already made in its table."""
    return {
        column.name: _value(column, made)
        for column in table.columns
        if not (column.primary_key and isinstance(column.type, Integer))
        or column.foreign_keys
        or len(table.primary_key) > 1
    }


def _value(column: Column[Any], made: dict[str, dict[str, Any]]) -> object:
    for key in column.foreign_keys:
        target = made.get(key.column.table.name)
        if target is None or key.column.table is column.table:
            return None
        return target[key.column.name]
    return _plain(column)


def _plain(column: Column[Any]) -> object:
    kind = column.type
    if (words := getattr(kind, "kind", None)) is not None and issubclass(words, StrEnum):
        # Two columns of the same words differ: a rule may ask them to.
        same = [one for one in column.table.columns if getattr(one.type, "kind", None) is words]
        return list(words)[same.index(column) % len(words)]
    if isinstance(kind, Uuid):
        return uuid4()
    if isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    elif isinstance(kind, DateTime):
        return INSTANT.replace(tzinfo=None)
    return next((sample for types, sample in SAMPLES.items() if isinstance(kind, types)), "x")
