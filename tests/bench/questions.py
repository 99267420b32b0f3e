"""What readers ask, the same questions every time: short words, phrases, filters, orders, pages."""

from itertools import cycle, islice
from random import Random

from backend.discovery.schemas import AchievementQuestion
from seed.bench import WORDS

LANGUAGES = ("zh", "en", "ru")
FILTERS: tuple[dict[str, object], ...] = (
    {},
    {},
    {},
    {"trl_min": 6},
    {"country": ["CN"]},
    {"mode": ["licence_ordinary"]},
    {"field": ["materials"], "trl_min": 4},
)
ORDERS = ("relevance",) * 6 + ("date", "-trl", "price")


def series(count: int) -> list[tuple[str, AchievementQuestion]]:
    """So many questions with the language each is asked in."""
    rng = Random(20_260_302)
    kinds = islice(cycle(LANGUAGES), count)
    return [(lang, _question(rng, LANGUAGES.index(lang))) for lang in kinds]


def _question(rng: Random, language: int) -> AchievementQuestion:
    field = WORDS["fields"][rng.choice(sorted(WORDS["fields"]))]
    name = rng.choice(field[rng.choice(["objects", "techniques"])])[language]
    words = name.split()
    typed = rng.choice([name, name, words[0], name[: max(2, len(name) // 2)], ""])
    order = rng.choice(ORDERS)
    return AchievementQuestion(q=typed.strip(), sort=order, **rng.choice(FILTERS))
