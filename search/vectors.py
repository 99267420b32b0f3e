"""Nearest neighbours over section vectors, kept in an append-only log that readers follow."""

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import RLock
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from search.documents import SectionVector

_HEAD: Final = struct.Struct("<HHHHH")
_MAGIC: Final = 0x5EC7
_GROWTH: Final = 1024
EXACT: Final = 30_000
"""So many vectors are all compared in full; of more, those whose signs differ least."""
CLOSEST: Final = 20
"""How many times the listings asked for are compared in full then."""
WORD: Final = 64

Vector = NDArray[np.float32]


class Nearest:
    """Vectors of one embedder in memory; the nearest section speaks for its listing."""

    def __init__(self, dimensions: int) -> None:
        self._matrix = np.zeros((_GROWTH, dimensions), dtype=np.float32)
        self._signs = np.zeros((-(-dimensions // WORD), _GROWTH), dtype=np.uint64)
        self._owners: list[str | None] = []
        self._rows: dict[str, list[int]] = {}
        self._free: list[int] = []

    def __len__(self) -> int:
        """How many vectors there are."""
        return len(self._owners) - len(self._free)

    @property
    def dimensions(self) -> int:
        """Length of each vector."""
        return int(self._matrix.shape[1])

    def add(self, listing: str, values: Vector) -> None:
        """Add one section of a listing."""
        if self._free:
            row = self._free.pop()
            self._owners[row] = listing
        else:
            row = len(self._owners)
            self._owners.append(listing)
            if row == len(self._matrix):
                self._grow(max(_GROWTH, row // 2))
        self._matrix[row] = values
        self._signs[:, row] = _signs(values)
        self._rows.setdefault(listing, []).append(row)

    def _grow(self, by: int) -> None:
        spare = np.zeros((by, self.dimensions), dtype=np.float32)
        self._matrix = np.concatenate((self._matrix, spare))
        signs = np.zeros((len(self._signs), by), dtype=np.uint64)
        self._signs = np.concatenate((self._signs, signs), axis=1)

    def remove(self, listing: str) -> None:
        """Take all sections of a listing out."""
        for row in self._rows.pop(listing, ()):
            self._owners[row] = None
            self._matrix[row] = 0.0
            self._free.append(row)

    def nearest(
        self, vector: Vector, limit: int, among: Iterable[str] | None = None
    ) -> list[tuple[str, float]]:
        """The listings nearest to a vector of length 1, best first, with their cosines."""
        if among is not None:
            rows = [row for listing in among for row in self._rows.get(listing, ())]
            picked = np.asarray(rows, dtype=np.int64)
            return self._best(picked, self._matrix[picked] @ vector, limit)
        held = len(self._owners)
        if held == 0:
            return []
        if held <= max(EXACT, limit * CLOSEST):
            scores = self._matrix[:held] @ vector
            most = min(held, limit * 8)
            picked = np.argpartition(scores, held - most)[held - most :]
            return self._best(picked, scores[picked], limit)
        picked = self._alike(vector, limit * CLOSEST)
        # Not `@`: its threads cost more than they bring for so few rows.
        return self._best(picked, np.einsum("ij,j->i", self._matrix[picked], vector), limit)

    def _alike(self, vector: Vector, most: int) -> NDArray[np.int64]:
        """The rows whose signs differ least from the vector's: a rough look at all of them."""
        held = len(self._owners)
        differing = np.zeros(held, dtype=np.uint16)
        for ours, theirs in zip(_signs(vector), self._signs, strict=True):
            differing += np.bitwise_count(theirs[:held] ^ ours)
        enough = np.searchsorted(np.cumsum(np.bincount(differing)), most)
        return np.flatnonzero(differing <= enough)

    def _best(
        self, rows: NDArray[np.int64], scores: NDArray[np.float32], limit: int
    ) -> list[tuple[str, float]]:
        found: dict[str, float] = {}
        for place in np.argsort(-scores, kind="stable"):
            owner = self._owners[int(rows[place])]
            if owner is not None and owner not in found:
                found[owner] = float(scores[place])
                if len(found) == limit:
                    break
        return list(found.items())


def _signs(values: Vector) -> NDArray[np.uint64]:
    """One bit for each number, whether it is above zero, in words of 64."""
    bits = np.packbits(np.asarray(values) > 0)
    if spare := -len(bits) % (WORD // 8):
        bits = np.pad(bits, (0, spare))
    return bits.view(np.uint64)


class VectorLog:
    """The log on disk and what was read of it; one process appends, all may read.

    A record names a listing, a section and an embedder and holds half-precision numbers; a record
    without numbers takes the listing out. A torn record at the end is cut off by the next writer.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._read = 0
        self._by_embedder: dict[str, Nearest] = {}

    def append(self, vectors: Sequence[SectionVector], removed: Iterable[str] = ()) -> None:
        """Replace the vectors of the listings named, and take `removed` out."""
        with self._lock:
            self._follow()
            gone = dict.fromkeys([*removed, *(vector.id for vector in vectors)])
            if not vectors:
                gone = {one: None for one in gone if self._knows(one)}
            blob = b"".join(_record(listing, "", "", None) for listing in gone)
            blob += b"".join(
                _record(one.id, one.section, one.embedder, np.asarray(one.values, np.float16))
                for one in vectors
            )
            if not blob:
                return
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("r+b" if self.path.exists() else "w+b") as stream:
                stream.truncate(self._read)
                stream.seek(self._read)
                stream.write(blob)
            self._follow()

    def nearest(
        self, vector: Vector, embedder: str, limit: int, among: Iterable[str] | None = None
    ) -> list[tuple[str, float]]:
        """See `Nearest.nearest`; nothing when this embedder made no vectors of this length."""
        with self._lock:
            self._follow()
            held = self._by_embedder.get(embedder)
            if held is None or held.dimensions != len(vector):
                return []
            return held.nearest(vector, limit, among)

    def __len__(self) -> int:
        """How many vectors there are, of all embedders."""
        with self._lock:
            self._follow()
            return sum(len(held) for held in self._by_embedder.values())

    def _knows(self, listing: str) -> bool:
        return any(listing in held._rows for held in self._by_embedder.values())  # noqa: SLF001 - one module

    def _follow(self) -> None:
        try:
            size = self.path.stat().st_size
        except FileNotFoundError:
            return
        if size <= self._read:
            return
        with self.path.open("rb") as stream:
            stream.seek(self._read)
            while (used := self._apply_next(stream)) > 0:
                self._read += used

    def _apply_next(self, stream: BinaryIO) -> int:
        head = stream.read(_HEAD.size)
        if len(head) < _HEAD.size:
            return 0
        magic, id_bytes, section_bytes, embedder_bytes, dimensions = _HEAD.unpack(head)
        rest = id_bytes + section_bytes + embedder_bytes + 2 * dimensions
        blob = stream.read(rest)
        if magic != _MAGIC or len(blob) < rest:
            return 0
        listing = blob[:id_bytes].decode()
        if dimensions == 0:
            for held in self._by_embedder.values():
                held.remove(listing)
        else:
            start = id_bytes + section_bytes
            embedder = blob[start : start + embedder_bytes].decode()
            values = np.frombuffer(blob, np.float16, offset=start + embedder_bytes)
            held = self._by_embedder.setdefault(embedder, Nearest(dimensions))
            if held.dimensions == dimensions:
                held.add(listing, values.astype(np.float32))
        return int(_HEAD.size + rest)


def _record(listing: str, section: str, embedder: str, values: NDArray[np.float16] | None) -> bytes:
    names = [name.encode() for name in (listing, section, embedder)]
    dimensions = 0 if values is None else len(values)
    head = _HEAD.pack(_MAGIC, *(len(name) for name in names), dimensions)
    return head + b"".join(names) + (b"" if values is None else values.tobytes())
