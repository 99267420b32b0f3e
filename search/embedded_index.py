"""One kind's index on disk: opening, following the writer, writing, rebuilding."""

import shutil
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, RLock
from typing import Final

import tantivy

from search import embedded_store as store
from search.documents import ListingDocument, SectionVector
from search.embedded_schema import build_schema, register_analyzers, to_row
from search.engine import DocumentRejected, RebuildNeeded
from search.vectors import VectorLog

HEAP: Final = 64_000_000
VECTORS: Final = "vectors.log"
REMEMBERED: Final = 1000
"""Rows kept for the other index that the same document is written to."""


def open_index(path: Path) -> tantivy.Index:
    """An index in this folder, made there when the folder is empty."""
    index = tantivy.Index(build_schema(), str(path), reuse=True)
    register_analyzers(index)
    index.config_reader("manual")
    return index


class _Rows:
    """Rows of the documents written last: most documents go to two indexes, one after the other."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, tuple[ListingDocument, tantivy.Document]] = OrderedDict()
        self._lock = Lock()

    def of(self, document: ListingDocument) -> tantivy.Document:
        """The row of exactly this object, analysed once."""
        with self._lock:
            held = self._held.get(id(document))
        if held is not None and held[0] is document:
            return held[1]
        row = to_row(document)
        with self._lock:
            self._held[id(document)] = (document, row)
            while len(self._held) > REMEMBERED:
                self._held.popitem(last=False)
        return row


_ROWS: Final = _Rows()


def add(writer: tantivy.IndexWriter, documents: Sequence[ListingDocument]) -> None:
    """Replace these documents; nothing is written when one of them cannot be."""
    rows = []
    for document in documents:
        try:
            rows.append(_ROWS.of(document))
        except (ValueError, TypeError, OverflowError) as error:
            raise DocumentRejected(document.id, str(error)) from error
    for document, row in zip(documents, rows, strict=True):
        writer.delete_documents_by_term("id", document.id)
        writer.add_document(row)


class Filling:
    """A new generation that is being filled."""

    def __init__(self, path: Path) -> None:
        self.index = open_index(path)
        self.vectors = VectorLog(path / VECTORS)
        self.writer = self.index.writer(HEAP, 1)
        self._lock = RLock()
        self._changed: set[str] = set()

    def upsert(self, documents: Sequence[ListingDocument]) -> None:
        """Add documents that did not change since the rebuild began."""
        with self._lock:
            add(self.writer, [one for one in documents if one.id not in self._changed])

    def put_vectors(self, vectors: Sequence[SectionVector]) -> None:
        """Add vectors to the new index."""
        with self._lock:
            self.vectors.append([one for one in vectors if one.id not in self._changed])

    def follow(self, documents: Sequence[ListingDocument], removed: Sequence[str]) -> None:
        """A change made to the live index meanwhile; it wins over what the rebuild reads."""
        with self._lock:
            self._changed.update(one.id for one in documents)
            self._changed.update(removed)
            add(self.writer, documents)
            for one in removed:
                self.writer.delete_documents_by_term("id", one)
            self.vectors.append((), removed)


class KindIndex:
    """The live index of one kind; readers in other processes see each commit at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RLock()
        self._generation: Path | None = None
        self._pointer_seen: tuple[int, int] | None = None
        self._meta_seen: tuple[int, int] | None = None
        self._index: tantivy.Index | None = None
        self._vectors: VectorLog | None = None
        self._writer: tantivy.IndexWriter | None = None
        self._filling: Filling | None = None
        self.dirty = False

    def ensure(self) -> bool:
        """Make the index if there is none; False when the one there needs a rebuild."""
        with self._lock:
            if store.live(self.folder) is not None:
                return True
            if store.exists(self.folder):
                return False
            generation = store.new_generation(self.folder)
            open_index(generation)
            store.promote(self.folder, generation)
            return True

    def searcher(self) -> tantivy.Searcher:
        """A view of the last commit, whichever process made it."""
        with self._lock:
            index = self._opened()
            seen = _stamp(self._path() / "meta.json")
            if seen != self._meta_seen:
                index.reload()
                self._meta_seen = seen
            return index.searcher()

    def vectors(self) -> VectorLog:
        """The vectors of the live generation."""
        with self._lock:
            self._opened()
            if self._vectors is None:
                raise RebuildNeeded(str(self.folder))
            return self._vectors

    def write(self, documents: Sequence[ListingDocument], removed: Sequence[str] = ()) -> None:
        """Add, replace and take out; found after the next `commit`."""
        with self._lock:
            writer = self._writing()
            add(writer, documents)
            for one in removed:
                writer.delete_documents_by_term("id", one)
            if removed:
                self.vectors().append((), removed)
            if self._filling is not None:
                self._filling.follow(documents, removed)
            self.dirty = True

    def put_vectors(self, vectors: Sequence[SectionVector]) -> None:
        """Replace the vectors of the listings named."""
        with self._lock:
            self.vectors().append(vectors)
            if self._filling is not None:
                self._filling.vectors.append(vectors)

    def commit(self) -> None:
        """Make everything written so far findable and safe."""
        with self._lock:
            if self.dirty and self._writer is not None:
                self._writer.commit()
                self.dirty = False

    @contextmanager
    def rebuild(self) -> Iterator[Filling]:
        """Fill a new generation; it goes live when the block ends without error."""
        path = store.new_generation(self.folder)
        filling = self._filling = Filling(path)
        try:
            yield filling
        except BaseException:
            self._filling = None
            shutil.rmtree(path, ignore_errors=True)
            raise
        with self._lock:
            self._filling = None
            filling.writer.commit()
            filling.writer.wait_merging_threads()
            self._let_go()
            store.promote(self.folder, path)
            store.remove_others(self.folder, path)

    def close(self) -> None:
        """Commit and let go."""
        with self._lock:
            self.commit()
            self._let_go()

    def _let_go(self) -> None:
        self._writer = self._index = self._vectors = self._generation = None
        self._pointer_seen = self._meta_seen = None
        self.dirty = False

    def _path(self) -> Path:
        if self._generation is None:
            raise RebuildNeeded(str(self.folder))
        return self._generation

    def _opened(self) -> tantivy.Index:
        seen = _stamp(self.folder / store.POINTER)
        if self._index is None or seen != self._pointer_seen:
            generation = store.live(self.folder)
            if generation is None:
                raise RebuildNeeded(str(self.folder))
            if self._writer is None or generation != self._generation:
                self._let_go()
                self._generation = generation
                self._index = open_index(generation)
                self._vectors = VectorLog(generation / VECTORS)
            self._pointer_seen = seen
        if self._index is None:
            raise RebuildNeeded(str(self.folder))
        return self._index

    def _writing(self) -> tantivy.IndexWriter:
        index = self._opened()
        if self._writer is None:
            self._writer = index.writer(HEAP, 1)
        return self._writer


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_ino
