"""The test rig: an empty database on both engines, an application over it, a clock to turn."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import structlog
import time_machine
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from backend.core.db import transaction
from backend.core.settings import Settings
from tests.rig import lacks, network, postgres
from tests.rig.databases import AUDIT_KEY, PostgresDatabase, SqliteFiles

MARKERS = (
    "sqlite_only(reason): the test is about SQLite itself",
    "postgresql_only(reason): the test is about PostgreSQL itself",
    "e2e: drives a real browser against a running installation",
)
ADDRESS = "http://testserver"


def pytest_configure(config: pytest.Config) -> None:
    """Set the tests apart from the machine: its network and its settings."""
    for marker in MARKERS:
        config.addinivalue_line("markers", marker)
    for setting in Settings.model_fields:
        os.environ.pop(setting.upper(), None)
    network.refuse()
    # Through the standard library: a failing test shows its lines, and nobody makes them pretty.
    structlog.configure(
        processors=[
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["event"]),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Under CI a test skipped for want of something fails."""
    report = yield
    lacks.judge(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    """The same for whole modules."""
    report = yield
    lacks.judge(report)
    return report


@pytest.fixture(scope="session")
def run_id(request: pytest.FixtureRequest) -> str:
    """A name that all workers of this run share."""
    given = getattr(request.config, "workerinput", {}).get("testrunuid")
    return given or uuid4().hex


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def sqlite_files(shared_folder: Path) -> SqliteFiles:
    """Copies of a prepared SQLite file."""
    return SqliteFiles(shared_folder)


@pytest.fixture(scope="session")
def postgres_database(
    run_id: str, shared_folder: Path, worker_id: str
) -> Iterator[PostgresDatabase]:
    """This worker's database on the run's PostgreSQL."""
    try:
        server = postgres.join(run_id)
    except postgres.Unavailable as reason:
        pytest.skip(str(reason))
    database = PostgresDatabase(server, worker_id, shared_folder)
    yield database
    database.close()
    server.presence.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def dialect(request: pytest.FixtureRequest) -> str:
    """The database of this test; every test that needs one runs on both."""
    name: str = request.param
    for only in ("sqlite", "postgresql"):
        marker = request.node.get_closest_marker(f"{only}_only")
        if marker is not None and only != name:
            (reason,) = marker.args
            pytest.skip(f"{only} only: {reason}")
    return name


@pytest.fixture
def engine(dialect: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine over an empty database with the newest schema."""
    if dialect == "sqlite":
        with request.getfixturevalue("sqlite_files").engine(tmp_path) as engine:
            yield engine
    else:
        with request.getfixturevalue("postgres_database").engine() as engine:
            yield engine


@pytest.fixture
def blank_database(dialect: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database that has no table yet, for tests of migrations."""
    if dialect == "sqlite":
        yield f"sqlite:///{tmp_path / 'blank.db'}"
    else:
        with request.getfixturevalue("postgres_database").blank("blank") as url:
            yield url


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """One writing transaction, committed when the test ends.

    On SQLite it holds the write lock: arrange with `transaction(engine)` before using `client`.
    """
    with transaction(engine) as session:
        yield session


@pytest.fixture
def settings(tmp_path: Path, engine: Engine) -> Settings:
    """Settings of an installation in the test's own folder, without vectors."""
    return Settings(
        _env_file=None,
        data_dir=tmp_path,
        database_url=engine.url.render_as_string(hide_password=False),
        embeddings="off",
        public_url=ADDRESS,
        rate_limits=False,
        secret_key=AUDIT_KEY.decode(),
        web_dist=tmp_path / "dist",
    )


@pytest.fixture
def app(settings: Settings, engine: Engine) -> FastAPI:
    """The application over the test's database."""
    from backend.main import create_app  # noqa: PLC0415 — slow to load, and many tests need none

    return create_app(settings, engine)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """A visitor of the application; cookies are kept between calls."""
    with TestClient(app, base_url=ADDRESS) as client:
        yield client


class Clock:
    """The time that `backend.core.clock` reads; it stands still until it is moved."""

    def __init__(self, traveller: time_machine.Traveller) -> None:
        self._traveller = traveller

    def move_to(self, instant: datetime) -> None:
        """Set the time; a naive instant is refused."""
        assert instant.tzinfo is not None, "an instant needs a zone"
        self._traveller.move_to(instant)

    def shift(self, **duration: float) -> None:
        """Move the time by a timedelta's keywords, such as `days=3`."""
        self._traveller.shift(timedelta(**duration))


@pytest.fixture
def clock() -> Iterator[Clock]:
    """A clock that stands at 09:00 UTC on 2 March 2026 and moves only when told.

    The database's own clock, which judges deadlines, is not turned by it.
    """
    start = datetime.fromisoformat("2026-03-02T09:00:00+00:00")
    with time_machine.travel(start, tick=False) as traveller:
        yield Clock(traveller)
