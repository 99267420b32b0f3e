"""Moves a database along the history of the schema."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, text

from backend.core.db import make_engine
from backend.core.settings import Settings

FOLDER = Path(__file__).parent
VERSIONS = FOLDER / "versions"
_LOCK = 0x51_1C_B1_1E


def migrate(settings: Settings, revision: str = "head", *, down: bool = False) -> None:
    """Bring the schema to a revision, in one transaction; several callers wait for each other."""
    with connect(settings) as connection:
        _refuse_newer(connection)
        step = command.downgrade if down else command.upgrade
        step(_config(connection), revision)
        _check_references(connection)


class NewerDatabase(Exception):
    """The database was brought to a revision that this code does not know."""


def _refuse_newer(connection: Connection) -> None:
    known = {script.revision for script in ScriptDirectory(str(FOLDER)).walk_revisions()}
    found = set(MigrationContext.configure(connection).get_current_heads())
    if unknown := ", ".join(sorted(found - known)):
        msg = f"the database is of a newer version (revision {unknown}) than this program"
        raise NewerDatabase(msg)


def revision(settings: Settings, message: str) -> None:
    """Write a migration for what the models have and the database has not; numbered upwards."""
    migrate(settings)
    number = max((int(path.name[:4]) for path in VERSIONS.glob("[0-9]*.py")), default=0) + 1
    with connect(settings) as connection:
        command.revision(_config(connection), message, autogenerate=True, rev_id=f"{number:04}")


@contextmanager
def connect(settings: Settings) -> Iterator[Connection]:
    """A connection in a transaction, with nobody else migrating beside it."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    engine = make_engine(settings.resolved_database_url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _let_tables_be_replaced)
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            yield connection
    finally:
        engine.dispose()


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _let_tables_be_replaced(connection: Any, _record: object) -> None:  # noqa: ANN401 — a DBAPI connection
    # SQLite alters a table by copying and dropping it. With foreign keys on, the drop would
    # delete every row that refers to the old table.
    connection.execute("PRAGMA foreign_keys=OFF")


def _check_references(connection: Connection) -> None:
    """Refuse, and so undo, a step on SQLite that left rows pointing at nothing."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        msg = f"the migration left rows that refer to nothing in: {tables}"
        raise RuntimeError(msg)
