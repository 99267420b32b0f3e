"""Files beside a listing: who hears of them, who may open them, and the record of it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from backend.core import audit
from backend.core.actor import OrganizationRole
from backend.core.db import transaction
from backend.core.settings import Settings
from backend.files.models import StoredFile
from backend.listings.models import AccessLevel, ExportStatus, Listing, ListingState
from tests.factories.accounts import make_person
from tests.factories.files import PDF, make_file
from tests.factories.listings import Cast, make_achievement, make_cast, put_into
from tests.factories.organizations import make_member

Call = Callable[..., Any]


@pytest.fixture
def draft(engine: Engine, cast: Cast) -> Listing:
    with transaction(engine) as session:
        return make_achievement(session, cast.organization, cast.author)


@pytest.fixture
def file(engine: Engine, cast: Cast, settings: Settings) -> StoredFile:
    with transaction(engine) as session:
        return make_file(session, cast.author, settings, name="专利证书.pdf")


def attach(call: Call, person: Any, draft: Listing, file: StoredFile, **more: Any) -> Any:
    body = {"file_id": str(file.id), "version": draft.version, **more}
    return call(person, "POST", f"/listings/{draft.id}/attachments", json=body)


def put_now(engine: Engine, listing: Listing, state: ListingState, **columns: Any) -> None:
    with transaction(engine) as session:
        row = session.get(Listing, listing.id)
        assert row is not None
        put_into(session, row, state, **columns)


READERS = ("visitor", "registered", "member elsewhere", "foreign member", "officer",
           "administrator", "accountant", "author")  # fmt: skip
OPENS = {
    AccessLevel.PUBLIC: {*READERS} - {"foreign member"},
    AccessLevel.REGISTERED: {
        "member elsewhere",
        "officer",
        "administrator",
        "accountant",
        "author",
    },
    AccessLevel.NDA: {"author"},
}
"""Who opens a file of which level, of a published listing not screened for export."""


@pytest.fixture
def readers(engine: Engine, cast: Cast) -> dict[str, Any]:
    with transaction(engine) as session:
        accountant, registered = make_person(session), make_person(session)
        make_member(session, cast.organization, accountant, OrganizationRole.FINANCE)
        return {
            "visitor": None,
            "registered": registered,
            "member elsewhere": make_cast(session).author,
            "foreign member": make_cast(session, country="KZ").author,
            "officer": cast.officer,
            "administrator": cast.administrator,
            "accountant": accountant,
            "author": cast.author,
        }


@pytest.mark.parametrize("access", AccessLevel)
def test_a_file_opens_for_those_whom_its_level_lets_in(
    cast: Cast,
    call: Call,
    engine: Engine,
    draft: Listing,
    file: StoredFile,
    readers: dict[str, Any],
    access: AccessLevel,
) -> None:
    (shown,) = attach(call, cast.author, draft, file, access=access, caption="证书").json()
    put_now(engine, draft, ListingState.PUBLISHED, export_status=ExportStatus.FREE)
    del readers["foreign member"]
    for name, person in readers.items():
        page = call(person, "GET", f"/achievements/{draft.id}").json()
        link = call(person, "GET", f"/listings/{draft.id}/attachments/{shown['id']}/link")
        if name in OPENS[access]:
            assert link.status_code == 200, name
            assert page["attachments"][0]["name"] == "专利证书.pdf"
        else:
            (told,) = page["attachments"]
            assert (link.status_code, link.json()["code"]) == (403, "attachment-locked"), name
            assert told["locked"] is True
            assert (told["name"], told["file_id"], told["size"]) == (None, None, None)


def test_a_foreign_reader_opens_files_of_what_is_cleared_for_export(
    cast: Cast, call: Call, engine: Engine, draft: Listing, file: StoredFile, readers: Any
) -> None:
    (shown,) = attach(call, cast.author, draft, file).json()
    put_now(engine, draft, ListingState.PUBLISHED, export_status=ExportStatus.FREE)
    link = call(
        readers["foreign member"], "GET", f"/listings/{draft.id}/attachments/{shown['id']}/link"
    )
    assert link.status_code == 200


def test_opening_leaves_a_trace_unless_the_file_is_public(
    cast: Cast, call: Call, engine: Engine, draft: Listing, file: StoredFile
) -> None:
    (shown,) = attach(call, cast.author, draft, file, access="nda").json()
    call(cast.author, "GET", f"/listings/{draft.id}/attachments/{shown['id']}/link")
    with transaction(engine, reading=True) as session:
        actions = select(audit.AuditEntry.action, audit.AuditEntry.data)
        (entry,) = session.exec(actions.where(audit.AuditEntry.subject_id == draft.id)).all()
    assert entry == ("attachment.opened", {"attachment": shown["id"], "access": "nda"})


def test_the_link_gives_the_bytes_as_a_download(
    cast: Cast, call: Call, client: Any, draft: Listing, file: StoredFile
) -> None:
    (shown,) = attach(call, cast.author, draft, file).json()
    link = call(cast.author, "GET", f"/listings/{draft.id}/attachments/{shown['id']}/link").json()
    content = client.get(link["url"])
    assert (content.status_code, content.content) == (200, PDF)
    assert content.headers["content-disposition"].startswith("attachment")


def test_other_peoples_uploads_cannot_be_shown(
    cast: Cast, call: Call, draft: Listing, file: StoredFile
) -> None:
    assert attach(call, cast.tto, draft, file).json()["code"] == "file-not-found"


def test_a_file_belongs_to_one_listing(
    cast: Cast, call: Call, engine: Engine, draft: Listing, file: StoredFile
) -> None:
    assert attach(call, cast.author, draft, file).status_code == 201
    with transaction(engine) as session:
        second = make_achievement(session, cast.organization, cast.author)
    assert attach(call, cast.author, second, file).json()["code"] == "file-in-use"


def test_files_are_changed_and_taken_away_with_the_version_seen(
    cast: Cast, call: Call, draft: Listing, file: StoredFile, engine: Engine
) -> None:
    (shown,) = attach(call, cast.author, draft, file).json()
    at = f"/listings/{draft.id}/attachments/{shown['id']}"
    stale = call(cast.author, "PATCH", at, json={"version": draft.version, "caption": "x"})
    assert stale.json()["params"] == {"version": draft.version + 1, "changed": ["attachments"]}
    body = {"version": draft.version + 1, "caption": "证书"}
    (changed,) = call(cast.author, "PATCH", at, json=body).json()
    assert (changed["caption"], changed["access"]) == ("证书", "public")
    assert call(cast.author, "DELETE", f"{at}?version=1").status_code == 409
    gone = call(cast.author, "DELETE", f"{at}?version={draft.version + 2}")
    assert (gone.status_code, gone.json()) == (200, [])
    with transaction(engine, reading=True) as session:
        assert session.get(StoredFile, file.id) is None


def test_an_attachment_of_another_listing_is_not_found(
    cast: Cast, call: Call, engine: Engine, draft: Listing, file: StoredFile
) -> None:
    (shown,) = attach(call, cast.author, draft, file).json()
    with transaction(engine) as session:
        second = make_achievement(session, cast.organization, cast.author)
    for attachment in (shown["id"], str(uuid4())):
        at = f"/listings/{second.id}/attachments/{attachment}"
        assert call(cast.author, "GET", f"{at}/link").json()["code"] == "attachment-not-found"
        assert call(cast.author, "DELETE", f"{at}?version=1").status_code == 404


def test_no_more_files_than_a_listing_holds(
    cast: Cast, call: Call, engine: Engine, draft: Listing
) -> None:
    with transaction(engine) as session:
        files = [make_file(session, cast.author, name=f"{n}.pdf") for n in range(31)]
    version = draft.version
    for file in files[:30]:
        body = {"file_id": str(file.id), "version": version}
        assert call(cast.author, "POST", f"/listings/{draft.id}/attachments", json=body).is_success
        version += 1
    body = {"file_id": str(files[30].id), "version": version}
    refused = call(cast.author, "POST", f"/listings/{draft.id}/attachments", json=body)
    assert (refused.status_code, refused.json()["code"]) == (409, "too-many-attachments")


def test_published_listings_keep_their_files(
    cast: Cast, call: Call, engine: Engine, draft: Listing, file: StoredFile
) -> None:
    (shown,) = attach(call, cast.author, draft, file).json()
    put_now(engine, draft, ListingState.PUBLISHED)
    at = f"/listings/{draft.id}/attachments/{shown['id']}?version={draft.version + 1}"
    assert call(cast.author, "DELETE", at).json()["code"] == "listing-not-editable"
    assert UUID(shown["file_id"]) == file.id
