"""An owner with an achievement, a party abroad, an officer, and the gate between them."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.compliance import service
from backend.core.actor import DeskRole, PlatformRole
from backend.core.db import transaction
from backend.listings.models import AccessLevel, Attachment, ExportStatus, Listing
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.files import make_file
from tests.factories.markets import Owner, ask, make_owner, offer
from tests.factories.nodes import make_officer

CANARY = "тайник-канарейка"
"""Stands wherever only the home side may read."""
ANSWERS = dict.fromkeys(
    (
        "state_secret",
        "dual_use",
        "human_genetic",
        "germplasm",
        "important_data",
        "public_funds",
    ),
    "no",
)


@dataclass
class Gate:
    """The gate in people's names."""

    client: TestClient
    engine: Engine
    owner: Owner
    foreign: Owner
    officer: Person
    manager: Person
    regulator: Person
    listing: UUID
    tokens: dict[UUID, str] = field(default_factory=dict)

    def headers(self, person: Person) -> dict[str, str]:
        """Whose request it is."""
        if person.id not in self.tokens:
            with transaction(self.engine) as session:
                self.tokens[person.id] = make_sign_in(session, person)
        return bearer(self.tokens[person.id])

    def send(self, person: Person | None, method: str, path: str, **more: Any) -> Any:
        """The answer."""
        headers = self.headers(person) if person else {}
        return self.client.request(method, f"/api/v1{path}", headers=headers, **more)

    def case(self, person: Person | None = None, listing: UUID | None = None) -> dict[str, Any]:
        """The case as somebody reads it, the officer when nobody is named."""
        path = f"/compliance/cases/{listing or self.listing}"
        answer = self.send(person or self.officer, "GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, person: Person, what: str, **content: Any) -> Any:
        """A step with the case, on what stands there now."""
        body = {"version": self.case()["version"], **content}
        return self.send(person, "POST", f"/compliance/cases/{self.listing}/{what}", json=body)

    def declared(self, **more: Any) -> None:
        """The owner declares, nothing special unless told."""
        answer = self.post(self.owner.person, "declarations", **{"answers": ANSWERS, **more})
        assert answer.status_code == 200, answer.text

    def decided(self, action: str) -> dict[str, Any]:
        """The officer takes a step."""
        answer = self.post(self.officer, "decisions", action=action, reason="核对目录")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def permit(self, kind: str = "letter", **more: Any) -> Any:
        """The answer to a permit for the party abroad."""
        content = {
            "kind": kind,
            "organization_id": str(self.foreign.organization.id),
            "number": "YX-2026-001",
            "issuer": "商务厅",
            "valid_from": "2026-01-01",
            "valid_until": "2027-12-31",
            "end_user": "Steppe Agro",
            "end_country": "KZ",
            "end_use": "Cotton fields",
        }
        return self.post(self.officer, "permits", **content | more)

    def row(self) -> Listing:
        """The listing as it lies in the database."""
        with transaction(self.engine) as session:
            found = session.get(Listing, self.listing)
            assert found is not None
            return found

    def put(self, status: ExportStatus) -> None:
        """Set where the listing stands, past all rules."""
        with transaction(self.engine) as session:
            found = session.get(Listing, self.listing)
            assert found is not None
            found.export_status = status

    def screen(self) -> None:
        """What the worker does after a change."""
        with transaction(self.engine) as session:
            service.screen(session, [self.listing])


@pytest.fixture
def gate(client: TestClient, engine: Engine) -> Gate:
    """Everybody, and an achievement about drones that nobody has looked at."""
    with transaction(engine) as session:
        owner = make_owner(session, names={"zh": "绿洲大学", "en": "Oasis University"})
        foreign = make_owner(session, country="KZ", names={"en": "Steppe Agro LLP"})
        officer, manager = make_person(session, name="Officer"), make_person(session)
        make_officer(session, owner.node, officer, DeskRole.REVIEWER)
        make_officer(session, owner.node, manager, DeskRole.TECHNOLOGY_MANAGER)
        regulator = make_person(session, platform_roles=(PlatformRole.REGULATOR,))
        words = {"summary": "无人机变量施药", "body": CANARY, "sections": {"problem": CANARY}}
        listing = offer(
            session,
            owner,
            "棉蚜识别",
            export_status=ExportStatus.UNSCREENED,
            words=words,
            keywords=["棉蚜"],
        )
        file = make_file(session, owner.person, name=f"{CANARY}.pdf")
        session.add(Attachment(listing_id=listing, file_id=file.id, access=AccessLevel.PUBLIC))
    return Gate(client, engine, owner, foreign, officer, manager, regulator, listing)


__all__ = ["ask"]
