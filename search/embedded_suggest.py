"""Type-ahead: what the reader may be about to type."""

from collections.abc import Iterator
from typing import Final

import tantivy
from tantivy import Occur

from search import text
from search.embedded_queries import Compiler, any_of
from search.embedded_schema import source_of
from search.parsing import units
from search.pinyin import romanised
from search.query import Query, Suggestion

LOOKED_AT: Final = 40
SPELLINGS: Final = 30


def suggest(
    compiler: Compiler, searcher: tantivy.Searcher, query: Query, limit: int
) -> list[Suggestion]:
    """Keywords first, then organisations and titles, that begin or hold what is typed."""
    typed = text.normalise(query.text[:80]).strip()
    if not typed:
        return []
    wanted = _beginning(compiler, searcher, typed, query.lang)
    found = searcher.search(compiler.complete(query, wanted), LOOKED_AT, count=False).hits
    ranked: dict[str, tuple[int, int, Suggestion]] = {}
    for place, (_, address) in enumerate(found):
        row = searcher.doc(address)
        for one in _offered(row, query.lang):
            rank = _rank(one.text, typed)
            if rank is not None:
                ranked.setdefault(text.normalise(one.text), (rank, place, one))
    ordered = sorted(ranked.values(), key=lambda item: (item[0], _KINDS[item[2].kind], item[1]))
    return [one for _, _, one in ordered[:limit]]


_KINDS: Final = {"keyword": 0, "organization": 1, "title": 2}


def _beginning(
    compiler: Compiler, searcher: tantivy.Searcher, typed: str, lang: str | None
) -> tantivy.Query:
    pieces = list(text.tokens(typed))
    if not pieces:
        return tantivy.Query.empty_query()
    last = pieces[-1]
    clauses: list[tuple[Occur, tantivy.Query]] = [
        (Occur.Must, compiler.unit(unit)) for unit in units(typed[: last.start], lang)
    ]
    if last.script == "han":
        clauses.extend((Occur.Must, compiler.unit(unit)) for unit in units(last.text, lang))
    else:
        options = [compiler.unit(unit) for unit in units(last.text, lang)]
        for field in ("words", "pinyin"):
            spelt = searcher.terms_with_prefix(field, last.text, limit=SPELLINGS)
            options.append(compiler.terms(field, [term for term, _ in spelt]))
        clauses.append((Occur.Must, any_of(options)))
    return tantivy.Query.boolean_query(clauses)


def _offered(row: tantivy.Document, lang: str | None) -> Iterator[Suggestion]:
    source = source_of(row)
    for keyword in source["keywords"]:
        yield Suggestion(text=keyword, kind="keyword")
    for name in source["names"].values():
        yield Suggestion(text=name, kind="organization")
    texts = source["texts"]
    listing = str(row.get_first("id"))
    for locale in sorted(texts, key=lambda one: one != lang):
        if title := texts[locale]["title"]:
            yield Suggestion(text=title, kind="title", id=listing)


def _rank(offered: str, typed: str) -> int | None:
    """0 begins with it, 1 holds it, 2 is spelt so in pinyin, 3 holds all its words."""
    normal = text.normalise(offered)
    if normal.startswith(typed):
        return 0
    if typed in normal:
        return 1
    if typed.isascii():
        squeezed = typed.replace(" ", "").replace("'", "")
        whole, initials = romanised(offered[:100])
        if squeezed and (squeezed in whole or initials.startswith(squeezed)):
            return 2
    return 3 if all(word in normal for word in typed.split()) else None
