"""Imports over HTTP: previewed row by row, carried out whole or not at all."""

import io
import json

import pytest
import xlsxwriter
from sqlmodel import col, func, select

from backend.core.audit import AuditEntry
from backend.core.db import transaction
from backend.imports.models import ImportBatch, ImportRow
from backend.listings.models import Listing, ListingState, ListingText
from backend.organizations.models import VerificationState
from tests.factories.listings import make_cast

GOOD = {
    "title": "棉田滴灌",
    "one_line": "节水三成",
    "summary": "膜下滴灌成套技术",
    "field_codes": "agriculture.irrigation",
    "trl": 7,
    "modes": "licence_ordinary",
    "problem": "缺水",
}


@pytest.fixture
def bring(call, cast):
    """Preview a file as the author of the organisation's listings."""

    def ask(rows, *, who=cast.author, name="list.jsonl", **form):
        lines = rows if isinstance(rows, bytes) else "\n".join(map(json.dumps, rows)).encode()
        fields = {"kind": "achievement", "organization_id": str(cast.organization.id), **form}
        return call(who, "POST", "/imports", data=fields, files={"file": (name, lines)})

    return ask


@pytest.fixture
def rows_of(call, cast):
    """The rows of an import as the author sees them."""

    def ask(batch, **query):
        return call(cast.author, "GET", f"/imports/{batch['id']}/rows", params=query).json()

    return ask


def count(engine, *where) -> int:
    with transaction(engine, reading=True) as session:
        return session.exec(select(func.count()).select_from(Listing).where(*where)).one()


def test_a_preview_changes_nothing_on_the_market(engine, bring) -> None:
    answer = bring([GOOD])
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert (told["state"], told["total"], told["valid"], told["duplicates"]) == (
        "previewed",
        1,
        1,
        0,
    )
    assert told["mapping"]["title"] == "title"
    assert count(engine) == 0


def test_every_fault_is_told_with_its_row_and_column(bring, rows_of) -> None:
    bad = {"title": "喷灌", "trl": "seven", "field_codes": "alchemy", "price": "soon"}
    batch = bring([GOOD, bad, {"summary": "ohne Titel"}]).json()
    assert (batch["total"], batch["valid"]) == (3, 1)
    page = rows_of(batch, faulty="true")
    assert [row["position"] for row in page["items"]] == [2, 3]
    told = {(f["column"], f["code"]) for row in page["items"] for f in row["faults"]}
    assert told == {
        ("trl", "not-a-number"),
        ("field_codes", "unknown-code"),
        ("price", "not-an-amount"),
        ("title", "missing"),
    }
    assert rows_of(batch, faulty="false")["total"] == 1


def test_nothing_is_imported_while_rows_have_faults(engine, bring, call, cast) -> None:
    batch = bring([GOOD, {"summary": "ohne Titel"}]).json()
    answer = call(cast.author, "POST", f"/imports/{batch['id']}/commit", json={})
    assert (answer.status_code, answer.json()["code"]) == (409, "rows-refused")
    assert answer.json()["params"] == {"faulty": 1}
    assert count(engine) == 0


def test_faulty_rows_are_left_out_when_that_is_asked_for(engine, bring, call, cast) -> None:
    batch = bring([GOOD, {"summary": "ohne Titel"}, GOOD | {"title": "喷灌"}]).json()
    answer = call(cast.author, "POST", f"/imports/{batch['id']}/commit", json={"only_valid": True})
    assert answer.json() == {"created": 2, "submitted": 0, "skipped": 1}
    assert count(engine, col(Listing.state) == ListingState.DRAFT) == 2
    with transaction(engine, reading=True) as session:
        titles = set(session.exec(select(ListingText.title)))
        made = session.exec(select(ImportRow).where(col(ImportRow.listing_id).is_not(None))).all()
        assert (titles, len(made)) == ({"棉田滴灌", "喷灌"}, 2)
        assert "import.committed" in session.exec(select(AuditEntry.action)).all()


