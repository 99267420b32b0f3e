"""Explicit orders: which number decides, which way it usually runs, who comes last."""

from typing import Final

from search.query import Query, Range, Sort

NUMBER: Final = {
    Sort.TRL: "trl",
    Sort.PRICE: "price",
    Sort.BOUNTY: "bounty",
    Sort.DEADLINE: "deadline",
}
FALLING: Final = frozenset({Sort.DATE, Sort.TRL, Sort.BOUNTY})


def best_first(query: Query) -> bool:
    """Whether how well a listing answers decides: something is sought and no order chosen."""
    return query.sort is Sort.RELEVANCE and bool(query.text.strip() or query.terms)


def sort_of(query: Query) -> Sort:
    """The order asked for; the newest first where relevance means nothing."""
    return Sort.DATE if query.sort is Sort.RELEVANCE else query.sort


def descending(query: Query) -> bool:
    """Which way the order runs."""
    return sort_of(query) in FALLING if query.descending is None else query.descending


def tiers(query: Query) -> list[Range]:
    """Half-open ranges of the deciding number, one after the other; empty when all are alike.

    Listings without the number come last. Deadlines to come precede those past, soonest first.
    """
    if sort_of(query) not in NUMBER:
        return []
    first = query.now if query.sort is Sort.DEADLINE and not descending(query) else 1
    spans: list[Range] = [(first, None), (1, first), (None, 1)]
    return [span for span in spans if span[0] != span[1]]
