"""From typed words to questions that the server answers well.

A server looks at the first ten words of a question only, knows no rarity, and cannot ask for any
eight of ten words. So a question is taken apart: a strict one that counts exactly, and a few groups
of its rarest words that bring candidates; the ranking is made in `meilisearch_scoring`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from search import glossary, highlight, terms, text
from search.engine import Frequencies
from search.languages import detect
from search.meilisearch_filters import among
from search.meilisearch_reader import ANY, Reader
from search.meilisearch_schema import SPELT, TERMS, concept
from search.meilisearch_scoring import Scorer, Sought, rarity
from search.meilisearch_terms import apart, phrase
from search.parsing import Parsed, Unit, parse, widened
from search.query import LONG_TEXT, Query, WeightedTerm
from search.spelling import edits

MOST_WORDS: Final = 10
GROUP: Final = 8
GROUPS: Final = 12
KNOWN_IN: Final = ("text_terms", "name_terms")
Params = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question taken apart, as parameters of the server's search.

    `strict` are alternatives, the first being the one that is counted; `groups` bring candidates;
    `number` names the one listing whose number was typed.
    """

    scorer: Scorer
    strict: tuple[Params, ...] = ()
    groups: tuple[Params, ...] = ()
    number: Params | None = None
    relaxable: int = 0
    unknown: tuple[str, ...] = ()
    quoted: bool = False


def marks_of(query: Query) -> frozenset[str]:
    """The terms that are marked in what is found."""
    if query.terms:
        return frozenset(terms.single(one.term for one in query.terms))
    parsed = parse(query.text, query.lang)
    others = glossary.translations(query.text)
    return highlight.wanted_terms(parsed, (unit for one in others for unit in one))


def compile_words(reader: Reader, query: Query, *, quotes: bool = True) -> Wanted:
    """Short texts by their words, long ones by their key terms.

    Without `quotes` the words of a phrase may stand anywhere and some may be missing.
    """
    if query.terms:
        return _by_terms(reader, query.kind, query.terms)
    if len(query.text.strip()) > LONG_TEXT:
        return _by_terms(reader, query.kind, _keys(reader, query))
    parsed = parse(query.text, query.lang)
    return _Words(reader, query, parsed if quotes else parsed.without_quotes()).wanted()


def documents(reader: Reader, kind: str) -> int:
    """How many documents the index of a kind holds."""
    return reader.frequencies(kind, [ANY])[ANY]


def _keys(reader: Reader, query: Query) -> tuple[WeightedTerm, ...]:
    lang = detect(query.text, query.lang)
    counts = terms.term_counts(terms.demand(text.clean(query.text), lang))
    known = reader.frequencies(query.kind, terms.single(counts))
    return terms.key_terms(counts, Frequencies(documents(reader, query.kind), known))


def _by_terms(reader: Reader, kind: str, weighted: Sequence[WeightedTerm]) -> Wanted:
    known = reader.frequencies(kind, {part for one in weighted for part in one.term.split(" ")})
    whole = documents(reader, kind)

    def rare(term: str) -> float:
        return sum(rarity(known[part], whole) for part in term.split(" "))

    sought = [
        Sought((one.term,), text.script_of(one.term), rare(one.term), one.weight)
        for one in weighted
    ]
    present = (one for one in sought if known.get(one.terms[0]))
    telling = sorted(present, key=lambda one: -one.weight * one.rarity)
    return Wanted(Scorer(sought), groups=_groups([one.terms[0] for one in telling]))


def _groups(rarest_first: Sequence[str], fixed: str = "") -> tuple[Params, ...]:
    """Windows over the words, each beginning one later.

    The server may leave words out from the end, never the first: so a listing is brought by the
    window that begins with the rarest word it holds.
    """
    cuts = [rarest_first[place:][:GROUP] for place in range(GROUPS)]
    return tuple(
        {
            "q": f"{fixed}{apart(some)} ",
            "matchingStrategy": "last",
            "attributesToSearchOn": list(TERMS),
        }
        for some in cuts
        if some
    )