def test_one_row_that_fails_takes_all_others_back(engine, bring, call, cast) -> None:
    batch = bring([GOOD, GOOD | {"title": "喷灌"}]).json()
    with transaction(engine) as session:
        rows = session.exec(select(ImportRow).order_by(col(ImportRow.position))).all()
        # Somebody else brought the second row in between preview and commit.
        rows[1].source_id = rows[0].source_id
    answer = call(cast.author, "POST", f"/imports/{batch['id']}/commit", json={})
    assert (answer.status_code, answer.json()["code"]) == (409, "listing-already-imported")
    assert count(engine) == 0
    with transaction(engine, reading=True) as session:
        assert session.exec(select(ImportBatch.state)).one() == "previewed"


def test_complete_rows_are_handed_in_when_that_is_asked_for(engine, bring, call, cast) -> None:
    batch = bring([GOOD, {"title": "喷灌"}]).json()
    answer = call(cast.author, "POST", f"/imports/{batch['id']}/commit", json={"submit": True})
    assert answer.json() == {"created": 2, "submitted": 1, "skipped": 0}
    assert count(engine, col(Listing.state) == ListingState.SUBMITTED) == 1
    assert count(engine, col(Listing.state) == ListingState.DRAFT) == 1


def test_rows_of_an_unverified_organisation_come_in_only_as_drafts(engine, call, bring) -> None:
    with transaction(engine) as session:
        other = make_cast(session, state=VerificationState.UNVERIFIED)
    owner = {"organization_id": str(other.organization.id)}
    batch = bring([GOOD], who=other.author, **owner).json()
    commit = f"/imports/{batch['id']}/commit"
    answer = call(other.author, "POST", commit, json={"submit": True})
    assert (answer.status_code, answer.json()["code"]) == (409, "organization-unverified")
    assert count(engine) == 0
    assert call(other.author, "POST", commit, json={}).json()["created"] == 1


def test_an_import_is_carried_out_once(bring, call, cast) -> None:
    batch = bring([GOOD]).json()
    commit = f"/imports/{batch['id']}/commit"
    assert call(cast.author, "POST", commit, json={}).status_code == 200
    again = call(cast.author, "POST", commit, json={})
    assert (again.status_code, again.json()["code"]) == (409, "import-closed")
    assert call(cast.author, "DELETE", f"/imports/{batch['id']}").status_code == 409


def test_rows_that_are_here_already_are_shown_and_left_out(bring, call, cast, rows_of) -> None:
    first = bring([GOOD]).json()
    call(cast.author, "POST", f"/imports/{first['id']}/commit", json={})
    second = bring([GOOD, GOOD | {"title": "喷灌"}]).json()
    assert (second["valid"], second["duplicates"]) == (1, 1)
    assert rows_of(second)["items"][0]["duplicate_of"]
    done = call(cast.author, "POST", f"/imports/{second['id']}/commit", json={}).json()
    assert done == {"created": 1, "submitted": 0, "skipped": 1}
    third = bring([GOOD]).json()
    none = call(cast.author, "POST", f"/imports/{third['id']}/commit", json={})
    assert (none.status_code, none.json()["code"]) == (422, "nothing-to-import")


def test_a_row_that_comes_twice_in_one_file_is_a_fault(bring, rows_of) -> None:
    batch = bring([GOOD, GOOD]).json()
    [fault] = rows_of(batch)["items"][1]["faults"]
    assert (fault["code"], fault["params"]) == ("repeated-row", {"row": 1})


def test_a_discarded_preview_is_gone(engine, bring, call, cast, rows_of) -> None:
    batch = bring([GOOD]).json()
    assert call(cast.author, "DELETE", f"/imports/{batch['id']}").status_code == 204
    assert call(cast.author, "GET", f"/imports/{batch['id']}").json()["state"] == "discarded"
    assert rows_of(batch)["total"] == 0
    answer = call(cast.author, "POST", f"/imports/{batch['id']}/commit", json={})
    assert answer.json()["code"] == "import-closed"


