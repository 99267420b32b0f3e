"""The spreadsheet people fill in: one sheet to fill, drop-downs where there is a choice."""

import io
from typing import TYPE_CHECKING

from backend.imports.service.columns import COLUMNS, Column
from backend.listings.schemas import ListingKind

if TYPE_CHECKING:
    import xlsxwriter

_LANGUAGES = {"zh": 0, "en": 1, "ru": 2}
_TITLES = ("填写说明", "How to fill in", "Как заполнять")
_ZH = "第 2 行是示例，可删除。每行一项；多个值用分号隔开。只有标题和摘要必填，其余可在平台上补全。"
_EN = (
    "Row 2 is an example; delete it. One listing a row; separate several values by semicolons. "
    "Only title and summary are required; the rest can be completed on the platform."
)
_RU = (
    "Строка 2 — пример, её можно удалить. Одна запись в строке; значения разделяйте точкой с "
    "запятой. Обязательны только название и аннотация, остальное можно дополнить на платформе."
)
_NOTES = (_ZH, _EN, _RU)
_ROWS = 5000


def workbook(kind: ListingKind, locale: str) -> bytes:
    """An .xlsx whose header row the import understands in every language."""
    import xlsxwriter  # noqa: PLC0415 — loads slowly, and few ask for a template

    language = _LANGUAGES.get(locale, 1)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(kind.value)
        header = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        example = book.add_format({"italic": True, "font_color": "#69635A"})
        for position, column in enumerate(COLUMNS[kind]):
            required = column.field in {"title", "summary"}
            label = column.labels[language] + (" *" if required else "")
            sheet.write_string(0, position, label, header)
            if column.example:
                sheet.write_string(1, position, column.example, example)
            _choices(sheet, position, column)
        sheet.set_column(0, len(COLUMNS[kind]) - 1, 22)
        sheet.freeze_panes(1, 0)
        notes = book.add_worksheet(_TITLES[language])
        notes.set_column(0, 0, 100, book.add_format({"text_wrap": True}))
        notes.write_string(0, 0, _NOTES[language])
    return buffer.getvalue()


def _choices(sheet: "xlsxwriter.worksheet.Worksheet", position: int, column: Column) -> None:
    if column.choices:
        sheet.data_validation(
            1, position, _ROWS, position, {"validate": "list", "source": list(column.choices)}
        )
