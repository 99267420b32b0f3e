"""Runs judged collections through the product's own search and measures each branch."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from search import finder
from search.documents import ListingDocument, ListingText
from search.embedding import Embedder
from search.engine import Engine
from search.evaluation import metrics
from search.evaluation.cache import RememberingEmbedder
from search.evaluation.collections import Collection, Entry
from search.languages import detect
from search.passages import Piece, pieces, question_pieces, question_vector, vectors_from
from search.query import LONG_TEXT, Query, WeightedTerm
from search.rebuild import rebuild
from search.terms import TITLE_WEIGHT, demand, single, stated, term_counts

KIND: Final = "corpus"
DEPTH: Final = 100
NOW: Final = 1
MOST_TERMS: Final = 1000
STEP: Final = 256
TOP: Final = 5
BRANCHES: Final = ("bm25", "keyword", "vector", "fused")
Ranker = Callable[[Entry], Sequence[str]]
Say = Callable[[str], None]
Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much meaning to measure: pieces of each document, and for how many of the documents.

    With `best` only those get vectors that words place among so many for some question.
    """

    pieces: int = 1
    best: int | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """A filled engine with the ids that its documents go by (an engine is strict about ids)."""

    engine: Engine
    embedder: RememberingEmbedder | None
    names: Mapping[str, str]
    langs: Mapping[str, str]
    documents: Sequence[ListingDocument]
    build_s: float


def build(corpus: Sequence[Entry], engine: Engine, embedder: RememberingEmbedder | None) -> Bench:
    """Fill the engine with a corpus."""
    names = {f"d{number}": one.id for number, one in enumerate(corpus)}
    documents = [_document(name, one) for name, one in zip(names, corpus, strict=True)]
    engine.ensure([KIND])
    begun = time.perf_counter()
    rebuild(engine, KIND, documents)
    seconds = time.perf_counter() - begun
    langs = {names[one.id]: one.original_locale for one in documents}
    return Bench(engine, embedder, names, langs, documents, seconds)


def embed(bench: Bench, collections: Sequence[Collection], wanted: Wanted, say: Say) -> int:
    """Give the documents their vectors and learn those of the questions; how many have one."""
    embedder = bench.embedder
    if embedder is None:
        return 0
    chosen = list(bench.documents)
    if wanted.best is not None:
        picked = _best_by_words(bench, collections, wanted.best)
        chosen = [one for one in chosen if one.id in picked]
    owned = [(one.id, piece) for one in chosen for piece in pieces(one)[: wanted.pieces]]
    embedder.learn([piece.text for _, piece in owned], query=False, say=say)
    for some in _batches(owned):
        bench.engine.put_vectors(KIND, vectors_from(embedder, some))
    bench.engine.flush()
    asked = [one for collection in collections for one in judged(collection)]
    embedder.learn([text for one in asked for text in _asked(one)], query=True, say=say)
    return len(chosen)


def _best_by_words(bench: Bench, collections: Sequence[Collection], most: int) -> set[str]:
    ids = {name: listing for listing, name in bench.names.items()}
    rank = by_words(bench)
    found: set[str] = set()
    for collection in collections:
        for entry in judged(collection):
            found.update(ids[name] for name in rank(entry)[:most])
    return found


def _batches(owned: Sequence[tuple[str, Piece]]) -> Iterator[Sequence[tuple[str, Piece]]]:
    for start in range(0, len(owned), STEP):
        yield owned[start : start + STEP]


def measure(collection: Collection, bench: Bench, say: Say) -> Report:
    """Ask every judged question on every branch, and report."""
    report: Report = {"task": collection.name, "engine": bench.engine.name}
    for branch, ranker in rankers(bench).items():
        report[branch] = measured(collection, bench, ranker)
        say(f"{collection.name:16} {branch:8} {_line(report[branch])}")
    if bench.embedder is None:
        report["fused"] = report["keyword"]
    stats = bench.engine.stats(KIND)
    return report | {
        "build_s": round(bench.build_s, 3),
        "index_bytes": stats.bytes,
        "documents": stats.documents,
        "vectors": stats.vectors,
        "questions": len(judged(collection)),
        "embedder": bench.embedder.id if bench.embedder else None,
    }


def rankers(bench: Bench) -> dict[str, Ranker]:
    """The baseline and the product's branches, without meaning where there is no embedder."""
    made: dict[str, Ranker] = {"bm25": by_every_term(bench), "keyword": by_words(bench)}
    if bench.embedder is not None:
        made |= {
            "vector": by_meaning(bench, bench.embedder),
            "fused": by_both(bench, bench.embedder),
        }
    return made


