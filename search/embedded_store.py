"""Folders of the embedded index: generations, the pointer to the live one, the writer's lock."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from search.embedded_schema import VERSION
from search.engine import SearchUnavailable

POINTER: Final = "live.json"


class Locked(SearchUnavailable):
    """Another process writes this index."""


def live(folder: Path) -> Path | None:
    """The generation that readers use; None where there is none of this version."""
    try:
        pointer = json.loads((folder / POINTER).read_text())
    except (FileNotFoundError, ValueError):
        return None
    if not isinstance(pointer, dict):
        return None
    path = folder / str(pointer.get("generation", ""))
    return path if pointer.get("version") == VERSION and (path / "meta.json").exists() else None


def exists(folder: Path) -> bool:
    """Whether any generation, of whatever version, was ever made here."""
    return (folder / POINTER).exists()


def new_generation(folder: Path) -> Path:
    """An empty folder that sorts after all others."""
    folder.mkdir(parents=True, exist_ok=True)
    last = max((int(path.name[4:]) for path in folder.glob("gen-*")), default=0)
    path = folder / f"gen-{last + 1:06d}"
    path.mkdir()
    return path


def promote(folder: Path, generation: Path) -> None:
    """Point readers to this generation, in one step that survives a crash."""
    draft = folder / f"{POINTER}.new"
    with draft.open("w") as stream:
        json.dump({"version": VERSION, "generation": generation.name}, stream)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(folder / POINTER)


def remove_others(folder: Path, keep: Path) -> None:
    """Delete generations that no pointer names; open readers keep their files until they move."""
    for path in folder.glob("gen-*"):
        if path != keep:
            shutil.rmtree(path, ignore_errors=True)


def size(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


@contextmanager
def writer_lock(root: Path) -> Iterator[None]:
    """Held while one process writes; the system lets go of it when the process dies."""
    root.mkdir(parents=True, exist_ok=True)
    with (root / "writer.lock").open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Locked(f"another process writes {root}") from error
        yield
