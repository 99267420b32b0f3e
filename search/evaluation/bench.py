"""Runs a judged collection through the product's own search and measures each branch."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from search import finder
from search.documents import ListingDocument, ListingText
from search.embedding import Embedder
from search.engine import Engine
from search.evaluation import metrics
from search.evaluation.collections import Collection, Entry
from search.languages import detect
from search.passages import question_vector, vectors_of
from search.query import LONG_TEXT, Query, WeightedTerm
from search.rebuild import rebuild
from search.terms import TITLE_WEIGHT, stated, term_counts

KIND: Final = "corpus"
DEPTH: Final = 100
NOW: Final = 1
Ranker = Callable[[Entry], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Bench:
    """A filled engine with the ids that its documents go by (an engine is strict about ids)."""

    engine: Engine
    embedder: Embedder | None
    names: dict[str, str]


def measure(
    collection: Collection,
    engine: Engine,
    embedder: Embedder | None,
    say: Callable[[str], None],
) -> dict[str, Any]:
    """Build the index, ask every judged question on every branch, and report."""
    names = {f"d{number}": one.id for number, one in enumerate(collection.corpus)}
    documents = [_document(name, one) for name, one in zip(names, collection.corpus, strict=True)]
    engine.ensure([KIND])
    begun = time.perf_counter()
    rebuild(engine, KIND, documents)
    build = time.perf_counter() - begun
    if embedder is not None:
        _embed(engine, embedder, documents, say)
    bench = Bench(engine, embedder, names)
    rankers: dict[str, Ranker] = {"bm25": bench_plain(bench), "keyword": bench_words(bench)}
    if embedder is not None:
        rankers |= {"vector": bench_meaning(bench), "fused": bench_fused(bench, embedder)}
    report: dict[str, Any] = {"task": collection.name, "engine": engine.name}
    for branch, ranker in rankers.items():
        report[branch] = _measured(collection, ranker)
        say(f"{collection.name:16} {branch:8} {_line(report[branch])}")
    if embedder is None:
        report["fused"] = report["keyword"]
    stats = engine.stats(KIND)
    return report | {
        "build_s": round(build, 3),
        "index_bytes": stats.bytes,
        "documents": stats.documents,
        "embedder": embedder.id if embedder else None,
    }


def bench_plain(bench: Bench) -> Ranker:
    """The baseline: BM25 over all terms of the question, as the engine itself ranks."""

    def rank(entry: Entry) -> Sequence[str]:
        counts = term_counts([(_whole(entry), _lang(entry), 1.0)])
        terms = tuple(WeightedTerm(term=term, weight=1.0) for term in list(counts)[:MOST])
        return _ids(bench, bench.engine.search(_query(entry, terms=terms)).hits)

    return rank


MOST: Final = 1000


def bench_words(bench: Bench) -> Ranker:
    """The product without an embedder."""

    def rank(entry: Entry) -> Sequence[str]:
        if _long(entry):
            found = finder.similar(bench.engine, finder.Profile(_parts(entry)), _query(entry))
        else:
            found = finder.find(bench.engine, None, _query(entry, text=_whole(entry)))
        return _ids(bench, found.hits)

    return rank


def bench_meaning(bench: Bench) -> Ranker:
    """Nearest vectors only."""

    def rank(entry: Entry) -> Sequence[str]:
        embedder = bench.embedder
        if embedder is None:
            return ()
        vector = question_vector(embedder, _whole(entry), _lang(entry))
        near = bench.engine.nearest(_query(entry), vector, embedder.id, DEPTH)
        return [bench.names[one] for one, _ in near]

    return rank


def bench_fused(bench: Bench, embedder: Embedder) -> Ranker:
    """The product as it is."""

    def rank(entry: Entry) -> Sequence[str]:
        if _long(entry):
            vector = question_vector(embedder, _whole(entry), _lang(entry))
            profile = finder.Profile(_parts(entry), vector[None, :], embedder.id)
            found = finder.similar(bench.engine, profile, _query(entry))
        else:
            found = finder.find(bench.engine, embedder, _query(entry, text=_whole(entry)))
        return _ids(bench, found.hits)

    return rank


def _measured(collection: Collection, rank: Ranker) -> dict[str, float]:
    sums = dict.fromkeys(("mrr@10", "recall@10", "recall@50", "ndcg@10"), 0.0)
    times: list[float] = []
    asked = [one for one in collection.queries if one.id in collection.grades]
    for entry in asked:
        grades = collection.grades[entry.id]
        begun = time.perf_counter()
        ranking = rank(entry)
        times.append((time.perf_counter() - begun) * 1000)
        sums["mrr@10"] += metrics.reciprocal_rank(ranking, grades)
        sums["recall@10"] += metrics.recall(ranking, grades, 10)
        sums["recall@50"] += metrics.recall(ranking, grades, 50)
        sums["ndcg@10"] += metrics.ndcg(ranking, grades)
    means = {name: round(value / max(1, len(asked)), 4) for name, value in sums.items()}
    percentiles = {"p50_ms": 0.5, "p95_ms": 0.95}
    return means | {
        name: round(metrics.percentile(times, share), 2) for name, share in percentiles.items()
    }


def _embed(
    engine: Engine,
    embedder: Embedder,
    documents: Sequence[ListingDocument],
    say: Callable[[str], None],
) -> None:
    step = 64
    for start in range(0, len(documents), step):
        engine.put_vectors(KIND, vectors_of(embedder, documents[start : start + step]))
        if start % (step * 16) == 0:
            say(f"vectors {start}/{len(documents)}")
    engine.flush()


def _document(name: str, entry: Entry) -> ListingDocument:
    lang = entry.lang or detect(f"{entry.title} {entry.text}")
    text = ListingText(title=entry.title, body=entry.text)
    return ListingDocument(
        id=name,
        kind=KIND,
        version=1,
        original_locale=lang,
        texts={lang: text},
        audience=("public",),
    )


def _query(entry: Entry, text: str = "", terms: tuple[WeightedTerm, ...] = ()) -> Query:
    return Query(
        kind=KIND,
        audience=("public",),
        now=NOW,
        text=text,
        lang=entry.lang,
        terms=terms,
        size=DEPTH,
        highlight=False,
    )


def _long(entry: Entry) -> bool:
    return entry.form == "long" or (not entry.form and len(_whole(entry)) > LONG_TEXT)


def _whole(entry: Entry) -> str:
    return f"{entry.title}\n{entry.text}".strip()


def _lang(entry: Entry) -> str:
    return detect(entry.text, entry.lang)


def _parts(entry: Entry) -> list[tuple[str, str | None, float]]:
    lang = _lang(entry)
    return [(entry.title, lang, TITLE_WEIGHT), (stated(entry.text), lang, 1.0)]


def _ids(bench: Bench, hits: Sequence[Any]) -> list[str]:
    return [bench.names[hit.id] for hit in hits]


def _line(figures: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.3f}" for name, value in figures.items())
