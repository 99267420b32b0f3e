"""Word lists and index settings that ship with the search: stop words, glossary, dictionaries."""

from functools import cache
from importlib.resources import files


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing about a technology, of all languages, normalised."""
    from search.text import normalise  # noqa: PLC0415 - text has no need of this module

    lines = files(__name__).joinpath("stop_words.txt").read_text(encoding="utf-8").splitlines()
    listed = " ".join(line for line in lines if not line.startswith("#"))
    return frozenset(normalise(listed).split())
