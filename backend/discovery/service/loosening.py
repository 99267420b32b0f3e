"""What to leave out of a question that finds nothing, with what would then be found."""

from collections.abc import Iterator

from backend.discovery.schemas import Loosening
from backend.discovery.service.engine import Search
from search.engine import SearchUnavailable
from search.parsing import QUOTES, without_exclusions
from search.query import Filters, Group, Query

MOST = 4
WORDS = "words"


def loosenings(search: Search, query: Query) -> list[Loosening]:
    """The parts of the question whose absence lets something be found, the most helpful first.

    That is what would show most, but the words themselves come last; all filters together are
    offered only where none alone is to blame.
    """
    single = _counted(search, _single(query))
    single.sort(key=lambda one: (one.drop == WORDS, -one.count))
    if single:
        return single[:MOST]
    return _counted(search, _several(query))[:MOST]


Option = tuple[str, Query]


def _single(query: Query) -> Iterator[Option]:
    for group in Group:
        if query.filters.chosen(group):
            yield group.value, _with(query, filters=_cleared(query.filters, group))
    typed = query.text.strip()
    plain = "".join(" " if mark in QUOTES else mark for mark in typed).strip()
    if plain and plain != typed:
        yield "quotes", _with(query, text=plain)
    wanted = without_exclusions(typed)
    if wanted and wanted != typed:
        yield "exclusions", _with(query, text=wanted)
    if typed and query.filters != Filters():
        yield WORDS, _with(query, text="")


def _several(query: Query) -> Iterator[Option]:
    chosen = [group for group in Group if query.filters.chosen(group)]
    if query.text.strip() and len(chosen) > 1:
        yield "filters", _with(query, filters=Filters())


def _cleared(filters: Filters, group: Group) -> Filters:
    gone: dict[str, object] = {group.value: ()}
    if group is Group.TRL:
        gone = {"trl_min": None, "trl_max": None}
    return filters.model_copy(update=gone)


def _with(query: Query, **changes: object) -> Query:
    asked = {"page": 1, "size": 0, "facets": (), "highlight": False, **changes}
    return query.model_copy(update=asked)


def _counted(search: Search, options: Iterator[Option]) -> list[Loosening]:
    made = []
    for drop, asked in options:
        try:
            count = search.find(asked).total
        except SearchUnavailable:
            continue
        if count:
            made.append(Loosening(drop=drop, q=asked.text, count=count))
    return made
