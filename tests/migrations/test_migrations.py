"""The schema's history goes up, down and up again, loses no row, ends at the models."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Table, insert, inspect, select, text

from backend.cli import schema_is_current
from backend.core import schema
from backend.core.db import make_engine
from backend.core.settings import Settings
from backend.migrations import run
from backend.models import metadata
from tests.migrations import rows


@pytest.fixture
def empty(blank_database: str, tmp_path: Path) -> Settings:
    return Settings(_env_file=None, database_url=blank_database, data_dir=tmp_path)


def tables_of(settings: Settings) -> set[str]:
    engine = make_engine(settings.resolved_database_url)
    try:
        return set(inspect(engine).get_table_names()) - {"alembic_version"}
    finally:
        engine.dispose()


def test_the_history_is_one_line() -> None:
    history = ScriptDirectory(str(run.FOLDER))
    assert history.get_heads() == [schema.newest()]


def test_the_newest_schema_is_what_the_models_say(empty: Settings) -> None:
    run.migrate(empty)
    with run.connect(empty) as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        difference = compare_metadata(context, metadata)
    assert difference == [], 'write a migration: python3 run.py revision "what changes"'


def test_an_empty_database_goes_up_down_and_up_again(empty: Settings) -> None:
    run.migrate(empty)
    assert tables_of(empty) == set(metadata.tables)
    run.migrate(empty, "base", down=True)
    assert tables_of(empty) == set()
    run.migrate(empty)
    assert tables_of(empty) == set(metadata.tables)


def test_a_migrated_database_knows_that_it_is_current(empty: Settings) -> None:
    assert not schema_is_current(empty)
    run.migrate(empty)
    assert schema_is_current(empty)


def test_a_database_from_the_future_is_left_alone(empty: Settings) -> None:
    run.migrate(empty)
    with run.connect(empty) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(run.NewerDatabase, match="9999"):
        run.migrate(empty)


def test_every_step_keeps_the_rows_of_a_populated_database(empty: Settings) -> None:
    revisions = [script.revision for script in ScriptDirectory(str(run.FOLDER)).walk_revisions()]
    run.migrate(empty)
    stored = populate(empty)
    for below in [*revisions[1:], None]:
        if below is None:
            break  # below the first step there is no table to hold a row
        run.migrate(empty, below, down=True)
        older = tables_of(empty)
        run.migrate(empty)
        kept = {name: count for name, count in count_rows(empty).items() if name in older}
        assert kept == {name: count for name, count in stored.items() if name in older}
        assert kept


def test_rebuilding_a_table_on_sqlite_keeps_the_rows_that_refer_to_it(empty: Settings) -> None:
    from alembic.operations import Operations  # noqa: PLC0415 — only this test alters by hand

    run.migrate(empty)
    stored = populate(empty)
    with run.connect(empty) as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("organization", recreate="auto") as batch:
            batch.alter_column("country", nullable=False, new_column_name="land")
    with run.connect(empty) as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("organization", recreate="auto") as batch:
            batch.alter_column("land", nullable=False, new_column_name="country")
    assert count_rows(empty) == stored


def populate(settings: Settings) -> dict[str, int]:
    """Put one row into every table, so that each foreign key has something to hold."""
    engine = make_engine(settings.resolved_database_url)
    made: dict[str, dict[str, object]] = {}
    with engine.begin() as connection:
        for table in metadata.sorted_tables:
            made[table.name] = rows.row_of(table, made)
            connection.execute(insert(table).values(made[table.name]))
    engine.dispose()
    stored = count_rows(settings)
    assert all(stored.values())
    return stored


def count_rows(settings: Settings) -> dict[str, int]:
    engine = make_engine(settings.resolved_database_url)
    with engine.connect() as connection:
        counted = {table.name: _count(connection, table) for table in metadata.sorted_tables}
    engine.dispose()
    return counted


def _count(connection, table: Table) -> int:
    return len(connection.execute(select(*table.primary_key)).all())
