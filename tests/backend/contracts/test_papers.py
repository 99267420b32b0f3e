"""Contracts as files: in every language and form, with what was issued and nothing else."""

import io
import re
from copy import deepcopy
from typing import Any

import docx
import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from tests.backend.contracts.conftest import WHOLE, Desk
from tests.conftest import Clock

HEADS = {"zh": "技术许可合同", "en": "Technology licence contract", "ru": "Лицензионный договор"}
SIGNS = {"zh": "签字（盖章）：", "en": "Signature and seal:", "ru": "Подпись, печать:"}


def text_of(content: bytes) -> str:
    """What the pages say, without spaces."""
    with pypdfium2.PdfDocument(content) as pages:
        return re.sub(r"\s+", "", "".join(p.get_textpage().get_text_range() for p in pages))


def words_of(content: bytes) -> str:
    """The same of a docx."""
    found = docx.Document(io.BytesIO(content))
    said = [line.text for line in found.paragraphs]
    said += [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return re.sub(r"\s+", "", "".join(said))


def download(desk: Desk, form: str, lang: str, number: int | None = None) -> str:
    """The contract's text in a form and language."""
    asked = {"form": form, "lang": lang} | ({"number": number} if number else {})
    answer = desk.at("seeker", "GET", "/document", params=asked)
    assert answer.status_code == 200, answer.text
    assert "attachment" in answer.headers["content-disposition"]
    return text_of(answer.content) if form == "pdf" else words_of(answer.content)


def test_a_version_says_the_same_in_every_language_and_form(desk: Desk, clock: Clock) -> None:
    desk.signed(patents=[{"title": "一种膜", "number": "ZL2024", "owner": "天山大学"}])
    digest = desk.read()["versions"][0]["digest"]
    amounts = {"zh": "300,000.00", "en": "300,000.00", "ru": "300000,00"}
    for lang, head in HEADS.items():
        wanted = (head, SIGNS[lang], WHOLE["clauses"]["subject"], "ZL2024", amounts[lang])
        for form in ("pdf", "docx"):
            said = re.sub(r"[\s\u00ad]+", "", download(desk, form, lang, 1))
            assert [one for one in wanted if re.sub(r"\s+", "", one) not in said] == []
        assert digest in download(desk, "pdf", lang, 1)


def test_a_draft_says_on_its_pages_that_it_is_one(desk: Desk) -> None:
    desk.start()
    desk.write(name="#panic() <script>")
    said = download(desk, "pdf", "en")
    assert "DRAFT" in said
    assert "#panic()<script>" in said
    missing = desk.at(
        "seeker", "GET", "/document", params={"form": "pdf", "lang": "zh", "number": 1}
    )
    assert (missing.status_code, missing.json()["code"]) == (404, "contract-version-not-found")


def test_what_was_taken_back_says_so(desk: Desk, clock: Clock) -> None:
    desk.start()
    desk.write()
    desk.step("issue")
    assert "撤回" not in download(desk, "pdf", "zh", 1)
    desk.step("recall", comment="金额有误")
    assert "已撤回，未生效" in download(desk, "pdf", "zh", 1)


@pytest.mark.parametrize("form", ["royalty", "equity"])
def test_other_forms_of_payment_are_told_in_full(desk: Desk, form: str) -> None:
    plans: dict[str, Any] = {
        "royalty": {"royalty": {"base": "净销售额", "percent": "3.5", "years": 5}},
        "equity": {
            "equity": {
                "company": "新材料公司",
                "capital_minor": 1_000_000_00,
                "holders": [
                    {"name": "天山大学", "technology": "30"},
                    {"name": "西域集团", "cash": "70"},
                ],
            }
        },
    }
    desk.start()
    desk.write(plan={"form": form, **plans[form]})
    said = download(desk, "docx", "zh")
    told = {"royalty": ["净销售额", "3.5%", "5年"], "equity": ["新材料公司", "300,000.00", "100"]}
    assert all(one in said for one in told[form])


def test_the_registrar_gets_numbers_as_numbers_and_no_formulas(desk: Desk, clock: Clock) -> None:
    hostile = deepcopy(WHOLE) | {"name": '=HYPERLINK("http://x","y")'}
    desk.signed(name=hostile["name"])
    answer = desk.at("supplier", "GET", "/registration-form", params={"lang": "zh"})
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    rows = dict(row[:2] for row in book.get_sheet_by_index(0).to_python()[1:])
    assert rows["项目名称"] == hostile["name"]
    assert rows["合同成交金额"] == 300_000.0
    assert rows["技术交易额"] == 280_000.0
    assert rows["买方名称"]
    assert rows["签订日期"] == "2026-03-01"
    plan = book.get_sheet_by_index(1).to_python()
    assert [row[2] for row in plan[1:]] == [100_000.0, 200_000.0]
