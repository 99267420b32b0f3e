"""The engine inside the process: tantivy on a folder, one writer, any number of readers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from threading import Event, RLock, Thread
from typing import Final

import numpy as np
import tantivy
from tantivy import Order

from search import embedded_facets, embedded_suggest, embedded_words, orders
from search import embedded_store as store
from search.documents import ListingDocument, SectionVector
from search.embedded_index import KindIndex
from search.embedded_queries import Compiler, Found, all_of, run, unscored
from search.embedded_schema import build_schema, ids_of, source_of
from search.engine import Frequencies, Health, Rebuild, SearchUnavailable, Stats
from search.query import Hit, Hits, Query, Sort, Suggestion
from search.source import marked as marks
from search.terms import single
from search.text import script_of

COMMIT_EVERY: Final = 0.4
NEAR_TRIES: Final = (4, 16, 64)
FEW: Final = 3000

_FIELDS: Final = {
    Sort.DATE: "published",
    Sort.TRL: "trl_order",
    Sort.PRICE: "price_order",
    Sort.BOUNTY: "bounty_order",
    Sort.DEADLINE: "deadline_order",
}


class EmbeddedEngine:
    """See `search.engine.Engine`; `folder` holds one sub-folder per kind."""

    name = "embedded"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._compiler = Compiler(build_schema())
        self._kinds: dict[str, KindIndex] = {}
        self._lock = RLock()
        self._held = ExitStack()
        self._stopping = Event()
        self._committer: Thread | None = None

    def ensure(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Make missing indexes; answer the kinds that need a rebuild."""
        return tuple(kind for kind in kinds if not self._kind(kind).ensure())

    def upsert(self, kind: str, documents: Sequence[ListingDocument]) -> None:
        """Add or replace; visible after `flush` or within half a second."""
        self._writing(kind).write(documents)

    def delete(self, kind: str, ids: Sequence[str]) -> None:
        """Take listings and their vectors out."""
        self._writing(kind).write((), ids)

    def put_vectors(self, kind: str, vectors: Sequence[SectionVector]) -> None:
        """Replace all vectors of the listings named."""
        self._writing(kind).put_vectors(vectors)

    def versions(self, kind: str) -> dict[str, int]:
        """Id and version of everything indexed."""
        searcher = self._kind(kind).searcher()
        if searcher.num_docs == 0:
            return {}
        found = searcher.search(tantivy.Query.all_query(), searcher.num_docs, count=False).hits
        addresses = [address for _, address in found]
        versions = searcher.fast_field_values("version", addresses)
        ids = ids_of(searcher, found)
        return {one: int(version or 0) for one, version in zip(ids, versions, strict=True)}

    def flush(self) -> None:
        """Commit everything written so far."""
        with self._lock:
            kinds = list(self._kinds.values())
        for kind in kinds:
            kind.commit()

    def search(self, query: Query) -> Hits:
        """Find by words, filters and facets; without text, list."""
        searcher = self._kind(query.kind).searcher()
        wanted = embedded_words.compile_words(self._compiler, searcher, query)
        complete = self._compiler.complete(query, wanted.query)
        ranked, total = wanted.page or self._ranked(searcher, query, complete)
        facets = embedded_facets.count(
            searcher, query, partial(self._compiler.complete, query, wanted.query)
        )
        hits = self._hits(searcher, query, wanted.marks, _ties_broken(searcher, query, ranked))
        coverage, headed = self._coverage(searcher, query, wanted, hits)
        return Hits(
            total=total,
            hits=tuple(hits),
            facets=facets,
            coverage=coverage,
            headed=headed,
            did_you_mean=embedded_words.correction(searcher, query, wanted),
            relaxed=wanted.relaxed,
            notes=("relaxed",) if wanted.relaxed else (),
        )

    def _ranked(self, searcher: tantivy.Searcher, query: Query, complete: tantivy.Query) -> Found:
        if orders.best_first(query):
            return run(searcher, complete, query.size, offset=query.start)
        field = _FIELDS[orders.sort_of(query)]
        order = Order.Desc if orders.descending(query) else Order.Asc
        ranked: list[tuple[float, tantivy.DocAddress]] = []
        total = 0
        for tier in self._tiers(query, complete):
            offset = max(0, query.start - total)
            rest = query.size - len(ranked)
            hits, count = run(searcher, tier, rest, offset=offset, field=field, order=order)
            ranked.extend((0.0, address) for _, address in hits)
            total += count
        return ranked, total

    def _tiers(self, query: Query, complete: tantivy.Query) -> list[tantivy.Query]:
        number = orders.NUMBER.get(query.sort, "")
        ranges = [self._compiler.number(number, span) for span in orders.tiers(query)]
        return [all_of([complete, one]) for one in ranges] or [complete]

    def _hits(
        self,
        searcher: tantivy.Searcher,
        query: Query,
        marked: frozenset[str],
        found: Sequence[tuple[float, tantivy.DocAddress]],
    ) -> list[Hit]:
        made = [
            Hit(id=one, score=score, keyword=score if score > 0 else None)
            for one, (score, _) in zip(ids_of(searcher, found), found, strict=True)
        ]
        if not (query.highlight and marked):
            return made
        shown = (marks(source_of(searcher.doc(address)), marked) for _, address in found)
        return [
            hit.model_copy(
                update={"highlights": one.places, "matched": one.words, "parts": one.parts}
            )
            for hit, one in zip(made, shown, strict=True)
        ]

    def _coverage(
        self,
        searcher: tantivy.Searcher,
        query: Query,
        wanted: embedded_words.Wanted,
        hits: list[Hit],
    ) -> tuple[float, float]:
        if not (query.coverage and hits and hits[0].keyword):
            return 1.0, 0.0
        return embedded_words.coverage(self._compiler, searcher, query, wanted, hits[0].id)

    def present(self, query: Query, ids: Sequence[str]) -> dict[str, Hit]:
        """Highlights of these listings for this query."""
        if not ids:
            return {}
        searcher = self._kind(query.kind).searcher()
        marked = embedded_words.marks_of(searcher, query)
        among = self._compiler.complete(query.model_copy(update={"within": tuple(ids)}), None)
        found = searcher.search(among, len(ids), count=False).hits
        hits = self._hits(searcher, query, marked, [(0.0, address) for _, address in found])
        return {hit.id: hit for hit in hits}

    def nearest(
        self, query: Query, vector: np.ndarray, embedder: str, limit: int
    ) -> list[tuple[str, float]]:
        """Ids and cosines of listings nearest in meaning that pass the query's filters."""
        kind = self._kind(query.kind)
        searcher, vectors = kind.searcher(), kind.vectors()
        allowed = self._compiler.complete(query, None)
        kept: list[tuple[str, float]] = []
        for factor in NEAR_TRIES:
            near = vectors.nearest(vector, embedder, limit * factor)
            passing = self._passing(searcher, allowed, [one for one, _ in near])
            kept = [one for one in near if one[0] in passing]
            if len(kept) >= limit or len(near) < limit * factor:
                break
            few = _few(searcher, allowed)
            if few is not None:
                return vectors.nearest(vector, embedder, limit, among=few)
        return kept[:limit]

    def _passing(
        self, searcher: tantivy.Searcher, allowed: tantivy.Query, ids: Sequence[str]
    ) -> set[str]:
        both = all_of([allowed, self._compiler.terms("id", ids)])
        return set(ids_of(searcher, searcher.search(both, max(1, len(ids)), count=False).hits))

    def frequencies(self, kind: str, terms: Iterable[str]) -> Frequencies:
        """Document frequencies of analysed terms over all texts."""
        searcher = self._kind(kind).searcher()
        counts = {
            term: searcher.doc_freq(f"text_{script_of(term)}", term) for term in single(terms)
        }
        return Frequencies(searcher.num_docs, counts)

    def suggest(self, query: Query, limit: int = 8) -> list[Suggestion]:
        """Completions of what is typed among titles, keywords and organisations."""
        searcher = self._kind(query.kind).searcher()
        return embedded_suggest.suggest(self._compiler, searcher, query, limit)

    @contextmanager
    def rebuild(self, kind: str) -> Iterator[Rebuild]:
        """Fill a new index beside the live one; it takes over at the end."""
        self._claim()
        with self._kind(kind).rebuild() as filling:
            yield filling

    def stats(self, kind: str) -> Stats:
        """Size of one index."""
        held = self._kind(kind)
        return Stats(held.searcher().num_docs, len(held.vectors()), store.size(held.folder))

    def health(self) -> Health:
        """Whether every known index can be read."""
        broken = [kind for kind, held in self._kinds.items() if not _readable(held.searcher)]
        return Health(not broken, "rebuild needed" if broken else "", tuple(broken))

    def close(self) -> None:
        """Commit, stop the committing thread, let go of the lock."""
        self._stopping.set()
        if self._committer is not None:
            self._committer.join()
        for held in self._kinds.values():
            held.close()
        self._held.close()

    def _kind(self, kind: str) -> KindIndex:
        with self._lock:
            if kind not in self._kinds:
                self._kinds[kind] = KindIndex(self._folder / kind)
            return self._kinds[kind]

    def _writing(self, kind: str) -> KindIndex:
        self._claim()
        return self._kind(kind)

    def _claim(self) -> None:
        """Become the one writer of this folder and start committing."""
        with self._lock:
            if self._committer is not None:
                return
            self._held.enter_context(store.writer_lock(self._folder))
            self._committer = Thread(target=self._commit_often, name="index-commit", daemon=True)
            self._committer.start()

    def _commit_often(self) -> None:
        while not self._stopping.wait(COMMIT_EVERY):
            self.flush()


def _ties_broken(
    searcher: tantivy.Searcher, query: Query, found: list[tuple[float, tantivy.DocAddress]]
) -> list[tuple[float, tantivy.DocAddress]]:
    """Where words say nothing: verified owners, then fuller listings, then newer ones first."""
    if not orders.best_first(query):
        return found
    addresses = [address for _, address in found]
    standing = [
        searcher.fast_field_values(field, addresses)
        for field in ("verified", "completeness", "published")
    ]
    ranks = [
        (-round(score, 4), *(-int(value or 0) for value in values))
        for (score, _), *values in zip(found, *standing, strict=True)
    ]
    return [found[place] for place in sorted(range(len(found)), key=lambda place: ranks[place])]


def _few(searcher: tantivy.Searcher, allowed: tantivy.Query) -> list[str] | None:
    """All that are allowed, where they are so few that each may be looked at."""
    _, count = run(searcher, unscored(allowed))
    if count > FEW:
        return None
    return ids_of(searcher, searcher.search(allowed, max(1, count), count=False).hits)


def _readable(look: Callable[[], object]) -> bool:
    try:
        look()
    except (SearchUnavailable, ValueError, OSError):
        return False
    return True
