"""Answers a reader's question: gathers, ranks, counts, marks."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from search import meilisearch_filters as filters
from search import orders, text
from search.meilisearch_facets import count, views
from search.meilisearch_gathering import Found, gather, narrowed
from search.meilisearch_reader import Reader, total
from search.meilisearch_schema import WORDS
from search.meilisearch_scoring import words_of
from search.meilisearch_words import Params, Wanted, compile_words, marks_of
from search.query import Hit, Hits, Query, Sort
from search.source import marked
from search.spelling import distance, edits

LOOKED_AT: Final = 20
TRIES: Final = 3
NAMED: Final = 1000.0
"""Added to the score of a listing whose number was typed."""
Ranked = list[tuple[str, float]]


def search(reader: Reader, query: Query) -> Hits:
    """See `search.engine.Engine.search`."""
    if not (query.text.strip() or query.terms):
        return _listing(reader, query)
    wanted, found = _gathered(reader, query)
    if wanted.quoted and not found[0].everything:
        wanted, found = _gathered(reader, query, quotes=False)
        found[0].relaxed = True
    return _answer(reader, query, wanted, found)


def _gathered(reader: Reader, query: Query, *, quotes: bool = True) -> tuple[Wanted, list[Found]]:
    """From one index: when a rebuilt one took its place in between, ask anew."""
    for _ in range(TRIES):
        wanted = compile_words(reader, query, quotes=quotes)
        found = gather(reader, query, wanted, _passing(query))
        if len(set().union(*(one.made for one in found))) < 2:  # noqa: PLR2004 - more than one
            break
    return wanted, found


def present(reader: Reader, query: Query, ids: Sequence[str]) -> dict[str, Hit]:
    """See `search.engine.Engine.present`."""
    if not ids:
        return {}
    passing = filters.compiled(query.model_copy(update={"within": tuple(ids)}))
    return {one: _shown(query, one, kept) for one, kept in _kept(reader, query, passing, len(ids))}


def _passing(query: Query) -> list[str]:
    return [filters.compiled(query, leaving_out=left_out) for left_out, _ in views(query)]


def _listing(reader: Reader, query: Query) -> Hits:
    parts = [[narrowed({"q": ""}, passing)] for passing in _passing(query)]
    ids, whole = _in_order(reader, query, parts[0][0])
    counted = [(groups, part) for (_, groups), part in zip(views(query), parts, strict=True)]
    facets = count(reader, query, counted)
    return Hits(total=whole, hits=tuple(Hit(id=one, score=0.0) for one in ids), facets=facets)


def _answer(reader: Reader, query: Query, wanted: Wanted, found: Sequence[Found]) -> Hits:
    here = found[0]
    rows = here.rows | here.more
    wanted.scorer.learn(rows.values())
    scores = {one: wanted.scorer.score(row) for one, row in rows.items()}
    scores |= {one: scores.get(one, 0.0) + NAMED for one in here.named}
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    counted = [(groups, one.parts) for (_, groups), one in zip(views(query), found, strict=True)]
    if query.sort is Sort.RELEVANCE:
        page, whole = _page(reader, query, here, ranked), here.everything
    else:
        page, whole = _sorted(reader, query, here)
    coverage, headed = _coverage(query, wanted, here, ranked)
    return Hits(
        total=whole,
        hits=_hits(reader, query, page),
        facets=count(reader, query, counted),
        coverage=coverage,
        headed=headed,
        did_you_mean=_correction(reader, query, wanted),
        relaxed=here.relaxed,
        notes=("relaxed",) if here.relaxed else (),
    )


def _coverage(query: Query, wanted: Wanted, here: Found, ranked: Ranked) -> tuple[float, float]:
    """The shares of the question that the best holds: anywhere, and in what names it."""
    if not (query.coverage and ranked):
        return 1.0, 0.0
    best = ranked[0][0]
    if best in here.named:
        return 1.0, 1.0
    row = here.rows.get(best) or here.more[best]
    return wanted.scorer.coverage(row), wanted.scorer.headed(row)


def _page(reader: Reader, query: Query, here: Found, ranked: Ranked) -> Ranked:
    """First those ranked here, then the others that the server finds, then those brought along."""
    page = ranked[query.start : query.start + query.size]
    rest = here.total - len(here.rows)
    if rest > 0 and here.strict is not None and len(page) < query.size:
        asked = narrowed(here.strict, here.passing, filters.excluding("id", here.rows))
        offset = max(0, query.start - len(ranked))
        page += [(one, 0.0) for one in _ids(reader, query, asked, offset, query.size - len(page))]
    before = max(0, query.start - len(ranked) - rest)
    return page + [(one, 0.0) for one in here.also[before:][: query.size - len(page)]]


def _sorted(reader: Reader, query: Query, here: Found) -> tuple[Ranked, int]:
    ids = here.ids
    if ids is not None:
        asked = narrowed({"q": ""}, here.passing, filters.among("id", ids))
    else:
        asked = narrowed(here.strict or {"q": ""}, here.passing)
    page, whole = _in_order(reader, query, asked)
    return [(one, 0.0) for one in page], whole


def _in_order(reader: Reader, query: Query, asked: Params) -> tuple[list[str], int]:
    """One page of an explicit order, tier after tier, and how many there are in all."""
    number = orders.NUMBER.get(query.sort, "published")
    way = "desc" if orders.descending(query) else "asc"
    sort = [f"{number}:{way}", *(["published:desc"] if number != "published" else [])]
    spans = orders.tiers(query)
    tiers = [narrowed(asked, filters.within(number, span)) for span in spans] or [asked]
    counts = [total(answer) for answer in reader.search(query.kind, tiers)]
    ids: list[str] = []
    before = 0
    for tier, inside in zip(tiers, counts, strict=True):
        offset = max(0, query.start - before)
        if offset < inside and len(ids) < query.size:
            ordered = {**tier, "sort": sort}
            ids += _ids(reader, query, ordered, offset, query.size - len(ids))
        before += inside
    return ids, before


def _ids(reader: Reader, query: Query, asked: Params, offset: int, limit: int) -> list[str]:
    wanted = {**asked, "offset": offset, "limit": limit, "attributesToRetrieve": ["id"]}
    return [str(row["id"]) for row in reader.search(query.kind, [wanted])[0]["hits"]]


def _hits(reader: Reader, query: Query, page: Ranked) -> tuple[Hit, ...]:
    shown: dict[str, Hit] = {}
    if query.highlight and page:
        shown = present(reader, query, [one for one, _ in page])
    return tuple(
        Hit(
            id=one,
            score=score,
            keyword=score if score > 0 else None,
            highlights=shown[one].highlights if one in shown else {},
            matched=shown[one].matched if one in shown else (),
            parts=shown[one].parts if one in shown else (),
        )
        for one, score in page
    )


def _kept(
    reader: Reader, query: Query, passing: str, most: int
) -> Iterable[tuple[str, Mapping[str, Any]]]:
    asked = {"q": "", "filter": passing, "limit": most, "attributesToRetrieve": ["id", "source"]}
    for row in reader.search(query.kind, [asked])[0]["hits"]:
        yield str(row["id"]), row["source"]


def _shown(query: Query, listing: str, kept: Mapping[str, Any]) -> Hit:
    found = marked(kept, marks_of(query))
    return Hit(
        id=listing, score=0.0, highlights=found.places, matched=found.words, parts=found.parts
    )


def _correction(reader: Reader, query: Query, wanted: Wanted) -> str | None:
    """The question with unknown words replaced by the nearest known ones, if there are any."""
    unknown = [word for word in wanted.unknown if edits(word)]
    passing = filters.among("audience", query.audience)
    asked = [
        {
            "q": f"{_plain(word)} ",
            "attributesToSearchOn": list(WORDS),
            "filter": passing,
            "limit": LOOKED_AT,
            "attributesToRetrieve": list(WORDS),
        }
        for word in unknown
    ]
    better = query.text
    for word, answer in zip(unknown, reader.search(query.kind, asked), strict=True):
        if nearest := _nearest(_plain(word), answer["hits"]):
            better = text.normalise(better).replace(word, nearest)
    return better if better != query.text else None


def _plain(word: str) -> str:
    return word.replace("'", "")


def _nearest(word: str, rows: Iterable[Mapping[str, Any]]) -> str | None:
    allowed = edits(word)
    counts: dict[str, int] = {}
    for row in rows:
        for other in set(words_of(row)):
            counts[other] = counts.get(other, 0) + 1
    near = [
        (apart, -times, other)
        for other, times in counts.items()
        if allowed and (apart := distance(word, other, allowed)) <= allowed
    ]
    return min(near)[2] if near else None
