"""Whatever is sent: a problem that says what is wrong, never a failure."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.api.attempts import Attempt, at, named, places, writing
from tests.api.conftest import Home
from tests.api.test_matrix import described
from tests.api.truth import Row, rows

HOSTILE: tuple[Any, ...] = (
    *(None, True, 0, -1, 2**31, 2**63, 1e308, 1.5),
    *("", " ", "x", "\0", "\ud800", "\u202e\u2066", "x" * 60_000, "9" * 400),
    *("2026-13-45", "'; DROP TABLE person; --", [], [[]], {}, {"x": 1}, [None]),
)
VALUES = ("", " ", "x", "0", "-1", "1e9", "9" * 30, "true", "\u202e", "x" * 5_000, "[]", "zh,en")
ADDRESSES = ("x", "0", "-1", "00000000-0000-0000-0000-000000000000", "9" * 40, "%F0%9F", "a" * 300)


@pytest.fixture(autouse=True)
def _put_back(home: Home) -> Iterator[None]:
    yield
    if home.changed():
        home.put_back()


def mutations(body: Any) -> Iterator[Any]:
    """The body with one part after the other replaced, put into a list, or left out.

    Neighbours share the hostile values out: each meets a third, and each value many places.
    """
    for number, place in enumerate(places(body)):
        *above, last = place
        for value in (*HOSTILE[number % 3 :: 3], [at(body, place)]):
            changed = copy.deepcopy(body)
            at(changed, tuple(above))[last] = value
            yield changed
        changed = copy.deepcopy(body)
        del at(changed, tuple(above))[last]
        yield changed


@pytest.mark.parametrize("row", writing(), ids=named)
def test_no_body_breaks_anything(home: Home, row: Row) -> None:
    attempt = Attempt(home, row)
    if attempt.body is None:
        return  # a form, of which only the named fields are read
    documented = described(home.app)[row.operation]["responses"]
    for body in mutations(attempt.body):
        answer = attempt.send(body)
        said = (repr(body)[:300], answer.text[:300])
        assert answer.status_code < 500, said
        assert str(answer.status_code) in documented, said
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
        if answer.status_code == 422:
            told = answer.json()
            assert told.get("errors") or told["params"], said
            assert all(fault["pointer"].startswith("/") for fault in told.get("errors", ())), said


def readings(app: Any) -> Iterator[tuple[str, str]]:
    """Every parameter of a query, with its operation."""
    for operation, description in described(app).items():
        for parameter in description.get("parameters", ()):
            if parameter["in"] == "query" and operation.startswith("GET"):
                yield operation.removeprefix("GET "), parameter["name"]


def test_no_query_breaks_anything(home: Home) -> None:
    ids = dict.fromkeys(("id_or_number", "listing_id"), home.world.id("public"))
    ids |= {"import_id": home.world.id("import"), "file_id": home.world.id("upload")}
    ids |= {"deal_id": home.world.id("deal"), "suggestion_id": home.world.id("suggestion")}
    ids |= {"challenge_id": home.world.id("challenge")}
    for path, name in readings(home.app):
        for value in VALUES:
            home.client.cookies.clear()
            answer = home.client.get(
                f"/api/v1{path.format_map(ids)}",
                params={name: value},
                headers=home.world.headers["owner"],
            )
            said = (path, name, value, answer.text[:300])
            assert answer.status_code in {200, 403, 404, 410, 422}, said
            assert answer.status_code != 422 or answer.json()["errors"], said


@pytest.mark.parametrize("row", [row for row in rows() if "{" in row.operation], ids=named)
def test_no_address_breaks_anything(home: Home, row: Row) -> None:
    method, path = row.operation.split()
    for value in ADDRESSES:
        home.client.cookies.clear()
        answer = home.client.request(
            method,
            "/api/v1" + re.sub(r"\{\w+\}", value, path),
            headers=home.world.headers["administrator"],
            **({"json": {}} if method in {"POST", "PUT", "PATCH"} else {}),
        )
        assert answer.status_code in {403, 404, 405, 409, 410, 422}, (value, answer.text[:300])
