"""Brings an operator's thesauri into the glossary and writes it out, telling what became of it."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

from search import additions, glossary, skos
from search.skos import UnreadableThesaurus

SHOWN: Final = 10
_PLAIN: Final = re.compile(r"[^\w.-]+")

__all__ = ["UnreadableThesaurus", "bring", "export"]


def bring(file: Path, folder: Path, name: str) -> list[str]:
    """Put a thesaurus among the additions, in the place of what the same source brought before.

    Answers, line by line, what is new, what is left out and why. Raises UnreadableThesaurus and
    OSError, and then nothing has changed.
    """
    found = skos.read(file)
    source = _PLAIN.sub("-", name).strip("-.")[:60] or "thesaurus"
    others = additions.load(folder, without=source)
    before = additions.join(glossary.shipped(), others)
    joined = additions.join(before.concepts, found.concepts)
    additions.save(folder, source, found.concepts)
    more = f"{joined.extended} add names to concepts known before"
    return [
        f"{len(found.concepts)} concepts read from {file.name}",
        f"{joined.new} are new, {more}, {joined.known} are known already",
        *_left_out(found, joined),
        "they count from the next start on",
    ]


def _left_out(found: skos.Thesaurus, joined: additions.Joined) -> list[str]:
    lines = []
    if joined.conflicts:
        lines.append(f"{len(joined.conflicts)} left out: their names belong to different concepts")
        lines += [f"  {_told(conflict)}" for conflict in joined.conflicts[:SHOWN]]
        if len(joined.conflicts) > SHOWN:
            lines.append(f"  and {len(joined.conflicts) - SHOWN} more")
    if joined.lonely:
        lines.append(f"{joined.lonely} left out: a single name brings nothing together")
    if found.nameless:
        lines.append(f"{found.nameless} left out: no name in a language that is searched")
    if found.other_languages:
        lines.append(
            f"labels in languages that are not searched: {_counted(found.other_languages)}"
        )
    if found.without_language:
        lines.append(f"labels without a language: {found.without_language}")
    return lines


def _told(conflict: additions.Conflict) -> str:
    names = ", ".join(f"“{name}” is {known}" for name, known in conflict.names)
    return f"{conflict.id}: {names}"


def _counted(tags: Counter[str]) -> str:
    return ", ".join(f"{tag} {count}" for tag, count in tags.most_common())


def export(file: Path, folder: Path) -> list[str]:
    """Write the glossary with its additions as a thesaurus."""
    joined = additions.join(glossary.shipped(), additions.load(folder))
    return [f"{skos.write(joined.concepts, file)} concepts written to {file.name}"]
