"""Counts beside a result: each group as if nothing in it were chosen."""

from collections.abc import Callable
from typing import Any, Final

import tantivy

from search.embedded_queries import TERM_FIELDS
from search.query import BOUNTY_BANDS, Group, Query, Range, deadline_ranges

MOST_VALUES: Final = 500


def count(
    searcher: tantivy.Searcher, query: Query, complete: Callable[..., tantivy.Query]
) -> dict[str, dict[str, int]]:
    """Counts per wanted group; `complete(leaving_out=group)` is the query without that group."""
    free = [group for group in query.facets if not query.filters.chosen(group)]
    chosen = [group for group in query.facets if query.filters.chosen(group)]
    counts = _counted(searcher, complete(), free, query.now)
    for group in chosen:
        counts |= _counted(searcher, complete(leaving_out=group), [group], query.now)
    return {group.value: counts[group.value] for group in query.facets}


def _counted(
    searcher: tantivy.Searcher, matching: tantivy.Query, groups: list[Group], now: int
) -> dict[str, dict[str, int]]:
    if not groups:
        return {}
    wanted = {group.value: _aggregation(group, now) for group in groups}
    answer = searcher.aggregate(matching, wanted)
    return {group.value: _buckets(group, answer[group.value]) for group in groups}


def _aggregation(group: Group, now: int) -> dict[str, Any]:
    if group is Group.TRL:
        return {"terms": {"field": "trl", "size": 10}}
    if group is Group.BOUNTY:
        return {"range": {"field": "bounty", "ranges": _ranges(BOUNTY_BANDS)}}
    if group is Group.DEADLINE:
        spans: dict[str, Range] = {
            state: (low or 1, high) for state, (low, high) in deadline_ranges(now).items()
        }
        return {"range": {"field": "deadline", "ranges": _disjoint(spans, now)}}
    return {"terms": {"field": TERM_FIELDS[group], "size": MOST_VALUES}}


def _ranges(spans: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a mapping of half-open ranges
    made = []
    for key, (low, high) in spans.items():
        one: dict[str, Any] = {"key": key}
        if low is not None:
            one["from"] = low
        if high is not None:
            one["to"] = high
        made.append(one)
    return made


def _disjoint(spans: dict[str, Range], now: int) -> list[dict[str, Any]]:
    closing = spans["closing"]
    return _ranges(
        {
            "none": (None, 1),
            "closed": (1, now),
            "closing": closing,
            "later": (closing[1], None),
        }
    )


def _buckets(group: Group, answer: dict[str, Any]) -> dict[str, int]:
    counts = {str(one["key"]): int(one["doc_count"]) for one in answer["buckets"]}
    if group is Group.TRL:
        counts.pop("0", None)
    if group is Group.DEADLINE:
        counts["open"] = counts.get("closing", 0) + counts.pop("later", 0)
    wanted = set(BOUNTY_BANDS) if group is Group.BOUNTY else None
    return {key: number for key, number in counts.items() if number and _named(key, wanted)}


def _named(key: str, wanted: set[str] | None) -> bool:
    return "*" not in key and (wanted is None or key in wanted)
