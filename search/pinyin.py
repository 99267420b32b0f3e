"""Latin spellings of Chinese names and titles, for readers who type pinyin or initials."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from search.text import normalise, tokens

LONGEST: Final = 4


@lru_cache(maxsize=50_000)
def syllables(run: str) -> tuple[str, ...]:
    """The pinyin of each character of a run of Chinese characters, without tones."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 — its tables load slowly, readers need none

    return tuple(syllable for syllable in lazy_pinyin(run, errors="ignore") if syllable.isascii())


def spellings(titles: Iterable[str], names: Iterable[str]) -> set[str]:
    """Pinyin of two to four neighbouring characters; of names also the whole and its initials."""
    found: set[str] = set()
    for title in titles:
        for run in _runs(title):
            found.update(_windows(syllables(run)))
    for name in names:
        for run in _runs(name):
            parts = syllables(run)
            found.update(_windows(parts))
            if len(parts) > 1:
                found.add("".join(parts))
                found.add("".join(part[0] for part in parts))
    return found


def _windows(parts: tuple[str, ...]) -> Iterable[str]:
    for size in range(2, LONGEST + 1):
        for start in range(len(parts) - size + 1):
            yield "".join(parts[start : start + size])


def _runs(text: str) -> list[str]:
    return [token.text for token in tokens(normalise(text)) if token.script == "han"]


@cache
def romanised(text: str) -> tuple[str, str]:
    """The whole pinyin of a short text and its initials, for type-ahead."""
    parts = [part for run in _runs(text) for part in syllables(run)]
    return "".join(parts), "".join(part[0] for part in parts)
