"""Finds by words and by meaning together: the entry for readers and for matching."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from search import fusion
from search.embedding import Embedder, EmbedderUnavailable
from search.engine import Engine
from search.languages import detect
from search.parsing import parse
from search.query import WINDOW, Hit, Hits, Query, Sort
from search.relaxing import FULL_PAGE
from search.terms import key_terms, term_counts

HALF: Final = 0.5
WITHOUT_MEANING: Final = "no-vectors"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a listing is about, for finding its counterparts.

    `parts` are (text, locale, weight), the title heavier; `vectors` are its section vectors as one
    array of shape (sections, dimensions), made by `embedder`.
    """

    parts: Sequence[tuple[str, str | None, float]]
    vectors: np.ndarray | None = None
    embedder: str = ""


def find(engine: Engine, embedder: Embedder | None, query: Query) -> Hits:
    """One page for a reader.

    Words alone decide when nothing is typed, an order is chosen, or no embedder answers in time;
    the last is said in `notes` as `no-vectors`.
    """
    typed = query.text.strip()
    if embedder is None or query.sort is not Sort.RELEVANCE or not typed:
        return engine.search(query)
    lang = detect(typed, query.lang)
    try:
        vector = embedder.embed_query(typed, lang)
    except EmbedderUnavailable:
        found = engine.search(query)
        return found.model_copy(update={"notes": (*found.notes, WITHOUT_MEANING), "degraded": True})
    near = dict(engine.nearest(query, vector, embedder.id, WINDOW))
    return _joined(engine, query, near, (lang,))


def similar(engine: Engine, profile: Profile, query: Query) -> Hits:
    """The best counterparts of a profile that pass the query's filters; `query.text` is unused."""
    counts = term_counts(profile.parts)
    terms = key_terms(counts, engine.frequencies(query.kind, counts))
    near: dict[str, float] = {}
    for vector in [] if profile.vectors is None else profile.vectors:
        for listing, cosine in engine.nearest(query, vector, profile.embedder, WINDOW):
            near[listing] = max(cosine, near.get(listing, cosine))
    asked = query.model_copy(update={"terms": terms, "text": ""})
    return _joined(engine, asked, near, {lang for _, lang, _ in profile.parts if lang})


def _joined(engine: Engine, query: Query, near: dict[str, float], langs: Collection[str]) -> Hits:
    """The first hundred of each branch are fused; further pages follow the words."""
    foreign = _foreign(engine, query, near, langs)
    near, window = _window(engine, query, near, foreign)
    words = {hit.id: hit.keyword for hit in window.hits if hit.keyword is not None}
    order = fusion.fuse(
        words,
        near,
        gate=_trust(query, window),
        foreign=foreign & near.keys(),
        named=window.headed > HALF,
    )
    page = order[query.start : query.start + query.size]
    hits = [
        Hit(id=one, score=score, keyword=words.get(one), vector=near.get(one))
        for one, score in page
    ]
    shown = engine.present(query, [hit.id for hit in hits]) if query.highlight else {}
    hits = [_with_marks(hit, shown.get(hit.id)) for hit in hits]
    if len(page) < query.size and len(order) < window.total:
        rest = query.model_copy(
            update={
                "without": (*query.without, *(one for one, _ in order)),
                "offset": max(0, query.start - len(order)),
                "size": query.size - len(page),
                "facets": (),
            }
        )
        hits.extend(engine.search(rest).hits)
    return window.model_copy(update={"hits": tuple(hits), "total": max(window.total, len(order))})


def _foreign(
    engine: Engine, query: Query, near: dict[str, float], langs: Collection[str]
) -> frozenset[str]:
    """Those that have no text in the languages of the question."""
    if not (near and langs and fusion.RECIPE.across):
        return frozenset()
    asked = {
        "text": "",
        "terms": (),
        "within": tuple(near),
        "filters": query.filters.model_copy(update={"content_lang": tuple(langs)}),
        "facets": (),
        "page": 1,
        "offset": 0,
        "size": len(near),
        "highlight": False,
    }
    home = engine.search(query.model_copy(update=asked)).hits
    return frozenset(near) - {hit.id for hit in home}


def _window(
    engine: Engine, query: Query, near: dict[str, float], foreign: frozenset[str]
) -> tuple[dict[str, float], Hits]:
    """What is near enough, and what words find beside it.

    What words cannot find, because they find little or because it is in another language, need
    not be as near as what they can.
    """
    sure, loose = fusion.clear(near), fusion.likely(near)
    if not (query.text.strip() or query.terms):
        return loose, Hits(total=0)
    far = {one: cosine for one, cosine in loose.items() if one in foreign or one in sure}
    window = _by_words(engine, query, far)
    if len(loose) > len(far) and (_trust(query, window) < HALF or window.total < FULL_PAGE):
        return loose, _by_words(engine, query, loose)
    return far, window


def _trust(query: Query, window: Hits) -> float:
    things = len(query.terms) or len(parse(query.text, query.lang).units)
    return fusion.trust(window.coverage, window.headed, things)


def _by_words(engine: Engine, query: Query, near: dict[str, float]) -> Hits:
    asked = {
        "page": 1,
        "offset": 0,
        "size": WINDOW,
        "highlight": False,
        "coverage": True,
        "also": tuple(near),
    }
    return engine.search(query.model_copy(update=asked))


def _with_marks(hit: Hit, shown: Hit | None) -> Hit:
    if shown is None:
        return hit
    found = {"highlights": shown.highlights, "matched": shown.matched, "parts": shown.parts}
    return hit.model_copy(update=found)
