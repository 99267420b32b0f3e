"""One world for all rows of the table: put back after each, since building it takes a while."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event
from sqlmodel import col, select

from backend.accounts.models import SignIn
from backend.core.db import transaction
from backend.core.settings import Settings
from backend.main import create_app
from backend.notifications.models import Notification
from tests.api.rows import Rows, restore, rows_of
from tests.api.world import World, build
from tests.conftest import ADDRESS
from tests.rig.databases import AUDIT_KEY

WRITES = ("INSERT", "UPDATE", "DELETE", "WITH")


@dataclass
class Home:
    """An application over a world, and the world's rows as they were first."""

    app: FastAPI
    client: TestClient
    engine: Engine
    settings: Settings
    world: World
    rows: Rows

    touched: bool = False
    """Whether a statement that may have written was sent since rows were last compared."""
    found: Rows = field(init=False)
    """The rows at that time."""

    def __post_init__(self) -> None:
        """Listen for statements that write, since comparing all rows takes a while."""
        self.found = self.rows
        event.listen(self.engine, "before_cursor_execute", self._note)

    def _note(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        self.touched |= statement.lstrip().startswith(WRITES)

    def changed(self) -> bool:
        """Whether anything was written since the world was built or put back."""
        if self.touched:
            self.touched, self.found = False, rows_of(self.engine)
        return self.found != self.rows

    def put_back(self) -> None:
        """Undo whatever was written."""
        if self.changed():
            restore(self.engine, self.rows, self.found)
            self.touched, self.found = False, self.rows


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def home(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Home]:
    """The application over the world, on each database."""
    folder = tmp_path_factory.mktemp("world")
    if request.param == "sqlite":
        database = request.getfixturevalue("sqlite_files").engine(folder)
    else:
        database = request.getfixturevalue("postgres_database").engine()
    with database as engine:
        settings = Settings(
            _env_file=None,
            data_dir=folder,
            database_url=engine.url.render_as_string(hide_password=False),
            embeddings="off",
            public_url=ADDRESS,
            rate_limits=False,
            secret_key=AUDIT_KEY.decode(),
            web_dist=folder / "dist",
        )
        world = build(engine, settings)
        with transaction(engine, reading=True) as session:
            signed_in = select(SignIn).where(col(SignIn.person_id) == world.people["author"].id)
            world.sign_in_id = str(session.exec(signed_in).one().id)
            world.things["notification"] = session.exec(select(Notification)).one()
        app = create_app(settings, engine)
        with TestClient(app, base_url=ADDRESS, raise_server_exceptions=False) as client:
            yield Home(app, client, engine, settings, world, rows_of(engine))
