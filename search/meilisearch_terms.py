"""Spells analysed terms in letters that the server's own analysis leaves alone.

Terms are made by `search.text`, so both engines cut text alike: pairs of Chinese characters, stems,
prefixes, `c++`. A server would cut them again; in plain letters and digits it cannot.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
MARK: Final = "q"
NARROW: Final = 0x400
"""Cyrillic to Arabic lie behind it: with ASCII they fit two digits of base 36."""
NARROW_END: Final = NARROW + 36 * 36 - 128
HAN: Final = 0x2E80
HAN_END: Final = HAN + 36**3


@lru_cache(maxsize=200_000)
def spelt(term: str) -> str:
    """The term as the server keeps it; different terms stay different."""
    if term.isascii() and term.isalnum() and not term.startswith(MARK):
        return term
    points = [ord(character) for character in term]
    if all(_narrow(point) is not None for point in points):
        return MARK + "a" + "".join(_digits(_narrow(point) or 0, 2) for point in points)
    if all(HAN <= point < HAN_END for point in points):
        return MARK + "b" + "".join(_digits(point - HAN, 3) for point in points)
    return MARK + "c" + "".join(_digits(point, 4) for point in points)


def line(terms: Iterable[str]) -> str:
    """Terms side by side, as an attribute holds them."""
    return " ".join(spelt(term) for term in terms)


def phrase(terms: Iterable[str]) -> str:
    """Exactly these terms in this order; of one term, exactly this word without its derivations."""
    return f'"{line(terms)}"'


def _narrow(point: int) -> int | None:
    if point < 128:  # noqa: PLR2004 - ASCII
        return point
    return 128 + point - NARROW if NARROW <= point < NARROW_END else None


def _digits(number: int, width: int) -> str:
    made = ""
    for _ in range(width):
        number, digit = divmod(number, 36)
        made = DIGITS[digit] + made
    return made
