"""The server's settings and how a listing document becomes a row of an index."""

from collections.abc import Iterable
from typing import Any, Final

from search import glossary, text
from search.documents import LOCALES, ListingDocument
from search.meilisearch_filters import code
from search.meilisearch_terms import line, spelt
from search.pinyin import spellings
from search.source import source

FORMAT: Final = "format_2"
"""Raise it whenever fields or segmentation change: old indexes then ask for a rebuild."""

MOST_TERMS: Final = 30_000
MOST_SCORED: Final = 6000
LARGEST: Final = 2**53
TERMS: Final = ("title_terms", "keyword_terms", "text_terms", "name_terms")
WORDS: Final = tuple(f"words_{locale}" for locale in LOCALES)
EXACT: Final = ("heads", "pinyin")
SPELT: Final = (*WORDS, "pinyin")
CODES: Final = (
    "id",
    "number",
    "audience",
    "field",
    "country",
    "region",
    "node",
    "organization",
    "organization_kind",
    "mode",
    "price_kind",
    "content_lang",
)
NUMBERS: Final = ("trl", "price", "bounty", "deadline", "published")
"""Zero stands for a missing TRL, price, bounty or deadline."""

_LANGUAGES: Final = {
    "zh": "zho",
    "en": "eng",
    "ru": "rus",
    "kk": "rus",
    "uz": "uzb",
    "fa": "pes",
    "ar": "ara",
    "tr": "tur",
}
"""Kazakh is none of the server's languages; nothing there depends on it but the letters."""


def settings() -> dict[str, Any]:
    """Settings of every index; embedders are added when the first vector of each comes."""
    return {
        "searchableAttributes": [*TERMS, *EXACT, *WORDS],
        "displayedAttributes": ["id", "version", "made", "source", "bags", "sizes", *SPELT, FORMAT],
        "filterableAttributes": [
            _filterable(CODES, comparison=False),
            _filterable(NUMBERS, comparison=True),
        ],
        "sortableAttributes": list(NUMBERS),
        "rankingRules": [
            "sort",
            "words",
            "typo",
            "attribute",
            "verified:desc",
            "completeness:desc",
            "published:desc",
        ],
        "proximityPrecision": "byWord",
        "typoTolerance": {
            "enabled": True,
            "minWordSizeForTypos": {"oneTypo": 4, "twoTypos": 8},
            "disableOnAttributes": [*TERMS, *EXACT],
            "disableOnNumbers": True,
        },
        "localizedAttributes": [
            {"attributePatterns": [f"words_{locale}"], "locales": sorted({language, "zho"})}
            for locale, language in _LANGUAGES.items()
        ],
        "faceting": {"maxValuesPerFacet": 500, "sortFacetValuesBy": {"*": "count"}},
        "pagination": {"maxTotalHits": 1_000_000},
        "synonyms": _synonyms(),
        "stopWords": [],
        "searchCutoffMs": 1500,
    }


def _filterable(names: Iterable[str], *, comparison: bool) -> dict[str, Any]:
    return {
        "attributePatterns": list(names),
        "features": {
            "facetSearch": False,
            "filter": {"equality": True, "comparison": comparison},
        },
    }


def concept(number: int) -> str:
    """The word that stands for a concept of the glossary under all its names."""
    return spelt(f"#{number}")


def _synonyms() -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for number, names in enumerate(glossary.names()):
        named[concept(number)] = [line(unit.terms[0] for unit in name) for name in names]
    return named


def to_row(document: ListingDocument) -> dict[str, Any]:
    """The document as an index keeps it. ValueError when a number is beyond the server's."""
    numbers = {
        "version": document.version,
        "trl": document.trl,
        "price": document.price_minor,
        "bounty": document.bounty_minor,
        "deadline": document.deadline_at,
        "published": document.published_at,
    }
    for name, number in numbers.items():
        if abs(number or 0) > LARGEST:
            raise ValueError(f"{name} is too large: {number}")
    return {
        "id": document.id,
        **{name: number or 0 for name, number in numbers.items()},
        "verified": int(document.owner_verified),
        "completeness": document.completeness,
        **_codes(document),
        **_texts(document),
        "source": source(document),
    }


