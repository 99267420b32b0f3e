"""Uploads, ready made, and bytes that look like files of a kind."""

import hashlib
import io
import zipfile
from datetime import datetime

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core import clock
from backend.core.settings import Settings
from backend.files.models import StoredFile
from backend.files.service import store_of

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")


def package(*parts: str) -> bytes:
    """A ZIP package with these parts, as Office documents are."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part in parts:
            archive.writestr(part, f"<{part}/>")
    return buffer.getvalue()


DOCX = package("[Content_Types].xml", "_rels/.rels", "word/document.xml")
XLSX = package("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")
PPTX = package("[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml")


def make_file(
    session: Session,
    person: Person,
    settings: Settings | None = None,
    *,
    name: str = "licence.pdf",
    content: bytes = PDF,
    claimed: bool = False,
    created_at: datetime | None = None,
) -> StoredFile:
    """An upload of a person's; its bytes are stored when the settings are given."""
    file = StoredFile(
        name=name,
        media_type="application/pdf",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        uploaded_by=person.id,
        claimed=claimed,
        created_at=created_at or clock.now(),
    )
    session.add(file)
    session.flush()
    if settings is not None:
        store_of(settings).put(file.id, io.BytesIO(content))
    return file
