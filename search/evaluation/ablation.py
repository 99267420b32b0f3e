"""What each rule of the search is worth: the same questions with one rule taken out."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any, Final

from search import embedded_queries, fusion, glossary, relaxing, terms
from search.evaluation import bench
from search.evaluation.bench import Bench, Report, Say
from search.evaluation.collections import Collection

EVERYTHING: Final = "everything"


@dataclass(frozen=True, slots=True)
class Change:
    """One name of one module that means something else for a while."""

    module: ModuleType
    name: str
    value: Any


def _recipe(**changes: Any) -> Change:  # noqa: ANN401 - fields of the recipe
    return Change(fusion, "RECIPE", replace(fusion.RECIPE, **changes))


_OF_WORDS: Final[Mapping[str, tuple[Change, ...]]] = {
    "single characters": (Change(embedded_queries, "CHARACTER_BOOST", 0.0),),
    "relaxing": (Change(relaxing, "levels", lambda _things: ()),),
    "spelling": (Change(embedded_queries, "edits", lambda _word: 0),),
    "glossary": (Change(glossary, "translations", lambda _typed: ()),),
    "stated objective": (
        Change(terms, "stated", lambda text: text),
        Change(bench, "stated", lambda text: text),
    ),
    "opening": (Change(terms, "OPENING_WEIGHT", 0.0),),
    "pairs of words": (Change(terms, "MOST_PAIRS", 0),),
    "dropping common terms": (Change(terms, "COMMON", 1.0),),
}
_OF_MEANING: Final[Mapping[str, tuple[Change, ...]]] = {
    "gate": (_recipe(gated=False),),
    "doubt of few words": (_recipe(doubting=False),),
    "other languages by meaning": (_recipe(across=False),),
    "far neighbours": (Change(fusion, "likely", fusion.clear),),
}


@contextmanager
def taken_out(changes: tuple[Change, ...]) -> Iterator[None]:
    """Put the values in, and the old ones back at the end."""
    before = [getattr(one.module, one.name) for one in changes]
    for one in changes:
        setattr(one.module, one.name, one.value)
    try:
        yield
    finally:
        for one, old in zip(changes, before, strict=True):
            setattr(one.module, one.name, old)


def ablate(collection: Collection, made: Bench, say: Say) -> Report:
    """Figures of the best branch there is: with every rule, and without each."""
    rules = {EVERYTHING: (), **_OF_WORDS, **(_OF_MEANING if made.embedder else {})}
    report: Report = {}
    for name, changes in rules.items():
        with taken_out(changes):
            branches = bench.rankers(made)
            rank = branches.get("fused", branches["keyword"])
            report[name] = bench.measured(collection, made, rank)
        say(f"{collection.name:16} without {name}: mrr@10 {report[name]['mrr@10']:.3f}")
    return report
