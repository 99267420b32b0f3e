"""How far the database's schema has come, told without loading what moves it.

The steps are numbered files in one line, so the newest is the highest number; a test compares that
with the history as Alembic reads it.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

STEPS = Path(__file__).parents[1] / "migrations" / "versions"


def newest() -> str:
    """The revision this code expects."""
    return max(path.name[:4] for path in STEPS.glob("[0-9]*.py"))


def reached(connection: Connection) -> str | None:
    """The revision the database is at; None when it was never migrated."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(
        text("SELECT version_num FROM alembic_version")
    ).scalar_one_or_none()
    return found
