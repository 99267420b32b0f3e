"""A deal whose contract is signed, and those who keep and approve its books."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.core import clock
from backend.core.actor import DeskRole
from backend.core.db import transaction
from backend.deals.models import Deal, Source, Stage
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.markets import make_owner, offer
from tests.factories.nodes import make_officer


@dataclass
class Books:
    """The books of one deal, in people's names, by the API."""

    client: TestClient
    engine: Engine
    deal_id: UUID
    people: dict[str, Person]
    headers: dict[str, dict[str, str]] = field(default_factory=dict)

    def send(self, who: str, method: str, path: str, **more: Any) -> Any:
        """The answer to somebody's request."""
        if who not in self.headers:
            with transaction(self.engine) as session:
                self.headers[who] = bearer(make_sign_in(session, self.people[who]))
        headers = self.headers[who] | more.pop("headers", {})
        return self.client.request(method, f"/api/v1/ledger{path}", headers=headers, **more)

    def enter(self, kind: str, amount: int, who: str = "manager", **more: Any) -> Any:
        """The answer to an order that is entered."""
        headers = more.pop("headers", {})
        currency = more.pop("currency", "CNY")
        money = {"amount_minor": amount, "currency": currency}
        body = {"kind": kind, "amount": money, "happened_on": "2026-03-01", **more}
        return self.send(who, "POST", f"/{self.deal_id}/orders", json=body, headers=headers)

    def entered(self, kind: str, amount: int, **more: Any) -> dict[str, Any]:
        """An order that was taken."""
        answer = self.enter(kind, amount, **more)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def step(self, who: str, order: dict[str, Any], action: str, comment: str = "") -> Any:
        """The answer to a step."""
        body = {"action": action, "version": order["version"], "comment": comment}
        return self.send(who, "POST", f"/orders/{order['id']}/steps", json=body)

    def read(self, who: str = "manager") -> dict[str, Any]:
        """The books."""
        found: dict[str, Any] = self.send(who, "GET", f"/{self.deal_id}").json()
        return found

    def sums(self) -> dict[str, int]:
        """What the accounts hold in yuan."""
        (found,) = [one for one in self.read()["sums"] if one["currency"] == "CNY"]
        return {name: value for name, value in found.items() if name != "currency"}


@pytest.fixture
def books(engine: Engine, client: TestClient) -> Books:
    """A deal that is performed."""
    now = clock.now()
    with transaction(engine) as session:
        supplier, seeker = make_owner(session), make_owner(session)
        manager, head = make_person(session), make_person(session)
        make_officer(session, supplier.node, manager, DeskRole.TECHNOLOGY_MANAGER)
        make_officer(session, supplier.node, head, DeskRole.HEAD)
        deal = Deal(
            number="SB-D-2026-0001",
            source=Source.CONTACT,
            stage=Stage.PERFORM,
            achievement_id=offer(session, supplier, "膜浓缩", field_codes=["environment"]),
            supply_organization_id=supplier.organization.id,
            demand_organization_id=seeker.organization.id,
            supply_node_id=supplier.node.id,
            demand_node_id=seeker.node.id,
            supply_consented_at=now,
            demand_consented_at=now,
            manager_id=manager.id,
        )
        session.add(deal)
        session.flush()
        people = {
            "manager": manager,
            "head": head,
            "supplier": supplier.person,
            "seeker": seeker.person,
            "stranger": make_person(session),
        }
    return Books(client, engine, deal.id, people)
