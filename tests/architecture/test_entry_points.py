"""Whatever a process begins with can be imported first, and alone."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIRST = [
    "backend.main",
    "backend.worker",
    "backend.openapi",
    "backend.discovery.service",
    "backend.listings.service",
    "silkbridge",
    "search.evaluation",
]


@pytest.mark.parametrize("module", FIRST)
def test_a_process_may_begin_with_any_way_in(module: str) -> None:
    begin = [sys.executable, "-c", f"import {module}"]
    done = subprocess.run(begin, check=False, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
