"""The original words that an engine keeps of a listing, for marking and type-ahead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from search import highlight, text
from search.documents import ListingDocument
from search.query import Spans

MOST_MATCHED: Final = 20


@dataclass(frozen=True, slots=True)
class Marked:
    """Places to highlight per locale and part, the words found, and all parts that hold one."""

    places: Mapping[str, Mapping[str, Spans]]
    words: tuple[str, ...]
    parts: tuple[str, ...]


def source(document: ListingDocument) -> dict[str, Any]:
    """Titles, lines and summaries by locale, keywords and names, free of what nobody can see."""
    return {
        "texts": {
            locale: {
                "title": text.clean(one.title, 400),
                "one_line": text.clean(one.one_line, 600),
                "summary": text.clean(one.summary, 3000),
            }
            for locale, one in document.texts.items()
        },
        "keywords": [text.clean(keyword, 200) for keyword in document.keywords],
        "names": {k: text.clean(v, 400) for k, v in document.organization_names.items()},
    }


def marked(kept: Mapping[str, Any], marks: frozenset[str]) -> Marked:
    """What of a listing's kept words the analysed terms are found in."""
    found: dict[str, dict[str, Spans]] = {}
    words: dict[str, None] = {}
    parts: dict[str, None] = {}
    for locale, part, value in _passages(kept):
        if spans := highlight.spans(value, locale or None, marks):
            parts[part] = None
            words.update((value[start:end].lower(), None) for start, end in spans)
            if locale:
                found.setdefault(locale, {})[part] = spans
    return Marked(found, tuple(words)[:MOST_MATCHED], tuple(parts))


def _passages(kept: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(locale, part, text); keywords and the owner's names are in no language of their own."""
    for locale, held in kept["texts"].items():
        for part, value in held.items():
            yield locale, part, value
    for keyword in kept["keywords"]:
        yield "", "keywords", keyword
    for name in kept["names"].values():
        yield "", "organization", name
