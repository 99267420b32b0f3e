"""Alive, ready, and counted: what machines ask an installation."""

import re

import pytest
from sqlalchemy import text

from backend.core.db import make_engine


def test_being_alive_touches_nothing(client, app, engine) -> None:
    app.state.engine = make_engine("sqlite:////nowhere/at/all.db")
    assert client.get("/livez").json() == {"status": "alive", "database": None, "migrations": None}


def test_an_installation_at_the_newest_schema_is_ready(client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ready", "database": "ok", "migrations": "ok"}


def test_an_installation_with_an_older_schema_is_not_ready(client, engine) -> None:
    with engine.begin() as connection:
        newest = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    answer = client.get("/readyz")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :n"), {"n": newest})
    assert (answer.status_code, answer.json()["migrations"]) == (503, "behind")


def test_an_installation_without_its_database_is_not_ready_but_still_counts(client, app) -> None:
    app.state.engine = make_engine("sqlite:////nowhere/at/all.db")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["database"]) == (503, "unreachable")
    assert "silkbridge_outbox_waiting -1.0" in client.get("/metrics").text


def test_ready_does_not_ask_for_the_search_engine(client, app) -> None:
    app.state.search.close()
    assert client.get("/readyz").status_code == 200


def counted(client, route: str, status: int) -> float:
    """How many requests of a route were answered with a status."""
    pattern = (
        rf'silkbridge_requests_total\{{method="GET",route="{route}",status="{status}"\}} (\S+)'
    )
    found = re.search(pattern, client.get("/metrics").text)
    return float(found.group(1)) if found else 0.0


@pytest.mark.parametrize(
    ("path", "route", "status"),
    [
        ("/livez", "/livez", 200),
        ("/api/v1/metrics/boxes?x=", "/api/v1/metrics/boxes", 200),
        ("/api/v1/nodes/none-of-ours", re.escape("/api/v1/nodes/{slug}"), 404),
    ],
)
def test_requests_are_counted_by_route_and_never_by_address(client, path, route, status) -> None:
    before = counted(client, route, status)
    client.get(path)
    assert counted(client, route, status) == before + 1
    assert "none-of-ours" not in client.get("/metrics").text
