"""Where the bytes lie: a folder, or a bucket. Keys are the files' ids."""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, Protocol
from uuid import UUID, uuid4

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import from_url

from backend.core import clock
from backend.core.settings import Settings
from backend.files.errors import FileNotFound, StoreUnavailable

CHUNK = 256 * 1024


class Store(Protocol):
    """What keeping bytes takes. Failing means StoreUnavailable, so that nothing is half-done."""

    def put(self, key: UUID, stream: BinaryIO) -> None:
        """Keep a stream's bytes from its start; durable when this returns."""

    def read(self, key: UUID) -> Iterator[bytes]:
        """The bytes in chunks; FileNotFound at once, not midway, when there are none."""

    def delete(self, key: UUID) -> None:
        """Drop the bytes if they are there."""

    def written(self) -> Iterator[tuple[UUID, datetime]]:
        """All keys with the instants they were written at."""


class FolderStore:
    """Bytes in a folder of this machine, spread over 256 folders."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def _path(self, key: UUID) -> Path:
        return self.root / key.hex[:2] / key.hex

    def put(self, key: UUID, stream: BinaryIO) -> None:
        """Written beside, forced to the disk, then renamed: never half a file under its key."""
        path = self._path(key)
        part = path.with_name(f"{uuid4().hex}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            stream.seek(0)
            with part.open("xb") as target:
                while chunk := stream.read(CHUNK):
                    target.write(chunk)
                target.flush()
                os.fsync(target.fileno())
            part.replace(path)
            _sync_folder(path.parent)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise StoreUnavailable from error

    def read(self, key: UUID) -> Iterator[bytes]:
        """Opened before the first chunk is asked for."""
        try:
            source = self._path(key).open("rb")
        except FileNotFoundError:
            raise FileNotFound(id=str(key)) from None
        except OSError as error:
            raise StoreUnavailable from error
        return _chunks(source)

    def delete(self, key: UUID) -> None:
        """Drop the file."""
        try:
            self._path(key).unlink(missing_ok=True)
        except OSError as error:
            raise StoreUnavailable from error

    def written(self) -> Iterator[tuple[UUID, datetime]]:
        """Every file, and what interrupted writes left behind is removed on the way."""
        for path in self.root.glob("??/*"):
            at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if path.suffix == ".part":
                if (clock.now() - at).days:
                    path.unlink(missing_ok=True)
            else:
                yield UUID(hex=path.name), at


def _chunks(source: BinaryIO) -> Iterator[bytes]:
    with source:
        while chunk := source.read(CHUNK):
            yield chunk


def _sync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class BucketStore:
    """Bytes in an object store; credentials and endpoint come from the AWS_* environment."""

    def __init__(self, store: Any) -> None:  # noqa: ANN401 — obstore's stores share no public type
        self.store = store

    def put(self, key: UUID, stream: BinaryIO) -> None:
        """One object; it appears whole or not at all."""
        stream.seek(0)
        try:
            obstore.put(self.store, key.hex, stream)
        except BaseError as error:
            raise StoreUnavailable from error

    def read(self, key: UUID) -> Iterator[bytes]:
        """Asked for before the first chunk is."""
        try:
            found = obstore.get(self.store, key.hex)
        except (NotFoundError, FileNotFoundError):
            raise FileNotFound(id=str(key)) from None
        except BaseError as error:
            raise StoreUnavailable from error
        return (bytes(chunk) for chunk in found.stream(min_chunk_size=CHUNK))

    def delete(self, key: UUID) -> None:
        """Drop the object."""
        try:
            obstore.delete(self.store, key.hex)
        except (NotFoundError, FileNotFoundError):
            return
        except BaseError as error:
            raise StoreUnavailable from error

    def written(self) -> Iterator[tuple[UUID, datetime]]:
        """Every object of ours; what else lies in the bucket is passed over."""
        try:
            for batch in obstore.list(self.store):
                for found in batch:
                    name = str(found["path"])
                    if len(name) == 32:  # noqa: PLR2004 — an id in hexadecimal
                        yield UUID(hex=name), found["last_modified"]
        except BaseError as error:
            raise StoreUnavailable from error


@cache
def _open(url: str, folder: Path) -> Store:
    if url:
        return BucketStore(from_url(url))
    return FolderStore(folder)


def store_of(settings: Settings) -> Store:
    """The installation's store."""
    return _open(settings.files_url, settings.data_dir / "files")
