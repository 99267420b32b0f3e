"""The fields of the embedded index and how a listing document becomes a row of it."""

import json
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any, Final

import tantivy

from search import text
from search.documents import ListingDocument
from search.pinyin import spellings
from search.query import DAY
from search.source import source

VERSION: Final = 4
"""Raise it whenever fields or segmentation change: old indexes then ask for a rebuild."""

LAST_DAY: Final = 2**15 - 1
LARGEST: Final = 2**47
SCRIPTS: Final = ("han", "latn", "cyrl", "arab")
TERMS: Final = "terms"
CODES: Final = (
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
NUMBERS: Final = (
    "version",
    "trl",
    "price",
    "bounty",
    "deadline",
    "published",
    "confirmed",
    "completeness",
    "verified",
    "trl_order",
    "price_order",
    "bounty_order",
    "deadline_order",
)
"""Zero stands for a missing TRL, price, bounty or deadline."""


def build_schema() -> tantivy.Schema:
    """Words per script, so that lengths and frequencies of one script do not disturb another."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("number", tokenizer_name="raw", index_option="basic")
    for script in SCRIPTS:
        builder.add_text_field(f"title_{script}", tokenizer_name=TERMS)
        builder.add_text_field(f"text_{script}", tokenizer_name=TERMS)
    builder.add_text_field("keywords", tokenizer_name=TERMS)
    builder.add_text_field("names", tokenizer_name=TERMS)
    for name in ("words", "heads", "pinyin"):
        builder.add_text_field(name, tokenizer_name=TERMS, index_option="basic")
    for name in CODES:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_integer_field("key", fast=True)
    for name in NUMBERS:
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_bytes_field("source", stored=True)
    return builder.build()


def register_analyzers(index: tantivy.Index) -> None:
    """Terms come ready made, joined by spaces; codes are taken whole."""
    spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(TERMS, spaces)


def to_row(document: ListingDocument) -> tantivy.Document:
    """The document as the index stores it."""
    row = tantivy.Document()
    row.add_text("id", document.id)
    row.add_integer("key", _key_of(document.id))
    if document.number:
        row.add_text("number", text.normalise(document.number))
    _add_texts(row, document)
    _add_codes(row, document)
    _add_numbers(row, document)
    row.add_bytes("source", json.dumps(source(document), ensure_ascii=False).encode())
    return row


def source_of(row: tantivy.Document) -> dict[str, Any]:
    """The original words kept for marking and type-ahead."""
    stored: dict[str, Any] = json.loads(bytes(row["source"][0]))
    return stored


_IDS: dict[int, str] = {}
MOST_IDS: Final = 1_000_000


def _key_of(listing: str) -> int:
    """A number for an id: numbers are read from columns, words from the compressed rows."""
    return int.from_bytes(blake2b(listing.encode(), digest_size=8).digest(), "big") >> 1


def ids_of(
    searcher: tantivy.Searcher, found: Iterable[tuple[Any, tantivy.DocAddress]]
) -> list[str]:
    """The listings found, in order; one seen before costs no look into its row."""
    addresses = [address for _, address in found]
    if not addresses:
        return []
    if len(_IDS) > MOST_IDS:
        _IDS.clear()
    made = []
    for key, address in zip(searcher.fast_field_values("key", addresses), addresses, strict=True):
        known = _IDS.get(int(key or 0))
        if known is None:
            known = _IDS[int(key or 0)] = str(searcher.doc(address)["id"][0])
        made.append(known)
    return made


def _add_texts(row: tantivy.Document, document: ListingDocument) -> None:
    seen: set[str] = set()
    for locale, one in document.texts.items():
        title = list(text.tokens(text.normalise(one.title)))
        below = f"{one.one_line}\n{one.summary}\n{one.body}"
        cut = [*title, *text.tokens(text.normalise(below))]
        _add_cut(row, "title", title, locale)
        _add_cut(row, "text", cut, locale)
        seen.update(text.whole(cut))
    original = document.original_locale
    keywords = [text.clean(keyword, 200) for keyword in document.keywords]
    for keyword in keywords:
        _add_terms(row, "text", keyword, original)
    _add_flat(row, "keywords", keywords, original)
    names = [text.clean(name, 400) for name in document.organization_names.values()]
    _add_flat(row, "names", names, None)
    seen.update(word for one in (*keywords, *names) for word in text.words(one))
    row.add_text("words", " ".join(seen))
    titles = [text.clean(one.title, 400) for one in document.texts.values()]
    heads = {word for head in (*titles, *keywords, *names) for word in text.words(head)}
    row.add_text("heads", " ".join(heads))
    row.add_text("pinyin", " ".join(spellings(titles, [*keywords, *names])))


def _add_terms(row: tantivy.Document, zone: str, value: str, locale: str | None) -> None:
    _add_cut(row, zone, text.tokens(text.normalise(value)), locale)


def _add_cut(
    row: tantivy.Document, zone: str, cut: Iterable[text.Token], locale: str | None
) -> None:
    for script, terms in text.by_script(cut, locale).items():
        if terms:
            row.add_text(f"{zone}_{script}", " ".join(terms))


def _add_flat(row: tantivy.Document, field: str, values: Iterable[str], locale: str | None) -> None:
    for value in values:
        terms = [term for some in text.index_terms(value, locale).values() for term in some]
        row.add_text(field, " ".join(terms))


def _add_codes(row: tantivy.Document, document: ListingDocument) -> None:
    codes = {
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
    for name, values in codes.items():
        for value in dict.fromkeys(values):
            if value:
                row.add_text(name, value)


def _add_numbers(row: tantivy.Document, document: ListingDocument) -> None:
    numbers = {
        "version": document.version,
        "trl": document.trl,
        "price": document.price_minor,
        "bounty": document.bounty_minor,
        "deadline": document.deadline_at,
        "published": document.published_at,
        "confirmed": document.confirmed_at,
        "completeness": document.completeness,
        "verified": int(document.owner_verified),
        **_orders(document),
    }
    for name, value in numbers.items():
        row.add_integer(name, value or 0)


def _orders(document: ListingDocument) -> dict[str, int]:
    """Sort keys whose ties end in the newest first in the direction that people expect."""
    day = min(max(document.published_at // DAY, 0), LAST_DAY)
    return {
        "trl_order": _key(document.trl, day),
        "bounty_order": _key(document.bounty_minor, day),
        "price_order": _key(document.price_minor, LAST_DAY - day),
        "deadline_order": _key(document.deadline_at, LAST_DAY - day),
    }


def _key(value: int | None, tie: int) -> int:
    return min(max(value or 0, 0), LARGEST) * (LAST_DAY + 1) + tie
