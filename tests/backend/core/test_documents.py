"""Documents come out whole in every script, and nothing that people wrote is an instruction."""

import io
import re

import docx
import pypdfium2
import pytest

from backend.core.documents import (
    Clause,
    Document,
    Format,
    Heading,
    Paragraph,
    Signature,
    Signatures,
    Table,
    attachment,
    render,
)
from backend.core.documents.content import clause_label, plain, runs_left

HOSTILE = (
    '#panic("x") *b* $x^2$ <script>alert(1)</script> \\ @ref [c] {{7*7}} ${jndi} =1+1 & <w:p/>'
)
TEXTS = {
    "zh": "甲方将“光伏板自清洁涂层”专利权转让给乙方。",
    "en": "Party A assigns the patent in the self-cleaning coating to Party B.",
    "ru": "Сторона А отчуждает исключительное право на изобретение.",
    "kk": "Қазақ ұлттық техникалық зерттеу университеті",
}


def whole(lang: str, text: str, **more: str) -> Document:
    """A document with one of each part."""
    return Document(
        lang=lang,
        title=f"{text} №1",
        subtitle="HT-2026-0012",
        meta=(("Party A", text),),
        blocks=(
            Heading("Heading"),
            Paragraph(text),
            Clause("First", (text,)),
            Clause("Second", (text, HOSTILE)),
            Table(
                ("#", "amount"), (("1", "500.00"), (text, "1 500.00")), frozenset({1}), ("", "2")
            ),
            Signatures((Signature("Party A", text, ("Date:",)), Signature("Party B", "B"))),
        ),
        **more,
    )


def pages(content: bytes) -> list[str]:
    """The text of every page, without the breaks of lines."""
    with pypdfium2.PdfDocument(content) as found:
        return [re.sub(r"\s+", "", page.get_textpage().get_text_range()) for page in found]


def words(content: bytes) -> str:
    """All that a docx says, cell by cell."""
    found = docx.Document(io.BytesIO(content))
    said = [paragraph.text for paragraph in found.paragraphs]
    said += [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return "\n".join(said)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("lang", TEXTS)
def test_a_document_says_in_both_forms_what_it_was_given(lang: str) -> None:
    text = TEXTS[lang]
    document = whole(lang, text, footer="HT-2026-0012 v2", fingerprint="SHA-256 9f86d081")
    [page] = pages(render(document, Format.PDF))
    assert page.replace("\u00ad", "").count(squeezed(text)) >= 6
    assert "SHA-2569f86d081" in page
    written = words(render(document, Format.DOCX))
    assert written.count(text) >= 6
    assert clause_label(lang, 2) in written
    assert squeezed(clause_label(lang, 2)) in page


@pytest.mark.parametrize("form", [Format.PDF, Format.DOCX])
def test_hostile_text_is_shown_as_it_was_written(form: Format) -> None:
    content = render(whole("en", "A"), form)
    shown = pages(content)[0] if form is Format.PDF else squeezed(words(content))
    assert squeezed(HOSTILE) in shown


def test_what_no_page_can_show_or_what_turns_a_page_around_is_left_out() -> None:
    assert plain("pay \u202e000,1\u202c \u2066x\u2069\x00\x07\ufffe to A") == "pay 000,1 x to A"
    for form in (Format.PDF, Format.DOCX):
        assert render(whole("en", "pay \u202e000,1\x00\x0b\ufffe\ud800"), form)


def test_text_from_right_to_left_keeps_its_direction_in_any_document() -> None:
    persian = "قرارداد انتقال فناوری"
    assert runs_left(f"«{persian}» 2026")
    assert not runs_left("2026 contract, فناوری")
    marked = docx.Document(io.BytesIO(render(whole("ru", persian), Format.DOCX)))
    turned = [line for line in marked.paragraphs if line.text == persian]
    assert turned
    assert all(line._p.pPr.find(docx.oxml.ns.qn("w:bidi")) is not None for line in turned)
    assert pages(render(whole("fa", persian), Format.PDF))


def test_pages_are_counted_and_every_one_tells_whose_copy_it_is() -> None:
    blocks = tuple(Paragraph("A sentence of some length. " * 30) for _ in range(12))
    document = Document("en", "Long", blocks, watermark="a@example.org", fingerprint="SHA-256 ab")
    found = pages(render(document, Format.PDF))
    assert len(found) > 1
    for number, page in enumerate(found, 1):
        assert f"Page{number}of{len(found)}" in page
        assert "a@example.org" in page
        assert "SHA-256ab" in page


def test_the_same_document_is_always_the_same_pdf() -> None:
    first, second = (render(whole("zh", TEXTS["zh"]), Format.PDF) for _ in range(2))
    assert first == second
    assert first != render(whole("zh", TEXTS["zh"], footer="v2"), Format.PDF)


@pytest.mark.parametrize(
    ("number", "shown"),
    [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (100, "100")],
)
def test_chinese_articles_are_counted_in_chinese(number: int, shown: str) -> None:
    assert clause_label("zh", number) == f"第{shown}条"


def test_a_download_is_saved_under_a_harmless_name() -> None:
    answer = attachment(b"x", 'contract\r\nX: 1/../"一"\u202e', Format.PDF)
    disposition = answer.headers["content-disposition"]
    assert disposition == "attachment; filename*=UTF-8''contract%20X%201%20..%20%E4%B8%80.pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
