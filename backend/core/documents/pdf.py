"""Writes a document as PDF. The page is set by `page.typ`, which is given all texts as JSON."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from backend.core.documents.content import (
    Block,
    Clause,
    Document,
    Heading,
    Paragraph,
    Signatures,
    Table,
    babel,
    clause_label,
    lines,
    page_label,
    plain,
    runs_left,
)

if TYPE_CHECKING:
    import typst

_ALONE = Lock()
"""The compiler is one for the process, so that fonts are read once; it sets one file at a time."""
PAGE = Path(__file__).with_name("page.typ")
FONTS = ("pylopdf_fonts_zh_cn", "pylopdf_fonts_ar")
"""Packages that are nothing but fonts: what the typesetter's own Latin and Cyrillic leave open.
Fonts of the machine are asked last, for the scripts of neither."""


def render(document: Document) -> bytes:
    """The pages. The same document is always the same bytes."""
    told = {"document": json.dumps(_page(document), ensure_ascii=False)}
    with _ALONE:
        made = _compiler().compile(_source(), sys_inputs=told, format="pdf")
    assert isinstance(made, bytes)
    return made


@cache
def _source() -> bytes:
    return PAGE.read_bytes()


@cache
def _compiler() -> "typst.Compiler":
    import typst  # noqa: PLC0415 — large, and most processes never write a document

    fonts = typst.Fonts(font_paths=[str(files(package)) for package in FONTS])
    return typst.Compiler(root=str(PAGE.parent), font_paths=fonts)


def _page(document: Document) -> dict[str, Any]:
    locale = babel(document.lang)
    return {
        "lang": locale.code,
        "rtl": locale.direction == "rtl",
        "title": _text(document.title),
        "subtitle": _text(document.subtitle),
        "meta": [[_text(name), _paragraphs(value)] for name, value in document.meta],
        "blocks": [_block(locale.code, block, number) for block, number in document.numbered()],
        "header": _text(document.header),
        "footer": _text(document.footer),
        "fingerprint": plain(document.fingerprint),
        "page": page_label(locale.code),
        "watermark": plain(document.watermark),
    }


def _text(text: str) -> dict[str, Any]:
    shown = plain(text)
    return {"text": shown, "rtl": runs_left(shown)}


def _paragraphs(text: str) -> list[dict[str, Any]]:
    return [_text(line) for line in lines(text)]


def _block(lang: str, block: Block, number: int) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "text": _text(block.text)}
        case Paragraph():
            return {"kind": "text", "lines": _paragraphs(block.text), "quiet": block.quiet}
        case Clause():
            return _clause(lang, block, number)
        case Table():
            return _table(block)
        case Signatures():
            parties = [
                {
                    "role": _text(one.role),
                    "name": _text(one.name),
                    "lines": [_text(line) for line in one.lines],
                }
                for one in block.parties
            ]
            return {"kind": "signatures", "parties": parties}


def _clause(lang: str, clause: Clause, number: int) -> dict[str, Any]:
    several = len(clause.paragraphs) > 1
    return {
        "kind": "clause",
        "label": clause_label(lang, number),
        "title": _text(clause.title),
        "paragraphs": [
            {"label": f"{number}.{place}" if several else "", "lines": _paragraphs(text)}
            for place, text in enumerate(clause.paragraphs, 1)
        ],
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "head": [_text(cell) for cell in table.head],
        "rows": [[_text(cell) for cell in row] for row in table.rows],
        "total": [_text(cell) for cell in table.total],
        "numbers": sorted(table.numbers),
        "widths": list(table.widths or (1,) * len(table.head)),
    }