def _codes(document: ListingDocument) -> dict[str, list[str]]:
    codes = {
        "number": (text.normalise(document.number),),
        "audience": document.audience,
        "field": document.fields,
        "country": (document.country,),
        "region": document.regions,
        "node": document.nodes,
        "organization": (document.organization_id,),
        "organization_kind": (document.organization_kind,),
        "mode": document.modes,
        "price_kind": (document.price_kind,),
        "content_lang": document.languages,
    }
    return {
        name: [code(value) for value in dict.fromkeys(values) if value]
        for name, values in codes.items()
    }


def _texts(document: ListingDocument) -> dict[str, Any]:
    original = document.original_locale
    keywords = [text.clean(keyword, 200) for keyword in document.keywords]
    names = [text.clean(name, 400) for name in document.organization_names.values()]
    titles = [text.clean(one.title, 400) for one in document.texts.values()]
    bodies = [
        (f"{one.title}\n{one.one_line}\n{one.summary}\n{one.body}", locale)
        for locale, one in document.texts.items()
    ]
    zones = {
        "title": _tokens((one.title, locale) for locale, one in document.texts.items()),
        "keyword": _tokens((keyword, original) for keyword in keywords),
        "name": _tokens((name, None) for name in names),
    }
    zones["text"] = [*_tokens(bodies), *zones["keyword"]]
    kept = {zone: _terms_and_bag(cut) for zone, cut in zones.items()}
    return {
        **{f"{zone}_terms": line(terms) for zone, (terms, _) in kept.items()},
        **_words(original, [*zones["text"], *zones["name"]]),
        "heads": " ".join(word for head in (*titles, *keywords, *names) for word in _bare(head)),
        "pinyin": " ".join(sorted(spellings(titles, [*keywords, *names]))),
        "bags": {zone: bag for zone, (_, bag) in kept.items()},
        "sizes": {zone: _sizes(kept[zone][1]) for zone in ("title", "text")},
    }


Cut = list[tuple[list[text.Token], str | None]]


def _tokens(values: Iterable[tuple[str, str | None]]) -> Cut:
    return [(list(text.tokens(text.normalise(value))), locale) for value, locale in values]


def _words(original: str, cut: Cut) -> dict[str, str]:
    """The whole words of each language, each once: for misspelt questions."""
    found: dict[str, dict[str, None]] = {locale: {} for locale in LOCALES}
    for tokens, locale in cut:
        words = (word.replace("'", "") for word in text.whole(tokens))
        plain = (word for word in words if word.isalnum() and not word.isdecimal())
        found.get(locale or original, found["en"]).update(dict.fromkeys(plain))
    return {f"words_{locale}": " ".join(words) for locale, words in found.items()}


def _bare(value: str) -> list[str]:
    return [word.replace("'", "") for word in text.words(value)]


def _terms_and_bag(cut: Cut) -> tuple[list[str], str]:
    """Terms for the index, and for scoring the words and Chinese runs between double spaces.

    What a word is called in another alphabet stands behind everything, so that neighbours stay
    neighbours.
    """
    terms: list[str] = []
    kept: list[str] = []
    others: list[str] = []
    for tokens, locale in cut:
        for token in tokens:
            made = text.token_terms(token, locale)
            terms.extend(made)
            kept.append(token.text if token.script == "han" else made[0])
            others.extend(text.other_alphabet(token, locale))
    bag: list[str] = []
    size = 0
    for word in (*kept, *others):
        size += len(word) + 2
        if size > MOST_SCORED:
            break
        bag.append(f" {word} ")
    return [*terms, *others][:MOST_TERMS], "".join(bag)


def _sizes(bag: str) -> dict[str, int]:
    counted: dict[str, int] = {}
    for kept in bag.split():
        script = text.script_of(kept)
        counted[script] = counted.get(script, 0) + (2 * len(kept) - 1 if script == "han" else 1)
    return counted
