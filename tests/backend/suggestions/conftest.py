"""A market whose pairs are found when told, and the inbox of whoever is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.core.actor import DeskRole
from backend.core.db import transaction
from backend.discovery.service import Search
from backend.suggestions.service import find_slice
from tests.backend.discovery.conftest import context, work, writer
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.markets import Owner, ask, make_owner, offer
from tests.factories.nodes import make_officer

__all__ = ["context", "work", "writer"]

TITLE = "高盐废水膜浓缩与分盐结晶"


@dataclass(frozen=True)
class Market:
    """An asker, a solver, and a technology manager at the asker's node."""

    asker: Owner
    solver: Owner
    manager: Person


@pytest.fixture
def market(engine: Engine) -> Market:
    """Two owners at two nodes, with listings that nothing fits."""
    with transaction(engine) as session:
        asker, solver = make_owner(session), make_owner(session)
        manager = make_person(session, name="Manager")
        make_officer(session, asker.node, manager, DeskRole.TECHNOLOGY_MANAGER)
        for title in ("棉田滴灌装备", "风电机组预警", "番茄加工副产物"):
            offer(session, solver, title, field_codes=["energy"], trl=5)
    return Market(asker, solver, manager)


@pytest.fixture
def look(work: Callable[[], int], engine: Engine, writer: Any) -> Callable[[], None]:
    """Let the worker hear everything, and look for every listing that is due."""

    def carry_out() -> None:
        work()
        while find_slice(engine, Search(writer, None)):
            pass
        work()

    return carry_out


@pytest.fixture
def pair(engine: Engine, market: Market, look: Callable[[], None]) -> tuple[UUID, UUID]:
    """A challenge and an achievement that were put together."""
    with transaction(engine) as session:
        challenge = ask(session, market.asker, TITLE, field_codes=["environment"], trl_required=6)
        achievement = offer(session, market.solver, TITLE, field_codes=["environment"], trl=7)
    look()
    return challenge, achievement


class Inbox:
    """The inbox of people by the API."""

    def __init__(self, client: TestClient, engine: Engine) -> None:
        self.client, self.engine = client, engine
        self.tokens: dict[UUID, str] = {}

    def headers(self, person: Person) -> dict[str, str]:
        """Whose request it is."""
        if person.id not in self.tokens:
            with transaction(self.engine) as session:
                self.tokens[person.id] = make_sign_in(session, person)
        return bearer(self.tokens[person.id])

    def page(self, person: Person, **query: Any) -> dict[str, Any]:
        """A page of the inbox."""
        answer = self.client.get("/api/v1/suggestions", params=query, headers=self.headers(person))
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def one(self, person: Person, **query: Any) -> dict[str, Any]:
        """The only entry."""
        (item,) = self.page(person, **query)["items"]
        found: dict[str, Any] = item
        return found

    def act(self, person: Person, item: dict[str, Any], action: str, **said: Any) -> Any:
        """The answer to a step."""
        return self.client.post(
            f"/api/v1/suggestions/{item['id']}/actions",
            json={"action": action, "version": item["version"], **said},
            headers=self.headers(person),
        )

    def done(self, person: Person, item: dict[str, Any], action: str, **said: Any) -> Any:
        """What a step that succeeds makes of the entry."""
        answer = self.act(person, item, action, **said)
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
def inbox(client: TestClient, engine: Engine) -> Inbox:
    """Everybody's inbox."""
    return Inbox(client, engine)
