"""Spells analysed terms in digits, which the server's own analysis leaves alone.

Terms are made by `search.text`, so both engines cut text alike: pairs of Chinese characters, stems,
prefixes, `c++`. A server would cut them again and try them misspelt; of figures it does neither.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

PLAIN: Final = {
    letter: f"{10 + n}" for n, letter in enumerate("abcdefghijklmnopqrstuvwxyz0123456789")
}
NARROW_END: Final = 0x800
"""Before it lie ASCII to Arabic: four digits."""
HAN: Final = 0x2E80
HAN_END: Final = HAN + 100_000


@lru_cache(maxsize=200_000)
def spelt(term: str) -> str:
    """The term as the server keeps it; different terms stay different.

    The first digit tells how many of the next spell one character.
    """
    if all(character in PLAIN for character in term):
        return "1" + "".join(PLAIN[character] for character in term)
    points = [ord(character) for character in term]
    if all(point < NARROW_END for point in points):
        return "2" + "".join(f"{point:04}" for point in points)
    if all(HAN <= point < HAN_END for point in points):
        return "3" + "".join(f"{point - HAN:05}" for point in points)
    return "4" + "".join(f"{point:07}" for point in points)


def line(terms: Iterable[str]) -> str:
    """Terms side by side, as an attribute holds them."""
    return " ".join(spelt(term) for term in terms)


def apart(terms: Iterable[str]) -> str:
    """Terms with stops between them, so that the server does not also try them joined together."""
    return ". ".join(spelt(term) for term in terms)


def phrase(terms: Iterable[str]) -> str:
    """Exactly these terms in this order; of one term, exactly this word without its derivations."""
    return f'"{line(terms)}"'
