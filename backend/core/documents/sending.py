"""Documents on their way to whoever asked for them."""

from enum import StrEnum
from urllib.parse import quote

from starlette.responses import Response

from backend.core.documents import pdf
from backend.core.documents.content import Document, plain

_OFFICE = "application/vnd.openxmlformats-officedocument"
_UNFIT = str.maketrans(dict.fromkeys('\\/<>:"|?*\n\t', " "))


class Format(StrEnum):
    """What can be downloaded."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


MEDIA_TYPES = {
    Format.PDF: "application/pdf",
    Format.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Format.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
}


def render(document: Document, form: Format) -> bytes:
    """The document as a file. A table of figures is no document: XLSX is not written here."""
    if form is Format.PDF:
        return pdf.render(document)
    from backend.core.documents import docx  # noqa: PLC0415 — loads slowly, and few ask for it

    return docx.render(document)


def attachment(content: bytes, name: str, form: Format) -> Response:
    """An answer that the reader's browser saves under a name; the ending is added."""
    fit = " ".join(plain(name).translate(_UNFIT).split()).strip(". ")[:120] or "document"
    saved_as = quote(f"{fit}.{form}", safe="")
    return Response(
        content,
        media_type=MEDIA_TYPES[form],
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{saved_as}",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )
