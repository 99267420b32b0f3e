"""A deal whose negotiated price is to be announced, and everybody around its notice, by the API."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.core import clock
from backend.core.actor import DeskRole, PlatformRole
from backend.core.db import transaction
from backend.notices import service
from backend.notices.models import Notice
from tests.backend.deals.conftest import Desk, desk, market
from tests.factories.accounts import make_person
from tests.factories.nodes import make_officer
from tests.factories.notices import OBJECTION as WORDS
from tests.factories.notices import make_agreed_deal

__all__ = ["WORDS", "desk", "market"]
PRICE = {"amount_minor": 120_000_000, "currency": "CNY"}


@dataclass
class Board:
    """Notices in people's names."""

    desk: Desk
    engine: Engine
    deal: dict[str, Any]
    officer: Person
    regulator: Person

    @property
    def manager(self) -> Person:
        """Who drives the deal."""
        return self.desk.market.manager

    def send(self, person: Person | None, method: str, path: str = "", **more: Any) -> Any:
        """The answer."""
        headers = self.desk.headers(person) if person else {}
        path = f"/api/v1/notices{path}"
        return self.desk.client.request(method, path, headers=headers, **more)

    def done(self, person: Person | None, method: str, path: str = "", **more: Any) -> Any:
        """What a request that succeeds is answered."""
        answer = self.send(person, method, path, **more)
        assert answer.status_code in {200, 201}, answer.text
        return answer.json()

    def published(self, **more: Any) -> dict[str, Any]:
        """The deal's notice, published by its manager."""
        body = {"kind": "price", "subject_id": self.deal["id"]}
        found: dict[str, Any] = self.done(self.manager, "POST", json=body | more)
        return found

    def objected(self, notice: dict[str, Any], person: Person, **more: Any) -> dict[str, Any]:
        """Somebody's objection, as that person sees it."""
        path = f"/{notice['id']}/objections"
        raised = self.done(person, "POST", path, json={"text": WORDS} | more)
        found: dict[str, Any] = next(one for one in raised if one["mine"])
        return found

    def decided(
        self, notice: dict[str, Any], objection: dict[str, Any], action: str, person: Person
    ) -> Any:
        """The answer to a step with an objection."""
        version = self.done(None, "GET", f"/{notice['id']}")["version"]
        body = {"action": action, "version": version, "comment": "经核查，评估程序合规。"}
        path = f"/{notice['id']}/objections/{objection['id']}/steps"
        return self.send(person, "POST", path, json=body)

    def run_out(self, notice: dict[str, Any]) -> None:
        """Let the period be over by the database's clock, as no service would."""
        with transaction(self.engine) as session:
            row = session.get_one(Notice, UUID(notice["id"]))
            row.ends_at = clock.database_now(session) - timedelta(milliseconds=1)

    def tick(self) -> int:
        """The clock's work; how many notices it closed."""
        with transaction(self.engine) as session:
            return service.close_due(session)

    def state(self, notice: dict[str, Any]) -> str:
        """Where the notice stands, as everybody sees it."""
        return str(self.done(None, "GET", f"/{notice['number']}")["state"])


@pytest.fixture
def board(desk: Desk, engine: Engine) -> Board:
    """A deal in the contract stage between a university and an enterprise."""
    with transaction(engine) as session:
        around = desk.market
        parties = around.supplier.organization, around.seeker.organization
        deal = make_agreed_deal(session, around.achievement, *parties, around.manager)
        officer = make_person(session, name="Officer")
        make_officer(session, desk.market.supplier.node, officer, DeskRole.REVIEWER)
        regulator = make_person(session, platform_roles=(PlatformRole.REGULATOR,))
    found = desk.read(desk.market.manager, {"id": deal.id})
    return Board(desk, engine, found, officer, regulator)