def by_every_term(bench: Bench) -> Ranker:
    """The baseline: BM25 over all terms of the question, as the engine itself ranks."""

    def rank(entry: Entry) -> Sequence[str]:
        counts = term_counts([(_whole(entry), _lang(entry), 1.0)])
        listed = list(single(counts))[:MOST_TERMS]
        terms = tuple(WeightedTerm(term=term, weight=1.0) for term in listed)
        return _ids(bench, bench.engine.search(_query(entry, terms=terms)).hits)

    return rank


def by_words(bench: Bench) -> Ranker:
    """The product without an embedder."""

    def rank(entry: Entry) -> Sequence[str]:
        if _long(entry):
            found = finder.similar(bench.engine, finder.Profile(_parts(entry)), _query(entry))
        else:
            found = finder.find(bench.engine, None, _query(entry, text=_whole(entry)))
        return _ids(bench, found.hits)

    return rank


def by_meaning(bench: Bench, embedder: Embedder) -> Ranker:
    """Nearest vectors only."""

    def rank(entry: Entry) -> Sequence[str]:
        vector = question_vector(embedder, _telling(entry), _lang(entry))
        near = bench.engine.nearest(_query(entry), vector, embedder.id, DEPTH)
        return [bench.names[one] for one, _ in near]

    return rank


def by_both(bench: Bench, embedder: Embedder) -> Ranker:
    """The product as it is."""

    def rank(entry: Entry) -> Sequence[str]:
        if _long(entry):
            vector = question_vector(embedder, _telling(entry), _lang(entry))
            profile = finder.Profile(_parts(entry), vector[None, :], embedder.id)
            found = finder.similar(bench.engine, profile, _query(entry))
        else:
            found = finder.find(bench.engine, embedder, _query(entry, text=_whole(entry)))
        return _ids(bench, found.hits)

    return rank


def judged(collection: Collection) -> list[Entry]:
    """The questions somebody has judged."""
    return [one for one in collection.queries if one.id in collection.grades]


def measured(collection: Collection, bench: Bench, rank: Ranker) -> dict[str, float]:
    """One branch's figures over all judged questions."""
    sums = dict.fromkeys(("mrr@10", "recall@10", "recall@50", "ndcg@10", "first"), 0.0)
    times: list[float] = []
    tops: Counter[str] = Counter()
    asked = judged(collection)
    for entry in asked:
        grades = collection.grades[entry.id]
        begun = time.perf_counter()
        ranking = rank(entry)
        times.append((time.perf_counter() - begun) * 1000)
        sums["mrr@10"] += metrics.reciprocal_rank(ranking, grades)
        sums["recall@10"] += metrics.recall(ranking, grades, 10)
        sums["recall@50"] += metrics.recall(ranking, grades, 50)
        sums["ndcg@10"] += metrics.ndcg(ranking, grades)
        sums["first"] += metrics.reciprocal_rank(ranking, grades, 1)
        tops.update(bench.langs[one] for one in ranking[:TOP])
    means = {name: round(value / max(1, len(asked)), 4) for name, value in sums.items()}
    percentiles = {"p50_ms": 0.5, "p95_ms": 0.95}
    most = max(tops.values(), default=0) / max(1, tops.total())
    return means | {
        "one_language": round(most, 4),
        **{name: round(metrics.percentile(times, share), 2) for name, share in percentiles.items()},
    }


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


def _telling(entry: Entry) -> str:
    """The question as a model is asked it: a long one from where it states what is wanted."""
    return f"{entry.title}\n{stated(entry.text)}".strip() if _long(entry) else _whole(entry)


def _asked(entry: Entry) -> list[str]:
    """Every text that a model is asked for on behalf of a question."""
    return question_pieces(_telling(entry)) if _long(entry) else [_whole(entry)]


def _lang(entry: Entry) -> str:
    return detect(entry.text, entry.lang)


def _parts(entry: Entry) -> list[tuple[str, str | None, float]]:
    lang = _lang(entry)
    return [(entry.title, lang, TITLE_WEIGHT), *demand(entry.text, lang)]


def _ids(bench: Bench, hits: Sequence[Any]) -> list[str]:
    return [bench.names[hit.id] for hit in hits]


def _line(figures: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.3f}" for name, value in figures.items())
