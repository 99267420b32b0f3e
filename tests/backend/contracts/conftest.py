"""A deal at its contract, and those who write and sign it."""

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.contracts.schemas import Clause
from backend.core import clock
from backend.core.actor import DeskRole
from backend.core.db import transaction
from backend.core.settings import Settings
from backend.deals.models import Deal, PriceRoute, Source, Stage
from backend.listings.models import ExportStatus
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.files import make_file
from tests.factories.markets import make_owner, offer
from tests.factories.nodes import make_officer

WHOLE: dict[str, Any] = {
    "name": "高盐废水膜浓缩技术",
    "lang": "zh",
    "parties": {"supply": {"representative": "李教授"}, "demand": {"representative": "王经理"}},
    "clauses": {one.value: f"{one}：双方约定如下。" for one in Clause},
    "ownership": "maker",
    "amount": {"amount_minor": 300_000_00, "currency": "CNY"},
    "technology_amount": {"amount_minor": 280_000_00, "currency": "CNY"},
    "plan": {
        "form": "instalment",
        "rows": [
            {"label": "首付款", "amount_minor": 100_000_00, "trigger": "signing"},
            {"label": "验收款", "amount_minor": 200_000_00, "trigger": "acceptance"},
        ],
    },
}
"""A licence in which nothing is missing."""


@dataclass
class Desk:
    """One deal's contract, in people's names, by the API."""

    client: TestClient
    engine: Engine
    settings: Settings
    deal_id: UUID
    people: dict[str, Person]
    headers: dict[str, dict[str, str]] = field(default_factory=dict)

    def send(self, who: str, method: str, path: str, **more: Any) -> Any:
        """The answer to somebody's request."""
        if who not in self.headers:
            with transaction(self.engine) as session:
                self.headers[who] = bearer(make_sign_in(session, self.people[who]))
        headers = self.headers[who] | more.pop("headers", {})
        return self.client.request(method, f"/api/v1{path}", headers=headers, **more)

    def at(self, who: str, method: str, path: str = "", **more: Any) -> Any:
        """The answer to a request about the contract."""
        return self.send(who, method, f"/contracts/{self.deal_id}{path}", **more)

    def done(self, who: str, method: str, path: str = "", **more: Any) -> Any:
        """What was answered to a request that was carried out."""
        answer = self.at(who, method, path, **more)
        assert answer.status_code in {200, 201}, answer.text
        return answer.json()

    def read(self, who: str = "manager") -> Any:
        """The contract as somebody sees it."""
        return self.done(who, "GET")["contract"]

    def start(self, kind: str = "licence", **more: Any) -> Any:
        """A draft that was begun."""
        return self.done("manager", "POST", json={"kind": kind, "sample_words": False, **more})

    def write(self, kind: str = "licence", who: str = "manager", **terms: Any) -> Any:
        """The draft, whole but for what is told otherwise."""
        version = self.read()["version"]
        body = {"version": version, "kind": kind, "terms": deepcopy(WHOLE) | terms}
        return self.done(who, "PUT", "/terms", json=body)

    def step(self, action: str, who: str = "manager", comment: str = "") -> Any:
        """The answer to a step."""
        body = {"action": action, "version": self.read()["version"], "comment": comment}
        return self.at(who, "POST", "/steps", json=body)

    def upload(self, who: str) -> str:
        """An upload of somebody's."""
        with transaction(self.engine) as session:
            return str(make_file(session, self.people[who], self.settings, name="signed.pdf").id)

    def sign(self, party: str, who: str, day: str = "2026-03-01", **more: Any) -> Any:
        """The answer to a signature."""
        body = {"party": party, "signatory": "李教授", "day": day, "file_id": self.upload(who)}
        return self.at(
            who, "POST", "/signatures", json=body | {"version": self.read()["version"]} | more
        )

    def signed(self, **terms: Any) -> Any:
        """A contract that both have signed."""
        self.start()
        self.write(**terms)
        assert self.step("issue").status_code == 200
        assert self.sign("supply", "supplier").status_code == 201
        assert self.sign("demand", "seeker").status_code == 201
        return self.read()


def open_deal(engine: Engine, client: TestClient, settings: Settings, *, abroad: bool) -> Desk:
    """A deal whose price is agreed."""
    now = clock.now()
    with transaction(engine) as session:
        supplier = make_owner(session)
        seeker = make_owner(session, country="KZ" if abroad else "CN")
        manager, head = make_person(session), make_person(session)
        make_officer(session, supplier.node, manager, DeskRole.TECHNOLOGY_MANAGER)
        make_officer(session, supplier.node, head, DeskRole.HEAD)
        status = ExportStatus.RESTRICTED if abroad else ExportStatus.FREE
        words = {"field_codes": ["environment"], "export_status": status}
        deal = Deal(
            number="SB-D-2026-0001",
            source=Source.CONTACT,
            stage=Stage.CONTRACT,
            achievement_id=offer(session, supplier, "膜浓缩", **words),
            achievement_titles={"zh": "膜浓缩", "en": "Membrane"},
            supply_organization_id=supplier.organization.id,
            demand_organization_id=seeker.organization.id,
            supply_node_id=supplier.node.id,
            demand_node_id=seeker.node.id,
            supply_consented_at=now,
            demand_consented_at=now,
            manager_id=manager.id,
            price_route=PriceRoute.LISTED,
            agreed_minor=300_000_00,
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
    return Desk(client, engine, settings, deal.id, people)


@pytest.fixture
def desk(engine: Engine, client: TestClient, settings: Settings) -> Desk:
    """A deal between two at home."""
    return open_deal(engine, client, settings, abroad=False)


@pytest.fixture
def border_desk(engine: Engine, client: TestClient, settings: Settings) -> Desk:
    """A deal on restricted technology with a party abroad, for which nothing is permitted."""
    return open_deal(engine, client, settings, abroad=True)
