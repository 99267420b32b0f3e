"""Files over HTTP: who gets which link, what a link is good for, how content arrives."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.core.db import transaction
from backend.core.settings import Settings
from backend.files.service import link
from tests.conftest import Clock
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.files import PDF, PNG, make_file


def signed_in(engine: Engine) -> dict[str, str]:
    with transaction(engine) as session:
        return bearer(make_sign_in(session, make_person(session)))


def uploaded(client: TestClient, headers: dict[str, str], name: str, content: bytes):
    files = {"file": (name, content, "application/octet-stream")}
    return client.post("/api/v1/files", files=files, headers=headers)


def test_an_upload_comes_back_as_a_harmless_download(client: TestClient, engine: Engine) -> None:
    me = signed_in(engine)
    answer = uploaded(client, me, "证书 №1.pdf", PDF)
    assert answer.status_code == 201
    read = answer.json()
    assert (read["name"], read["size"], read["media_type"]) == (
        "证书 №1.pdf",
        len(PDF),
        "application/pdf",
    )
    url = client.get(f"/api/v1/files/{read['id']}/link", headers=me).json()["url"]
    content = client.get(url)
    assert content.content == PDF
    assert content.headers["content-type"] == "application/pdf"
    assert content.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%E8")
    assert content.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in content.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("run.exe", b"MZ", "file-type-not-allowed"),
        ("photo.pdf", PNG, "file-type-mismatch"),
        ("empty.pdf", b"", "file-empty"),
        ("page.pdf", b"<html><script>alert(1)</script>", "file-type-mismatch"),
    ],
)
def test_what_is_not_taken_is_a_clear_problem(
    client: TestClient, engine: Engine, name: str, content: bytes, code: str
) -> None:
    answer = uploaded(client, signed_in(engine), name, content)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_an_oversized_upload_is_refused_by_size(
    app, client: TestClient, engine: Engine, settings: Settings
) -> None:
    app.state.settings = settings.model_copy(update={"upload_max_mb": 1})
    answer = uploaded(client, signed_in(engine), "big.pdf", PDF + bytes(1024 * 1024))
    assert (answer.status_code, answer.json()["code"]) == (413, "file-too-large")


def test_a_form_without_a_file_names_the_field(client: TestClient, engine: Engine) -> None:
    answer = client.post("/api/v1/files", data={"file": "text"}, headers=signed_in(engine))
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/file"


def test_strangers_get_no_link_and_cannot_delete(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    stranger = signed_in(engine)
    with transaction(engine) as session:
        file = make_file(session, make_person(session), settings)
    address = f"/api/v1/files/{file.id}"
    assert client.get(f"{address}/link").status_code == 401
    assert client.delete(address).status_code == 401
    for answer in (
        client.get(f"{address}/link", headers=stranger),
        client.delete(address, headers=stranger),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "file-not-found")


def test_a_link_stops_working_when_its_time_is_over(
    client: TestClient, engine: Engine, settings: Settings, clock: Clock
) -> None:
    with transaction(engine) as session:
        file = make_file(session, make_person(session), settings)
    url = link(settings, file, seconds=60)
    clock.shift(seconds=60)
    assert client.get(url).status_code == 200
    clock.shift(seconds=1)
    answer = client.get(url)
    assert (answer.status_code, answer.json()["code"]) == (410, "file-link-expired")


def test_a_link_made_by_hand_or_for_another_file_opens_nothing(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    with transaction(engine) as session:
        person = make_person(session)
        file, other = make_file(session, person, settings), make_file(session, person, settings)
    parts = urlsplit(link(settings, file))
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    later = str(int(query["expires"]) + 10**6)
    forged = [
        (file.id, query | {"expires": later}),
        (file.id, query | {"signature": "A" * 43}),
        (file.id, query | {"signature": query["signature"][:-1]}),
        (file.id, query | {"signature": "подпись"}),
        (other.id, query),
    ]
    for file_id, params in forged:
        answer = client.get(f"/api/v1/files/{file_id}/content", params=params)
        assert (answer.status_code, answer.json()["code"]) == (403, "file-link-invalid")
    unsigned = client.get(f"/api/v1/files/{file.id}/content", params=query | {"signature": ""})
    assert unsigned.status_code == 422


@pytest.mark.parametrize("expires", ["never", "-1", "9" * 30, "1.5", ""])
def test_a_garbled_link_is_a_problem_that_names_the_part(
    client: TestClient, engine: Engine, settings: Settings, expires: str
) -> None:
    with transaction(engine) as session:
        file = make_file(session, make_person(session), settings)
    answer = client.get(
        f"/api/v1/files/{file.id}/content", params={"expires": expires, "signature": "x"}
    )
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/query/expires"


def test_the_link_says_until_when_it_works(
    client: TestClient, engine: Engine, clock: Clock
) -> None:
    me = signed_in(engine)
    read = uploaded(client, me, "a.pdf", PDF).json()
    link_read = client.get(f"/api/v1/files/{read['id']}/link", headers=me).json()
    assert datetime.fromisoformat(link_read["expires_at"]) == datetime(2026, 3, 2, 9, 5, tzinfo=UTC)


def test_a_link_to_a_deleted_file_finds_nothing(client: TestClient, engine: Engine) -> None:
    me = signed_in(engine)
    read = uploaded(client, me, "a.pdf", PDF).json()
    address = f"/api/v1/files/{read['id']}"
    url = client.get(f"{address}/link", headers=me).json()["url"]
    assert client.delete(address, headers=me).status_code == 204
    assert client.get(url).json()["code"] == "file-not-found"