def test_columns_are_mapped_as_asked(bring, rows_of) -> None:
    row = {"成果": "棉田滴灌", "abstract": "膜下滴灌", "tags": "节水；棉花"}
    mapping = json.dumps({"title": "成果", "summary": "abstract", "keywords": "tags"})
    batch = bring([row], mapping=mapping).json()
    assert (batch["valid"], batch["columns"]) == (1, ["成果", "abstract", "tags"])
    assert rows_of(batch)["items"][0]["title"] == "棉田滴灌"


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ('{"title": "nowhere"}', "unknown-column"),
        ('{"colour": "title"}', "unknown-field"),
        ("[1]", "validation-failed"),
        ('{"title": 1}', "validation-failed"),
        ("{", "validation-failed"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_told(engine, bring, mapping, code) -> None:
    answer = bring([GOOD], mapping=mapping)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"PK\x03\x04 broken", "unreadable-file"),
        ("a.exe", b"MZ", "unreadable-file"),
        ("a.jsonl", b"[1, 2]", "unreadable-file"),
        ("a.csv", b"title\n", "nothing-to-import"),
        ("a.csv", b"", "nothing-to-import"),
        ("a.csv.gz", b"\x1f\x8b broken", "unreadable-file"),
    ],
)
def test_a_broken_file_is_told_and_leaves_nothing(engine, bring, name, content, code) -> None:
    answer = bring(content, name=name)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    with transaction(engine, reading=True) as session:
        assert session.exec(select(ImportBatch)).all() == []


def test_a_file_with_too_many_rows_is_refused(bring, settings) -> None:
    settings.import_max_rows = 3
    answer = bring([GOOD | {"title": str(n)} for n in range(4)])
    assert (answer.status_code, answer.json()["code"]) == (422, "too-many-rows")
    assert answer.json()["params"]["max_rows"] == 3


@pytest.mark.parametrize("kind", ["achievement", "challenge"])
@pytest.mark.parametrize("lang", ["zh", "en", "ru", "kk"])
def test_the_filled_in_template_can_be_brought_in(call, bring, cast, kind, lang) -> None:
    answer = call(None, "GET", "/imports/template", params={"kind": kind, "lang": lang})
    assert answer.headers["content-disposition"].startswith("attachment")
    previewed = bring(answer.content, name="template.xlsx", kind=kind, locale=lang)
    told = previewed.json()
    assert (told["total"], told["valid"]) == (1, 1), told
    fields = {field["field"] for field in told["fields"]}
    assert fields == set(told["mapping"])


def test_only_who_may_write_for_the_organisation_may_bring_in(engine, bring, call) -> None:
    with transaction(engine) as session:
        other = make_cast(session)
    answer = bring([GOOD], who=other.author)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert bring([GOOD], who=None).status_code == 401
    mine = bring([GOOD]).json()
    for method, path in (("GET", ""), ("GET", "/rows"), ("POST", "/commit"), ("DELETE", "")):
        body = {"json": {}} if method == "POST" else {}
        hidden = call(other.author, method, f"/imports/{mine['id']}{path}", **body)
        assert (hidden.status_code, hidden.json()["code"]) == (404, "import-not-found")


def test_who_may_not_bring_in_is_refused_before_the_file_is_read(engine, bring, cast) -> None:
    with transaction(engine) as session:
        other = make_cast(session)
    assert bring(b"broken", name="a.xlsx", who=other.author).status_code == 403


def test_a_spreadsheet_of_formulas_brings_in_their_values_as_text(bring, rows_of) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["title", "summary"])
        sheet.write_string(1, 0, "=cmd|' /C calc'!A0")
        sheet.write_string(1, 1, "膜下滴灌")
    batch = bring(buffer.getvalue(), name="a.xlsx").json()
    assert rows_of(batch)["items"][0]["title"] == "=cmd|' /C calc'!A0"
