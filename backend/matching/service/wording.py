"""What two texts say in common: the same words, and the same concepts under other names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

from backend.indicators import service as indicators
from backend.matching.schemas import TermPair
from search import glossary, text
from search.engine import Frequencies
from search.settings import stop_words

MOST_PAIRS = 8
MOST_WORDS = 60
COMMON = 0.15
"""A word in a larger share of all listings says nothing about a pair."""
INFLECTED = 6
"""Words that share so many first letters of their stems are forms of one: irrigation, irrigated."""
FEW_LISTINGS = 50
"""In so small a market no word is too common."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A listing's words by language, folded so that forms of one word are equal.

    `original` is the language they were written in; readers are shown its words first.
    """

    texts: Mapping[str, str]
    keywords: tuple[str, ...]
    folded: Mapping[str, str]
    original: str = ""

    def holds(self, key: str) -> bool:
        """Whether a folded word or name occurs, in whatever language."""
        wanted = _apart(key)
        return any(wanted in folded for folded in self.folded.values())


def wording(texts: Mapping[str, str], keywords: Sequence[str] = (), original: str = "") -> Wording:
    """Fold a listing's texts for comparison; keywords count as text of every language."""
    said = "\n".join(keywords)
    folded = {locale: f" {fold(f'{value} {said}', locale)} " for locale, value in texts.items()}
    return Wording(dict(texts), tuple(keywords), folded, original)


def fold(value: str, locale: str | None) -> str:
    """Word stems and runs of Chinese characters, in order, one space between."""
    parts = []
    for token in text.tokens(text.normalise(value)):
        if token.script == "han":
            parts.append(token.text)
        else:
            parts.append(text.stem(token.text, text.word_language(token.script, locale)))
    return " ".join(parts)


@lru_cache(maxsize=10_000)
def _folded_word(word: str, locale: str | None) -> str:
    return fold(word, locale)


def concepts_in(ours: Wording) -> dict[int, str]:
    """Concepts of the glossary that occur, by number, with the name they occur under."""
    begun: set[str] = set()
    for folded in ours.folded.values():
        begun.update(folded, folded.split(), map("".join, pairwise(folded)))
    beginnings, names = _beginnings(), _folded_concepts()
    likely = {number for beginning in begun for number in beginnings.get(beginning, ())}
    found = {number: _name_in(ours, names[number]) for number in sorted(likely)}
    return {number: name for number, name in found.items() if name is not None}


def translated(concepts: Iterable[int], languages: Iterable[str]) -> list[tuple[str, str]]:
    """All names of the concepts in the other languages, as (text, language)."""
    own = set(languages)
    return [
        (name, language)
        for number in concepts
        for language, names in glossary.concepts()[number].items()
        if language not in own
        for name in names
    ]


def pairs(
    ours: Wording, concepts: Mapping[int, str], theirs: Wording, rarity: Mapping[str, float]
) -> list[TermPair]:
    """Up to eight terms that brought two listings together, shared concepts first.

    `rarity` weighs our own words (see `telling_words`); a word without weight is left out.
    """
    shared = {
        number: other
        for number in concepts
        if (other := _name_in(theirs, _folded_concepts()[number])) is not None
    }
    met = [_concept_pair(concepts[number], other) for number, other in shared.items()]
    met += [
        TermPair(ours=word, theirs=word, basis="same")
        for word in sorted(rarity, key=lambda one: (-rarity[one], one))
        if glossary.concept(word) not in shared
        and theirs.holds(_folded_word(word, _locale_of(ours, word)))
    ]
    return distinct(met)[:MOST_PAIRS]


