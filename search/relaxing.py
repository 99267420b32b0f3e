"""When a full page is not found, which listings that hold only a part of the question join it."""

from typing import Final

FULL_PAGE: Final = 20
LEVELS: Final = (0.75, 0.5, 0.25)
MANY: Final = 6
"""Things sought from which a quarter of them says something."""
LEAST: Final = 0.1
"""The share of the words known to the index, by rarity, that a listing must hold to fill a page."""


def levels(things: int) -> tuple[float, ...]:
    """Shares of the things sought that are asked for in turn until a page is full."""
    if things < 2:  # noqa: PLR2004 - a part of one thing is nothing
        return ()
    return LEVELS if things >= MANY else LEVELS[:2]
