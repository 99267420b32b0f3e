"""From typed words to the query that gives a full page, and what to mark and to correct in it."""

from dataclasses import dataclass, replace
from math import log
from typing import Any, Final

import tantivy

from search import glossary, highlight, orders, relaxing, terms, text
from search.embedded_queries import Compiler, Found, Words, all_of, any_of, run, unscored
from search.embedded_schema import ids_of
from search.engine import Frequencies
from search.languages import detect
from search.parsing import Parsed, Unit, parse, widened
from search.query import LONG_TEXT, Query
from search.relaxing import FULL_PAGE
from search.spelling import distance, edits

CANDIDATES: Final = 3000


@dataclass(frozen=True, slots=True)
class Wanted:
    """The compiled words; `query` is None when nothing was typed.

    `page` is what was found already while counting, where the reader wants the best first.
    """

    query: tantivy.Query | None
    marks: frozenset[str] = frozenset()
    units: tuple[Unit, ...] = ()
    relaxed: bool = False
    unknown: tuple[str, ...] = ()
    found: int = 0
    page: Found | None = None


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
    counts = terms.term_counts(terms.demand(text.clean(query.text), lang))
    known = {
        term: searcher.doc_freq(f"text_{text.script_of(term)}", term)
        for term in terms.single(counts)
    }
    return terms.key_terms(counts, Frequencies(searcher.num_docs, known))


def _by_terms(compiler: Compiler, query: Query) -> Wanted:
    marks = frozenset(terms.single(one.term for one in query.terms))
    units = tuple(
        Unit((term,), text.script_of(term), term)
        for term in terms.single(one.term for one in query.terms)
    )
    return Wanted(compiler.weighted(query), marks, units)


def _by_words(compiler: Compiler, searcher: tantivy.Searcher, query: Query) -> Wanted:
    parsed = _read(searcher, query)
    number = compiler.term("number", text.normalise(query.text))
    if parsed.empty and not parsed.excluded:
        return Wanted(number)
    expansions = glossary.translations(query.text)
    wanted = _asked(compiler, searcher, query, parsed, expansions)
    if wanted.found == 0 and parsed.units and parsed.phrases:
        loose = parsed.without_quotes()
        wanted = replace(_asked(compiler, searcher, query, loose, expansions), relaxed=True)
    return replace(wanted, marks=_marks(parsed, expansions))


def marks_of(searcher: tantivy.Searcher, query: Query) -> frozenset[str]:
    """The terms that are marked in what is found, without finding anything."""
    typed = query.text.strip()
    if query.terms or len(typed) > LONG_TEXT:
        keys = query.terms or _keys(searcher, query)
        return frozenset(terms.single(one.term for one in keys))
    return _marks(_read(searcher, query), glossary.translations(typed))


def _read(searcher: tantivy.Searcher, query: Query) -> Parsed:
    parsed = parse(query.text, query.lang)
    return widened(parsed, query.text, lambda unit: _known(searcher, unit))


def _marks(parsed: Parsed, expansions: tuple[tuple[Unit, ...], ...]) -> frozenset[str]:
    return highlight.wanted_terms(parsed, (unit for one in expansions for unit in one))


def _asked(
    compiler: Compiler,
    searcher: tantivy.Searcher,
    query: Query,
    parsed: Parsed,
    expansions: tuple[tuple[Unit, ...], ...],
) -> Wanted:
    """Everything must be there; while the page is not full, less and less of it."""
    unknown = tuple(unit.word for unit in parsed.units if not _known(searcher, unit))
    words = Words(parsed, frozenset(unknown), expansions)
    number = compiler.term("number", text.normalise(query.text))
    strict = any_of([compiler.words(words, 1.0), number])
    units = (*parsed.units, *(unit for phrase in parsed.phrases for unit in phrase))
    best_first = orders.best_first(query)
    if best_first:
        page = run(searcher, compiler.complete(query, strict), query.size, offset=query.start)
        count = page[1]
    else:
        count = _count(compiler, searcher, query, strict)
    asked = Wanted(strict, units=units, unknown=unknown, found=count)
    if count < FULL_PAGE and relaxing.levels(len(parsed.units)):
        return _relaxed(compiler, searcher, query, words, asked)
    return replace(asked, page=page) if best_first else asked


