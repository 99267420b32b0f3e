"""The demo, seeded once per run on each database, and an index over it."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine
from sqlmodel import Session, select

from backend.core.db import make_engine, transaction
from backend.core.settings import Settings
from backend.discovery import service as discovery
from backend.discovery.service import Search
from backend.listings.models import Listing
from seed.__main__ import seed_demo
from tests.rig.databases import AUDIT_KEY, TEMPLATE, PostgresDatabase, once

ROOT = Path(__file__).parents[2]


@dataclass
class Demo:
    """A database with the demo in it."""

    name: str
    engine: Engine
    listings: int
    """How many the first run made."""


def demo_settings(folder: Path) -> Settings:
    """Settings of an installation whose shares of keys lie in a folder of the run."""
    key = AUDIT_KEY.decode()
    return Settings(_env_file=None, data_dir=folder, embeddings="off", secret_key=key)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def demo(request: pytest.FixtureRequest, shared_folder: Path) -> Iterator[Demo]:
    """The demo on this database, seeded by one worker of the run; its tests only read."""
    made = shared_folder / f"demo-{request.param}.json"
    url, prepare = _database(request, shared_folder)
    engine = make_engine(url, audit_key=AUDIT_KEY)
    settings = demo_settings(shared_folder / f"demo-{request.param}")
    with once(shared_folder / f"demo-{request.param}.lock") as first:
        if first:
            prepare()
            with transaction(engine) as session:
                made.write_text(json.dumps(seed_demo(session, settings)))
    yield Demo(request.param, engine, json.loads(made.read_text()))
    engine.dispose()


def _database(request: pytest.FixtureRequest, shared: Path) -> tuple[str, Callable[[], object]]:
    """Where the demo lies, and how to make an empty database there."""
    if request.param == "sqlite":
        template = request.getfixturevalue("sqlite_files").template
        path = shared / "demo.db"
        return f"sqlite:///{path}", lambda: shutil.copyfile(template, path)
    database: PostgresDatabase = request.getfixturevalue("postgres_database")

    def create() -> None:
        admin = create_engine(database.server.url("postgres"), isolation_level="AUTOCOMMIT")
        with admin.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE demo TEMPLATE {TEMPLATE}")
        admin.dispose()

    return database.server.url("demo"), create


@pytest.fixture
def session(demo: Demo) -> Iterator[Session]:
    """A reading transaction on the seeded database."""
    with transaction(demo.engine, reading=True) as session:
        yield session


@pytest.fixture
def by_slug(session: Session) -> dict[str, Listing]:
    """The sample listings by the names their entries have."""
    return {str(listing.source_id): listing for listing in session.exec(select(Listing))}


@pytest.fixture(scope="session")
def search(demo: Demo, shared_folder: Path) -> Iterator[Search]:
    """The market's index, filled by one worker of the run, asked by words alone."""
    folder = shared_folder / f"demo-{demo.name}"
    settings = Settings(_env_file=None, data_dir=folder, embeddings="off", secret_key="for tests")
    with once(shared_folder / f"demo-{demo.name}-index.lock") as first:
        if first:
            discovery.rebuild(settings, demo.engine)
    search = discovery.open_search(settings)
    yield search
    search.close()


@pytest.fixture(scope="session")
def plan() -> dict[str, Any]:
    """What the plan names, as the data for trying holds it."""
    given = os.environ.get("SHARED_DATA")
    folder = Path(given) if given else ROOT.parent / "shared" / "data"
    path = folder / "seed_entities.json"
    if not path.is_file():
        pytest.skip("no shared/data beside the checkout: SHARED_DATA names the folder")
    return json.loads(path.read_text(encoding="utf-8"))
