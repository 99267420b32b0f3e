"""Compiles a reader's question into queries of the embedded engine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

import tantivy
from tantivy import FieldType, Occur

from search import text
from search.parsing import Parsed, Unit
from search.query import BOUNTY_BANDS, Filters, Group, Query, Range, deadline_ranges
from search.spelling import edits

ZONES: Final = (("title", 2.0), ("text", 1.0))
FLAT: Final = (("keywords", 1.0), ("names", 1.0))
FUZZY_BOOST: Final = 0.5
PINYIN_BOOST: Final = 0.7
EXPANSION_BOOST: Final = 0.5
CHARACTER_BOOST: Final = 0.75
BIGRAM_STEP: Final = 2

TERM_FIELDS: Final = {
    Group.FIELD: "field",
    Group.COUNTRY: "country",
    Group.REGION: "region",
    Group.NODE: "node",
    Group.ORGANIZATION: "organization",
    Group.ORGANIZATION_KIND: "organization_kind",
    Group.MODE: "mode",
    Group.PRICE_KIND: "price_kind",
    Group.CONTENT_LANG: "content_lang",
}


@dataclass(frozen=True, slots=True)
class Words:
    """A parsed query with what the index knows of its words.

    `unknown` are words that occur nowhere; `expansions` are translations: alternatives of which
    all terms must occur.
    """

    parsed: Parsed
    unknown: frozenset[str]
    expansions: tuple[tuple[Unit, ...], ...]


def any_of(queries: Sequence[tantivy.Query], at_least: int = 1) -> tantivy.Query:
    """Documents that match at least so many of the queries; scores add up."""
    if not queries:
        return tantivy.Query.empty_query()
    if len(queries) == 1:
        return queries[0]
    return tantivy.Query.boolean_query([(Occur.Should, one) for one in queries], at_least)


def all_of(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    """Documents that match every query; scores add up."""
    if len(queries) == 1:
        return queries[0]
    return tantivy.Query.boolean_query([(Occur.Must, one) for one in queries])


def unscored(query: tantivy.Query) -> tantivy.Query:
    """The same documents, adding nothing to the score."""
    return tantivy.Query.const_score_query(query, 0.0)


Found = tuple[list[tuple[float, tantivy.DocAddress]], int]


def run(
    searcher: tantivy.Searcher,
    query: tantivy.Query,
    limit: int = 1,
    *,
    offset: int = 0,
    field: str | None = None,
    order: tantivy.Order = tantivy.Order.Desc,
) -> Found:
    """The addresses of one stretch of the results, and how many there are in all."""
    found = searcher.search(query, max(1, limit), offset=offset, order_by_field=field, order=order)
    count: int = found.count  # type: ignore[attr-defined]  # missing from the library's stub
    return found.hits[:limit], count


class Compiler:
    """Makes queries for one schema."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self.schema = schema

    def term(self, field: str, value: str) -> tantivy.Query:
        """Documents with exactly this term in this field."""
        return tantivy.Query.term_query(self.schema, field, value)

    def terms(self, field: str, values: Iterable[str]) -> tantivy.Query:
        """Documents with any of these codes."""
        return tantivy.Query.term_set_query(self.schema, field, list(values))

    def number(self, field: str, span: Range) -> tantivy.Query:
        """Documents whose number lies in a half-open range."""
        low, high = span
        return tantivy.Query.range_query(
            self.schema, field, FieldType.Integer, low, high, include_upper=high is None
        )

    def unit(self, unit: Unit, *, unknown: bool = False) -> tantivy.Query:
        """One word or pair of characters, in every zone of its script."""
        made: list[tantivy.Query] = []
        for term in unit.terms:
            for zone, boost in ZONES:
                made.append(_boosted(self.term(f"{zone}_{unit.script}", term), boost))
            for field, boost in FLAT:
                made.append(_boosted(self.term(field, term), boost))
        if unknown:
            made.extend(self._misspelt(unit.word))
        return any_of(made)

    def head(self, unit: Unit) -> tantivy.Query:
        """One word or pair of characters in what names a listing."""
        fields = (f"title_{unit.script}", *(field for field, _ in FLAT))
        return any_of([self.term(field, term) for term in unit.terms for field in fields])

    def _characters(self, units: Sequence[Unit]) -> Iterable[tantivy.Query]:
        """Single Chinese characters, which only help to rank what the pairs have found."""
        letters = dict.fromkeys("".join(unit.word for unit in units if unit.script == "han"))
        for letter in letters:
            yield _boosted(self.term("text_han", letter), CHARACTER_BOOST)

    def _misspelt(self, word: str) -> Iterable[tantivy.Query]:
        distance = edits(word)
        if distance:
            fuzzy = tantivy.Query.fuzzy_term_query(self.schema, "words", word, distance)
            yield _boosted(fuzzy, FUZZY_BOOST)
        if word.isascii() and word.isalpha() and len(word) > 1:
            yield _boosted(self.term("pinyin", word), PINYIN_BOOST)

    def phrase(self, units: Sequence[Unit]) -> tantivy.Query:
        """The units side by side, in the text or in the keywords."""
        script = units[0].script
        if any(unit.script != script for unit in units):
            return all_of([self.unit(unit) for unit in units])
        step = BIGRAM_STEP if script == "han" else 1
        made = []
        for picked in _choices(units):
            if len(picked) == 1:
                made.append(self.term(f"text_{script}", picked[0]))
            else:
                placed: list[str | tuple[int, str]] = [
                    (place * step, term) for place, term in enumerate(picked)
                ]
                made.append(tantivy.Query.phrase_query(self.schema, f"text_{script}", placed))
        return any_of(made)

    def words(self, words: Words, ratio: float) -> tantivy.Query:
        """The typed query; `ratio` of its units must occur."""
        parsed = words.parsed
        clauses: list[tuple[Occur, tantivy.Query]] = []
        if parsed.units:
            made = [self.unit(unit, unknown=unit.word in words.unknown) for unit in parsed.units]
            clauses.append((Occur.Must, any_of(made, max(1, ceil(ratio * len(made))))))
            clauses.extend((Occur.Should, one) for one in self._characters(parsed.units))
        clauses.extend((Occur.Must, self.phrase(phrase)) for phrase in parsed.phrases)
        query = tantivy.Query.boolean_query(clauses) if clauses else tantivy.Query.all_query()
        if words.expansions:
            translated = [
                _boosted(all_of([self.unit(unit) for unit in one]), EXPANSION_BOOST)
                for one in words.expansions
            ]
            query = any_of([query, *translated])
        if parsed.excluded:
            unwanted = [(Occur.MustNot, self.phrase(one)) for one in parsed.excluded]
            query = tantivy.Query.boolean_query([(Occur.Must, query), *unwanted])
        return query

    def weighted(self, query: Query) -> tantivy.Query:
        """Key terms of a long text with their weights."""
        return any_of([_boosted(self._key(one.term), one.weight) for one in query.terms])

    def _key(self, term: str) -> tantivy.Query:
        """A key term, or a pair of them with no more than a word between."""
        field = f"text_{text.script_of(term)}"
        if " " not in term:
            return self.term(field, term)
        return tantivy.Query.phrase_query(self.schema, field, list(term.split(" ")), slop=1)

    def evidence(
        self,
        units: Sequence[tuple[Unit, float]],
        listings: Sequence[str],
        *,
        heads: bool = False,
    ) -> tantivy.Query:
        """Scores these listings by the weights of the units they hold, anywhere or in `heads`."""
        look = self.head if heads else self.unit
        held = [tantivy.Query.const_score_query(look(unit), weight) for unit, weight in units]
        return all_of([unscored(self.terms("id", listings)), any_of(held)])

    def filters(self, query: Query, *, leaving_out: Group | None = None) -> list[tantivy.Query]:
        """Who may see it and what the reader chose, group by group."""
        made = [self.terms("audience", query.audience)]
        chosen = query.filters
        made.extend(
            self._group(group, chosen, query.now)
            for group in Group
            if group is not leaving_out and chosen.chosen(group)
        )
        if query.within is not None:
            made.append(self.terms("id", query.within))
        return [unscored(one) for one in made]

    def _group(self, group: Group, chosen: Filters, now: int) -> tantivy.Query:
        if group is Group.TRL:
            upper = None if chosen.trl_max is None else chosen.trl_max + 1
            return self.number("trl", (max(1, chosen.trl_min or 1), upper))
        if group is Group.BOUNTY:
            return any_of([self.number("bounty", BOUNTY_BANDS[band]) for band in chosen.bounty])
        if group is Group.DEADLINE:
            return any_of([self._deadline(state, now) for state in chosen.deadline])
        return self.terms(TERM_FIELDS[group], chosen.values(group))

    def _deadline(self, state: str, now: int) -> tantivy.Query:
        if state == "none":
            return self.number("deadline", (None, 1))
        low, high = deadline_ranges(now)[state]
        return self.number("deadline", (low or 1, high))

    def complete(
        self,
        query: Query,
        wanted: tantivy.Query | None,
        *,
        leaving_out: Group | None = None,
    ) -> tantivy.Query:
        """Words, listings found by meaning, filters and exclusions together."""
        clauses: list[tuple[Occur, tantivy.Query]] = []
        if wanted is not None:
            if query.also:
                wanted = any_of([wanted, unscored(self.terms("id", query.also))])
            clauses.append((Occur.Must, wanted))
        clauses.extend((Occur.Must, one) for one in self.filters(query, leaving_out=leaving_out))
        if query.without:
            clauses.append((Occur.MustNot, self.terms("id", query.without)))
        if query.filters.exclude_organizations:
            blocked = self.terms("organization", query.filters.exclude_organizations)
            clauses.append((Occur.MustNot, blocked))
        return tantivy.Query.boolean_query(clauses)


def _boosted(query: tantivy.Query, boost: float) -> tantivy.Query:
    return query if boost == 1 else tantivy.Query.boost_query(query, boost)


def _choices(units: Sequence[Unit]) -> list[list[str]]:
    """One reading of the phrase per language: the n-th term of every unit."""
    readings = max(len(unit.terms) for unit in units)
    return [[unit.terms[min(n, len(unit.terms) - 1)] for unit in units] for n in range(readings)]
