"""The parts of a document, and what every writer of it needs to know about them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from backend.core import locales, texts
from backend.core.schemas import clean

Part = Literal["page", "pages"] | str  # noqa: PYI051 — plain text is the third choice
_HARMFUL = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that turn the order of others around, so that a page reads as nobody wrote it; and
those that no document may hold. Writers set the direction of each text themselves."""
_DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above what follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line feeds part it. A `quiet` one is a remark in smaller letters."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered article. Several paragraphs are numbered in turn."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head. Columns in `numbers` end flush; `total` closes the table."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    total: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    """How wide the columns are, compared with each other; alike when empty."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Where somebody signs: in which part, who, and the lines to be filled by hand."""

    role: str
    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """The block at the end, two abreast, never broken over pages."""

    parties: tuple[Signature, ...]


Block = Heading | Paragraph | Clause | Table | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    """What is written on the pages, in the reader's language."""

    lang: str
    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    """Names and values under the title."""
    header: str = ""
    footer: str = ""
    """Short lines on every page."""
    fingerprint: str = ""
    """A hash by which the content can be recognised; in the foot of every page."""
    watermark: str = ""
    """Whom this copy was made for; across every page, and in front of what it says."""

    def numbered(self) -> Iterator[tuple[Block, int]]:
        """The blocks, each with its number where it is a clause, else with 0."""
        count = 0
        for block in self.blocks:
            count += isinstance(block, Clause)
            yield block, count if isinstance(block, Clause) else 0


def plain(text: str) -> str:
    """A text as writers take it: nothing unseen in it, and nothing that turns others around."""
    cleaned: str = clean(text)
    return _HARMFUL.sub("", cleaned).strip()


def lines(text: str) -> list[str]:
    """The paragraphs of a text that people wrote."""
    return [line for line in map(str.strip, plain(text).split("\n")) if line]


def runs_left(text: str) -> bool:
    """Whether the first letter of a text is of a script that is written from right to left."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def clause_label(lang: str, number: int) -> str:
    """What an article is called: `第十二条`, `Article 12`, `Статья 12`."""
    shown = _chinese(number) if lang == "zh" else str(number)
    return texts.text("document.clause", lang, number=shown)


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:  # noqa: PLR2004 — what two characters and 十 can say
        return str(number)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return head + (_DIGITS[ones] if ones else "")


def page_label(lang: str) -> list[Part]:
    """What the foot says of the page: texts, and where its number and the count of pages stand."""
    told = texts.text("document.page", lang, page="\0page\0", pages="\0pages\0")
    return [part for part in told.split("\0") if part]


def babel(lang: str) -> locales.Locale:
    """The document's language as the table of languages has it."""
    return locales.BY_CODE.get(lang, locales.DEFAULT)
