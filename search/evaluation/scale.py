"""How the search grows: building, size on disk, memory and times at several sizes."""

import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from search import finder
from search.embedding import Vectors
from search.engine import Engine
from search.evaluation import metrics, synthetic
from search.evaluation.synthetic import EMBEDDER, KIND, NOW
from search.query import Filters, Group, Query
from search.rebuild import rebuild

ASKED: Final = 60
WARM_UP: Final = 5
LONG: Final = 400
"""Words of a long demand: some 4,000 characters."""
FACETS: Final = (Group.FIELD, Group.COUNTRY, Group.TRL, Group.MODE, Group.NODE, Group.PRICE_KIND)
NARROW: Final = Filters(country=("KZ", "UZ"), trl_min=5)
MEBIBYTE: Final = 2**20
BARS: Final = {"with vectors": 80.0, "long demand": 250.0, "with facets": 30.0}
"""Milliseconds that 95 of 100 searches among 100,000 listings should not exceed."""
BARS_AT: Final = 100_000
Report = dict[str, Any]


class Fixed:
    """A model that has its answer ready: what it costs is measured elsewhere."""

    id = EMBEDDER

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def embed_query(self, text: str, lang: str) -> Vectors:  # noqa: ARG002 - the port's shape
        """The same vector for any question."""
        return synthetic.meaning(self._seed)

    def embed_passages(self, texts: Sequence[str], langs: Sequence[str]) -> Vectors:  # noqa: ARG002 - likewise
        """The same vector for every text."""
        return np.tile(synthetic.meaning(self._seed), (len(texts), 1))

    def close(self) -> None:
        """Nothing is held."""


def measure(engine: Engine, size: int, sections: int) -> Report:
    """Fill the engine with so many listings and time what readers and matching ask."""
    engine.ensure([KIND])
    begun = time.perf_counter()
    rebuild(engine, KIND, synthetic.listings(size))
    words_s = time.perf_counter() - begun
    begun = time.perf_counter()
    _put_vectors(engine, size, sections)
    vectors_s = time.perf_counter() - begun
    engine.search(_query("pump"))
    report: Report = {
        "listings": size,
        "build_s": round(words_s, 1),
        "vectors_s": round(vectors_s, 1),
        "bytes": engine.stats(KIND).bytes,
    }
    for name, ask in _questions(engine).items():
        report[name] = _timed(ask)
    return report | {"rss_mb": _resident()}


def _put_vectors(engine: Engine, size: int, sections: int) -> None:
    held = []
    for one in synthetic.vectors(size, sections):
        held.append(one)
        if len(held) >= 1000 * sections:
            engine.put_vectors(KIND, held)
            held = []
    if held:
        engine.put_vectors(KIND, held)
    engine.flush()


def _questions(engine: Engine) -> dict[str, Callable[[int], object]]:
    def profile(number: int) -> finder.Profile:
        dice = random.Random(-number)  # noqa: S311 - repeatable
        lang = synthetic.LANGS[number % len(synthetic.LANGS)]
        rows = synthetic.meaning(number)[None, :]
        return finder.Profile([(synthetic.words(dice, lang, LONG), lang, 1.0)], rows, EMBEDDER)

    return {
        "short query": lambda n: engine.search(_query(_typed(n))),
        "filtered": lambda n: engine.search(_query(_typed(n), filters=NARROW)),
        "with facets": lambda n: engine.search(_query(_typed(n), facets=FACETS)),
        "with vectors": lambda n: finder.find(engine, Fixed(n), _query(_typed(n), facets=FACETS)),
        "long demand": lambda n: finder.similar(engine, profile(n), _query("")),
    }


def _typed(number: int) -> str:
    dice = random.Random(number)  # noqa: S311 - repeatable
    lang = synthetic.LANGS[number % len(synthetic.LANGS)]
    return synthetic.words(dice, lang, dice.randint(1, 3))


def _query(text: str, **more: Any) -> Query:  # noqa: ANN401 - fields of the query
    return Query(kind=KIND, audience=("public",), now=NOW, text=text, **more)


def _timed(ask: Callable[[int], object]) -> dict[str, float]:
    times = []
    for number in range(-WARM_UP, ASKED):
        begun = time.perf_counter()
        ask(number)
        times.append((time.perf_counter() - begun) * 1000)
    spread = {"p50_ms": 0.5, "p95_ms": 0.95}
    return {
        name: round(metrics.percentile(times[WARM_UP:], share), 2) for name, share in spread.items()
    }


def _resident() -> int:
    """Memory of this process in MiB; 0 where the system does not tell."""
    path = Path("/proc/self/status")
    if not path.exists():
        return 0
    lines = path.read_text(encoding="ascii").splitlines()
    kibibytes = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
    return kibibytes * 1024 // MEBIBYTE
