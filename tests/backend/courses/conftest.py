"""A posted challenge, its sponsor, its node, and others, by the API."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from backend.accounts.models import Person
from backend.core import clock
from backend.core.actor import DeskRole, PlatformRole
from backend.core.db import transaction
from backend.core.settings import Settings
from backend.courses import service
from backend.courses.repository import find
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.markets import Owner, ask, make_owner
from tests.factories.nodes import make_officer


@dataclass
class Challenge:
    """A posted challenge and those around it."""

    client: TestClient
    engine: Engine
    settings: Settings
    id: UUID
    sponsor: Owner
    solver: Owner
    officer: Person
    administrator: Person
    stranger: Person
    tokens: dict[UUID, str] = field(default_factory=dict)

    def headers(self, person: Person | None) -> dict[str, str]:
        """Whose request it is."""
        if person is None:
            return {}
        if person.id not in self.tokens:
            with transaction(self.engine) as session:
                self.tokens[person.id] = make_sign_in(session, person)
        return bearer(self.tokens[person.id])

    def send(self, person: Person | None, method: str, path: str = "", **more: Any) -> Any:
        """The answer to a request about the challenge's course."""
        path = f"/api/v1/courses/{self.id}{path}"
        return self.client.request(method, path, headers=self.headers(person), **more)

    def read(self, person: Person | None = None) -> dict[str, Any]:
        """The course as somebody sees it."""
        answer = self.send(person, "GET")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def step(self, person: Person, action: str, **said: Any) -> Any:
        """The answer to a step taken on the course as it is."""
        body = {"action": action, "version": self.read()["version"], "comment": "因设备到货延期"}
        return self.send(person, "POST", "/steps", json=body | said)

    def move(self, **duration: float) -> None:
        """Let the deadline lie so far from now by the database's clock, as no service would."""
        with transaction(self.engine) as session:
            course = find(session, self.id)
            assert course is not None
            course.deadline_at = clock.database_now(session) + timedelta(**duration)


@pytest.fixture
def challenge(client: TestClient, engine: Engine, settings: Settings) -> Challenge:
    """A challenge of an enterprise that was posted a moment ago."""
    with transaction(engine) as session:
        sponsor = make_owner(session, names={"zh": "准噶尔绿能", "en": "Junggar Green Energy"})
        solver = make_owner(session, names={"zh": "绿洲大学", "en": "Oasis University"})
        officer = make_person(session, name="Officer")
        make_officer(session, sponsor.node, officer, DeskRole.REVIEWER)
        administrator = make_person(session, platform_roles=(PlatformRole.ADMINISTRATOR,))
        stranger = make_person(session, name="Stranger")
        listing_id = posted(session, settings, sponsor)
    return Challenge(
        client, engine, settings, listing_id, sponsor, solver, officer, administrator, stranger
    )


def posted(session: Session, settings: Settings, sponsor: Owner) -> UUID:
    """A published challenge with its course."""
    listing_id = ask(session, sponsor, "煤化工废水零排放", field_codes=["environment"])
    assert service.post(session, settings) == 1
    return listing_id
