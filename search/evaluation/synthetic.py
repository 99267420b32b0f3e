"""Made-up listings for measuring size: words by Zipf's law, fields, prices, places, meanings."""

import random
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final

import numpy as np

from search import glossary
from search.documents import ListingDocument, ListingText, SectionVector
from search.embedding import Vectors

KIND: Final = "scale"
LANGS: Final = ("zh", "en", "ru")
DIMENSIONS: Final = 384
TOPICS: Final = 400
NOW: Final = 1_780_000_000
DAY: Final = 86_400
EMBEDDER: Final = "synthetic"
RARE: Final = 20_000
"""Words besides the glossary's: names, models, terms of one trade."""


@cache
def vocabulary(lang: str) -> tuple[Sequence[str], Sequence[float]]:
    """Words of a language, the frequent first, with their weights summed up."""
    dice = random.Random(lang)  # noqa: S311 - a repeatable choice, not a secret
    named = [name for one in glossary.concepts() for name in one.get(lang, ())]
    dice.shuffle(named)
    letters = {
        "zh": [chr(code) for code in range(0x4E00, 0x5E00)],
        "ru": list("абвгдежзиклмнопрстуфхцчшщыэюя"),
    }.get(lang, list("abcdefghijklmnopqrstuvwxyz"))
    longest = 3 if lang == "zh" else 9
    made = {"".join(dice.choices(letters, k=dice.randint(2, longest))) for _ in range(RARE)}
    words = [*named, *sorted(made)]
    return words, list(accumulate(1 / (place + 5) for place in range(len(words))))


def words(dice: random.Random, lang: str, count: int) -> str:
    """So many words in a row."""
    listed, weights = vocabulary(lang)
    return ("" if lang == "zh" else " ").join(dice.choices(listed, cum_weights=weights, k=count))


def listings(count: int) -> Iterator[ListingDocument]:
    """Listings of some 150 words, half in Chinese, a third of them in a second language as well."""
    for number in range(count):
        dice = random.Random(number)  # noqa: S311 - repeatable
        lang = dice.choice(("zh", "zh", "en", "ru"))
        langs = [lang] if number % 3 else list(dict.fromkeys((lang, "en")))
        field = dice.randrange(9)
        yield ListingDocument(
            id=f"s{number}",
            kind=KIND,
            version=1,
            number=f"SB-A-2026-{number:06}",
            original_locale=lang,
            texts={one: _text(dice, one) for one in langs},
            keywords=tuple(words(dice, lang, 1) for _ in range(4)),
            organization_id=f"o{number % 997}",
            organization_names={lang: words(dice, lang, 3)},
            organization_kind=dice.choice(("university", "company", "institute")),
            fields=(f"f{field}", f"f{field}.{dice.randrange(9)}"),
            country=dice.choice(("CN", "CN", "CN", "KZ", "UZ", "RU", "IR", "TR")),
            regions=(f"r{dice.randrange(30)}",),
            nodes=("root", f"n{dice.randrange(40)}"),
            audience=("public",),
            trl=dice.randint(1, 9),
            modes=(dice.choice(("license", "joint", "transfer")),),
            price_kind=dice.choice(("fixed", "negotiable", "range")),
            price_minor=dice.randrange(10**9),
            published_at=NOW - dice.randrange(1000) * DAY,
            completeness=dice.randrange(101),
        )


def _text(dice: random.Random, lang: str) -> ListingText:
    return ListingText(
        title=words(dice, lang, 5),
        one_line=words(dice, lang, 12),
        summary=words(dice, lang, 50),
        body=words(dice, lang, 80),
    )


@cache
def _topics() -> Vectors:
    return np.random.default_rng(7).standard_normal((TOPICS, DIMENSIONS), np.float32)


def meaning(seed: int) -> Vectors:
    """A vector near one of four hundred topics."""
    dice = np.random.default_rng(abs(seed))
    mixed = _topics()[seed % TOPICS] + dice.standard_normal(DIMENSIONS, np.float32)
    unit: Vectors = mixed / np.linalg.norm(mixed)
    return unit


def vectors(count: int, sections: int) -> Iterator[SectionVector]:
    """The vectors of so many listings."""
    for number in range(count):
        for section in range(sections):
            yield SectionVector(
                id=f"s{number}",
                section=f"zh:{section}",
                embedder=EMBEDDER,
                values=tuple(meaning(number * 7 + section).tolist()),
            )
