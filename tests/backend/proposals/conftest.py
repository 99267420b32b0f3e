"""Bidders for a posted challenge, by the API."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from backend.accounts.models import Person
from backend.core.db import transaction
from tests.backend.courses.conftest import Challenge, challenge
from tests.factories.markets import Owner, make_owner

__all__ = ["challenge"]


def proposal(mark: str = "", **content: Any) -> dict[str, Any]:
    """A whole proposal for the usual challenge; `mark` stands in every text of it."""
    return {
        "title": f"膜浓缩方案{mark}",
        "solution": f"高压反渗透与电渗析耦合{mark}",
        "plan": f"六个月中试，十二个月示范{mark}",
        "answers": [{"position": 0, "meets": "exceeds", "value": f"97 %{mark}", "basis": "中试"}],
        "team": [{"name": f"张工{mark}", "role": "负责人", "record": ""}],
        "quote": {"amount_minor": 70_000_000, "currency": "CNY"},
        "months": 18,
        "rights": "own",
        "rights_confirmed": True,
        **content,
    }


@dataclass
class Bidder:
    """A party and its request about the challenge."""

    at: Challenge
    owner: Owner

    @property
    def id(self) -> str:
        """The party's id."""
        return str(self.owner.organization.id)

    def send(self, method: str, path: str = "", *, who: Person | None = None, **more: Any) -> Any:
        """The answer to a request about the party's proposal."""
        return ask_of(self.at, who or self.owner.person, method, path, **more)

    def draft(self, version: int = 0, **content: Any) -> Any:
        """The answer to a draft."""
        body = {"organization_id": self.id, "version": version, "content": content}
        return self.send("PUT", "/draft", json=body)

    def submit(self, content: dict[str, Any] | None = None) -> Any:
        """The answer to a submission."""
        body = {"organization_id": self.id, "content": content or proposal()}
        return self.send("POST", "/submissions", json=body)

    def submitted(self, content: dict[str, Any] | None = None) -> dict[str, Any]:
        """The receipt of a submission."""
        answer = self.submit(content)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def desk(self) -> dict[str, Any]:
        """What the party sees."""
        answer = self.send("GET", params={"organization": self.id})
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


def ask_of(at: Challenge, who: Person | None, method: str, path: str = "", **more: Any) -> Any:
    """The answer to a request about proposals for the challenge."""
    address = f"/api/v1/proposals/{at.id}{path}"
    return at.client.request(method, address, headers=at.headers(who), **more)


def release(at: Challenge, who: Person, holder: str) -> Any:
    """The answer to a holder who releases a share."""
    return ask_of(at, who, "POST", "/releases", json={"holder": holder})


def opened(at: Challenge) -> dict[str, Any]:
    """The record of the opening, after the deadline and two releases."""
    at.move(milliseconds=-1)
    assert release(at, at.sponsor.person, "sponsor").status_code == 200
    answer = release(at, at.officer, "node")
    assert answer.status_code == 200, answer.text
    record: dict[str, Any] = answer.json()
    return record


@pytest.fixture
def bidder(challenge: Challenge) -> Bidder:
    """The usual one."""
    return Bidder(challenge, challenge.solver)


@pytest.fixture
def another(challenge: Challenge) -> Callable[..., Bidder]:
    """One more bidder."""

    def make(**organization: Any) -> Bidder:
        with transaction(challenge.engine) as session:
            return Bidder(challenge, make_owner(session, **organization))

    return make
