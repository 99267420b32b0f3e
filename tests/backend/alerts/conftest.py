"""People with saved searches, beside a worker that works when told."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.core.db import transaction
from tests.backend.discovery.conftest import context, work, writer
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.markets import Owner, make_owner

__all__ = ["context", "work", "writer"]

Save = Callable[..., dict[str, Any]]
"""Saves a search of the reader's by the API."""


@pytest.fixture
def owner(engine: Engine) -> Owner:
    """Whose listings come to the market."""
    with transaction(engine) as session:
        return make_owner(session)


@pytest.fixture
def reader(engine: Engine) -> Person:
    """Whoever saves searches."""
    with transaction(engine) as session:
        return make_person(session, time_zone="Asia/Almaty")


@pytest.fixture
def headers(engine: Engine, reader: Person) -> dict[str, str]:
    """The reader's requests."""
    with transaction(engine) as session:
        return bearer(make_sign_in(session, reader, days=90))


@pytest.fixture
def save(client: TestClient, headers: dict[str, str]) -> Save:
    """Save a search."""

    def send(q: str = "滴灌", **fields: Any) -> dict[str, Any]:
        body = {
            "name": "Drip",
            "kind": "achievement",
            "question": {"q": q, **fields.pop("question", {})},
            "lang": "zh",
            "frequency": "instant",
            **fields,
        }
        answer = client.post("/api/v1/saved-searches", json=body, headers=headers)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    return send
