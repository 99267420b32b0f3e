"""Reading what a person typed: wanted words, quoted phrases, exclusions, concepts."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from search import text
from search.settings import stop_words

QUOTES: Final = '"“”«»„「」『』'
_QUOTED: Final = re.compile(
    r"(?P<minus>(?<!\S)[-－])?[\"“”«»„「『](?P<phrase>[^\"“”«»„「」『』]+)[\"“”«»」』]"
)
_EXCLUDED: Final = re.compile(r"(?<!\S)[-－](?P<word>[^\s\d\"][^\s\"]*)")
MOST_UNITS: Final = 64


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that should occur: any of `terms`, all of one script. `word` is as typed."""

    terms: tuple[str, ...]
    script: str
    word: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A short query taken apart."""

    units: tuple[Unit, ...]
    phrases: tuple[tuple[Unit, ...], ...]
    excluded: tuple[tuple[Unit, ...], ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.units or self.phrases)

    def without_quotes(self) -> "Parsed":
        """The same with every word of the phrases on its own."""
        loose = dict.fromkeys((*self.units, *(unit for one in self.phrases for unit in one)))
        return Parsed(tuple(loose)[:MOST_UNITS], (), self.excluded)


def parse(typed: str, lang: str | None) -> Parsed:
    """Take a typed query apart; `lang` narrows the word rules where it is known."""
    rest = text.clean(typed, 4000)
    phrases: list[tuple[Unit, ...]] = []
    excluded: list[tuple[Unit, ...]] = []

    def take_phrase(match: re.Match[str]) -> str:
        target = excluded if match["minus"] else phrases
        target.append(units(match["phrase"], lang, keep_stop_words=True))
        return " "

    def take_excluded(match: re.Match[str]) -> str:
        excluded.append(units(match["word"], lang, keep_stop_words=True))
        return " "

    rest = _QUOTED.sub(take_phrase, rest)
    rest = _EXCLUDED.sub(take_excluded, rest)
    return Parsed(
        units(rest, lang)[:MOST_UNITS],
        tuple(phrase for phrase in phrases if phrase),
        tuple(one for one in excluded if one),
    )


def widened(parsed: Parsed, typed: str, known: Callable[[Unit], bool]) -> Parsed:
    """The same with words that nothing holds taken for words of any language."""
    if all(known(unit) for unit in parsed.units):
        return parsed
    anyhow = {unit.word: unit for unit in parse(typed, None).units}
    units_ = [unit if known(unit) else anyhow.get(unit.word, unit) for unit in parsed.units]
    return replace(parsed, units=tuple(dict.fromkeys(units_)))


def excludes(typed: str) -> bool:
    """Whether anything is not wanted."""
    return bool(_EXCLUDED.search(typed)) or any(one["minus"] for one in _QUOTED.finditer(typed))


def without_exclusions(typed: str) -> str:
    """What was typed less the words and phrases that were not wanted."""
    kept = _QUOTED.sub(lambda match: " " if match["minus"] else match[0], typed)
    return " ".join(_EXCLUDED.sub(" ", kept).split())


def units(typed: str, lang: str | None, *, keep_stop_words: bool = False) -> tuple[Unit, ...]:
    """Words and pairs of Chinese characters that a listing should have, each once, in order."""
    found: dict[Unit, None] = {}
    plain: dict[Unit, None] = {}
    for token in text.tokens(text.normalise(typed)):
        if token.script == "han":
            made = [Unit((pair,), "han", pair) for pair in text.bigrams(token.text)]
        else:
            terms = text.word_terms(token.text, token.script, lang)
            made = [Unit(terms, token.script, token.text)]
        plain.update(dict.fromkeys(made))
        if token.script == "han" or token.text not in stop_words():
            found.update(dict.fromkeys(made))
    return tuple(plain if keep_stop_words or not found else found)
