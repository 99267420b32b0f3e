"""Technical concepts named in several languages, for finding across them."""

import json
from functools import cache
from importlib.resources import files
from typing import Final

from search import text
from search.parsing import Unit, units

LONGEST: Final = 8


@cache
def concepts() -> tuple[dict[str, tuple[str, ...]], ...]:
    """The concepts that ship: locale → names, the usual one first."""
    path = files("search.settings").joinpath("glossary.json")
    listed = json.loads(path.read_text(encoding="utf-8"))
    return tuple({lang: tuple(names) for lang, names in one.items()} for one in listed)


@cache
def _by_name() -> dict[str, int]:
    named: dict[str, int] = {}
    for number, concept in enumerate(concepts()):
        for lang, names in concept.items():
            for name in names:
                named.setdefault(_key(name, lang), number)
    return named


def _key(name: str, lang: str | None) -> str:
    parts = []
    for token in text.tokens(text.normalise(name)):
        if token.script == "han":
            parts.append(token.text)
        else:
            parts.append(text.stem(token.text, text.word_language(token.script, lang)))
    return " ".join(parts)


def translations(typed: str) -> tuple[tuple[Unit, ...], ...]:
    """Other names of the concept typed, when the whole of `typed` names one."""
    number = next(
        (
            found
            for lang in text.LANGUAGES
            if (found := _by_name().get(_key(typed, lang))) is not None
        ),
        None,
    )
    if number is None:
        return ()
    own = set(units(typed, None))
    made = [units(name, lang) for lang, names in concepts()[number].items() for name in names]
    return tuple(one for one in dict.fromkeys(made) if one and set(one) != own)
