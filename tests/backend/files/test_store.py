"""Stores: a folder and a bucket keep the same promises."""

import io
from pathlib import Path
from uuid import uuid4

import pytest
from obstore.store import LocalStore, MemoryStore

from backend.files.errors import FileNotFound, StoreUnavailable
from backend.files.service.store import CHUNK, BucketStore, FolderStore, Store


@pytest.fixture(params=["folder", "bucket", "bucket_on_disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return FolderStore(tmp_path / "files")
    if request.param == "bucket":
        return BucketStore(MemoryStore())
    return BucketStore(LocalStore(tmp_path / "bucket", mkdir=True))


def test_bytes_come_back_as_they_went_in(store: Store) -> None:
    content = bytes(range(256)) * (CHUNK // 100)
    key = uuid4()
    store.put(key, io.BytesIO(content))
    assert b"".join(store.read(key)) == content


def test_a_stream_is_kept_from_its_start_wherever_it_stands(store: Store) -> None:
    stream = io.BytesIO(b"whole")
    stream.read(3)
    key = uuid4()
    store.put(key, stream)
    assert b"".join(store.read(key)) == b"whole"


def test_missing_bytes_are_found_missing_before_the_first_chunk(store: Store) -> None:
    with pytest.raises(FileNotFound):
        store.read(uuid4())


def test_deleting_is_safe_to_repeat(store: Store) -> None:
    key = uuid4()
    store.put(key, io.BytesIO(b"x"))
    store.delete(key)
    store.delete(key)
    with pytest.raises(FileNotFound):
        store.read(key)


def test_all_keys_are_listed(store: Store) -> None:
    keys = {uuid4() for _ in range(5)}
    for key in keys:
        store.put(key, io.BytesIO(b"x"))
    assert {key for key, _ in store.written()} == keys


class Broken(io.BytesIO):
    """A stream that fails midway, as a disk does."""

    def read(self, _size: int | None = -1) -> bytes:
        if self.tell():
            raise OSError
        return super().read(1)


def test_a_write_that_fails_midway_leaves_nothing_behind(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    with pytest.raises(StoreUnavailable):
        store.put(uuid4(), Broken(b"half"))
    assert list(store.written()) == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_folder_that_cannot_be_written_is_a_clear_problem(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file where the folder should be")
    with pytest.raises(StoreUnavailable):
        FolderStore(tmp_path / "files").put(uuid4(), io.BytesIO(b"x"))
