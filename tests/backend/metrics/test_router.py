"""The programme over HTTP: open to read, narrowed by the address, closed to write."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.core.actor import PlatformRole
from backend.core.db import transaction
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.plans import adopt

PATCH = {"version": 1, "actuals": [{"year": 2021, "value": 104}]}


@pytest.fixture
def token(engine: Engine) -> str:
    """A regulator's sign-in, with the plan adopted."""
    with transaction(engine) as session:
        adopt(session)
        person = make_person(session, platform_roles=(PlatformRole.REGULATOR,))
        return make_sign_in(session, person)


def test_a_visitor_reads_metrics_boxes_and_projects(client: TestClient, token: str) -> None:
    metrics = client.get("/api/v1/metrics", params={"lang": "en"}).json()
    assert (metrics["total"], metrics["items"][0]["name"]) == (2, "Platforms")
    assert client.get("/api/v1/metrics/boxes").json()["total"] == 2
    page = client.get("/api/v1/metrics/projects", params={"box": 1, "size": 1}).json()
    assert (page["total"], page["size"], len(page["items"])) == (2, 1, 1)
    assert client.get("/api/v1/metrics/platforms").json()["target"]["value"] == 148


def test_what_the_address_does_not_know_is_named(client: TestClient, token: str) -> None:
    answer = client.get("/api/v1/metrics/projects", params={"zone": "mars"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/query/zone/0"
    assert client.get("/api/v1/metrics/projects", params={"status": "lost"}).status_code == 422
    assert client.get("/api/v1/metrics/nothing").json()["code"] == "metric-not-found"


def test_a_visitor_cannot_report(client: TestClient, token: str) -> None:
    assert client.patch("/api/v1/metrics/platforms", json=PATCH).status_code == 401
    body = {"version": 1, "status": "completed"}
    assert client.patch("/api/v1/metrics/projects/P001", json=body).status_code == 401


def test_the_regulator_reports_and_reads_the_outcome(client: TestClient, token: str) -> None:
    answer = client.patch("/api/v1/metrics/platforms", json=PATCH, headers=bearer(token))
    assert answer.json()["actuals"] == [{"year": 2021, "value": 104.0, "source": ""}]
    body = {"version": 1, "status": "completed", "note": "Opened"}
    answer = client.patch("/api/v1/metrics/projects/P001", json=body, headers=bearer(token))
    assert (answer.json()["status"], answer.json()["version"]) == ("completed", 2)
    counted = client.get("/api/v1/metrics/boxes").json()["items"][0]["counts"]
    assert {"zone": "urumqi", "status": "completed", "count": 1} in counted


@pytest.mark.parametrize(
    "body",
    [
        {"version": 1, "actuals": []},
        {"version": 1, "actuals": [{"year": 1900, "value": 1}]},
        {"version": 1, "actuals": [{"year": 2021, "value": -1}]},
        {"version": 1, "actuals": [{"year": 2021, "value": 1}], "target": 1},
    ],
)
def test_a_wrong_report_changes_nothing(
    client: TestClient, token: str, body: dict[str, object]
) -> None:
    answer = client.patch("/api/v1/metrics/platforms", json=body, headers=bearer(token))
    assert answer.status_code == 422
    assert client.get("/api/v1/metrics/platforms").json()["actuals"] == []
