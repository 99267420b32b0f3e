"""Starts programs, and ends them when we are told to end."""

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache"
WEB = ROOT / "frontend"
Command = list[str | Path]

_running: list[subprocess.Popen[bytes]] = []


def say(text: str) -> None:
    """Tell the person at the keyboard."""
    print(text, flush=True)


_FOREIGN = {"VIRTUAL_ENV", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE"}


def environment() -> dict[str, str]:
    """Variables for everything that is started; the person's own settings win.

    Compiled modules go into a folder of ours, also where the person wants none beside sources:
    without them every start would compile some two thousand files again.
    """
    given = {k: v for k, v in os.environ.items() if k not in _FOREIGN}
    bytecode = {"PYTHONPYCACHEPREFIX": str(CACHE / "bytecode")}
    ours = bytecode | {
        "NODE_USE_SYSTEM_CA": "1",
        "UV_SYSTEM_CERTS": "1",
        "WEB_DIST": str(WEB / "dist"),
    }
    return ours | given | {"PYTHONPATH": str(ROOT)}


def call(
    command: Command,
    *,
    log: Path | None = None,
    folder: Path | None = None,
    path: Path | None = None,
    more: dict[str, str] | None = None,
) -> int:
    """Run a command to its end; its output goes to a log file where one is named."""
    variables = environment() | (more or {})
    if path:
        variables["PATH"] = f"{path}{os.pathsep}{variables.get('PATH', '')}"
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(log.open("ab")) if log else None
        process = subprocess.Popen(command, cwd=folder, env=variables, stdout=out, stderr=out)
        _running.append(process)
        try:
            return process.wait()
        finally:
            _running.remove(process)


def succeeds(*command: str | Path) -> bool:
    """Whether a command ends well; nobody sees what it says."""
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def become(*command: str | Path) -> int:
    """Turn into another program, so that signals reach it directly."""
    os.execve(command[0], [str(word) for word in command], environment())  # noqa: S606 — our own venv


def stop_all(*_: object) -> None:
    """End what was started, and then ourselves: for SIGTERM while something is being set up."""
    for process in _running:
        process.terminate()
    sys.exit(128 + signal.SIGTERM)
