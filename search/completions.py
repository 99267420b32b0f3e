"""Type-ahead: which of a listing's words complete what is typed, and in which order."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from search import text
from search.pinyin import romanised
from search.query import Suggestion

_KINDS: Final = {"keyword": 0, "organization": 1, "title": 2}
LONGEST: Final = 80
ROMANISED: Final = 100

Found = tuple[str, Mapping[str, Any]]
"""A listing's id and what `search.source` kept of it."""


def typed(value: str) -> str:
    """What was typed, as it is compared."""
    return text.normalise(value[:LONGEST]).strip()


def squeezed(value: str) -> str:
    """Typed pinyin without the spaces between syllables; empty when it cannot be pinyin."""
    plain = value.replace(" ", "").replace("'", "")
    return plain if plain.isascii() and plain.isalpha() else ""


def best(found: Iterable[Found], value: str, lang: str | None, limit: int) -> list[Suggestion]:
    """Keywords first, then organisations and titles, that begin with or hold what is typed."""
    ranked: dict[str, tuple[int, int, Suggestion]] = {}
    for place, (listing, kept) in enumerate(found):
        for one in _offered(listing, kept, lang):
            rank = _rank(one.text, value)
            if rank is not None:
                ranked.setdefault(text.normalise(one.text), (rank, place, one))
    ordered = sorted(ranked.values(), key=lambda item: (item[0], _KINDS[item[2].kind], item[1]))
    return [one for _, _, one in ordered[:limit]]


def _offered(listing: str, kept: Mapping[str, Any], lang: str | None) -> Iterator[Suggestion]:
    for keyword in kept["keywords"]:
        yield Suggestion(text=keyword, kind="keyword")
    for name in kept["names"].values():
        yield Suggestion(text=name, kind="organization")
    texts = kept["texts"]
    for locale in sorted(texts, key=lambda one: one != lang):
        if title := texts[locale]["title"]:
            yield Suggestion(text=title, kind="title", id=listing)


def _rank(offered: str, value: str) -> int | None:
    """0 begins with it, 1 holds it, 2 is spelt so in pinyin, 3 holds all its words."""
    normal = text.normalise(offered)
    if normal.startswith(value):
        return 0
    if value in normal:
        return 1
    if plain := squeezed(value):
        whole, initials = romanised(offered[:ROMANISED])
        if plain in whole or initials.startswith(plain):
            return 2
    return 3 if all(word in normal for word in value.split()) else None
