"""From typed words to the query that gives a full page, and what to mark and to correct in it."""

from dataclasses import dataclass
from math import log
from typing import Any, Final

import tantivy

from search import glossary, highlight, terms, text
from search.embedded_queries import RELAXATION, Compiler, Words, any_of, edits, run
from search.embedded_schema import source_of
from search.engine import Frequencies
from search.languages import detect
from search.parsing import Unit, parse
from search.query import LONG_TEXT, Query, Spans

FULL_PAGE: Final = 20
MANY: Final = 6
A_QUARTER: Final = 0.25
CANDIDATES: Final = 3000


@dataclass(frozen=True, slots=True)
class Wanted:
    """The compiled words; `query` is None when nothing was typed."""

    query: tantivy.Query | None
    marks: frozenset[str] = frozenset()
    units: tuple[Unit, ...] = ()
    relaxed: bool = False
    unknown: tuple[str, ...] = ()


def compile_words(compiler: Compiler, searcher: tantivy.Searcher, query: Query) -> Wanted:
    """Short texts by their words, long ones by their key terms."""
    if query.terms:
        return _by_terms(compiler, query)
    typed = query.text.strip()
    if not typed:
        return Wanted(None)
    if len(typed) > LONG_TEXT:
        return _by_terms(compiler, query.model_copy(update={"terms": _keys(searcher, query)}))
    return _by_words(compiler, searcher, query)


def _keys(searcher: tantivy.Searcher, query: Query) -> Any:  # noqa: ANN401 - given to model_copy
    lang = detect(query.text, query.lang)
    counts = terms.term_counts([(text.clean(query.text), lang, 1.0)])
    known = {term: searcher.doc_freq(f"text_{text.script_of(term)}", term) for term in counts}
    return terms.key_terms(counts, Frequencies(searcher.num_docs, known))


def _by_terms(compiler: Compiler, query: Query) -> Wanted:
    marks = frozenset(one.term for one in query.terms)
    units = tuple(Unit((one.term,), text.script_of(one.term), one.term) for one in query.terms)
    return Wanted(compiler.weighted(query), marks, units)


def _by_words(compiler: Compiler, searcher: tantivy.Searcher, query: Query) -> Wanted:
    parsed = parse(query.text, query.lang)
    expansions = glossary.translations(query.text)
    if parsed.empty and not parsed.excluded:
        number = compiler.term("number", text.normalise(query.text))
        return Wanted(any_of([number]), frozenset())
    unknown = tuple(unit.word for unit in parsed.units if not _known(searcher, unit))
    words = Words(parsed, frozenset(unknown), expansions)
    marks = highlight.wanted_terms(parsed, (unit for one in expansions for unit in one))
    number = compiler.term("number", text.normalise(query.text))
    strict = any_of([compiler.words(words, 1.0), number])
    relaxed, chosen = False, strict
    count = _count(compiler, searcher, query, strict)
    for ratio in RELAXATION[1:]:
        if count >= FULL_PAGE or len(parsed.units) < 2 or (ratio == 0 and count):  # noqa: PLR2004 - one unit cannot be relaxed
            break
        if ratio == A_QUARTER and len(parsed.units) < MANY:
            continue
        chosen = any_of([compiler.words(words, ratio), number])
        more = _count(compiler, searcher, query, chosen)
        relaxed = relaxed or more > count
        count = more
    units = (*parsed.units, *(unit for phrase in parsed.phrases for unit in phrase))
    return Wanted(chosen, marks, units, relaxed, unknown)


def coverage(compiler: Compiler, searcher: tantivy.Searcher, wanted: Wanted, listing: str) -> float:
    """The share of the question, by rarity of its terms, that one listing holds."""
    weighted = [(unit, _rarity(searcher, unit)) for unit in wanted.units]
    whole = sum(weight for _, weight in weighted)
    found = searcher.search(compiler.evidence(weighted, listing), 1).hits
    return min(1.0, found[0][0] / whole) if found and whole else 0.0


def _rarity(searcher: tantivy.Searcher, unit: Unit) -> float:
    documents = max(searcher.doc_freq(f"text_{unit.script}", term) for term in unit.terms)
    return log(1 + (searcher.num_docs - documents + 0.5) / (documents + 0.5))


def _count(
    compiler: Compiler, searcher: tantivy.Searcher, query: Query, wanted: tantivy.Query
) -> int:
    return run(searcher, compiler.complete(query, wanted))[1]


def _known(searcher: tantivy.Searcher, unit: Unit) -> bool:
    if unit.script == "han":
        return True
    fields = (f"text_{unit.script}", "names")
    return any(searcher.doc_freq(field, term) for term in unit.terms for field in fields)


def marked(
    row: tantivy.Document, wanted: Wanted
) -> tuple[dict[str, dict[str, Spans]], tuple[str, ...]]:
    """Places to highlight per locale and part, and the words that were found there."""
    source = source_of(row)
    found: dict[str, dict[str, Spans]] = {}
    matched: dict[str, None] = {}
    for locale, parts in source["texts"].items():
        places: dict[str, Spans] = {}
        for part, value in parts.items():
            if spans := highlight.spans(value, locale, wanted.marks):
                places[part] = spans
                matched.update((value[start:end].lower(), None) for start, end in spans)
        if places:
            found[locale] = places
    return found, tuple(matched)[:20]


def correction(searcher: tantivy.Searcher, query: Query, wanted: Wanted) -> str | None:
    """The query with unknown words replaced by the nearest known ones, if there are any."""
    better = query.text
    for word in wanted.unknown:
        if nearest := _nearest(searcher, word):
            better = text.normalise(better).replace(word, nearest)
    return better if better != query.text else None


def _nearest(searcher: tantivy.Searcher, word: str) -> str | None:
    allowed = edits(word)
    if not allowed:
        return None
    for letters in (2, 1):
        candidates = searcher.terms_with_prefix("words", word[:letters], limit=CANDIDATES)
        near = [
            (distance, -count, other)
            for other, count in candidates
            if (distance := _distance(word, other, allowed)) <= allowed
        ]
        if near:
            return min(near)[2]
    return None


def _distance(one: str, other: str, most: int) -> int:
    """Edits between two words, neighbours swapped counting one; `most` + 1 when there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    two_back: list[int] = []
    last: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        two_back, last, row = last, row, [i]
        for j, right in enumerate(other, 1):
            best = min(last[j] + 1, row[-1] + 1, last[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                best = min(best, two_back[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]
