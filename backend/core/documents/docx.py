"""Writes a document as docx, for those who go on editing it."""

import io
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

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

INK, QUIET, ACCENT = "1C1B1E", "5B554D", "26418A"
BODY = {"ascii": "Times New Roman", "hAnsi": "Times New Roman", "cs": "Times New Roman"}
HEAD = {"ascii": "Arial", "hAnsi": "Arial", "cs": "Arial"}
SERIF, SANS = BODY | {"eastAsia": "SimSun"}, HEAD | {"eastAsia": "SimHei"}
"""Fonts that word processors everywhere have, or know what to take for."""


def render(document: Document) -> bytes:
    """The file."""
    return _Writer(document).write()


class _Writer:
    """One file in the making."""

    def __init__(self, document: Document) -> None:

        self.document = document
        self.locale = babel(document.lang)
        self.sheet = docx.Document()

    def write(self) -> bytes:
        """All of it, from the top of the first page."""
        self._settle()
        self._edges()
        self._opening()
        for block, number in self.document.numbered():
            self._block(block, number)
        held = io.BytesIO()
        self.sheet.save(held)
        return held.getvalue()

    def _settle(self) -> None:

        told = self.sheet.core_properties
        told.title, told.author, told.comments = plain(self.document.title), "", ""
        told.language = self.locale.tag
        section = self.sheet.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin, section.bottom_margin = Mm(26), Mm(27)
        normal = self.sheet.styles["Normal"]
        normal.font.size = Pt(10.5)
        normal.paragraph_format.line_spacing = 1.35
        normal.paragraph_format.space_after = Pt(5)
        _fonts(normal.element.get_or_add_rPr(), SERIF)

    def _edges(self) -> None:
        section = self.sheet.sections[0]
        head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
        above = [plain(self.document.header), plain(self.document.watermark)]
        self._say(head, "    ".join(filter(None, above)), size=8.5, color=QUIET)
        self._say(foot, plain(self.document.footer), size=8, color=QUIET)
        if self.document.footer:
            self._say(foot, "    ", size=8)
        for part in page_label(self.locale.code):
            if part in {"page", "pages"}:
                _field(foot, "PAGE" if part == "page" else "NUMPAGES")
            else:
                self._say(foot, part, size=8, color=QUIET)
        if self.document.fingerprint:
            line = section.footer.add_paragraph()
            self._say(line, plain(self.document.fingerprint), size=6.5, color=QUIET)

    def _opening(self) -> None:

        title = self._line(self.document.title, size=18, bold=True, fonts=SANS, above=4, below=10)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if self.document.subtitle:
            under = self._line(self.document.subtitle, color=QUIET, below=12)
            under.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if self.document.meta:
            rows = tuple(
                (plain(name), "\n".join(lines(value))) for name, value in self.document.meta
            )
            self._grid(rows, (1, 3), quiet={0})
            self._line("", below=2)

    def _block(self, block: Block, number: int) -> None:
        match block:
            case Heading():
                line = self._line(block.text, size=12, bold=True, fonts=SANS, above=12)
                line.paragraph_format.keep_with_next = True
            case Paragraph():
                for text in lines(block.text):
                    look: dict[str, Any] = {"size": 9, "color": QUIET} if block.quiet else {}
                    self._line(text, **look)
            case Clause():
                self._clause(block, number)
            case Table():
                rows = (block.head, *block.rows, *([block.total] if block.total else []))
                strong = {0} | ({len(rows) - 1} if block.total else set())
                widths = block.widths or (1,) * len(block.head)
                self._grid(rows, widths, strong=strong, numbers=block.numbers, ruled=True)
                self._line("", below=2)
            case Signatures():
                self._signatures(block)

    def _clause(self, clause: Clause, number: int) -> None:

        head = self._line("", above=10)
        label = clause_label(self.locale.code, number)
        self._say(head, f"{label}  ", size=11, bold=True, fonts=SANS, color=ACCENT)
        self._say(head, plain(clause.title), size=11, bold=True, fonts=SANS)
        head.paragraph_format.keep_with_next = True
        for place, text in enumerate(clause.paragraphs, 1):
            for at, said in enumerate(lines(text)):
                several = len(clause.paragraphs) > 1
                line = self._line(f"{number}.{place}\t{said}" if several and not at else said)
                if several:
                    line.paragraph_format.left_indent = Pt(30)
                    line.paragraph_format.first_line_indent = Pt(0 if at else -30)
                    line.paragraph_format.tab_stops.add_tab_stop(Pt(30))

    def _signatures(self, block: Signatures) -> None:
        self._line("", above=14)
        pairs = [block.parties[at : at + 2] for at in range(0, len(block.parties), 2)]
        rows = tuple(
            tuple(
                "\n".join([one.role, one.name, *(f"\n{line} ____________" for line in one.lines)])
                for one in pair
            )
            + ("",) * (2 - len(pair))
            for pair in pairs
        )
        self._grid(rows, (1, 1))

    def _grid(
        self,
        rows: tuple[tuple[str, ...], ...],
        widths: tuple[int, ...],
        *,
        strong: "set[int] | frozenset[int]" = frozenset(),
        quiet: "set[int] | frozenset[int]" = frozenset(),
        numbers: frozenset[int] = frozenset(),
        ruled: bool = False,
    ) -> None:

        table = self.sheet.add_table(len(rows), len(widths))
        if ruled:
            table.style = "Table Grid"
        if self.locale.direction == "rtl":
            table._tblPr.append(_element("w:bidiVisual"))  # noqa: SLF001 — it has no other door
        for y, row in enumerate(rows):
            for x, text in enumerate(row):
                cell = table.cell(y, x)
                cell.width = Mm(160 * widths[x] / sum(widths))
                for at, said in enumerate(plain(text).split("\n")):
                    line = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
                    fonts = SANS if y in strong else SERIF
                    color = QUIET if x in quiet else INK
                    self._say(line, said, size=9.5, bold=y in strong, fonts=fonts, color=color)
                    self._turn(line, said)
                    if x in numbers:
                        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _line(self, text: str, *, above: float = 0, below: float = 5, **look: Any) -> Line:  # noqa: ANN401 — as `_say` takes it

        line = self.sheet.add_paragraph()
        line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(above), Pt(below)
        said = plain(text) if "\t" not in text else text
        self._say(line, said, **look)
        self._turn(line, said)
        return line

    def _turn(self, line: Line, text: str) -> None:
        """Let a paragraph run as its first letter does; one without letters as the document."""
        letters = any(character.isalpha() for character in text)
        if runs_left(text) if letters else self.locale.direction == "rtl":
            line._p.get_or_add_pPr().append(_element("w:bidi"))  # noqa: SLF001 — no other door

    def _say(
        self,
        line: Line,
        text: str,
        *,
        size: float = 10.5,
        bold: bool = False,
        color: str = INK,
        fonts: dict[str, str] = SERIF,
    ) -> None:

        if not text:
            return
        run = line.add_run(text)
        run.font.size, run.font.bold = Pt(size), bold
        run.font.color.rgb = RGBColor.from_string(color)
        _fonts(run._r.get_or_add_rPr(), fonts)  # noqa: SLF001 — it has no other door
        if runs_left(text):
            run.font.rtl = True


def _fonts(properties: Any, fonts: dict[str, str]) -> None:  # noqa: ANN401 — an XML element

    held = properties.get_or_add_rFonts()
    for script, name in fonts.items():
        held.set(qn(f"w:{script}"), name)


def _element(tag: str, **attributes: str) -> Any:  # noqa: ANN401 — an XML element

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _field(line: Line, code: str) -> None:
    """A number that the word processor fills in."""
    held = _element("w:fldSimple", instr=code)
    run = _element("w:r")
    shown = _element("w:t")
    shown.text = "1"
    run.append(shown)
    held.append(run)
    line._p.append(held)  # noqa: SLF001 — it has no other door
