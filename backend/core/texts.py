"""Words the server itself says to people, by language: mails now, documents later.

Web pages have their own texts; these are for what leaves without a page around it.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter

from backend.core import locales

FOLDER = Path(__file__).parents[1] / "texts"


@cache
def catalogue(code: str) -> Mapping[str, str]:
    """All texts of one language by key; empty for a language without any."""
    path = FOLDER / f"{code}.json"
    loaded: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return loaded


def text(key: str, locale: str, **params: str | int) -> str:
    """The text of a key for a reader of `locale`, with `{name}` filled in.

    A language without the text falls back as the table of languages says. Raises KeyError for a
    key that no language knows and for a parameter that was not given.
    """
    for code in locales.order(locale):
        if key in (texts := catalogue(code)):
            return texts[key].format_map(params)
    raise KeyError(key)


def placeholders(template: str) -> frozenset[str]:
    """Names of the parameters that a text fills in."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)
