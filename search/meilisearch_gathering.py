"""Brings together what the several questions of one search find, without counting any twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, Final

from search import relaxing
from search.meilisearch_filters import among, both
from search.meilisearch_reader import Reader, total
from search.meilisearch_schema import SPELT
from search.meilisearch_scoring import Row
from search.meilisearch_words import Params, Wanted
from search.query import Query

FIRST: Final = 100
"""How many of the strict question's best are ranked by their words."""
MORE: Final = 200
POOL: Final = 100
MOST: Final = 200
"""Candidates that are looked at closely."""
ROW: Final = ("id", "made", "bags", "sizes")
Answer = Mapping[str, Any]


@dataclass(slots=True)
class Found:
    """What one filter lets through.

    `rows` begin what the strict question finds, `total` in all; `more` are found by other readings
    or hold a part of the question, `also` are those the query brings along: none of them is in two.
    `named` are those whose number was typed.
    """

    passing: str
    strict: Params | None
    total: int = 0
    rows: dict[str, Row] = field(default_factory=dict)
    more: dict[str, Row] = field(default_factory=dict)
    also: list[str] = field(default_factory=list)
    named: frozenset[str] = frozenset()
    relaxed: bool = False

    @property
    def everything(self) -> int:
        """How many listings there are in all."""
        return self.total + len(self.more) + len(self.also)

    @property
    def made(self) -> set[str]:
        """Which indexes answered: more than one when they changed places in between."""
        return {str(row["made"]) for row in (*self.rows.values(), *self.more.values())}

    @property
    def parts(self) -> list[Params]:
        """Disjoint questions that together find exactly these listings."""
        made = [narrowed(self.strict, self.passing)] if self.strict else []
        beside = [*self.more, *self.also]
        return [*made, narrowed({"q": ""}, self.passing, among("id", beside))] if beside else made

    @property
    def ids(self) -> list[str] | None:
        """All of them by name, where that is possible."""
        if self.total > len(self.rows):
            return None
        return [*self.rows, *self.more, *self.also]


def narrowed(asked: Params, *passing: str) -> Params:
    """A question under further filters."""
    return {**asked, "filter": both(asked.get("filter", ""), *passing)}


def gather(reader: Reader, query: Query, wanted: Wanted, filters: Sequence[str]) -> list[Found]:
    """What the question finds under each filter, in as few requests as it takes."""
    strict = wanted.strict[0] if wanted.strict else None
    made = [Found(passing, strict) for passing in filters]
    gathering = _Gathering(reader, query, wanted)
    gathering.strictly(made)
    gathering.loosely([found for found in made if found.everything < relaxing.FULL_PAGE])
    return made


