"""Five thousand texts that have broken models, parsers and indexes, the same ones each time."""

import random
from collections.abc import Iterator
from typing import Final

COUNT: Final = 5200
LIGATURE: Final = "\ufdfa"
"""One character that compatibility folding makes eighteen of."""
PIECES: Final = (
    LIGATURE,
    "\x00",
    "\ud800",
    "\udfff",
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\ufffe",
    "\U0010ffff",
    "\x1b[31m",
    "\r\n",
    "\t",
    "\u0301",
    "\u20e3",
    "\U000e0041",
    "👩\u200d🔬",
    "\u0130",
    "ß",
    "ﬃ",
    "㍿",
    "ﷻ",
    "滴灌",
    "орошение",
    "суару",
    "آبیاری",
    "sug‘orish",
    "TiO₂",
    "±1100 kV",
    "C++",
    '"',
    "\\",
    "'; DROP TABLE listing; --",
    "${jndi:ldap://x}",
    "<script>",
    "%s%n",
    "../../etc/passwd",
    "_vectors",
    "{}[]()",
    "-",
    "*",
    "NaN",
    "1e999",
)
HUGE: Final = ("a", "滴", LIGATURE, "\x00", "\ud800", "\u0301", " ", "э", "😀", "a\u0301 ")
MEGABYTE: Final = 1_000_000


def texts(count: int = COUNT) -> Iterator[str]:
    """So many texts, all different: a few of a megabyte, runs of one piece, mixtures, anything."""
    dice = random.Random(20_261_126)  # noqa: S311 - a repeatable choice, not a secret
    made: dict[str, None] = {"": None}
    made.update((piece * (MEGABYTE // len(piece)), None) for piece in HUGE)
    made.update((piece * times, None) for piece in PIECES for times in (1, 2, 8, 9, 64))
    while len(made) < count:
        mixture = "".join(dice.choices(PIECES, k=dice.randint(2, 9)))
        anything = "".join(chr(dice.randrange(0x110000)) for _ in range(dice.randint(1, 12)))
        low = dice.choice((0, 0x300, 0x600, 0x2000, 0xD800, 0xFB50, 0xFFF0, 0x1F300))
        alike = "".join(chr(low + dice.randrange(0x100)) for _ in range(dice.randint(1, 12)))
        made.update(dict.fromkeys((mixture, anything, alike)))
    yield from list(made)[:count]
