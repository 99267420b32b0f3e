"""Two parties with a listing each, a manager between them, and deals by the API."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.core.actor import DeskRole, OrganizationRole
from backend.core.db import transaction
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.markets import Owner, ask, make_owner, offer
from tests.factories.nodes import make_officer
from tests.factories.organizations import make_member

TITLE = "高盐废水膜浓缩与分盐结晶"


@dataclass(frozen=True)
class Market:
    """A supplier with an achievement, a seeker with a challenge, and those who broker."""

    supplier: Owner
    seeker: Owner
    engineer: Person
    """Of the seeker, besides its owner."""
    manager: Person
    other_manager: Person
    head: Person
    stranger: Person
    achievement: UUID
    challenge: UUID


@pytest.fixture
def market(engine: Engine) -> Market:
    """Everybody whom a deal needs."""
    with transaction(engine) as session:
        supplier = make_owner(session, names={"zh": "绿洲大学", "en": "Oasis University"})
        seeker = make_owner(session, names={"zh": "准噶尔绿能", "en": "Junggar Green Energy"})
        engineer = make_person(session, name="Engineer")
        make_member(session, seeker.organization, engineer, OrganizationRole.CONTRIBUTOR)
        manager, other = make_person(session, name="Manager"), make_person(session, name="Other")
        for one in (manager, other):
            make_officer(session, supplier.node, one, DeskRole.TECHNOLOGY_MANAGER)
        head = make_person(session, name="Head")
        make_officer(session, seeker.node, head, DeskRole.HEAD)
        achievement = offer(session, supplier, TITLE, field_codes=["environment"])
        challenge = ask(session, seeker, "煤化工废水零排放", field_codes=["environment"])
        stranger = make_person(session, name="Stranger")
    return Market(
        supplier, seeker, engineer, manager, other, head, stranger, achievement, challenge
    )


@dataclass
class Desk:
    """Deals in people's names, by the API."""

    client: TestClient
    engine: Engine
    market: Market
    tokens: dict[UUID, str] = field(default_factory=dict)

    def headers(self, person: Person) -> dict[str, str]:
        """Whose request it is."""
        if person.id not in self.tokens:
            with transaction(self.engine) as session:
                self.tokens[person.id] = make_sign_in(session, person)
        return bearer(self.tokens[person.id])

    def send(self, person: Person, method: str, path: str, **more: Any) -> Any:
        """The answer."""
        headers = self.headers(person) | more.pop("headers", {})
        return self.client.request(method, f"/api/v1/deals{path}", headers=headers, **more)

    def done(self, person: Person, method: str, path: str, **more: Any) -> Any:
        """What a request that succeeds is answered."""
        answer = self.send(person, method, path, **more)
        assert answer.status_code in {200, 201}, answer.text
        return answer.json()

    def page(self, person: Person, **query: Any) -> dict[str, Any]:
        """A page of the board."""
        found: dict[str, Any] = self.done(person, "GET", "", params=query)
        return found

    def read(self, person: Person, deal: dict[str, Any], **query: Any) -> dict[str, Any]:
        """The deal as it is."""
        found: dict[str, Any] = self.done(person, "GET", f"/{deal['id']}", params=query)
        return found

    def asked(self, **more: Any) -> dict[str, Any]:
        """A deal that the seeker's owner asked for, from the achievement's page."""
        body = {
            "listing_id": str(self.market.achievement),
            "organization_id": str(self.market.seeker.organization.id),
            "message": "我们每年有两百万吨高盐废水，想了解贵方的工艺。",
        }
        found: dict[str, Any] = self.done(self.market.seeker.person, "POST", "", json=body | more)
        return found

    def step(self, person: Person, deal: dict[str, Any], action: str, **said: Any) -> Any:
        """The answer to a step taken on the deal as it is."""
        version = said.pop("version", None) or self.read(person, deal)["version"]
        body = {"action": action, "version": version, **said}
        return self.send(person, "POST", f"/{deal['id']}/steps", json=body)

    def stepped(self, person: Person, deal: dict[str, Any], action: str, **said: Any) -> Any:
        """What a step that succeeds makes of the deal."""
        answer = self.step(person, deal, action, **said)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def taken(self, deal: dict[str, Any]) -> dict[str, Any]:
        """The deal with its manager."""
        body = {"version": deal["version"], "person_id": str(self.market.manager.id)}
        found: dict[str, Any] = self.done(
            self.market.manager, "PUT", f"/{deal['id']}/manager", json=body
        )
        return found

    def checked(self, deal: dict[str, Any]) -> None:
        """Answer every point of the due diligence."""
        for task in self.done(self.market.manager, "GET", f"/{deal['id']}/tasks"):
            if task["check"] and not task["done_at"]:
                body = {"version": task["version"], "done": True, "result": "无异议"}
                path = f"/{deal['id']}/tasks/{task['id']}"
                self.done(self.market.manager, "PATCH", path, json=body)

    def brought_to(self, stage: str) -> dict[str, Any]:
        """A deal that came as far as that stage in the usual way."""
        deal = self.taken(self.asked())
        manager, supplier = self.market.manager, self.market.supplier.person
        price = {"amount_minor": 120_000_000, "currency": "CNY"}
        signing = {"contract_kind": "licence", "signed_on": "2026-03-01"}
        course = (
            ("diligence", manager, "start_diligence", {}),
            ("valuation", manager, "start_valuation", {}),
            ("contract", manager, "agree_price", {"price_route": "listed", "agreed": price}),
            ("perform", manager, "sign", signing),
            ("closed", manager, "close", {"comment": "已全部履约"}),
        )
        for reached, who, action, said in course:
            if deal["stage"] == stage:
                break
            if reached == "diligence":
                self.stepped(supplier, deal, "consent")
            if reached == "valuation":
                self.checked(deal)
            deal = self.stepped(who, deal, action, **said)
        assert deal["stage"] == stage
        return deal


@pytest.fixture
def desk(client: TestClient, engine: Engine, market: Market) -> Desk:
    """Everybody's deals."""
    return Desk(client, engine, market)