class _Words:
    """A short question and what the index knows of its words."""

    def __init__(self, reader: Reader, query: Query, parsed: Parsed) -> None:
        self._query = query
        self._parsed = parsed
        self._others = glossary.translations(query.text)
        self._phrases = [unit for one in parsed.phrases for unit in one]
        excluded = (unit for one in parsed.excluded for unit in one)
        others = (unit for one in self._others for unit in one)
        anyhow = parse(query.text, None).units if query.lang else ()
        every = [*parsed.units, *self._phrases, *excluded, *others, *anyhow]
        asked = [ANY, *(term for unit in every for term in unit.terms)]
        self._known = reader.frequencies(query.kind, asked, KNOWN_IN)
        self._whole = self._known[ANY]
        self._parsed = widened(
            parsed, query.text, lambda unit: unit.script == "han" or self._count(unit) > 0
        )
        self._unknown = [
            unit for unit in self._parsed.units if unit.script != "han" and not self._count(unit)
        ]

    def wanted(self) -> Wanted:
        """The questions to ask."""
        number = {"q": "", "filter": among("number", [text.normalise(self._query.text)])}
        parsed = self._parsed
        if parsed.empty and not parsed.excluded:
            return Wanted(Scorer(()), number=number)
        fixed = "".join(f"-{quoted} " for one in parsed.excluded for quoted in self._placed(one))
        fixed += "".join(f"{self._placed(one)[0]} " for one in parsed.phrases)
        rarest = sorted((unit for unit in parsed.units if self._count(unit)), key=self._count)
        best = [max(unit.terms, key=lambda term: self._known[term]) for unit in rarest]
        sought = [self._sought(unit) for unit in (*parsed.units, *self._phrases)]
        expansions = [[self._sought(unit) for unit in one] for one in self._others]
        return Wanted(
            Scorer(sought, expansions, len(parsed.units)),
            (*self._concept(), *self._strict(fixed)),
            _groups(best, fixed),
            number,
            len(parsed.units),
            tuple(unit.word for unit in self._unknown),
            bool(parsed.units and parsed.phrases),
        )

    def _count(self, unit: Unit) -> int:
        return max(self._known[term] for term in unit.terms)

    def _sought(self, unit: Unit) -> Sought:
        count = self._count(unit)
        word = _bare(unit.word) if unit in self._unknown else ""
        rare = rarity(count, self._whole)
        return Sought(unit.terms, unit.script, rare, word=word, known=count > 0)

    def _concept(self) -> Iterable[Params]:
        number = glossary.concept(self._query.text)
        if number is not None:
            yield {"q": f"{concept(number)} ", "attributesToSearchOn": list(TERMS)}

    def _strict(self, fixed: str) -> Iterable[Params]:
        """Every word must be there; one question per language that the words may be in."""
        units = self._parsed.units
        free = MOST_WORDS - len(self._parsed.phrases) - len(self._unknown)
        spelt = [_bare(unit.word) for unit in self._unknown]
        misspelt = "".join(f"{word} " if edits(word) else f"{phrase([word])} " for word in spelt)
        made: dict[str, None] = {}
        for n in range(max((len(unit.terms) for unit in units), default=1)):
            chosen = dict.fromkeys(
                unit.terms[min(n, len(unit.terms) - 1)]
                for unit in units
                if unit not in self._unknown
            )
            rarest = sorted(chosen, key=lambda term: self._known[term])[: max(0, free)]
            if n == 0 or all(self._known[term] for term in rarest):
                made[fixed + "".join(f"{phrase([term])} " for term in rarest) + misspelt] = None
        for q in made:
            fields = (*TERMS, *SPELT) if misspelt else TERMS
            yield {"q": q, "matchingStrategy": "all", "attributesToSearchOn": list(fields)}

    def _placed(self, units: Sequence[Unit]) -> list[str]:
        """The units side by side; one reading per language, the likeliest first."""
        readings = [
            [unit.terms[min(n, len(unit.terms) - 1)] for unit in units]
            for n in range(max(len(unit.terms) for unit in units))
        ]
        likely = sorted(readings, key=lambda one: -min(self._known[term] for term in one))
        return [phrase(interleaved(one)) for one in likely]


def _bare(word: str) -> str:
    return word.replace("'", "")


def interleaved(chosen: Sequence[str]) -> list[str]:
    """Terms in the order of the index, where Chinese characters stand between their pairs."""
    placed: list[str] = []
    before = ""
    for term in chosen:
        pair = len(term) > 1 and text.script_of(term) == "han"
        if before and pair and before[1] == term[0]:
            placed.append(term[0])
        else:
            placed += [before[1]] if before else []
            placed += [term[0]] if pair and placed else []
        placed.append(term)
        before = term if pair else ""
    return placed
