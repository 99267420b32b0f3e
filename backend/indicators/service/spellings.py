"""How units are written in Chinese, Russian, English and their neighbours, and what that means."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parents[1] / "data" / "units.tsv"
SHORT_LATIN = {
    "p": 1e-12,
    "n": 1e-9,
    "u": 1e-6,
    "µ": 1e-6,
    "μ": 1e-6,
    "m": 1e-3,
    "c": 1e-2,
    "d": 1e-1,
    "h": 1e2,
    "k": 1e3,
    "M": 1e6,
    "G": 1e9,
    "T": 1e12,
}
SHORT_CYRILLIC = {
    "п": 1e-12,
    "н": 1e-9,
    "мк": 1e-6,
    "м": 1e-3,
    "с": 1e-2,
    "д": 1e-1,
    "г": 1e2,
    "к": 1e3,
    "М": 1e6,
    "Г": 1e9,
    "Т": 1e12,
}
HAN = {
    "皮": 1e-12,
    "纳": 1e-9,
    "微": 1e-6,
    "毫": 1e-3,
    "厘": 1e-2,
    "分": 1e-1,
    "百": 1e2,
    "千": 1e3,
    "公": 1e3,
    "兆": 1e6,
    "吉": 1e9,
    "太": 1e12,
}
LONG = {
    "nano": 1e-9,
    "micro": 1e-6,
    "milli": 1e-3,
    "centi": 1e-2,
    "deci": 1e-1,
    "kilo": 1e3,
    "mega": 1e6,
    "giga": 1e9,
    "нано": 1e-9,
    "микро": 1e-6,
    "милли": 1e-3,
    "санти": 1e-2,
    "деци": 1e-1,
    "кило": 1e3,
    "мега": 1e6,
    "гига": 1e9,
}
KILO = {"k": 1e3, "M": 1e6, "к": 1e3, "М": 1e6}
LOOK_ALIKE = str.maketrans("АВЕКМНОРСТХаеорсху", "ABEKMHOPCTXaeopcxy")
"""Letters of both scripts that people mix, because they look the same."""


class Atom(NamedTuple):
    """A unit without parts: how many of which unit of the table."""

    scale: float
    name: str


class Row(NamedTuple):
    """One unit of the table: its definition, which prefixes it takes, and its spellings."""

    name: str
    definition: str
    prefixes: str
    latin: list[str]
    cyrillic: list[str]
    han: list[str]
    words: list[str]


@cache
def table() -> tuple[Row, ...]:
    """All units, those that others are defined by first."""
    with TABLE.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Row(
            row["name"],
            row["definition"],
            row["prefixes"],
            *(_cell(row[script]) for script in ("latin", "cyrillic", "han", "words")),
        )
        for row in rows
    )


def _cell(cell: str | None) -> list[str]:
    return [one.strip() for one in (cell or "").split(";") if one.strip()]


@cache
def atoms() -> dict[str, Atom]:
    """Every spelling of a unit without parts; what the table says outright goes before prefixes."""
    found: dict[str, Atom] = {}
    for row in table():
        for spelling in (*row.latin, *row.cyrillic, *row.han, *row.words):
            found.setdefault(spelling, Atom(1.0, row.name))
    for row in table():
        for spelling, scale in _prefixed(row):
            found.setdefault(spelling, Atom(scale, row.name))
    return found


def _prefixed(row: Row) -> Iterator[tuple[str, float]]:
    if row.prefixes == "none":
        return
    every = row.prefixes == "all"
    latin, cyrillic = (SHORT_LATIN, SHORT_CYRILLIC) if every else (KILO, KILO)
    named = [(latin, row.latin), (cyrillic, row.cyrillic)]
    named += [(HAN, row.han), (LONG, row.words)] if every else []
    for prefixes, spellings in named:
        for prefix, scale in prefixes.items():
            for spelling in spellings:
                yield prefix + spelling, scale


@cache
def loosely_written() -> dict[str, Atom]:
    """Units by their letters alone: case and script left out, where the table itself is clear."""
    found: dict[str, Atom] = {}
    for spelling, atom in _by_likelihood():
        found.setdefault(loosened(spelling), atom)
    return found


def _by_likelihood() -> list[tuple[str, Atom]]:
    """What is outright in the table first; mega before milli, as capitals are what people drop."""
    return sorted(atoms().items(), key=lambda pair: (pair[1].scale != 1, -pair[1].scale))


def loosened(spelling: str) -> str:
    """The spelling without case, letters that look alike made one."""
    return spelling.translate(LOOK_ALIKE).casefold()


@cache
def longest() -> int:
    """How many characters the longest spelling has."""
    return max(len(spelling) for spelling in atoms())
