"""The built-in tasks, made from the folder of data beside the project, which is never copied."""

import random
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

from search.evaluation.collections import Collection, Entry
from search.evaluation.files import BadInput, read_lines

GEMET_TAGS: Final = {"zh": "zh-CN", "en": "en", "ru": "ru"}
POOL: Final = 1000
MIXED: Final = "mixed"


@cache
def _abstracts(data: Path) -> tuple[Entry, ...]:
    known = read_lines(data / "csl" / "abstracts_dev.jsonl.gz")
    others = read_lines(data / "csl" / "distractors.jsonl.gz")
    return tuple(Entry(str(one["id"]), str(one["abstract"]), lang="zh") for one in known + others)


def _csl(question: Callable[[dict[str, Any]], str], name: str, data: Path) -> Collection:
    """Find a Chinese abstract among 5,795 by what is told of it."""
    known = read_lines(data / "csl" / "abstracts_dev.jsonl.gz")
    queries = tuple(Entry(str(one["id"]), question(one), lang="zh", form="short") for one in known)
    return Collection(name, _abstracts(data), queries, {one.id: {one.id: 1.0} for one in queries})


def misspelt(title: str, wrong: int = 2) -> str:
    """The title with so many characters replaced by others that occur in Chinese text."""
    dice = random.Random(title)  # noqa: S311 - a repeatable choice, not a secret
    letters = list(title)
    for place in dice.sample(range(len(letters)), min(wrong, len(letters))):
        letters[place] = dice.choice("人工地面水中心力光子方法系统料电流场面")
    return "".join(letters)


def _sbir(data: Path) -> Collection:
    """Real demands against 17,171 funded solutions."""
    offers = read_lines(data / "sbir" / "offers.jsonl.gz")
    needs = read_lines(data / "sbir" / "needs_dev.jsonl.gz")
    grades: dict[str, dict[str, float]] = {}
    for row in read_lines(data / "sbir" / "qrels_dev.jsonl.gz"):
        grades.setdefault(str(row["need"]), {})[str(row["offer"])] = 1.0
    corpus = tuple(
        Entry(str(one["id"]), str(one["abstract"]), str(one.get("title") or ""), "en")
        for one in offers
    )
    queries = tuple(
        Entry(str(one["id"]), str(one["description"]), str(one.get("title") or ""), "en", "long")
        for one in needs
    )
    return Collection("sbir", corpus, queries, grades)


@cache
def _concepts(data: Path) -> tuple[dict[str, Any], ...]:
    """A thousand concepts with name and definition in all three languages."""
    wanted = [key for tag in GEMET_TAGS.values() for key in (tag, f"{tag}_def")]
    read = read_lines(data / "gemet" / "concepts_dev.jsonl.gz")
    whole = [one for one in read if all(one.get(key) for key in wanted)]
    return tuple(random.Random(POOL).sample(whole, min(POOL, len(whole))))  # noqa: S311 - repeatable


@cache
def _definitions(data: Path, lang: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(f"{lang}:{one['id']}", str(one[f"{GEMET_TAGS[lang]}_def"]), lang=lang)
        for one in _concepts(data)
    )


@cache
def _all_definitions(data: Path) -> tuple[Entry, ...]:
    return tuple(one for lang in GEMET_TAGS for one in _definitions(data, lang))


def _gemet(source: str, target: str, data: Path) -> Collection:
    """The name of a concept in one language, its definition in another, or in all of them."""
    queries = tuple(
        Entry(str(one["id"]), str(one[GEMET_TAGS[source]]), lang=source, form="short")
        for one in _concepts(data)
    )
    targets = tuple(GEMET_TAGS) if target == MIXED else (target,)
    corpus = _all_definitions(data) if target == MIXED else _definitions(data, target)
    grades = {one.id: {f"{lang}:{one.id}": 1.0 for lang in targets} for one in queries}
    return Collection(f"gemet:{source}-{target}", corpus, queries, grades)


TASKS: Final[Mapping[str, Callable[[Path], Collection]]] = {
    "csl-title": partial(_csl, lambda one: str(one["title"]), "csl-title"),
    "csl-keywords": partial(_csl, lambda one: " ".join(one["keywords"]), "csl-keywords"),
    "csl-misspelt": partial(_csl, lambda one: misspelt(str(one["title"])), "csl-misspelt"),
    **{
        f"gemet:{source}-{target}": partial(_gemet, source, target)
        for target in (*GEMET_TAGS, MIXED)
        for source in GEMET_TAGS
    },
    "sbir": _sbir,
}


def task(name: str, data: Path) -> Collection:
    """A built-in task by name."""
    if name not in TASKS:
        raise BadInput(f"--task: {name!r} is not one of {', '.join(TASKS)}")
    return TASKS[name](data)


def absent(name: str, data: Path) -> bool:
    """Whether the folder that a family of tasks reads is not there."""
    family = name.split(":", 1)[0].split("-", 1)[0]
    return not (data / family).is_dir()
