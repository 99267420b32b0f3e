"""However an installation is ended, nothing of it runs on."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    return [
        int(one)
        for task in Path(f"/proc/{process}/task").iterdir()
        for one in (task / "children").read_text().split()
    ]


def runs(process: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def installation(tmp_path):
    """A started installation without the demo, and its worker's process."""
    given = {"EMBEDDINGS": "off", "DATABASE_URL": "", "DATA_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "backend.cli", "serve", "--port", "0", "--no-demo"]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | given, stdout=subprocess.PIPE, stderr=log
        )
    assert process.stdout is not None
    assert any(re.match(rb"ready ", line) for line in process.stdout)
    (worker,) = children(process.pid)
    yield process, worker
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_the_worker_ends_with_its_installation(installation, number) -> None:
    process, worker = installation
    assert runs(worker)
    process.send_signal(number)
    process.wait(60)
    until = time.monotonic() + 120
    while runs(worker) and time.monotonic() < until:
        time.sleep(0.1)
    assert not runs(worker)
