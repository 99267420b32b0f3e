"""Counts beside a result, added up over the parts it is put together from."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from search.meilisearch_filters import TERM_FIELDS, both, deadline, value_of, within
from search.meilisearch_reader import Reader, total
from search.query import BOUNTY_BANDS, Group, Query

STATES: Final = ("open", "closing", "closed", "none")
Params = Mapping[str, Any]
View = tuple[Sequence[Group], Sequence[Params]]
"""Groups and the disjoint questions whose answers are counted for them."""


def views(query: Query) -> list[tuple[Group | None, list[Group]]]:
    """The groups to count together: those without a selection, and each other one apart."""
    free = [group for group in query.facets if not query.filters.chosen(group)]
    chosen = [group for group in query.facets if query.filters.chosen(group)]
    return [(None, free), *((group, [group]) for group in chosen)]


def count(reader: Reader, query: Query, counted: Sequence[View]) -> dict[str, dict[str, int]]:
    """Counts per wanted group."""
    asked: list[Params] = []
    for groups, parts in counted:
        for part in parts:
            asked.extend(_questions(part, groups, query.now))
    answers = iter(reader.search(query.kind, asked))
    sums: dict[str, dict[str, int]] = {group.value: {} for group in query.facets}
    for groups, parts in counted:
        for part in parts:
            _add(sums, groups, [next(answers) for _ in _questions(part, groups, query.now)])
    return sums


def _bands(group: Group, now: int) -> dict[str, str]:
    if group is Group.BOUNTY:
        return {band: within("bounty", span) for band, span in BOUNTY_BANDS.items()}
    if group is Group.DEADLINE:
        return {state: deadline(state, now) for state in STATES}
    return {}


def _field(group: Group) -> str:
    return "trl" if group is Group.TRL else TERM_FIELDS[group]


def _questions(part: Params, groups: Sequence[Group], now: int) -> list[Params]:
    plain = [_field(group) for group in groups if not _bands(group, now)]
    asked: list[Params] = [{**part, "facets": plain}] if plain else []
    for group in groups:
        bands = _bands(group, now).values()
        asked.extend({**part, "filter": both(part["filter"], band)} for band in bands)
    return asked


def _add(
    sums: dict[str, dict[str, int]], groups: Sequence[Group], answers: Sequence[Mapping[str, Any]]
) -> None:
    rest = iter(answers)
    plain = [group for group in groups if not _bands(group, 0)]
    spread = next(rest)["facetDistribution"] if plain else {}
    for group in groups:
        bands = _bands(group, 0)
        if bands:
            counts = {band: total(next(rest)) for band in bands}
        else:
            counts = {value_of(key): number for key, number in spread[_field(group)].items()}
        for key, number in counts.items():
            if number and not (group is Group.TRL and key == "0"):
                sums[group.value][key] = sums[group.value].get(key, 0) + number
