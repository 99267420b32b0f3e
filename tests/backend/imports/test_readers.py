"""Files of strangers are read within limits."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from backend.core.sheets import MAX_INFLATED
from backend.imports.errors import TooManyRows, UnreadableFile
from backend.imports.service import readers

ROWS = [{"title": "棉田滴灌", "trl": 7}, {"title": "Опреснение", "trl": ""}]


def written(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def spreadsheet(rows: list[list[object]]) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "title,trl\n棉田滴灌,7\nОпреснение,\n".encode()),
        ("a.csv", "\ufefftitle;trl\n棉田滴灌;7\nОпреснение;\n".encode()),
        ("a.jsonl", "\n".join(json.dumps(row) for row in ROWS).encode()),
        ("a.json", json.dumps(ROWS).encode()),
        ("a.jsonl.gz", gzip.compress("\n".join(json.dumps(row) for row in ROWS).encode(), mtime=0)),
        ("a.xlsx", spreadsheet([["title", "trl"], ["棉田滴灌", 7], ["Опреснение", ""]])),
    ],
)
def test_every_kind_of_file_gives_the_same_rows(tmp_path, name, content) -> None:
    rows = readers.read_rows(written(tmp_path, "upload", content), name, max_rows=10)
    assert [row["title"] for row in rows] == ["棉田滴灌", "Опреснение"]
    assert [float(row["trl"] or 0) for row in rows] == [7, 0]


def test_a_table_in_a_chinese_encoding_is_read(tmp_path) -> None:
    path = written(tmp_path, "upload", "标题,关键词\n棉田滴灌,节水\n".encode("gb18030"))
    assert readers.read_rows(path, "a.csv", max_rows=10) == [{"标题": "棉田滴灌", "关键词": "节水"}]


def test_more_rows_than_allowed_are_refused(tmp_path) -> None:
    path = written(tmp_path, "upload", b"title\n" + b"x\n" * 11)
    with pytest.raises(TooManyRows):
        readers.read_rows(path, "a.csv", max_rows=10)


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * (MAX_INFLATED + 1))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"not a spreadsheet"),
        ("a.xlsx", b"PK\x03\x04 broken"),
        ("a.jsonl", b'{"title": '),
        ("a.jsonl", b"[1, 2]"),
        ("a.exe", b"MZ"),
        ("a.csv.gz", b"no gzip"),
        ("a.jsonl.gz", gzip.compress(b" " * (MAX_INFLATED + 2), mtime=0)),
        ("a.xlsx", bomb()),
    ],
)
def test_a_broken_or_bloated_file_is_refused(tmp_path, name, content) -> None:
    with pytest.raises(UnreadableFile):
        readers.read_rows(written(tmp_path, "upload", content), name, max_rows=10)
