"""The database: engine, column types, and the rule that one request is one transaction."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from anyio import CapacityLimiter
from fastapi import Depends, Request
from fastapi.concurrency import contextmanager_in_threadpool
from sqlalchemy import (
    JSON,
    Column,
    Connection,
    DateTime,
    Dialect,
    Engine,
    MetaData,
    Select,
    String,
    create_engine,
    event,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, Session, SQLModel

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING
metadata: MetaData = SQLModel.metadata

MOST_READERS, MOST_WRITERS, MOST_SQLITE_WRITERS = 20, 16, 4
"""Together fewer than the 40 threads of the server; SQLite's writers queue for one lock anyway."""

Json = JSON().with_variant(JSONB(), "postgresql")
"""A column for value lists that are always read and written whole."""


def _empty_list() -> list[Any]:
    return []


def _empty_map() -> dict[str, Any]:
    return {}


def json_list() -> Any:  # noqa: ANN401 — SQLModel's Field is typed so
    """A column for a list, empty at first.

    Our own makers of the empty value: pydantic looks at a maker's signature for every new row, and
    for `list` and `dict` themselves that takes longer than all the rest of making the row.
    """
    return Field(default_factory=_empty_list, sa_column=Column(Json, nullable=False))


def json_map() -> Any:  # noqa: ANN401 — likewise
    """A column for values by name, empty at first."""
    return Field(default_factory=_empty_map, sa_column=Column(Json, nullable=False))


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Naive values are refused on the way in; UTC comes out on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "an instant without a zone was about to be stored"
            raise ValueError(msg)
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 — SQLAlchemy's signature
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class _Word(TypeDecorator[StrEnum]):
    """A member of a StrEnum, stored as its value."""

    impl = String(24)
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 — SQLAlchemy's signature
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002 — SQLAlchemy's signature
        return None if value is None else self.kind(value)


def word(kind: type[StrEnum]) -> Any:  # noqa: ANN401 — SQLModel's `sa_type` is typed so
    """A column type for one word of a StrEnum: plain text in the database, no native enum."""
    return _Word(kind)


def make_engine(url: str, *, pool_size: int = 20, audit_key: bytes = b"") -> Engine:
    """An engine whose transactions mean the same on SQLite and PostgreSQL.

    `audit_key` keys the hash chain of the audit log written through it.
    """
    options = {"audit_key": audit_key}
    if url.startswith("sqlite"):
        engine = create_engine(
            url,
            connect_args={"check_same_thread": False, "isolation_level": None, "timeout": 15},
            pool_size=pool_size,
            max_overflow=pool_size,
            execution_options=options,
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_pre_ping=True,
        execution_options=options,
    )


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 — a DBAPI connection
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "foreign_keys=ON",
        "busy_timeout=15000",
        "synchronous=FULL",
        "cache_size=-65536",
        "mmap_size=268435456",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A deferred transaction that later writes can lose its update; writers take the lock at once.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


@contextmanager
def transaction(engine: Engine, *, reading: bool = False) -> Iterator[Session]:
    """A session that commits when the block ends and rolls back when it raises."""
    bind = engine
    if reading:
        # SQLAlchemy refuses to write a read-only flag on SQLite, hence our own option there.
        readonly = engine.dialect.name == "postgresql"
        options = {"postgresql_readonly": True} if readonly else {"reading": True}
        bind = engine.execution_options(**options)
    with Session(bind, expire_on_commit=False) as session:
        try:
            yield session
        except BaseException:
            session.rollback()
            raise
        if reading:
            session.expunge_all()  # what was read stays readable after the rollback
            session.rollback()
        else:
            session.commit()


Asked = TypeVar("Asked", bound=Select[Any])


def held(statement: Asked, *, skip_locked: bool = False) -> Asked:
    """The statement with its rows locked and read afresh.

    What an earlier read of the same transaction left in memory may be older than the lock.
    """
    locking = statement.with_for_update(skip_locked=skip_locked)
    return locking.execution_options(populate_existing=True)


def refresh_statistics(session: Session) -> None:
    """Let SQLite count roughly what its indexes hold; PostgreSQL does so by itself.

    Without counts SQLite takes any index for a good one, and reads all published listings to find
    twenty by their ids.
    """
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA analysis_limit = 400")
        connection.exec_driver_sql("ANALYZE")


class Turns:
    """How many requests may have a transaction open at once, those that read and those that write.

    A request runs on a thread, leaves it between its dependencies, and keeps its connection. With
    more transactions than threads, those that wait for a connection or a lock would hold all the
    threads that its holder needs to go on.
    """

    def __init__(self, engine: Engine, pool_size: int) -> None:
        self.readers = CapacityLimiter(min(pool_size, MOST_READERS))
        at_once = MOST_SQLITE_WRITERS if engine.dialect.name == "sqlite" else MOST_WRITERS
        self.writers = CapacityLimiter(min(pool_size, at_once))


@asynccontextmanager
async def turn(request: Request, *, reading: bool) -> AsyncIterator[Session]:
    """A transaction of the request, once there is room for one."""
    turns: Turns = request.app.state.turns
    async with turns.readers if reading else turns.writers:
        begun = transaction(request.app.state.engine, reading=reading)
        async with contextmanager_in_threadpool(begun) as session:
            yield session


async def open_session(request: Request) -> AsyncIterator[Session]:
    """One transaction for the request; safe methods read, all others may write."""
    async with turn(request, reading=request.method in {"GET", "HEAD", "OPTIONS"}) as session:
        yield session


async def open_writing_session(request: Request) -> AsyncIterator[Session]:
    """A writing transaction for the few reads that must leave a trace.

    Asked for before anything that reads: a writer may wait for a reader's turn, never the reverse.
    """
    async with turn(request, reading=False) as session:
        yield session


# scope="function": committed before the answer leaves, so that a failed commit
# is an error and not a success that never happened.
DbSession = Annotated[Session, Depends(open_session, scope="function")]
WritingSession = Annotated[Session, Depends(open_writing_session, scope="function")]
