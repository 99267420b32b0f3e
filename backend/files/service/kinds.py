"""Which kinds of files are taken, told by name and by content."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

import filetype

from backend.files.errors import FileTypeMismatch, FileTypeNotAllowed

HEAD = 8192
TAIL = 512 * 1024
NAME_MAX_BYTES = 200
_JOINERS = "\u200c\u200d"
"""Persian and other scripts are misspelt without these two invisible characters."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what it is served as, what it must look like inside."""

    media_type: str
    magic: frozenset[str] = frozenset()
    """Media types that the first bytes may show; empty: none may be recognised (plain text)."""
    parts: tuple[bytes, ...] = ()
    """Names that the directory at the end of an Office package must list."""


_ZIP = "application/zip"
_OFFICE = "application/vnd.openxmlformats-officedocument."


def _office(flavour: str, part: bytes) -> Kind:
    media = _OFFICE + flavour
    return Kind(media, frozenset({media, _ZIP}), (b"[Content_Types].xml", part))


def _plain(media_type: str) -> Kind:
    return Kind(media_type, frozenset({media_type}))


KINDS: Mapping[str, Kind] = {
    "pdf": _plain("application/pdf"),
    "docx": _office("wordprocessingml.document", b"word/document.xml"),
    "xlsx": _office("spreadsheetml.sheet", b"xl/workbook.xml"),
    "pptx": _office("presentationml.presentation", b"ppt/presentation.xml"),
    "csv": Kind("text/csv"),
    "txt": Kind("text/plain"),
    "png": _plain("image/png"),
    "jpg": _plain("image/jpeg"),
    "jpeg": _plain("image/jpeg"),
    "webp": _plain("image/webp"),
    "zip": _plain(_ZIP),
    "mp4": Kind("video/mp4", frozenset({"video/mp4", "video/x-m4v"})),
}


def clean_name(name: str) -> str:
    """A file's own name without its folders and without characters that deceive or do harm."""
    name = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())
    name = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(
        " " if c in '<>:"|?*' else c
        for c in name
        if c in _JOINERS or not unicodedata.category(c).startswith("C")
    )
    stem, dot, extension = " ".join(kept.split()).strip(". ").rpartition(".")
    if not dot:
        stem, extension = extension, ""
    stem = _cut(stem.strip(". ") or "file", NAME_MAX_BYTES - len(extension.encode()) - 1)
    return f"{stem}.{extension}" if extension else stem


def _cut(text: str, size: int) -> str:
    return text.encode()[: max(size, 1)].decode(errors="ignore").strip()


def kind_of(name: str) -> Kind:
    """The kind that a cleaned name claims, or its Problem."""
    _, dot, extension = name.rpartition(".")
    kind = KINDS.get(extension.lower()) if dot else None
    if kind is None:
        raise FileTypeNotAllowed(name=name, allowed=sorted(KINDS))
    return kind


def require_content(kind: Kind, name: str, stream: BinaryIO, size: int) -> None:
    """Refuse content that is not of the kind. Moves the stream's position."""
    stream.seek(0)
    head = stream.read(HEAD)
    found = filetype.guess(head)
    if kind.magic:
        fits = found is not None and found.mime in kind.magic
    else:
        fits = found is None and _is_text(head)
    if fits and kind.parts:
        # The directory of a package lies at its end; unpacking hostile packages is not needed.
        stream.seek(max(0, size - TAIL))
        tail = stream.read(TAIL)
        fits = all(part in tail for part in kind.parts)
    if not fits:
        shown = found.mime if found is not None else "unknown"
        raise FileTypeMismatch(name=name, expected=kind.media_type, found=shown)


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in head
