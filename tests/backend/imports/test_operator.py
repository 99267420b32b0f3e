"""The operator's way in: a whole file by one command, or nothing of it."""

import gzip
import json

import pytest
from sqlmodel import col, func, select

from backend.core.db import transaction
from backend.core.outbox import OutboxEntry
from backend.imports.service import OperatorImport, run_operator_import
from backend.listings.models import Listing, ListingState, ListingText
from backend.organizations.models import Organization
from tests.factories.nodes import make_node
from tests.factories.organizations import make_organization

MAPPING = "title=title,summary=abstract,keywords=keywords"


@pytest.fixture
def bring(settings, tmp_path):
    """Bring rows in as the command line does; exit code and what was told."""

    def run(rows, *, name="file.jsonl", **asked):
        path = tmp_path / name
        content = "\n".join(json.dumps(row) for row in rows).encode()
        path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
        told: list[str] = []
        given = {"kind": "achievements", "mapping": MAPPING, "publish": True} | asked
        code = run_operator_import(settings, OperatorImport(file=path, **given), told.append)
        return code, "\n".join(told)

    return run


def abstracts(count: int) -> list[dict]:
    return [
        {
            "title": f"棉田滴灌 {number}",
            "abstract": f"第 {number} 种膜下滴灌成套技术。",
            "keywords": ["滴灌", "棉花"],
            "discipline": "农学",
        }
        for number in range(count)
    ]


def listings(engine) -> list[Listing]:
    with transaction(engine, reading=True) as session:
        return list(session.exec(select(Listing).order_by(col(Listing.number))))


@pytest.mark.parametrize("name", ["file.jsonl", "file.jsonl.gz"])
def test_a_file_is_brought_in_published_numbered_and_announced(engine, bring, name) -> None:
    with transaction(engine) as session:
        make_node(session)
    code, told = bring(abstracts(25), name=name)
    assert (code, told) == (0, "25 imported published, 0 were here already")
    found = listings(engine)
    assert {each.state for each in found} == {ListingState.PUBLISHED}
    assert len({each.number for each in found}) == 25
    assert found[0].keywords == ["滴灌", "棉花"]
    with transaction(engine, reading=True) as session:
        waiting = session.exec(
            select(func.count()).where(col(OutboxEntry.topic) == "listing.changed")
        ).one()
        text = session.exec(select(ListingText).limit(1)).one()
    assert waiting == 25
    assert text.locale == "zh"
    assert text.summary.endswith("成套技术。")


def test_a_second_run_adds_only_what_is_new(engine, bring) -> None:
    bring(abstracts(3))
    code, told = bring(abstracts(5))
    assert (code, told) == (0, "2 imported published, 3 were here already")
    assert len(listings(engine)) == 5


def test_a_row_that_comes_twice_comes_in_once(engine, bring) -> None:
    code, told = bring(abstracts(2) * 2)
    assert (code, told) == (0, "2 imported published, 2 were here already")


def test_without_publish_drafts_are_made(engine, bring) -> None:
    code, told = bring(abstracts(2), publish=False)
    assert (code, told) == (0, "2 imported as drafts, 0 were here already")
    assert {each.state for each in listings(engine)} == {ListingState.DRAFT}


def test_one_faulty_row_keeps_the_whole_file_out(engine, bring) -> None:
    code, told = bring([*abstracts(3), {"abstract": "no title"}, {"title": "x" * 300}])
    assert code == 1
    assert "row 4: title: missing" in told
    assert "row 5: title: string-too-long" in told
    assert told.endswith("2 of 5 rows have faults; nothing was imported")
    assert listings(engine) == []


def test_many_faults_are_told_without_end_being_reached(engine, bring) -> None:
    _, told = bring(
        [{"abstract": str(number), "title": "", "keywords": []} for number in range(50)]
    )
    assert told.count("row ") == 20
    assert "… and 30 more rows with faults" in told


def test_a_column_may_first_be_filled_late_in_the_file(engine, bring) -> None:
    rows = [{"title": f"滴灌 {number}", "abstract": "节水"} for number in range(250)]
    rows[-1]["keywords"] = ["滴灌"]
    assert bring(rows, publish=False) == (0, "250 imported as drafts, 0 were here already")


def test_an_owner_is_named_by_name_or_by_id(engine, bring) -> None:
    with transaction(engine) as session:
        own = make_organization(session, names={"zh": "天山大学", "en": "Tianshan University"})
    assert bring(abstracts(1), organization="tianshan  UNIVERSITY")[0] == 0
    assert bring(abstracts(2), organization=str(own.id))[0] == 0
    assert {each.organization_id for each in listings(engine)} == {own.id}
    code, told = bring(abstracts(3), organization="Atlantis")
    assert (code, told.split(":")[0]) == (1, "organization-not-found")


def test_without_an_owner_the_imports_own_organisation_is_founded_once(engine, bring) -> None:
    with transaction(engine) as session:
        make_node(session)
    bring(abstracts(1))
    bring(abstracts(2))
    with transaction(engine, reading=True) as session:
        [own] = session.exec(select(Organization)).all()
    assert own.state == "verified"
    assert {each.organization_id for each in listings(engine)} == {own.id}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"kind": "patents"}, "unknown kind 'patents': achievements or challenges"),
        ({"mapping": "title"}, "unknown-field"),
        ({"mapping": "colour=title"}, "unknown-field"),
        ({"mapping": "title=nowhere"}, "unknown-column"),
    ],
)
def test_what_was_asked_wrongly_is_told(engine, bring, asked, told) -> None:
    code, said = bring(abstracts(1), **asked)
    assert code == 1
    assert said.startswith(told)
    assert listings(engine) == []


def test_a_file_that_cannot_be_read_is_told(engine, bring, settings, tmp_path) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    said: list[str] = []
    asked = OperatorImport(kind="achievements", file=path)
    assert run_operator_import(settings, asked, said.append) == 1
    assert said[0].startswith("unreadable-file")


def test_a_long_abstract_spills_into_the_body(engine, bring) -> None:
    long = "膜下滴灌技术。" * 1000
    assert bring([{"title": "滴灌", "abstract": long, "keywords": []}])[0] == 0
    with transaction(engine, reading=True) as session:
        text = session.exec(select(ListingText)).one()
    assert text.body == long
    assert len(text.summary) <= 3000
    assert text.summary.endswith("。")


def test_challenges_come_in_as_well(engine, bring) -> None:
    rows = [
        {"name": "Desalination prize", "text": "Cheaper desalination.", "prize": "$300,000"},
        {"name": "Sensor challenge", "text": "Better sensors.", "prize": "negotiable"},
    ]
    code, told = bring(
        rows, kind="challenges", locale="en", mapping="title=name,summary=text,bounty=prize"
    )
    assert (code, told) == (0, "2 imported published, 0 were here already")
    assert {each.kind.value for each in listings(engine)} == {"challenge"}
