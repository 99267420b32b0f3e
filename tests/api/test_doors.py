"""What is refused before any feature hears of it, and what every answer carries."""

import gzip

import pytest

from backend.core.static import HEADERS


@pytest.fixture
def door(app):
    """A client that sees what a failing server answers."""
    from fastapi.testclient import TestClient  # noqa: PLC0415 — as the fixtures of the rig do

    with TestClient(app, base_url="http://testserver", raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/api/v1/nodes/a%00b",
        "/api/v1/metrics/a%00b",
        "/api/v1/achievements/a%00b",
        "/api/v1/organizations/invitations/%00",
        "/api/v1/organizations?q=a%00b",
        "/api/v1/discovery/achievements?q=%00",
        "/api/v1/discovery/suggest?q=%00",
    ],
)
def test_an_address_with_a_nul_is_refused(door, path) -> None:
    answer = door.get(path)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad-request")


@pytest.mark.parametrize(
    "path",
    ["/" + "a" * 3000, "/%ff%fe", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/a%0Ab"],
)
def test_a_strange_page_is_at_most_not_there(door, path) -> None:
    assert door.get(path).status_code == 404


def test_a_page_is_served_for_every_route_of_the_browser_but_for_no_missing_asset(
    door, settings
) -> None:
    (settings.web_dist / "assets").mkdir(parents=True)
    (settings.web_dist / "index.html").write_text("<p>page</p>")
    (settings.web_dist / "assets" / "a.js").write_text("1")
    (settings.web_dist / "assets" / "a.js.gz").write_bytes(gzip.compress(b"1"))
    (settings.data_dir / "secret.txt").write_text("secret")
    assert door.get("/listings/17").text == "<p>page</p>"
    assert "immutable" in door.get("/assets/a.js").headers["cache-control"]
    packed = door.get("/assets/a.js", headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    missing = door.get("/assets/gone.js")
    assert (missing.status_code, missing.json()["code"]) == (404, "not-found")
    assert door.get("/..%2fsecret.txt").text == "<p>page</p>"
    assert door.get("/api/v1/nothing").json()["code"] == "not-found"


@pytest.mark.parametrize("origin", ["http://[", "http://testserver:99999999", "é", "null", "x"])
def test_an_origin_that_is_none_is_foreign(door, origin) -> None:
    answer = door.post("/api/v1/sessions", json={}, headers={"Origin": origin.encode()})
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign-origin")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_write_from_another_site_is_refused_on_every_path(door, method) -> None:
    headers = {"Origin": "https://evil.example"}
    for path in ("/api/v1/sessions/current", "/api/v1/me", "/api/v1/nowhere", "/"):
        answer = door.request(method, path, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "foreign-origin")


def test_a_body_without_a_size_is_counted_while_it_arrives(door) -> None:
    def megabytes():
        for _ in range(4):
            yield b" " * 1024 * 1024

    headers = {"content-type": "application/json"}
    answer = door.post("/api/v1/sessions", content=megabytes(), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")
    declared = door.post("/api/v1/sessions", content=b" " * 3 * 1024 * 1024, headers=headers)
    assert (declared.status_code, declared.json()["code"]) == (413, "too-large")


def test_an_upload_larger_than_allowed_is_refused_while_it_arrives(door, settings) -> None:
    big = b"%PDF-1.7 " + b"x" * (settings.upload_max_mb + 2) * 1024 * 1024
    answer = door.post("/api/v1/files", files={"file": ("a.pdf", big)})
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 422, "validation-failed"),
        (b"nul", 422, "validation-failed"),
        (b"\x00", 422, "validation-failed"),
        (b"\xff\xfe", 422, "validation-failed"),
        (b"[" * 100_000, 400, "bad-request"),
        (b'{"a":' * 50_000, 400, "bad-request"),
        (b'{"email": ' + b"9" * 5_000 + b"}", 400, "bad-request"),
        (b'{"email": 1e999}', 422, "validation-failed"),
        (b'{"email": NaN}', 422, "validation-failed"),
        (b'{"email": "\\ud800@example.org", "password": "\\udfff"}', 422, "validation-failed"),
        (b'{"\\ud800": 1}', 422, "validation-failed"),
        (b'"\\ud800"', 422, "validation-failed"),
        (b"[]", 422, "validation-failed"),
        (b"null", 422, "validation-failed"),
    ],
)
def test_a_broken_body_is_told(door, content, status, code) -> None:
    headers = {"content-type": "application/json"}
    answer = door.post("/api/v1/sessions", content=content, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_where_json_breaks_off_is_no_field(door) -> None:
    headers = {"content-type": "application/json"}
    [fault] = door.post("/api/v1/sessions", content=b"{", headers=headers).json()["errors"]
    assert (fault["pointer"], fault["code"]) == ("/", "json-invalid")


def test_an_unknown_address_and_an_unknown_method_are_problems(door) -> None:
    for method, path, code in (
        ("GET", "/api/v1/nowhere", "not-found"),
        ("PUT", "/api/v1/me", "method-not-allowed"),
        ("POST", "/api/v1/discovery/achievements", "method-not-allowed"),
    ):
        answer = door.request(method, path)
        assert answer.json()["code"] == code
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/", "/livez", "/api/v1/me", "/api/v1/nowhere", "/%00"])
def test_every_answer_keeps_browsers_strict(door, path) -> None:
    answer = door.get(path)
    assert {name.decode(): value.decode() for name, value in HEADERS}.items() <= dict(
        answer.headers
    ).items()
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy


def test_every_answer_names_its_request(door) -> None:
    answer = door.get("/api/v1/nowhere")
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert door.get("/livez").headers["x-request-id"] != answer.headers["x-request-id"]


def test_a_fault_of_ours_tells_the_reader_nothing_but_its_number(door, app) -> None:
    @app.get("/api/v1/broken")
    def broken() -> None:
        raise RuntimeError("a secret of the inside")

    # The web pages answer every address that comes after them.
    app.router.routes.insert(0, app.router.routes.pop())
    answer = door.get("/api/v1/broken")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal-error")
    assert "secret" not in answer.text