def distinct(pairs: Sequence[TermPair]) -> list[TermPair]:
    """The pairs without those that say, in another form or in part, what another pair says."""
    kept: list[tuple[TermPair, Spoken, Spoken]] = []
    for pair in pairs:
        ours, theirs = _spoken(pair.ours), _spoken(pair.theirs)
        if any(ours.within(mine) or theirs.within(other) for _, mine, other in kept):
            continue
        parts = [mine.within(ours) or other.within(theirs) for _, mine, other in kept]
        if any(parts):
            kept[parts.index(True)] = pair, ours, theirs
            kept = [
                one for one, part in zip(kept, parts, strict=True) if not part or one[0] is pair
            ]
        else:
            kept.append((pair, ours, theirs))
    return [pair for pair, _, _ in kept]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A term as its Chinese characters and the beginnings of its words."""

    han: str
    words: frozenset[str]

    def within(self, other: "Spoken") -> bool:
        """Whether the other term says all that this one says."""
        return self.han in other.han and self.words <= other.words


@lru_cache(maxsize=4096)
def _spoken(term: str) -> Spoken:
    cut = list(text.tokens(text.normalise(term)))
    han = "".join(token.text for token in cut if token.script == "han")
    words = frozenset(
        text.stem(token.text, text.word_language(token.script, None))[:INFLECTED]
        for token in cut
        if token.script != "han" and token.text not in stop_words()
    )
    return Spoken(han, words)


def telling_words(ours: Wording, frequencies: Frequencies) -> dict[str, float]:
    """Our words worth naming as a reason, with a weight that grows with rarity and length."""
    weights: dict[str, float] = {}
    ceiling = COMMON * frequencies.total if frequencies.total > FEW_LISTINGS else frequencies.total
    for word in candidates(ours):
        terms = terms_of(word, _locale_of(ours, word))
        rarest = min((frequencies.counts.get(term, 0) for term in terms), default=0)
        if 0 < rarest <= ceiling:
            idf = log(1 + (frequencies.total + 1) / (rarest + 0.5))
            bonus = 2.0 if word in ours.keywords else 1.0
            weights[word] = bonus * idf * min(len(word), 8) ** 0.5
    ranked = sorted(weights, key=lambda one: (-weights[one], one))[:MOST_WORDS]
    return {word: weights[word] for word in ranked}


def terms_to_weigh(ours: Wording) -> set[str]:
    """Terms whose frequencies `telling_words` asks for."""
    return {term for word in candidates(ours) for term in terms_of(word, _locale_of(ours, word))}


def candidates(ours: Wording) -> list[str]:
    """Keywords and words of the texts, in the form a reader knows."""
    import rjieba  # noqa: PLC0415 — its dictionary loads slowly

    found = dict.fromkeys(word.strip() for word in ours.keywords if word.strip())
    for value in ours.texts.values():
        for word in rjieba.cut(value):
            bare = word.strip().lower()
            if len(bare) > 1 and bare not in stop_words() and _is_word(bare):
                found.setdefault(bare)
    return list(found)


def terms_of(word: str, locale: str | None) -> list[str]:
    """The terms a word is indexed under: pairs of characters, or one stem."""
    made: list[str] = []
    for token in text.tokens(text.normalise(word)):
        if token.script == "han":
            made += text.bigrams(token.text)
        else:
            made.append(text.stem(token.text, text.word_language(token.script, locale)))
    return made


def _is_word(value: str) -> bool:
    """Whether it names anything; that both sides measure in kilograms brings nobody together."""
    return any(character.isalpha() for character in value) and not indicators.is_unit(value)


def _is_han(value: str) -> bool:
    return text.script_of(value) == "han"


def _locale_of(ours: Wording, word: str) -> str | None:
    """The language of the text the word stands in; of several, the one of its script."""
    script = text.script_of(word)
    fitting = [
        locale for locale in ours.texts if locale in text.SCRIPT_LANGUAGES.get(script, ("zh",))
    ]
    return fitting[0] if fitting else None


Names = tuple[tuple[str, str, str], ...]


@glossary.derived
def _folded_concepts() -> tuple[Names, ...]:
    """Per concept: (language, name, folded name as it stands in a folded text)."""
    return tuple(
        tuple(
            (language, name, _apart(fold(name, language)))
            for language, names in concept.items()
            for name in names
        )
        for concept in glossary.concepts()
    )


@glossary.derived
def _beginnings() -> dict[str, tuple[int, ...]]:
    """By the first word, or the first two characters, of a folded name: whose name it may be."""
    found: dict[str, set[int]] = {}
    for number, names in enumerate(_folded_concepts()):
        for _, _, key in names:
            beginning = key.split()[0] if key.startswith(" ") else key[:2]
            found.setdefault(beginning, set()).add(number)
    return {beginning: tuple(numbers) for beginning, numbers in found.items()}


def _apart(key: str) -> str:
    """A folded name as it stands in a folded text: words whole, characters anywhere."""
    return key if _is_han(key) else f" {key} "


def _name_in(wording: Wording, names: Names) -> str | None:
    """The concept's name that the listing uses, one of its original language before others."""
    found = None
    for language, name, key in names:
        for locale, folded in wording.folded.items():
            if language in ("en", locale) and key in folded:
                if language == wording.original:
                    return name
                found = found or name
    return found


def _concept_pair(ours: str, theirs: str) -> TermPair:
    if text.normalise(ours) == text.normalise(theirs):
        return TermPair(ours=ours, theirs=theirs, basis="same")
    other_language = text.script_of(ours) != text.script_of(theirs)
    return TermPair(ours=ours, theirs=theirs, basis="glossary" if other_language else "synonym")
