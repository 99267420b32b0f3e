"""Finds the listings whose words may complete what is typed."""

from typing import Final

from search import completions, text
from search import meilisearch_filters as filters
from search.meilisearch_reader import Reader
from search.meilisearch_terms import phrase
from search.meilisearch_words import Params
from search.parsing import Unit, units
from search.query import Query, Suggestion

LOOKED_AT: Final = 40
OFFERED: Final = ("title_terms", "keyword_terms", "name_terms", "heads", "pinyin")


def suggest(reader: Reader, query: Query, limit: int) -> list[Suggestion]:
    """The best completions among the listings that pass the query's filters."""
    typed = completions.typed(query.text)
    if not typed:
        return []
    common = {
        "filter": filters.compiled(query),
        "limit": LOOKED_AT,
        "matchingStrategy": "all",
        "attributesToRetrieve": ["id", "source"],
    }
    asked = [{**common, **one} for one in _beginnings(typed, query.lang)]
    kept = {
        str(row["id"]): row["source"]
        for answer in reader.search(query.kind, asked)
        for row in answer["hits"]
    }
    return completions.best(kept.items(), typed, query.lang, limit)


def _beginnings(typed: str, lang: str | None) -> list[Params]:
    """The last word is only begun, those before it are whole."""
    pieces = list(text.tokens(typed))
    if not pieces:
        return []
    last = pieces[-1]
    if last.script == "han":
        return [{"q": _all(units(typed, lang)), "attributesToSearchOn": list(OFFERED)}]
    before = _all(units(typed[: last.start], lang))
    begun = last.text.replace("'", "")
    asked: list[Params] = [{"q": f"{before} {begun}", "attributesToSearchOn": list(OFFERED)}]
    syllables = completions.squeezed(typed)
    if len(pieces) > 1 and syllables:
        asked.append({"q": syllables, "attributesToSearchOn": ["pinyin"]})
    return asked


def _all(wanted: tuple[Unit, ...]) -> str:
    return " ".join(phrase([unit.terms[0]]) for unit in wanted)
