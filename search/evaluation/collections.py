"""Judged collections: the three-file form and the tasks built from the project's data folder."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from search.evaluation.files import BadInput, read_lines

GEMET_TAGS: Final = {"zh": "zh-CN", "en": "en", "ru": "ru"}
POOL: Final = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """A document or a question; `form` is short or long, or empty to go by length."""

    id: str
    text: str
    title: str = ""
    lang: str | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, questions, and per question the grade of each relevant document."""

    name: str
    corpus: tuple[Entry, ...]
    queries: tuple[Entry, ...]
    grades: Mapping[str, Mapping[str, float]]


def from_files(corpus: Path, queries: Path, qrels: Path) -> Collection:
    """The three-file form; a line without what it needs is named."""
    grades: dict[str, dict[str, float]] = {}
    for number, row in enumerate(read_lines(qrels), 1):
        query, document = _need(row, "query", qrels, number), _need(row, "doc", qrels, number)
        grades.setdefault(query, {})[document] = _grade(row.get("grade", 1), qrels, number)
    return Collection(corpus.stem, _entries(corpus), _entries(queries), grades)


def _entries(path: Path) -> tuple[Entry, ...]:
    made = []
    for number, row in enumerate(read_lines(path), 1):
        made.append(
            Entry(
                _need(row, "id", path, number),
                _need(row, "text", path, number),
                str(row.get("title") or ""),
                str(row["lang"]) if row.get("lang") else None,
                str(row.get("form") or ""),
            )
        )
    return tuple(made)


def _need(row: Mapping[str, Any], key: str, path: Path, number: int) -> str:
    value = row.get(key)
    if not isinstance(value, str | int):
        raise BadInput(f"{path}:{number}: {key!r} is missing or not a text")
    return str(value)


def _grade(value: object, path: Path, number: int) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadInput(f"{path}:{number}: 'grade' is not a number")
    return float(value)


def csl(data: Path, question: Callable[[dict[str, Any]], str], name: str) -> Collection:
    """Find a Chinese abstract by its title or keywords among 5,795."""
    known = read_lines(data / "csl" / "abstracts_dev.jsonl.gz")
    others = read_lines(data / "csl" / "distractors.jsonl.gz")
    corpus = tuple(Entry(str(one["id"]), str(one["abstract"]), lang="zh") for one in known + others)
    queries = tuple(Entry(str(one["id"]), question(one), lang="zh") for one in known)
    return Collection(name, corpus, queries, {one.id: {one.id: 1.0} for one in queries})


def csl_titles(data: Path) -> Collection:
    """Title to abstract."""
    return csl(data, lambda one: str(one["title"]), "csl-title")


def csl_keywords(data: Path) -> Collection:
    """Keywords to abstract."""
    return csl(data, lambda one: " ".join(one["keywords"]), "csl-keywords")


def csl_misspelt(data: Path) -> Collection:
    """Titles in which two characters are wrong, the same ones each time."""
    return csl(data, lambda one: misspelt(str(one["title"])), "csl-misspelt")


def misspelt(title: str, wrong: int = 2) -> str:
    """The title with so many characters replaced by others that occur in Chinese text."""
    dice = random.Random(title)  # noqa: S311 - a repeatable choice, not a secret
    letters = list(title)
    for place in dice.sample(range(len(letters)), min(wrong, len(letters))):
        letters[place] = dice.choice("人工地面水中心力光子方法系统料电流场面")
    return "".join(letters)


def sbir(data: Path) -> Collection:
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


def gemet(data: Path, source: str, target: str) -> Collection:
    """The label of a concept in one language, its definition among 1,000 in another."""
    tag, other = GEMET_TAGS[source], GEMET_TAGS[target]
    usable = [
        one
        for one in read_lines(data / "gemet" / "concepts_dev.jsonl.gz")
        if one.get(tag) and one.get(f"{other}_def")
    ]
    pool = random.Random(POOL).sample(usable, min(POOL, len(usable)))  # noqa: S311 - repeatable
    corpus = tuple(Entry(str(one["id"]), str(one[f"{other}_def"]), lang=target) for one in pool)
    queries = tuple(Entry(str(one["id"]), str(one[tag]), lang=source) for one in pool)
    name = f"gemet:{source}-{target}"
    return Collection(name, corpus, queries, {one.id: {one.id: 1.0} for one in queries})


TASKS: Final[Mapping[str, Callable[[Path], Collection]]] = {
    "csl-title": csl_titles,
    "csl-keywords": csl_keywords,
    "csl-misspelt": csl_misspelt,
    "sbir": sbir,
}


def task(name: str, data: Path) -> Collection:
    """A built-in task by name; gemet tasks are named `gemet:zh-ru`."""
    if name.startswith("gemet:"):
        source, _, target = name.removeprefix("gemet:").partition("-")
        if source in GEMET_TAGS and target in GEMET_TAGS:
            return gemet(data, source, target)
    if name in TASKS:
        return TASKS[name](data)
    raise BadInput(f"--task: {name!r} is not one of {', '.join(TASKS)}, gemet:zh-ru …")
