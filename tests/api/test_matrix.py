"""Every operation, asked by everybody of everything, against the table."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from fastapi import FastAPI
from httpx2 import Response

from backend.harvest import pages as harvest
from backend.portal import pages as portal
from tests.api.asking import plain
from tests.api.conftest import Home
from tests.api.requests import ASK, OTHERWISE
from tests.api.truth import Row, rows
from tests.api.world import PRINCIPALS, World

UNDESCRIBED = {"/metrics", "/{path:path}"}
"""Routes that the description leaves out: the counters, and the web pages."""
DESCRIPTION = {"/api/openapi.json", "/api/docs", "/docs/oauth2-redirect"}
OPERATIONS = {row.operation for row in rows()}


def described(app: FastAPI) -> dict[str, Any]:
    """Operations by method and address, as the table writes them."""
    return {
        f"{method.upper()} {path.removeprefix('/api/v1')}": operation
        for path, methods in app.openapi()["paths"].items()
        for method, operation in methods.items()
    }


def test_every_route_is_in_the_table(home: Home) -> None:
    assert described(home.app).keys() == OPERATIONS


def test_no_route_hides_from_the_description(home: Home) -> None:
    public = {route.path for room in (portal, harvest) for route in room.router.routes}
    hidden = {route.path for route in all_routes(home.app) if not route.include_in_schema}
    assert hidden - DESCRIPTION - public == UNDESCRIBED
    assert not [path for path in public if path.startswith("/api")]


def all_routes(app: FastAPI) -> list[Any]:
    """Every route, those of included routers as well."""
    found: list[Any] = []
    waiting: list[Any] = list(app.routes)
    while waiting:
        route = waiting.pop()
        included = getattr(route, "original_router", None)
        if included is None:
            found.append(route)
        else:
            waiting += included.routes
    return found


def ask(home: Home, row: Row, who: str, world: World) -> Response:
    """The operation in the principal's name."""
    thing, way = row.thing, ""
    for other in OTHERWISE:
        if row.thing.endswith(other):
            thing, way = row.thing.removesuffix(other).strip(), other
    asked = (OTHERWISE[way] if way else ASK.get(row.operation, plain))(
        world, thing, who, home.settings
    )
    method, path = row.operation.split(" ")
    prefix = "" if path in {"/livez", "/readyz"} else "/api/v1"
    path = path.format_map(asked.pop("path", {}))
    home.client.cookies.clear()
    return home.client.request(method, prefix + path, headers=world.headers[who], **asked)


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.operation} {row.thing}".strip())
def test_everybody_is_answered_as_the_table_says(row: Row, home: Home) -> None:
    documented = described(home.app)[row.operation]["responses"]
    answered: dict[str, int] = {}
    for who in PRINCIPALS:
        answer = ask(home, row, who, home.world)
        answered[who] = answer.status_code
        assert str(answer.status_code) in documented, f"{answer.status_code} is not described"
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
        if not row.operation.startswith("GET") and home.changed():
            home.put_back()
            if row.operation != "POST /sessions":
                assert answer.status_code < 400, f"refused to {who}, and yet something was written"
    if home.changed():
        home.put_back()  # some readings leave a trace
    assert answered == row.answers


ABOUT_HIDDEN = [row for row in rows() if 404 in row.answers.values() and row.thing]


@pytest.mark.parametrize(
    "row", ABOUT_HIDDEN, ids=lambda row: f"{row.operation} {row.thing}".strip()
)
def test_what_is_hidden_is_answered_like_what_is_not_there(row: Row, home: Home) -> None:
    who = next(who for who, status in row.answers.items() if status == 404)
    hidden = ask(home, row, who, home.world)
    missing = ask(home, row, who, without_its_things(home.world))
    assert hidden.status_code == missing.status_code == 404
    told, also = hidden.json(), missing.json()
    assert (told["code"], told["title"]) == (also["code"], also["title"])
    assert told["params"].keys() == also["params"].keys()


def without_its_things(world: World) -> World:
    """The same people in a world where every id names nothing."""
    things = {name: thing.model_copy() for name, thing in world.things.items()}
    for thing in things.values():
        for name in ("id", "listing_id", "organization_id"):
            if hasattr(thing, name):
                object.__setattr__(thing, name, uuid4())
    return replace(world, things=things)
