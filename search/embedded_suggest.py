"""Finds the listings whose words may complete what is typed."""

from typing import Final

import tantivy
from tantivy import Occur

from search import completions, text
from search.embedded_queries import Compiler, any_of
from search.embedded_schema import source_of
from search.parsing import units
from search.query import Query, Suggestion

LOOKED_AT: Final = 40
SPELLINGS: Final = 30


def suggest(
    compiler: Compiler, searcher: tantivy.Searcher, query: Query, limit: int
) -> list[Suggestion]:
    """The best completions among the listings that pass the query's filters."""
    typed = completions.typed(query.text)
    if not typed:
        return []
    wanted = _beginning(compiler, searcher, typed, query.lang)
    found = searcher.search(compiler.complete(query, wanted), LOOKED_AT, count=False).hits
    rows = (searcher.doc(address) for _, address in found)
    kept = ((str(row.get_first("id")), source_of(row)) for row in rows)
    return completions.best(kept, typed, query.lang, limit)


def _beginning(
    compiler: Compiler, searcher: tantivy.Searcher, typed: str, lang: str | None
) -> tantivy.Query:
    pieces = list(text.tokens(typed))
    if not pieces:
        return tantivy.Query.empty_query()
    last = pieces[-1]
    clauses: list[tuple[Occur, tantivy.Query]] = [
        (Occur.Must, compiler.head(unit)) for unit in units(typed[: last.start], lang)
    ]
    if last.script == "han":
        clauses.extend((Occur.Must, compiler.head(unit)) for unit in units(last.text, lang))
    else:
        options = [compiler.head(unit) for unit in units(last.text, lang)]
        options.extend(
            _spelt(compiler, searcher, field, last.text) for field in ("heads", "pinyin")
        )
        clauses.append((Occur.Must, any_of(options)))
    words = tantivy.Query.boolean_query(clauses)
    syllables = completions.squeezed(typed)
    if len(pieces) == 1 or not syllables:
        return words
    return any_of([words, _spelt(compiler, searcher, "pinyin", syllables)])


def _spelt(
    compiler: Compiler, searcher: tantivy.Searcher, field: str, beginning: str
) -> tantivy.Query:
    spelt = searcher.terms_with_prefix(field, beginning, limit=SPELLINGS)
    return compiler.terms(field, [term for term, _ in spelt])
