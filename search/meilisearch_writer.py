"""Changes to the server's indexes: tasks sent and waited for, one process at a time.

The official client opens a connection per call and shares headers between threads, so it is used
here only, under a lock.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import RLock
from typing import Any, Final

import meilisearch
from meilisearch.errors import MeilisearchApiError, MeilisearchError

from search.engine import DocumentRejected, RebuildNeeded, SearchUnavailable
from search.meilisearch_filters import NOTHING, among
from search.meilisearch_reader import Reader
from search.meilisearch_schema import FORMAT, settings

CALL_TIMEOUT: Final = 30
TASK_TIMEOUT: Final = 600.0
WAITS: Final = (0.005, 0.25)
"""Seconds between two looks at a task: the first, and the longest."""
CHUNK: Final = 200
Row = Mapping[str, Any]


class TaskFailed(SearchUnavailable):
    """The server gave a task up; `faulty_input` when what was sent is to blame."""

    def __init__(self, error: Mapping[str, Any]) -> None:
        super().__init__(f"Meilisearch: {error.get('code')}: {error.get('message')}")
        self.code = str(error.get("code"))
        self.faulty_input = error.get("type") == "invalid_request"


class Writer:
    """Sends tasks; what is written is found once `wait` has returned."""

    def __init__(self, url: str, key: str, reader: Reader) -> None:
        self._client = meilisearch.Client(url.rstrip("/"), key or None, timeout=CALL_TIMEOUT)
        self._reader = reader
        self._last: int | None = None
        self._lock = RLock()

    def make(self, uid: str) -> None:
        """A new index with our settings."""
        try:
            self._settle(lambda: self._client.create_index(uid, {"primaryKey": "id"}))
        except TaskFailed as error:
            if error.code != "index_already_exists":
                raise
        self._settle(lambda: self._client.index(uid).update_settings(settings()))

    def ensure(self, uid: str, found: Mapping[str, Any] | None) -> bool:
        """Make the index or mend its settings; False when its documents are of another format."""
        if found is None:
            self.make(uid)
            return True
        if FORMAT not in found.get("displayedAttributes", ()):
            return False
        wanted = settings()
        differing = {
            name: wanted[name] for name in wanted if not _same(wanted[name], found.get(name))
        }
        if differing:
            self._settle(lambda: self._client.index(uid).update_settings(differing))
        return True

    def upsert(self, uid: str, rows: Sequence[Row], *, creating: bool = True) -> None:
        """Merge these rows into the index and wait; DocumentRejected names the first bad one."""
        for start in range(0, len(rows), CHUNK):
            self._merge(uid, rows[start : start + CHUNK], creating=creating)

    def _merge(self, uid: str, rows: Sequence[Row], *, creating: bool) -> None:
        """One bad row fails its whole task: halve until it is alone, the good halves are in."""
        index = self._client.index(uid)
        try:
            self._settle(lambda: index.update_documents(rows, skip_creation=not creating))
        except TaskFailed as error:
            if not error.faulty_input:
                raise
            if len(rows) == 1:
                raise DocumentRejected(str(rows[0]["id"]), str(error)) from error
            middle = len(rows) // 2
            for half in (rows[:middle], rows[middle:]):
                self._merge(uid, half, creating=creating)

    def delete(self, uid: str, ids: Iterable[str]) -> None:
        """Take documents out; `wait` says when they are gone."""
        listed = list(ids)
        for start in range(0, len(listed), CHUNK):
            some = among("id", listed[start : start + CHUNK])
            self._send(lambda some=some: self._client.index(uid).delete_documents(filter=some))  # type: ignore[misc]  # bound now

    def embedders(self, uid: str, wanted: Mapping[str, int]) -> None:
        """Let the index hold vectors of these models, by their number of dimensions."""
        made = {
            name: {"source": "userProvided", "dimensions": dimensions}
            for name, dimensions in wanted.items()
        }
        self._settle(lambda: self._client.index(uid).update_embedders(made))

    def swap(self, one: str, other: str) -> None:
        """Let two indexes change names in one step.

        A key that is bound to index names may swap but not see the task: a task behind it, on one
        of the indexes, says when it is done, and the date of making says whether.
        """
        made = self._made(other)
        self._send(lambda: self._client.swap_indexes([{"indexes": [one, other]}]))
        self._settle(lambda: self._client.index(other).delete_documents(filter=NOTHING))
        if self._made(one) != made:
            raise SearchUnavailable(f"Meilisearch has not swapped {one} and {other}")

    def _made(self, uid: str) -> str:
        return str(self._reader.get(f"/indexes/{uid}")["createdAt"])

    def drop(self, uid: str) -> None:
        """Delete an index, if there is one."""
        try:
            self._settle(lambda: self._client.delete_index(uid))
        except (TaskFailed, RebuildNeeded):
            return

    def wait(self) -> None:
        """Return once the last task sent, and so every one before it, is done."""
        with self._lock:
            last, self._last = self._last, None
        if last is not None:
            self._finish(last)

    def _settle(self, send: Callable[[], Any]) -> None:
        self._finish(self._send(send))

    def _send(self, send: Callable[[], Any]) -> int:
        with self._lock:
            task: int = self._calling(send).task_uid
            self._last = task
            return task

    def _finish(self, task: int) -> None:
        deadline = time.monotonic() + TASK_TIMEOUT
        pause, longest = WAITS
        while True:
            with self._lock:
                found = self._calling(lambda: self._client.get_task(task))
            if found.status not in {"enqueued", "processing"}:
                break
            if time.monotonic() > deadline:
                raise SearchUnavailable(f"Meilisearch has not done task {task} in time")
            time.sleep(pause)
            pause = min(pause * 1.5, longest)
        self._reader.forget()
        if found.status != "succeeded":
            raise _failure(found.error or {})

    def _calling(self, call: Callable[[], Any]) -> Any:  # noqa: ANN401 - the client is untyped
        try:
            return call()
        except MeilisearchApiError as error:
            if error.code == "index_not_found":
                raise RebuildNeeded(str(error)) from error
            raise SearchUnavailable(f"Meilisearch: {error}") from error
        except MeilisearchError as error:
            raise SearchUnavailable(f"Meilisearch: {error}") from error


def _failure(error: Mapping[str, Any]) -> SearchUnavailable:
    if error.get("code") == "index_not_found":
        return RebuildNeeded(str(error.get("message")))
    return TaskFailed(error)


def _same(wanted: object, found: object) -> bool:
    """Whether the server has what is wanted; it adds defaults to what it was given."""
    if isinstance(wanted, Mapping) and isinstance(found, Mapping):
        return all(_same(value, found.get(key)) for key, value in wanted.items())
    if isinstance(wanted, list) and isinstance(found, list):
        return len(wanted) == len(found) and all(map(_same, wanted, found))
    return wanted == found
