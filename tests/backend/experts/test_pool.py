"""People come into the pool with their consent, desks decide, and leaving destroys it all."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from backend.core.actor import DeskRole
from backend.core.db import transaction
from backend.experts.models import Expert
from backend.notifications.models import Notification
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.nodes import make_node, make_officer

OFFER: dict[str, Any] = {
    "version": 0,
    "consent": True,
    "kind": "technical",
    "unit": "新疆理化所",
    "areas": "高盐废水处理与膜材料，从业十五年",
    "field_codes": ["environment"],
    "languages": ["zh", "en", "zh"],
    "ties": [{"name": "绿洲大学", "relation": "employment", "until": "2025-06-30"}],
}


class Pool:
    """Somebody who offers, and those who decide, by the API."""

    def __init__(self, client: TestClient, engine: Engine) -> None:
        self.client, self.engine = client, engine
        self.headers: dict[str, dict[str, str]] = {}
        self.people: dict[str, Any] = {}
        with transaction(engine) as session:
            self.node = make_node(session)
            for name in ("expert", "officer", "elsewhere"):
                self.people[name] = make_person(session, name=name)
                self.headers[name] = bearer(make_sign_in(session, self.people[name]))
            make_officer(session, self.node, self.people["officer"], DeskRole.REVIEWER)
            make_officer(session, make_node(session), self.people["elsewhere"], DeskRole.REVIEWER)

    def send(self, who: str, method: str, path: str = "", **more: Any) -> Any:
        """The answer to somebody's request."""
        address = f"/api/v1/experts{path}"
        return self.client.request(method, address, headers=self.headers[who], **more)

    def offer(self, **said: Any) -> Any:
        """The answer to an offer."""
        return self.send("expert", "PUT", "/me", json=OFFER | {"node_id": str(self.node.id)} | said)

    def decide(self, who: str, action: str, note: str = "") -> Any:
        """The answer to a decision on the one who offered."""
        mine = self.send("expert", "GET", "/me").json()["expert"]
        body = {"action": action, "version": mine["version"], "note": note}
        return self.send(who, "POST", f"/{mine['id']}/decisions", json=body)


@pytest.fixture
def pool(client: TestClient, engine: Engine) -> Pool:
    return Pool(client, engine)


def test_somebody_offers_with_consent_and_the_desk_of_the_node_decides(pool: Pool) -> None:
    assert pool.send("expert", "GET", "/me").json() == {"expert": None}
    bare = pool.offer(consent=False)
    assert bare.json()["errors"][0]["code"] == "consent-missing"
    mine = pool.offer().json()["expert"]
    assert (mine["state"], mine["languages"]) == ("applied", ["zh", "en"])
    assert pool.offer().json()["code"] == "stale-edit"
    assert pool.decide("elsewhere", "admit").json()["code"] == "expert-not-found"
    assert pool.decide("expert", "admit").json()["code"] == "expert-not-found"
    assert pool.send("expert", "GET").status_code == 403
    assert pool.send("elsewhere", "GET").json() == {"items": [], "waiting": 0}
    assert pool.send("officer", "GET").json()["waiting"] == 1
    assert pool.decide("officer", "admit").json()["state"] == "admitted"
    with transaction(pool.engine) as session:
        told = {(row.kind, row.person_id) for row in session.exec(select(Notification))}
    assert told == {
        ("expert.applied", pool.people["officer"].id),
        ("expert.admitted", pool.people["expert"].id),
    }


def test_ties_are_declared_anew_without_another_decision_and_all_else_needs_one(
    pool: Pool,
) -> None:
    pool.offer()
    pool.decide("officer", "admit")
    tie = {"name": "天山膜材料公司", "relation": "shares", "until": None}
    body = {"version": 2, "ties": [tie]}
    declared = pool.send("expert", "PUT", "/me/ties", json=body).json()["expert"]
    assert (declared["state"], declared["ties"]) == ("admitted", [tie])
    changed = pool.offer(version=3, kind="financial").json()["expert"]
    assert (changed["state"], changed["kind"]) == ("applied", "financial")
    assert pool.decide("officer", "reject").json()["errors"][0]["pointer"] == "/note"
    assert pool.decide("officer", "reject", "材料不足").json()["note"] == "材料不足"


def test_leaving_destroys_what_was_told(pool: Pool) -> None:
    pool.offer()
    left = pool.send("expert", "POST", "/me/withdrawal", json={"version": 1}).json()["expert"]
    assert (left["state"], left["consented_at"]) == ("withdrawn", None)
    with transaction(pool.engine) as session:
        row = repr(session.exec(select(Expert)).one().model_dump())
    for word in ("新疆理化所", "高盐废水", "绿洲大学", "environment"):
        assert word not in row
    assert pool.send("officer", "GET").json()["items"] == []
    assert pool.offer(version=2).json()["expert"]["state"] == "applied"
