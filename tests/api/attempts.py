"""Good requests, of which bad ones are made."""

import json
from collections.abc import Iterator
from typing import Any

from httpx2 import Response

from tests.api.asking import plain
from tests.api.conftest import Home
from tests.api.requests import ASK, OTHERWISE
from tests.api.truth import Row, rows

Place = tuple[str | int, ...]


def way_of(row: Row) -> tuple[str, str]:
    """The thing a row speaks of, and the way it is asked."""
    for other in OTHERWISE:
        if row.thing.endswith(other):
            return row.thing.removesuffix(other).strip(), other
    return row.thing, ""


def named(row: Row) -> str:
    """A row's name among the tests."""
    return f"{row.operation} {row.thing}".strip()


def writing() -> list[Row]:
    """One row for every way to write that somebody may go."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows():
        allowed = any(status < 300 for status in row.answers.values())
        if row.operation.split()[0] in {"POST", "PUT", "PATCH"} and allowed:
            found.setdefault((row.operation, way_of(row)[1]), row)
    return list(found.values())


class Attempt:
    """The request of a row in the name of somebody who may make it."""

    def __init__(self, home: Home, row: Row) -> None:
        thing, way = way_of(row)
        asks = OTHERWISE[way] if way else ASK.get(row.operation, plain)
        self.home = home
        self.who = next(who for who, status in row.answers.items() if status < 300)
        asked = asks(home.world, thing, self.who, home.settings)
        self.method, path = row.operation.split()
        self.path = path.format_map(asked.get("path", {}))
        self.body: Any = asked.get("json")

    def send(self, body: object) -> Response:
        """The answer to another body."""
        self.home.client.cookies.clear()
        headers = self.home.world.headers[self.who] | {"content-type": "application/json"}
        return self.home.client.request(
            self.method,
            f"/api/v1{self.path}",
            content=json.dumps(body).encode(),
            headers=headers,
        )


def at(body: Any, place: Place) -> Any:
    """The part of a body at a place."""
    for part in place:
        body = body[part]
    return body


def places(body: Any, place: Place = ()) -> Iterator[Place]:
    """Every place in a body below its top."""
    inner: Any = ()
    if isinstance(body, dict):
        inner = body.items()
    elif isinstance(body, list):
        inner = enumerate(body)
    for name, value in inner:
        yield (*place, name)
        yield from places(value, (*place, name))
