"""All rows of a database, remembered and put back."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Engine, Table, and_, delete, insert, update
from sqlmodel import Session

from backend.core.db import metadata, transaction

Rows = Mapping[str, list[dict[str, Any]]]


def rows_of(engine: Engine) -> Rows:
    """Every row of every table, in an order that does not change."""
    with transaction(engine, reading=True) as session:
        return {
            table.name: sorted(
                (dict(row) for row in session.execute(table.select()).mappings()),
                key=lambda row: [str(row[column.name]) for column in table.primary_key],
            )
            for table in metadata.sorted_tables
        }


def restore(engine: Engine, rows: Rows, found: Rows) -> None:
    """Put the rows that were found other than they should be back, one by one."""
    with _unchecked(engine) as session:
        for table in metadata.sorted_tables:
            wanted, present = (_by_key(table, held[table.name]) for held in (rows, found))
            for key, row in wanted.items():
                if key not in present:
                    session.execute(insert(table), row)
                elif row != present[key]:
                    session.execute(update(table).where(_is(table, row)).values(row))
            for key in present.keys() - wanted.keys():
                session.execute(delete(table).where(_is(table, present[key])))


def _by_key(table: Table, rows: list[dict[str, Any]]) -> dict[tuple[Any, ...], dict[str, Any]]:
    return {tuple(row[column.name] for column in table.primary_key): row for row in rows}


def _is(table: Table, row: dict[str, Any]) -> ColumnElement[bool]:
    return and_(*(column == row[column.name] for column in table.primary_key))


@contextmanager
def _unchecked(engine: Engine) -> Iterator[Session]:
    """A transaction in which rows may come in any order."""
    with transaction(engine) as session:
        if engine.dialect.name == "sqlite":
            session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        else:
            session.connection().exec_driver_sql("SET LOCAL session_replication_role = replica")
        yield session
