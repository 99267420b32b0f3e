"""Ranks what the server found: BM25 over its words, which the server itself does not know.

The server orders by how many words match and where, blind to how rare they are. It brings the
candidates; this puts them in order (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any, Final

from search.spelling import distance, edits

K1: Final = 1.2
B: Final = 0.75
ZONES: Final = {"title": 2.0, "text": 1.0, "keyword": 1.0, "name": 1.0}
FUZZY: Final = 0.5
CHARACTER: Final = 0.75
EXPANSION: Final = 0.5
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sought:
    """One thing sought: any of `terms`; `word` is as typed where it may be misspelt.

    `known` says whether any listing has it.
    """

    terms: tuple[str, ...]
    script: str
    rarity: float
    weight: float = 1.0
    word: str = ""
    known: bool = True


def rarity(documents: int, total: int) -> float:
    """The inverse document frequency."""
    return log(1 + (max(total, documents) - documents + 0.5) / (documents + 0.5))


class Scorer:
    """Scores rows that carry `bags` and `sizes` (see `meilisearch_schema`).

    The first `relaxable` of the things sought are those of which some may be missing.
    """

    def __init__(
        self,
        sought: Sequence[Sought],
        expansions: Sequence[Sequence[Sought]] = (),
        relaxable: int = 0,
    ) -> None:
        self._sought = sought
        self._expansions = expansions
        self._relaxable = sought[:relaxable]
        pairs = [one.terms[0] for one in sought if one.script == "han" and len(one.terms[0]) > 1]
        self._letters = dict.fromkeys("".join(pairs))
        self._usual: dict[tuple[str, str], float] = {}
        self._alike: dict[tuple[str, str], bool] = {}

    def learn(self, rows: Iterable[Row]) -> None:
        """Take the usual lengths from these rows."""
        sums: dict[tuple[str, str], list[int]] = {}
        for row in rows:
            for zone, sizes in row["sizes"].items():
                for script, size in sizes.items():
                    sums.setdefault((zone, script), []).append(size)
        self._usual = {key: sum(sizes) / len(sizes) for key, sizes in sums.items()}

    def share(self, row: Row) -> float:
        """The share of what may be missing that a row holds, each thing counting alike."""
        held = sum(self._holds(row, one) for one in self._relaxable)
        return held / len(self._relaxable) if self._relaxable else 1.0

    def coverage(self, row: Row) -> float:
        """The share of what is sought that a row holds, by rarity."""
        return self._held(row, self._sought)

    def headed(self, row: Row) -> float:
        """The same, in title, keywords and owner's name alone."""
        heads = {zone: bag for zone, bag in row["bags"].items() if zone != "text"}
        return self._held({**row, "bags": heads}, self._sought)

    def told(self, row: Row) -> float:
        """The same of what any listing has at all."""
        return self._held(row, [one for one in self._sought if one.known])

    def _held(self, row: Row, sought: Sequence[Sought]) -> float:
        alone = [one for one in sought if " " not in one.terms[0]]
        whole = sum(one.rarity for one in alone)
        held = sum(one.rarity for one in alone if self._holds(row, one))
        return min(1.0, held / whole) if whole else 0.0

    def score(self, row: Row) -> float:
        """How well a row answers; 0 when it holds nothing of what is sought."""
        own = sum(self._worth(row, one) for one in self._sought)
        if own:
            own += sum(CHARACTER * self._letter(row, letter) for letter in self._letters)
        others = (
            EXPANSION * sum(self._worth(row, one) for one in expansion)
            for expansion in self._expansions
            if all(self._holds(row, one) for one in expansion)
        )
        return own + sum(others)

    def _holds(self, row: Row, one: Sought) -> bool:
        kept = row["bags"].values()
        if any(_times(bag, term, one.script) for term in one.terms for bag in kept):
            return True
        return bool(one.word) and self._near(row, one.word)

    def _worth(self, row: Row, one: Sought) -> float:
        found = 0.0
        for zone, boost in ZONES.items():
            bag = row["bags"].get(zone, "")
            times = max(_times(bag, term, one.script) for term in one.terms)
            if times:
                found += boost * self._saturated(row, zone, one.script, times)
        if not found and one.word and self._near(row, one.word):
            found = FUZZY
        return one.weight * one.rarity * found

    def _saturated(self, row: Row, zone: str, script: str, times: int) -> float:
        usual = self._usual.get((zone, script))
        size = row["sizes"].get(zone, {}).get(script)
        length = size / usual if usual and size else 1.0
        return times * (K1 + 1) / (times + K1 * (1 - B + B * length))

    def _letter(self, row: Row, letter: str) -> float:
        times = row["bags"].get("text", "").count(letter)
        return self._saturated(row, "text", "han", times) if times else 0.0

    def _near(self, row: Row, word: str) -> bool:
        """Whether a row holds a word that `word` may be misspelt for, or is spelt so in pinyin."""
        if word in row.get("pinyin", "").split():
            return True
        return any(self._alike_to(word, other) for other in words_of(row))

    def _alike_to(self, word: str, other: str) -> bool:
        known = self._alike.get((word, other))
        if known is None:
            allowed = edits(word)
            known = self._alike[word, other] = distance(word, other, allowed) <= allowed
        return known


def words_of(row: Row) -> Iterable[str]:
    """The whole words of a row, of all its languages."""
    for name, kept in row.items():
        if name.startswith("words_"):
            yield from str(kept).split()


def _times(bag: str, term: str, script: str) -> int:
    return bag.count(term if script == "han" else f" {term.replace(' ', '  ')} ")
