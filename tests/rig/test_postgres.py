"""The shared PostgreSQL comes once and goes with its last user."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from tests.rig import postgres
from tests.rig.databases import PostgresDatabase

ROOT = Path(__file__).parents[2]
USER = textwrap.dedent(
    """
    import sys, time
    from tests.rig import postgres
    server = postgres.join(sys.argv[1])
    print(server.folder, flush=True)
    time.sleep(60)
    """
)


@pytest.mark.postgresql_only("SQLite needs no server")
def test_the_server_speaks_chinese_without_the_systems_locales(engine: Engine) -> None:
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT lower('ЖӘНЕ')")) == "және"
        assert connection.scalar(text("SHOW server_encoding")) == "UTF8"


def test_a_killed_run_takes_the_server_with_it(postgres_database: PostgresDatabase) -> None:
    run = f"kill{os.getpid()}"
    command = [sys.executable, "-c", USER, run]
    user = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    try:
        folder = Path(user.stdout.readline().decode().strip())
        assert (folder / "ready").exists()
    finally:
        user.send_signal(signal.SIGKILL)
        user.communicate()
    until = time.monotonic() + 20
    while folder.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not folder.exists()


def test_two_processes_of_one_run_share_one_server(postgres_database: PostgresDatabase) -> None:
    folder = postgres_database.server.folder
    again = postgres.join(folder.name.split("-")[-1])
    with again.presence:
        assert again.folder == folder
        assert len(list(folder.glob("data/postmaster.pid"))) == 1
