"""What a public page tells its readers, in words and for machines."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from backend.core.locales import Locale


@dataclass(frozen=True, slots=True)
class Link:
    """A way on from a page: a path of ours and its name."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Story:
    """One public page in one language, as plain words: markup is added where it is written.

    `path` is the page's one address, whichever way the reader came. `about` is a schema.org thing.
    `text_lang` is the language of the words where nobody translated them.
    """

    path: str
    title: str
    description: str
    reader: Locale
    text_lang: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    about: dict[str, Any] = field(default_factory=dict)
    is_article: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """A public page in the site map."""

    path: str
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A listing in a feed."""

    path: str
    title: str
    summary: str
    lang: str
    author: str
    published_at: datetime
    changed_at: datetime
