"""A challenge whose proposals are opened, a pool of experts, and the way to a ranking."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest

from backend.accounts.models import Person
from backend.core.db import transaction
from backend.courses.models import Course
from backend.experts.models import Expert, ExpertKind
from tests.backend.courses.conftest import Challenge, challenge
from tests.factories.markets import Owner, make_owner
from tests.factories.reviews import make_expert, open_proposals

__all__ = ["challenge"]
GOOD = {"points": [], "qualified": True}
CRITERIA = 2
"""How many criteria the usual challenge has."""


@dataclass
class Review:
    """The challenge, its bidders by proposal, its experts by person."""

    at: Challenge
    bidders: dict[str, Owner]
    experts: dict[UUID, Expert]
    people: dict[UUID, Person] = field(default_factory=dict)

    def send(self, person: Person | None, method: str, path: str = "", **more: Any) -> Any:
        """The answer to a request about the review."""
        address = f"/api/v1/reviews/{self.at.id}{path}"
        return self.at.client.request(method, address, headers=self.at.headers(person), **more)

    def read(self, person: Person | None = None) -> dict[str, Any]:
        """The review as the desk or somebody else sees it."""
        answer = self.send(person or self.at.officer, "GET")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def step(self, person: Person, action: str, **said: Any) -> Any:
        """The answer to a step of the review as it is."""
        body = {"action": action, "version": self.read()["version"], "comment": "经核实"}
        return self.send(person, "POST", "/steps", json=body | said)

    def check(self, proposal: str, **said: Any) -> Any:
        """The answer to a check in which every point is met."""
        points = [{"key": key, "met": True} for key in self.read()["point_keys"]]
        body = {"points": points, "qualified": True} | said
        return self.send(self.at.officer, "PUT", f"/checks/{proposal}", json=body)

    def qualify(self, *but: str) -> None:
        """Find all proposals qualified but some, and close the qualification."""
        for proposal in self.bidders:
            said = {"qualified": False, "reason": "材料不全"} if proposal in but else {}
            assert self.check(proposal, **said).status_code == 200
        answer = self.step(self.at.officer, "qualify")
        assert answer.status_code == 200, answer.text

    def draw(self, **said: Any) -> Any:
        """The answer to a draw by the desk."""
        body = {"version": self.read()["version"]} | said
        return self.send(self.at.officer, "POST", "/draws", json=body)

    def drawn(self, **said: Any) -> list[dict[str, Any]]:
        """The seats of a panel that the desk drew."""
        answer = self.draw(**said)
        assert answer.status_code == 201, answer.text
        seats: list[dict[str, Any]] = answer.json()["panel"]["seats"]
        return seats

    def member(self, number: int) -> Person:
        """Who has the seat of a number on the present panel."""
        return self.people[self.seat_row(number).person_id]

    def seat_row(self, number: int) -> Any:
        """The seat of a number on the present panel, as it is kept."""
        from backend.reviews.repository import find_panel, seats  # noqa: PLC0415 — read late

        with transaction(self.at.engine, reading=True) as session:
            panel = find_panel(session, self.at.id)
            assert panel is not None
            return next(one for one in seats(session, panel.id) if one.number == number)

    def sit(self, number: int, method: str, path: str = "", **more: Any) -> Any:
        """The answer to a member's request about the own seat."""
        address = f"/api/v1/reviews/seats/{self.seat_row(number).id}{path}"
        headers = self.at.headers(self.member(number))
        return self.at.client.request(method, address, headers=headers, **more)

    def act(self, number: int, action: str, **said: Any) -> Any:
        """The answer to a member's step."""
        body = {"action": action, "version": self.seat_row(number).version} | said
        return self.sit(number, "POST", "/steps", json=body)

    def declare(self, number: int) -> None:
        """The member declares to be free."""
        assert self.act(number, "declare", confirmed=True).status_code == 204

    def mark(self, number: int, marks: dict[str, int]) -> None:
        """The member gives each proposal one mark for all criteria, with a comment."""
        for proposal, mark in marks.items():
            given = [
                {"position": place, "mark": mark, "comment": f"第{number}席对该项的意见说明"}
                for place in range(CRITERIA)
            ]
            sheet = {"version": 0, "marks": given}
            answer = self.sit(number, "PUT", f"/sheets/{proposal}", json=sheet)
            assert answer.status_code == 200, answer.text

    def judge(self, number: int, marks: dict[str, int]) -> None:
        """The member declares, marks and hands in."""
        self.declare(number)
        self.mark(number, marks)
        assert self.act(number, "submit").status_code == 204

    def judge_all(self, *marks: int) -> None:
        """All members give the proposals, in their order, the same marks."""
        given = dict(zip(self.bidders, marks, strict=True))
        for seat in self.read()["panel"]["seats"]:
            if seat["state"] == "invited":
                self.judge(seat["number"], given)

    def ranked(self, *marks: int) -> dict[str, Any]:
        """The review after qualification, draw, marks and ranking."""
        self.qualify()
        self.drawn()
        self.judge_all(*marks)
        answer = self.step(self.at.officer, "rank")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


Make = Callable[..., Review]


@pytest.fixture
def make(challenge: Challenge) -> Make:
    """A review with so many bidders and experts; `race` is the number of awards."""

    def build(
        *, bidders: int = 2, technical: int = 6, financial: int = 3, race: int = 0, **content: Any
    ) -> Review:
        with transaction(challenge.engine) as session:
            owners = [
                make_owner(session, names={"zh": f"第{place}研究院有限公司"})
                for place in range(bidders)
            ]
            contents = {one.organization.id: dict(content) for one in owners}
            rows = open_proposals(session, challenge.id, contents)
            pool = [make_expert(session, name=f"Technical {n}") for n in range(technical)]
            pool += [
                make_expert(session, ExpertKind.FINANCIAL, name=f"Financial {n}")
                for n in range(financial)
            ]
            people = {one.person_id: session.get_one(Person, one.person_id) for one in pool}
            if race:
                course = session.get_one(Course, challenge.id)
                course.frozen = course.frozen | {"award_mode": "race", "awards": race}
        paired = {str(row.id): owner for row, owner in zip(rows, owners, strict=True)}
        return Review(challenge, paired, {one.person_id: one for one in pool}, people)

    return build


@pytest.fixture
def review(make: Make) -> Review:
    """The usual one."""
    return make()
