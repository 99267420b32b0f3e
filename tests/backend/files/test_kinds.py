"""Names are cleaned, and content must be what the name says."""

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.files.errors import FileTypeMismatch, FileTypeNotAllowed
from backend.files.service.kinds import KINDS, NAME_MAX_BYTES, clean_name, kind_of, require_content
from tests.factories.files import DOCX, PDF, PNG, PPTX, XLSX, package

CONTENT = {
    "pdf": PDF,
    "docx": DOCX,
    "xlsx": XLSX,
    "pptx": PPTX,
    "csv": "名称,阶段\n滴灌带,中试\n".encode(),
    "txt": "Краткое описание".encode("utf-16"),
    "png": PNG,
    "jpg": bytes.fromhex("ffd8ffe000104a46494600010100000100010000"),
    "jpeg": bytes.fromhex("ffd8ffe000104a46494600010100000100010000"),
    "webp": b"RIFF\x24\x00\x00\x00WEBPVP8 ",
    "zip": package("data.csv"),
    "mp4": bytes.fromhex("00000018667479706d703432000000006d70343269736f6d"),
}
FAMILIES = {"docx": "zip", "xlsx": "zip", "pptx": "zip", "jpeg": "jpg", "txt": "csv"}


def accepted(extension: str, content: bytes) -> bool:
    name = f"file.{extension}"
    try:
        require_content(kind_of(name), name, io.BytesIO(content), len(content))
    except FileTypeMismatch:
        return False
    return True


@pytest.mark.parametrize("extension", sorted(KINDS))
def test_content_is_taken_under_the_name_of_its_own_kind(extension: str) -> None:
    assert accepted(extension, CONTENT[extension])


@pytest.mark.parametrize("named", sorted(KINDS))
@pytest.mark.parametrize("really", sorted(KINDS))
def test_content_of_another_kind_is_refused(named: str, really: str) -> None:
    same = FAMILIES.get(named, named) == FAMILIES.get(really, really)
    if not same:
        assert not accepted(named, CONTENT[really])


@pytest.mark.parametrize("named", ["docx", "xlsx", "pptx"])
@pytest.mark.parametrize("really", ["docx", "xlsx", "pptx", "zip"])
def test_office_packages_are_told_apart(named: str, really: str) -> None:
    assert accepted(named, CONTENT[really]) == (named == really)


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00\x03\x00\x00\x00",
        b"\x7fELF\x02\x01\x01\x00",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"Rar!\x1a\x07\x01\x00",
        b"plain\0text",
    ],
)
@pytest.mark.parametrize("extension", sorted(KINDS))
def test_programs_and_unknown_binaries_pass_under_no_name(extension: str, content: bytes) -> None:
    assert not accepted(extension, content)


@pytest.mark.parametrize(
    "name", ["run.exe", "page.html", "image.svg", "macro.docm", "noextension", ".pdf", ""]
)
def test_other_extensions_are_refused(name: str) -> None:
    with pytest.raises(FileTypeNotAllowed):
        kind_of(clean_name(name))


@pytest.mark.parametrize(
    ("given_name", "cleaned"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\me\\报告.pdf", "报告.pdf"),
        ("/abs/олш.pdf", "олш.pdf"),
        ("invoice\u202efdp.exe.pdf", "invoicefdp.exe.pdf"),
        ("می\u200cخواهم.pdf", "می\u200cخواهم.pdf"),
        ('a<b>:"|?*.pdf', "a b.pdf"),
        ("two\r\nlines\0.pdf", "twolines.pdf"),
        ("...pdf", "pdf"),
        ("  spaced   out  .pdf", "spaced out.pdf"),
        ("lone\ud800.pdf", "lone.pdf"),
    ],
)
def test_names_lose_folders_and_what_deceives(given_name: str, cleaned: str) -> None:
    assert clean_name(given_name) == cleaned


@given(st.text(max_size=400))
def test_a_cleaned_name_is_one_harmless_part_of_bounded_length(name: str) -> None:
    cleaned = clean_name(name)
    assert cleaned
    assert len(cleaned.encode()) <= NAME_MAX_BYTES
    assert not set(cleaned) & set('/\\<>:"|?*')
    assert not cleaned.startswith(".")
    assert all(c in "\u200c\u200d" or unicodedata.category(c)[0] != "C" for c in cleaned)
    assert clean_name(cleaned) == cleaned
