"""The platform's vocabularies: fields, places, readiness levels, units, languages."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from babel import Locale

from backend.core import locales
from backend.taxonomy import repository
from backend.taxonomy.schemas import (
    Country,
    Entry,
    Field,
    Language,
    Question,
    ReadinessLevel,
    Region,
    Unit,
    Zone,
)

_NOT_COUNTRIES = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ")
)
"""Codes that CLDR names but ISO 3166-1 has not assigned to a country or territory."""

LANGUAGES = (
    *("zh", "en", "ru", "kk", "uz", "ky", "tg", "tk", "ug", "az", "fa"),
    *("ps", "ur", "ar", "tr", "mn", "ka", "hy", "ko", "ja", "de", "fr"),
)
"""Languages of the network's countries and of its nearest partners, ISO 639-1."""


def known_field(code: str) -> bool:
    """Whether the code is in the field tree."""
    return code in repository.by_code("fields")


def with_ancestors(codes: Iterable[str]) -> list[str]:
    """The codes and all fields above them, sorted, each once; unknown codes are left out."""
    found = set()
    known = repository.by_code("fields")
    for code in codes:
        while code in known:
            found.add(code)
            code = known[code]["parent"] or ""  # noqa: PLW2901 — climbing
    return sorted(found)


def field_names(code: str) -> dict[str, str]:
    """A field's names by content language; empty for an unknown code."""
    entry = repository.by_code("fields").get(code)
    return dict(entry["names"]) if entry else {}


def field_name(code: str, lang: str) -> str:
    """A field's name for a reader, or the code itself."""
    return locales.pick(field_names(code), lang) or code


def _named(entry: Entry, lang: str) -> Entry:
    return entry | {"name": locales.pick(entry["names"], lang) or entry.get("code", "")}


def fields(lang: str) -> list[Field]:
    """The whole tree, parents before children."""
    return [Field(**_named(entry, lang)) for entry in repository.entries("fields")]


@cache
def _territories(lang: str) -> dict[str, str]:
    names = Locale.parse(locales.best(lang).babel).territories
    return {
        code: str(name)
        for code, name in ((str(key), name) for key, name in names.items())
        if re.fullmatch("[A-Z]{2}", code) and code not in _NOT_COUNTRIES
    }


def known_country(code: str) -> bool:
    """Whether the code is one of ISO 3166-1 alpha-2."""
    return code in _territories("en")


def country_name(code: str, lang: str) -> str:
    """A country's name for a reader; the code when there is none."""
    return _territories(lang).get(code) or _territories("en").get(code, code)


def countries(lang: str) -> list[Country]:
    """All countries and territories, by code: readers' browsers sort names by their own rules."""
    return [
        Country(code=code, name=country_name(code, lang)) for code in sorted(_territories("en"))
    ]


def known_language(code: str) -> bool:
    """Whether the code is one of the network's languages."""
    return code in LANGUAGES


def language_name(code: str, lang: str) -> str:
    """A language's name for a reader; the code when there is none."""
    names = Locale.parse(locales.best(lang).babel).languages
    return str(names.get(code, code))


def languages(lang: str) -> list[Language]:
    """The network's languages."""
    return [Language(code=code, name=language_name(code, lang)) for code in LANGUAGES]


def known_region(code: str) -> bool:
    """Whether the code is in our extract of GB/T 2260."""
    return code in repository.by_code("regions")


def region_names(code: str) -> dict[str, str]:
    """A region's names by content language; empty for an unknown code."""
    entry = repository.by_code("regions").get(code)
    return dict(entry["names"]) if entry else {}


def region_name(code: str, lang: str) -> str:
    """A region's name for a reader, or the code itself."""
    return locales.pick(region_names(code), lang) or code


@lru_cache(maxsize=2000)
def city_name(city: str, country: str, region: str, lang: str) -> str:
    """A city's name for a reader: a division of its region, abroad one of its country's cities.

    As written where none fits. People write 昌吉 for 昌吉市 within 昌吉回族自治州: the shortest
    division that begins so.
    """
    if not city or (country == "CN" and lang == "zh"):
        return city
    if country != "CN":
        return locales.pick(_cities(country).get(_spelling(city), {}), lang) or city
    known = repository.by_code("regions")
    near = [one for one in known.values() if region in {one["code"], one["parent"]}]
    fitting = [one["names"] for one in near if one["names"]["zh"].startswith(city)]
    if not fitting:
        return city
    return locales.pick(min(fitting, key=lambda names: len(names["zh"])), lang) or city


@cache
def _cities(country: str) -> dict[str, dict[str, str]]:
    """A country's cities by each of their names."""
    cities = [one for one in repository.entries("cities") if one["country"] == country]
    return {_spelling(name): one["names"] for one in cities for name in one["names"].values()}


def _spelling(city: str) -> str:
    return city.replace("\u200c", " ").replace("İ", "I").casefold().strip()


def region_with_ancestors(code: str) -> list[str]:
    """The region and those it lies in, the largest first; empty for an unknown code."""
    chain: list[str] = []
    known = repository.by_code("regions")
    while code in known:
        chain.insert(0, code)
        code = known[code]["parent"] or ""
    return chain


def regions(lang: str) -> list[Region]:
    """Provinces, the cities the network works with, and all prefectures of Xinjiang."""
    return [Region(**_named(entry, lang)) for entry in repository.entries("regions")]


def known_zone(code: str) -> bool:
    """Whether the code is one of the demonstration area's zones."""
    return code in repository.by_code("zones")


def zones(lang: str) -> list[Zone]:
    """The national high-tech zones of the demonstration area."""
    return [Zone(**_named(entry, lang)) for entry in repository.entries("zones")]


def trl_levels(lang: str) -> list[ReadinessLevel]:
    """Technology readiness levels 1 to 9 with the questions that decide each."""
    return [
        ReadinessLevel(
            level=entry["level"],
            grade=entry["grade"],
            name=locales.pick(entry["names"], lang) or "",
            definition=locales.pick(entry["definition"], lang) or "",
            questions=[
                Question(code=question["code"], text=locales.pick(question["text"], lang) or "")
                for question in entry["questions"]
            ],
        )
        for entry in repository.entries("trl")
    ]


def units(lang: str) -> list[Unit]:
    """Units of measure of indicators."""
    return [Unit(**_named(entry, lang)) for entry in repository.entries("units")]


@cache
def _spelled() -> dict[str, Entry]:
    spelled: dict[str, Entry] = {}
    for entry in repository.entries("units"):
        for spelling in (entry["code"], entry["symbol"], *entry["spellings"]):
            spelled.setdefault(spelling, entry)
    return spelled


def find_unit(spelling: str, lang: str = "en") -> Unit | None:
    """The unit that is written so, by its code, symbol or another spelling."""
    entry = _spelled().get(spelling.strip())
    return Unit(**_named(entry, lang)) if entry else None
