"""One JSON object a line, each with the request it belongs to, and never with what was sent."""

import io
import json
from types import SimpleNamespace

import pytest
import structlog

from backend.core import logging


@pytest.fixture
def lines(monkeypatch):
    """What was logged, as machines read it."""
    as_tests = structlog.get_config()
    written = io.StringIO()
    monkeypatch.setattr(logging, "sys", SimpleNamespace(stderr=written))
    logging.configure("debug")

    def read() -> list[dict]:
        return [json.loads(line) for line in written.getvalue().splitlines()]

    yield read
    structlog.configure(**as_tests)


def test_a_line_tells_request_route_status_and_time(client, lines) -> None:
    answer = client.get("/api/v1/nodes/nowhere")
    [line] = [one for one in lines() if one["event"] == "request"]
    assert (line["method"], line["path"], line["status"]) == ("GET", "/api/v1/nodes/nowhere", 404)
    assert line["request_id"] == answer.headers["x-request-id"]
    assert line["ms"] >= 0
    assert line["level"] == "debug"
    assert line["timestamp"].endswith("Z")


def test_neither_queries_nor_bodies_nor_tokens_are_logged(client, lines) -> None:
    secret = {"email": "canary@people.example", "password": "canary password"}
    client.post(
        "/api/v1/sessions?q=canary-query", json=secret, headers={"cookie": "session=canary"}
    )
    said = json.dumps(lines())
    assert "request" in said
    assert "canary" not in said


def test_a_failure_is_logged_with_its_trace_and_its_request(app, lines) -> None:
    from fastapi.testclient import TestClient  # noqa: PLC0415 — as the rig's own fixtures do

    @app.get("/api/v1/broken")
    def broken() -> None:
        message = "the inside"
        raise RuntimeError(message)

    app.router.routes.insert(0, app.router.routes.pop())
    with TestClient(app, raise_server_exceptions=False) as client:
        client.get("/api/v1/broken")
    said = lines()
    failed = next(line for line in said if line["event"] == "request.failed")
    assert "RuntimeError: the inside" in failed["exception"]
    ended = next(line for line in said if line["event"] == "request")
    assert (ended["level"], ended["status"]) == ("error", 500)


def test_a_level_keeps_lower_lines_away(client, lines) -> None:
    client.get("/livez")
    assert lines()
    before = len(lines())
    logging.configure("warning")
    client.get("/livez")
    assert len(lines()) == before


def test_an_unknown_level_is_taken_as_info(lines) -> None:
    logging.configure("loud")
    structlog.get_logger("test").debug("quiet")
    structlog.get_logger("test").info("said")
    assert [line["event"] for line in lines()] == ["said"]
