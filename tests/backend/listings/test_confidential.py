"""The confidential section: read by those who write it, traced, and found nowhere else."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from backend.achievements import service as achievements
from backend.core import audit
from backend.core.actor import OrganizationRole
from backend.core.db import metadata, transaction
from backend.listings.models import Listing, ListingState
from tests.factories.accounts import make_person
from tests.factories.listings import Cast, make_achievement, make_cast, put_into
from tests.factories.organizations import make_member

Call = Callable[..., Any]
CANARY = "绝密工艺窗口七百三十度"


@pytest.fixture
def listing(engine: Engine, cast: Cast) -> Listing:
    with transaction(engine) as session:
        made = make_achievement(session, cast.organization, cast.author)
        return put_into(session, made, ListingState.PUBLISHED, submitted_by=cast.author.id)


def write(call: Call, person: Any, listing: Listing, text: str, version: int) -> Any:
    body = {"text": text, "version": version}
    return call(person, "PUT", f"/listings/{listing.id}/confidential", json=body)


def test_it_is_written_with_the_version_seen(cast: Cast, call: Call, listing: Listing) -> None:
    path = f"/listings/{listing.id}/confidential"
    assert call(cast.author, "GET", path).json()["version"] == 0
    assert write(call, cast.author, listing, CANARY, 0).json()["version"] == 1
    stale = write(call, cast.tto, listing, "别的", 0)
    assert (stale.status_code, stale.json()["params"]) == (409, {"version": 1, "changed": ["text"]})
    read = call(cast.tto, "GET", path).json()
    assert (read["text"], read["version"]) == (CANARY, 1)
    assert call(cast.tto, "GET", f"/listings/{listing.id}").json()["can_read_confidential"] is True


def test_it_is_closed_to_everybody_else(
    cast: Cast, call: Call, engine: Engine, listing: Listing
) -> None:
    write(call, cast.author, listing, CANARY, 0)
    with transaction(engine) as session:
        other = make_cast(session)
        colleague, accountant = make_person(session), make_person(session)
        make_member(session, cast.organization, colleague, OrganizationRole.CONTRIBUTOR)
        make_member(session, cast.organization, accountant, OrganizationRole.FINANCE)
    closed = (cast.officer, cast.administrator, other.author, other.officer, colleague, accountant)
    for person in closed:
        answers = (
            call(person, "GET", f"/listings/{listing.id}/confidential"),
            write(call, person, listing, "x", 1),
        )
        assert [answer.status_code for answer in answers] == [403, 403]
        assert CANARY not in answers[0].text
        page = call(person, "GET", f"/listings/{listing.id}")
        assert page.status_code == 404 or page.json()["can_read_confidential"] is False
    assert call(None, "GET", f"/listings/{listing.id}/confidential").status_code == 401


def test_every_reading_and_writing_is_on_record(
    cast: Cast, call: Call, engine: Engine, listing: Listing
) -> None:
    write(call, cast.author, listing, CANARY, 0)
    call(cast.tto, "GET", f"/listings/{listing.id}/confidential")
    with transaction(engine, reading=True) as session:
        entries = session.exec(
            select(audit.AuditEntry.action, audit.AuditEntry.person_id)
            .where(audit.AuditEntry.subject_id == listing.id)
            .order_by(audit.AuditEntry.seq)
        ).all()
    assert entries == [
        ("confidential.written", cast.author.id),
        ("confidential.read", cast.tto.id),
    ]


def test_it_lies_in_its_own_table_and_in_no_other(
    cast: Cast, call: Call, engine: Engine, listing: Listing
) -> None:
    with transaction(engine) as session:
        row = session.get(Listing, listing.id)
        assert row is not None
        put_into(session, row, ListingState.DRAFT)
    write(call, cast.author, listing, CANARY, 0)
    body = {"action": "submit", "version": listing.version}
    assert call(cast.author, "POST", f"/listings/{listing.id}/actions", json=body).is_success
    with transaction(engine, reading=True) as session:
        holding = {
            table.name
            for table in metadata.sorted_tables
            for found in session.execute(table.select())
            if CANARY in str(found)
        }
    assert holding == {"confidential_section"}


def test_no_answer_and_no_search_document_carries_it(
    cast: Cast, call: Call, engine: Engine, listing: Listing
) -> None:
    write(call, cast.author, listing, CANARY, 0)
    paths = (
        f"/achievements/{listing.id}",
        f"/listings/{listing.id}/timeline",
        f"/listings/{listing.id}/diff",
        "/listings/mine",
        f"/achievements/{listing.id}/matches",
    )
    for path in paths:
        for person in (cast.author, cast.officer, cast.administrator):
            assert CANARY not in call(person, "GET", path).text
    with transaction(engine, reading=True) as session:
        (document,) = achievements.documents(session, [listing.id])
    assert CANARY not in repr(document)
