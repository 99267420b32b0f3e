"""The cast of a listing's course, and requests in their names."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.core.db import transaction
from tests.factories.accounts import bearer, make_sign_in
from tests.factories.listings import Cast, make_cast

Call = Callable[..., Response]


@pytest.fixture
def cast(engine: Engine) -> Cast:
    """A node, an organisation of it, and their people."""
    with transaction(engine) as session:
        return make_cast(session)


@pytest.fixture
def call(engine: Engine, client: TestClient) -> Call:
    """Request a route under /api/v1 in a person's name, or as a visitor."""
    tokens: dict[object, str] = {}

    def request(person: Person | None, method: str, path: str, **options: Any) -> Response:
        headers = options.pop("headers", {})
        if person is not None:
            if person.id not in tokens:
                with transaction(engine) as session:
                    tokens[person.id] = make_sign_in(session, person)
            headers = headers | bearer(tokens[person.id])
        return client.request(method, f"/api/v1{path}", headers=headers, **options)

    return request