def _relaxed(
    compiler: Compiler, searcher: tantivy.Searcher, query: Query, words: Words, strict: Wanted
) -> Wanted:
    """A part of the question is enough, as much of it as fills a page."""
    number = compiler.term("number", text.normalise(query.text))

    def part(share: float) -> tantivy.Query:
        return any_of([compiler.words(words, share), number])

    chosen, count = part(1.0), strict.found
    for level in relaxing.levels(len(words.parsed.units)):
        chosen = part(level)
        count = _count(compiler, searcher, query, chosen)
        if count >= FULL_PAGE:
            break
    if not count:
        chosen = part(0.0)
        count = _count(compiler, searcher, query, chosen)
    elif count < FULL_PAGE:
        best = _best(compiler, searcher, query, words, strict.units)
        chosen = any_of([chosen, all_of([compiler.words(words, 0.0), unscored(best)])])
        count = _count(compiler, searcher, query, chosen)
    return replace(strict, query=chosen, found=count, relaxed=count > strict.found)


def _best(
    compiler: Compiler,
    searcher: tantivy.Searcher,
    query: Query,
    words: Words,
    units: tuple[Unit, ...],
) -> tantivy.Query:
    """A page of the best listings that hold anything of note."""
    loose = compiler.complete(query, compiler.words(words, 0.0))
    found = searcher.search(loose, FULL_PAGE, count=False).hits
    ids = ids_of(searcher, found)
    weighted = [(unit, _rarity(searcher, unit)) for unit in units]
    rarest = log(1 + (searcher.num_docs + 0.5) / 0.5)
    least = relaxing.LEAST * sum(weight for _, weight in weighted if weight < rarest)
    held = searcher.search(compiler.evidence(weighted, ids), FULL_PAGE, count=False).hits
    return compiler.terms("id", ids_of(searcher, [one for one in held if one[0] >= least]))


def coverage(
    compiler: Compiler, searcher: tantivy.Searcher, query: Query, wanted: Wanted, listing: str
) -> tuple[float, float]:
    """The shares of the question, by rarity of its terms, that one listing holds: anywhere, and in
    title, keywords or its owner's name. A listing whose number was typed holds all of it."""
    number = compiler.term("number", text.normalise(query.text))
    if not query.terms and run(searcher, all_of([compiler.terms("id", [listing]), number]))[1]:
        return 1.0, 1.0
    weighted = [(unit, _rarity(searcher, unit)) for unit in wanted.units]
    whole = sum(weight for _, weight in weighted)

    def share(*, heads: bool) -> float:
        asked = compiler.evidence(weighted, [listing], heads=heads)
        found = searcher.search(asked, 1).hits
        return min(1.0, found[0][0] / whole) if found and whole else 0.0

    return share(heads=False), share(heads=True)


def _rarity(searcher: tantivy.Searcher, unit: Unit) -> float:
    documents = max(searcher.doc_freq(f"text_{unit.script}", term) for term in unit.terms)
    return log(1 + (searcher.num_docs - documents + 0.5) / (documents + 0.5))


def _count(
    compiler: Compiler, searcher: tantivy.Searcher, query: Query, wanted: tantivy.Query
) -> int:
    return run(searcher, unscored(compiler.complete(query, wanted)))[1]


def _known(searcher: tantivy.Searcher, unit: Unit) -> bool:
    if unit.script == "han":
        return True
    fields = (f"text_{unit.script}", "names")
    return any(searcher.doc_freq(field, term) for term in unit.terms for field in fields)


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
            (apart, -count, other)
            for other, count in candidates
            if (apart := distance(word, other, allowed)) <= allowed
        ]
        if near:
            return min(near)[2]
    return None
