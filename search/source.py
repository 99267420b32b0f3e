"""The original words that an engine keeps of a listing, for marking and type-ahead."""

from collections.abc import Mapping
from typing import Any

from search import highlight, text
from search.documents import ListingDocument
from search.query import Spans

MOST_MATCHED = 20


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


def marked(
    kept: Mapping[str, Any], marks: frozenset[str]
) -> tuple[dict[str, dict[str, Spans]], tuple[str, ...]]:
    """Places to highlight per locale and part, and the words that were found there."""
    found: dict[str, dict[str, Spans]] = {}
    matched: dict[str, None] = {}
    for locale, parts in kept["texts"].items():
        places: dict[str, Spans] = {}
        for part, value in parts.items():
            if spans := highlight.spans(value, locale, marks):
                places[part] = spans
                matched.update((value[start:end].lower(), None) for start, end in spans)
        if places:
            found[locale] = places
    return found, tuple(matched)[:MOST_MATCHED]
