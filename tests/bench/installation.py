"""An installation full of listings, made once and kept, and served as people serve it."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backend.core.db import make_engine
from backend.core.settings import Settings
from backend.discovery import service as discovery
from backend.migrations import run as migrations
from seed import bench

ROOT = Path(__file__).parents[2]


def prepare(settings: Settings, size: int) -> None:
    """Bring the folder to `size` listings, all of them in the index."""
    migrations.migrate(settings)
    engine = make_engine(settings.resolved_database_url, audit_key=settings.key)
    try:
        start = time.monotonic()
        added = bench.fill(engine, size, announce=False)
        if added:
            print(f"{added:,} listings made in {time.monotonic() - start:.0f} s", flush=True)
        start = time.monotonic()
        index = discovery.open_engine(settings)
        try:
            mended = discovery.reconcile(index, engine)
        finally:
            index.close()
        if mended:
            print(f"{mended:,} listings indexed in {time.monotonic() - start:.0f} s", flush=True)
    finally:
        engine.dispose()


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """The address of the API over the folder, without a worker."""
    given = {"DATA_DIR": str(settings.data_dir), "EMBEDDINGS": "off", "RATE_LIMITS": "0"}
    options = ["serve", "--port", "0", "--no-demo", "--no-worker"]
    process = subprocess.Popen(
        [sys.executable, "-m", "backend.cli", *options],
        cwd=ROOT,
        env=os.environ | given | {"LOG_LEVEL": "warning"},
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        found = (re.match(rb"ready (http://\S+)", line) for line in process.stdout)
        ready = next((one for one in found if one), None)
        assert ready is not None, "the API did not start"
        yield ready.group(1).decode()
    finally:
        process.send_signal(signal.SIGTERM)
        process.stdout.close()
        process.wait(30)