class _Gathering:
    def __init__(self, reader: Reader, query: Query, wanted: Wanted) -> None:
        self._reader = reader
        self._query = query
        self._wanted = wanted
        self._fields = [*ROW, *(SPELT if wanted.unknown else ())]

    def strictly(self, made: Sequence[Found]) -> None:
        """Ask every strict question and for the listings named, then see who was found twice."""
        asked = [one for found in made for one in self._strict(found)]
        answers = iter(self._reader.search(self._query.kind, asked))
        others: list[dict[str, Row]] = []
        for found in made:
            readings = [(one, next(answers)) for one in self._wanted.strict]
            more = _most_to_the_server(found, readings) if readings else {}
            if self._wanted.number is not None:
                numbered = _rows(next(answers))
                found.named = frozenset(numbered)
                more.update(numbered)
            others.append(more)
            if self._query.also:
                found.also = list(_rows(next(answers)))
        known = self._twice(made, others)
        for found, more, twice in zip(made, others, known, strict=True):
            found.more = {one: row for one, row in more.items() if one not in twice}
            found.also = [one for one in found.also if one not in twice and one not in found.more]

    def _strict(self, found: Found) -> Iterator[Params]:
        limits = (FIRST, *(MORE for _ in self._wanted.strict[1:]))
        for one, limit in zip(self._wanted.strict, limits, strict=False):
            asked = {"limit": limit, "attributesToRetrieve": self._fields}
            yield {**narrowed(one, found.passing), **asked}
        if self._wanted.number is not None:
            asked = {"limit": MORE, "attributesToRetrieve": self._fields}
            yield {**narrowed(self._wanted.number, found.passing), **asked}
        if self._query.also:
            among_them = among("id", self._query.also)
            asked = {"limit": len(self._query.also), "attributesToRetrieve": ["id"]}
            yield {**narrowed({"q": ""}, found.passing, among_them), **asked}

    def _twice(self, made: Sequence[Found], others: Sequence[dict[str, Row]]) -> list[set[str]]:
        """Which of the others the strict question finds as well."""
        asked: list[Params] = []
        doubtful: list[bool] = []
        for found, more in zip(made, others, strict=True):
            beside = [*more, *found.also]
            doubtful.append(bool(beside) and found.total > len(found.rows))
            if doubtful[-1] and found.strict is not None:
                limit = {"limit": len(beside), "attributesToRetrieve": ["id"]}
                asked.append(
                    {**narrowed(found.strict, found.passing, among("id", beside)), **limit}
                )
        answers = iter(self._reader.search(self._query.kind, asked))
        return [
            {*found.rows, *(_rows(next(answers)) if unsure else ())}
            for found, unsure in zip(made, doubtful, strict=True)
        ]

    def loosely(self, made: Sequence[Found]) -> None:
        """Let listings join that hold a part of the question, until a page is full."""
        groups = self._wanted.groups
        if not groups or (self._wanted.strict and self._wanted.relaxable < 2):  # noqa: PLR2004 - a part of one is nothing
            return
        limit = {"limit": POOL, "attributesToRetrieve": ["id"]}
        asked = [{**narrowed(one, found.passing), **limit} for found in made for one in groups]
        answers = iter(self._reader.search(self._query.kind, asked))
        brought = [[next(answers) for _ in groups] for _ in made]
        chosen = [_in_turn([list(_rows(answer)) for answer in answered]) for answered in brought]
        asked = [self._wholly(ids) for ids in chosen]
        pools = map(_rows, self._reader.search(self._query.kind, asked))
        for found, answered, pool in zip(made, brought, pools, strict=True):
            self._join(found, answered[0], pool)

    def _wholly(self, ids: Sequence[str]) -> Params:
        asked = {"limit": len(ids), "attributesToRetrieve": self._fields}
        return {**narrowed({"q": ""}, among("id", ids)), **asked}

    def _join(self, found: Found, rarest: Answer, pool: dict[str, Row]) -> None:
        if not self._wanted.strict:
            found.more |= pool
        else:
            pool = {one: pool[one] for one in pool if one not in {*found.rows, *found.more}}
            self._wanted.scorer.learn((*found.rows.values(), *found.more.values(), *pool.values()))
            partly = self._partly(found, pool)
            if pool and not partly and not found.everything:
                found.strict = self._wanted.groups[0]
                found.total = total(rarest)
                found.rows = {one: pool[one] for one in _rows(rarest) if one in pool}
                partly = {one: row for one, row in pool.items() if one not in found.rows}
            before = found.everything
            found.more |= partly
            found.more |= self._telling(found, pool)
            found.relaxed = found.everything > before or found.strict is self._wanted.groups[0]
        found.also = [one for one in found.also if one not in found.more]

    def _partly(self, found: Found, pool: dict[str, Row]) -> dict[str, Row]:
        """Those that hold a good part of what is sought; a smaller one until the page is full."""
        shares = {one: self._wanted.scorer.share(row) for one, row in pool.items()}
        holding: dict[str, Row] = {}
        for level in relaxing.levels(self._wanted.relaxable):
            if found.everything + len(holding) < relaxing.FULL_PAGE:
                holding = {one: row for one, row in pool.items() if shares[one] >= level}
        return holding

    def _telling(self, found: Found, pool: dict[str, Row]) -> dict[str, Row]:
        """The best of those that hold anything of note, where the page is still not full."""
        if found.everything >= relaxing.FULL_PAGE:
            return {}
        scorer = self._wanted.scorer
        noted = [one for one in pool if scorer.told(pool[one]) >= relaxing.LEAST]
        best = sorted(noted, key=lambda one: -scorer.score(pool[one]))
        return {one: pool[one] for one in best[: relaxing.FULL_PAGE] if one not in found.rows}


def _most_to_the_server(found: Found, readings: Sequence[tuple[Params, Answer]]) -> dict[str, Row]:
    """The strict question is the reading that finds most, as the server pages through it; what the
    others find is answered."""
    (_, first), *others = readings
    if total(first) <= len(first["hits"]):  # else it could not be told apart from the others
        found.strict, first = max(readings, key=lambda reading: total(reading[1]))
        others = [one for one in readings if one[1] is not first]
    found.total, found.rows = total(first), _rows(first)
    more: dict[str, Row] = {}
    for _, answer in others:
        more.update(_rows(answer))
    return more


def _in_turn(rankings: Sequence[Sequence[str]]) -> list[str]:
    """The first of every ranking, then the second of every one, each id once."""
    places = zip_longest(*rankings)
    return list(dict.fromkeys(one for place in places for one in place if one))[:MOST]


def _rows(answer: Answer) -> dict[str, Row]:
    return {str(row["id"]): row for row in answer["hits"]}
