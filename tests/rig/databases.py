"""An empty database per test, on SQLite and on PostgreSQL, with the schema that migrations make."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError

from backend.core.db import make_engine
from backend.core.settings import Settings
from backend.migrations import run as migrations
from backend.models import metadata
from tests.rig.postgres import Server

AUDIT_KEY = b"a key for tests"
TEMPLATE = "template_silkbridge"
KEPT = "alembic_version"


def build_schema(url: str, folder: Path) -> None:
    """Bring the empty database at an address to the newest schema, by the migrations.

    Where a model has run ahead of them, `tests/migrations` says so in one red test; all other
    tests get the tables of the models, rather than hundreds of missing columns.
    """
    migrations.migrate(Settings(_env_file=None, database_url=url, data_dir=folder))
    engine = make_engine(url)
    with engine.connect() as connection:
        ahead = compare_metadata(MigrationContext.configure(connection), metadata)
    if ahead:
        found = MetaData()
        found.reflect(engine)
        found.remove(found.tables[KEPT])
        found.drop_all(engine)
        metadata.create_all(engine)
    engine.dispose()


@contextmanager
def once(lock: Path) -> Iterator[bool]:
    """Hold a lock that all workers of the run share; True for the first holder who finishes."""
    done = lock.with_suffix(".done")
    with lock.open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        first = not done.exists()
        yield first
        done.touch()


class SqliteFiles:
    """A prepared file, copied for each test."""

    def __init__(self, shared: Path) -> None:
        self.template = shared / "template.db"
        with once(shared / "sqlite.lock") as first:
            if first:
                self.template.unlink(missing_ok=True)
                build_schema(f"sqlite:///{self.template}", shared)
                _fold_wal(self.template)

    @contextmanager
    def engine(self, folder: Path) -> Iterator[Engine]:
        """An engine over a copy of the prepared file."""
        path = folder / "silkbridge.db"
        shutil.copyfile(self.template, path)
        engine = make_engine(f"sqlite:///{path}", audit_key=AUDIT_KEY)
        event.listen(engine, "connect", _no_waiting_for_disks)
        yield engine
        engine.dispose()


class PostgresDatabase:
    """A database of this worker, emptied after each test.

    Deleting the rows of every table takes a millisecond; `CREATE DATABASE … TEMPLATE` takes
    forty, so that is done once, and again only where emptying fails.
    """

    def __init__(self, server: Server, worker: str, shared: Path) -> None:
        self.server = server
        self.name = f"test_{worker}"
        self.admin = create_engine(server.url("postgres"), isolation_level="AUTOCOMMIT")
        with once(shared / "postgres.lock") as first:
            if first:
                self._execute(f"CREATE DATABASE {TEMPLATE}")
                build_schema(server.url(TEMPLATE), shared)
        self._create()
        self._engine = make_engine(server.url(self.name), audit_key=AUDIT_KEY)
        self.emptying = self._how_to_empty()

    @contextmanager
    def engine(self) -> Iterator[Engine]:
        """An engine over the empty database."""
        yield self._engine
        self._engine.dispose()
        self._empty()

    @contextmanager
    def blank(self, name: str) -> Iterator[str]:
        """The address of a database without any table, dropped afterwards."""
        self._execute(f"CREATE DATABASE {self.name}_{name}")
        yield self.server.url(f"{self.name}_{name}")
        self._execute(f"DROP DATABASE {self.name}_{name} WITH (FORCE)")

    def close(self) -> None:
        """Let go of all connections; the server's end takes the database with it."""
        self._engine.dispose()
        self.admin.dispose()

    def _execute(self, statement: str) -> None:
        with self.admin.connect() as connection:
            connection.execute(text(statement))

    def _create(self) -> None:
        self._execute(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")
        self._execute(f"CREATE DATABASE {self.name} TEMPLATE {TEMPLATE} STRATEGY file_copy")

    def _how_to_empty(self) -> str:
        with self._engine.connect() as connection:
            tables = connection.exec_driver_sql(
                "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"
            )
            deletes = [f"DELETE FROM {name}" for (name,) in tables if name != KEPT]  # noqa: S608 — quoted by the server
            sequences = connection.exec_driver_sql(
                "SELECT quote_ident(sequencename) FROM pg_sequences WHERE schemaname = 'public'"
            )
            resets = [f"PERFORM setval('{name}', 1, false)" for (name,) in sequences]
        # As a replica the session checks no foreign key and fires no trigger.
        first = ["SET LOCAL session_replication_role = replica", "SET LOCAL lock_timeout = '2s'"]
        body = "; ".join([*first, *deletes, *resets])
        return f"DO $$ BEGIN {body}; END $$"

    def _empty(self) -> None:
        try:
            with self._engine.begin() as connection:
                connection.exec_driver_sql(self.emptying)
        except SQLAlchemyError:
            # A test altered the schema or left a transaction open.
            self._engine.dispose()
            self._create()
        finally:
            self._engine.dispose()


def _no_waiting_for_disks(connection: object, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")


def _fold_wal(path: Path) -> None:
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
