"""The platform's own words on public pages, and figures as text."""

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from babel.numbers import format_currency, format_decimal, get_currency_precision

from backend.core.locales import BY_CODE, DEFAULT, order
from backend.core.schemas import Money
from backend.listings.schemas import Comparator, IndicatorFacts

_FILE = Path(__file__).parents[1] / "data" / "texts.json"
_SIGNS = {
    Comparator.GE: "≥ ",
    Comparator.GT: "> ",
    Comparator.LE: "≤ ",
    Comparator.LT: "< ",
    Comparator.ABOUT: "≈ ",
}


@cache
def _texts() -> Mapping[str, Mapping[str, Any]]:
    texts: Mapping[str, Mapping[str, Any]] = json.loads(_FILE.read_text("utf-8"))
    return texts


def word(lang: str, name: str) -> str:
    """One of the platform's words for a reader of `lang`."""
    return str(_own(lang)[name])


def heading(lang: str, page: str) -> tuple[str, str]:
    """Title and description of one of the platform's own pages."""
    title, description = _own(lang)[page]
    return title, description


def _own(lang: str) -> Mapping[str, Any]:
    return next(_texts()[code] for code in order(lang) if code in _texts())


def money(amount: Money, lang: str) -> str:
    """An amount as its readers write it."""
    babel = BY_CODE.get(lang, DEFAULT).babel
    return str(format_currency(units(amount), amount.currency, locale=babel))


def units(amount: Money) -> Decimal:
    """An amount in whole units of its currency."""
    return Decimal(amount.amount_minor).scaleb(-get_currency_precision(amount.currency))


def figure(facts: IndicatorFacts, lang: str) -> str:
    """An indicator's value with sign and unit; nothing when it has no value."""
    if facts.value is None:
        return facts.condition
    babel = BY_CODE.get(lang, DEFAULT).babel
    value = str(format_decimal(facts.value, locale=babel))
    if facts.comparator is Comparator.RANGE and facts.value_max is not None:
        value = f"{value}–{format_decimal(facts.value_max, locale=babel)}"
    return f"{_SIGNS.get(facts.comparator, '')}{value} {facts.unit}".strip()
