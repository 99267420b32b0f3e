"""Concepts that an operator adds to the glossary: kept in a folder, joined with those that ship."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from search import text

Concept = Mapping[str, tuple[str, ...]]
LONGEST_NAME: Final = 80
ENOUGH: Final = 2
"""A concept with fewer names brings nothing together."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A concept from outside: where it comes from, and its names by language."""

    id: str
    names: Concept


@dataclass(frozen=True, slots=True)
class Conflict:
    """An addition whose names belong to different concepts: each name with one it stands for."""

    id: str
    names: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Joined:
    """The glossary with its additions, and what became of each of them."""

    concepts: list[dict[str, tuple[str, ...]]]
    new: int = 0
    extended: int = 0
    known: int = 0
    lonely: int = 0
    conflicts: list[Conflict] = field(default_factory=list)


def join(shipped: Iterable[Concept], additions: Iterable[Addition]) -> Joined:
    """Put additions to the concepts that they name, or behind them all.

    One that names several concepts is left out, so that every name keeps meaning one thing.
    """
    joined = Joined([dict(concept) for concept in shipped])
    owners: dict[tuple[str, str], int] = {}
    for number, concept in enumerate(joined.concepts):
        _own(owners, concept, number)
    for addition in additions:
        named = {
            (lang, name): owners[key]
            for lang, names in addition.names.items()
            for name in names
            if (key := (lang, text.normalise(name))) in owners
        }
        meant = set(named.values())
        if len(meant) > 1:
            joined.conflicts.append(_conflict(joined, addition, named))
        elif meant:
            _extend(joined, owners, addition, meant.pop())
        elif sum(map(len, addition.names.values())) < ENOUGH:
            joined.lonely += 1
        else:
            joined.new += 1
            joined.concepts.append(dict(addition.names))
            _own(owners, addition.names, len(joined.concepts) - 1)
    return joined


def _own(owners: dict[tuple[str, str], int], concept: Concept, number: int) -> None:
    for lang, names in concept.items():
        for name in names:
            owners.setdefault((lang, text.normalise(name)), number)


def _extend(
    joined: Joined, owners: dict[tuple[str, str], int], addition: Addition, number: int
) -> None:
    concept = joined.concepts[number]
    fresh: dict[str, tuple[str, ...]] = {}
    for lang, names in addition.names.items():
        new = tuple(name for name in names if (lang, text.normalise(name)) not in owners)
        if new:
            fresh[lang] = new
            concept[lang] = (*concept.get(lang, ()), *new)
    _own(owners, fresh, number)
    if fresh:
        joined.extended += 1
    else:
        joined.known += 1


def _conflict(joined: Joined, addition: Addition, named: Mapping[tuple[str, str], int]) -> Conflict:
    said = {
        number: (name, next(iter(joined.concepts[number].values()))[0])
        for (_, name), number in named.items()
    }
    return Conflict(addition.id, tuple(said.values()))


def tidy(names: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Names by language as the glossary takes them: on one line, short, each once."""
    kept: dict[str, tuple[str, ...]] = {}
    for lang in text.LANGUAGES:
        once: dict[str, str] = {}
        for name in names.get(lang, ()):
            line = " ".join(text.clean(name).split())
            if line and len(line) <= LONGEST_NAME:
                once.setdefault(text.normalise(line), line)
        if once:
            kept[lang] = tuple(once.values())
    return kept


def load(folder: Path, *, without: str = "") -> list[Addition]:
    """The additions in a folder, source by source; a line that is none is passed over."""
    paths = sorted(folder.glob("*.jsonl")) if folder.is_dir() else []
    lines = [
        line
        for path in paths
        if path.stem != without
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
    ]
    return [one for line in lines if (one := _read(line))]


def _read(line: str) -> Addition | None:
    try:
        entry = json.loads(line)
        names = {
            str(lang): [str(name) for name in listed] for lang, listed in entry["names"].items()
        }
        return Addition(str(entry["id"]), tidy(names))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def save(folder: Path, name: str, additions: Iterable[Addition]) -> None:
    """Keep the additions of one source, in the place of what it brought before."""
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f"{name}.jsonl.part"
    with half.open("w", encoding="utf-8") as lines:
        for one in additions:
            entry = {
                "id": one.id,
                "names": {lang: list(names) for lang, names in one.names.items()},
            }
            lines.write(json.dumps(entry, ensure_ascii=False) + "\n")
    half.replace(folder / f"{name}.jsonl")
