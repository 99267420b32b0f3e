"""What Alembic needs to know: which database, which tables, how our column types are written."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON, Connection, String
from sqlalchemy.types import TypeDecorator

from backend.core.settings import Settings
from backend.migrations import run
from backend.models import metadata


def _written(kind: str, item: Any, context: AutogenContext) -> str | Literal[False]:  # noqa: ANN401 — any schema item
    """Write a type of ours as the plain type beneath it: a migration outlives the code."""
    if kind != "type":
        return False
    if isinstance(item, JSON):
        context.imports.add("from sqlalchemy.dialects import postgresql")
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    if isinstance(item, TypeDecorator):
        plain = item.impl_instance
        if isinstance(plain, String):
            return f"sa.String({plain.length})" if plain.length else "sa.String()"
        return f"sa.{plain!r}"
    return False


def _migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_item=_written,
        render_as_batch=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    msg = "migrations are run against a database, not written out as SQL"
    raise SystemExit(msg)
if (given := context.config.attributes.get("connection")) is not None:
    _migrate(given)
else:  # called by Alembic's own command
    with run.connect(Settings()) as own:
        _migrate(own)
