"""Signatures, and requests from other sites."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from backend.core.security import BodyLimit, OriginGuard, sign, signature_fits
from backend.core.settings import Settings

KEY = b"k" * 32


def test_a_signature_fits_only_its_own_value_purpose_and_key() -> None:
    signature = sign(KEY, "link", "file-1")
    assert signature_fits(KEY, "link", "file-1", signature)
    assert not signature_fits(KEY, "link", "file-2", signature)
    assert not signature_fits(KEY, "mail", "file-1", signature)
    assert not signature_fits(b"other" * 8, "link", "file-1", signature)
    assert not signature_fits(KEY, "link", "file-1", "")
    assert not signature_fits(KEY, "link", "file-1", "ü")


@pytest.fixture
def door() -> TestClient:
    async def echo(request: Request) -> PlainTextResponse:
        return PlainTextResponse(str(len(await request.body())))

    settings = Settings(public_url="https://silkbridge.example", upload_max_mb=1)
    app = Starlette(routes=[Route("/", echo, methods=["GET", "POST"])])
    app.add_middleware(BodyLimit, settings=settings)
    app.add_middleware(OriginGuard, settings=settings)
    return TestClient(app, base_url="https://silkbridge.example")


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://silkbridge.example", 200),
        (None, 200),
        ("https://evil.example", 403),
        ("http://silkbridge.example.evil.example", 403),
        ("null", 403),
    ],
)
def test_a_write_from_another_site_is_refused(door, origin, status) -> None:
    headers = {"origin": origin} if origin else {}
    assert door.post("/", headers=headers).status_code == status


def test_a_read_from_another_site_is_answered(door) -> None:
    assert door.get("/", headers={"origin": "https://evil.example"}).status_code == 200


def test_a_body_too_large_is_refused_also_when_its_size_is_not_told(door) -> None:
    def chunks():
        for _ in range(40):
            yield b"x" * 100_000

    assert door.post("/", content=chunks()).status_code == 413
    assert door.post("/", content=b"x" * 3_000_000).status_code == 413
    assert door.post("/", content=b"x" * 1_000_000).text == "1000000"
