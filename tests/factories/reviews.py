"""Experts, and challenges at their review, ready made."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core import clock
from backend.core.settings import Settings
from backend.courses import service
from backend.courses.models import Course, Stage
from backend.experts.models import Expert, ExpertKind, ExpertState
from backend.integrity.models import IntegrityRecord
from backend.proposals.models import Proposal
from backend.reviews.models import (
    Panel,
    ProposalCheck,
    Ranking,
    Seat,
    SeatState,
)
from tests.factories.accounts import make_person
from tests.factories.courses import open_proposal
from tests.factories.listings import make_challenge, publish


def make_expert(
    session: Session,
    kind: ExpertKind = ExpertKind.TECHNICAL,
    *,
    name: str = "Expert",
    **fields: Any,
) -> Expert:
    """An admitted expert for environmental technology who reads Chinese."""
    person = make_person(session, name=name)
    told: dict[str, Any] = {
        "unit": "Institute of Arid Lands",
        "areas": "water treatment",
        "field_codes": ["environment"],
        "languages": ["zh"],
        "state": ExpertState.ADMITTED,
        "consented_at": clock.now(),
    }
    expert = Expert(person_id=person.id, kind=kind, **(told | fields))
    session.add(expert)
    session.flush()
    return expert


def open_proposals(
    session: Session, challenge_id: UUID, contents: dict[UUID, dict[str, Any]]
) -> list[Proposal]:
    """Proposals by organisation as if they had been opened, and the course at its qualification."""
    course = session.get_one(Course, challenge_id)
    course.stage = Stage.QUALIFY
    rows = [
        Proposal(
            challenge_id=challenge_id,
            organization_id=organization_id,
            submitted_at=clock.now(),
            sha256=f"{place:064x}",
            content={"title": f"Proposal {place}"} | content,
        )
        for place, (organization_id, content) in enumerate(contents.items())
    ]
    session.add_all(rows)
    session.flush()
    return rows


def _panel(challenge_id: UUID) -> Panel:
    """A panel of one, which nobody has drawn."""
    later = clock.now() + timedelta(days=9)
    return Panel(
        challenge_id=challenge_id,
        members=1,
        technical=1,
        financial=0,
        comment_below=4,
        score_days=9,
        algorithm="hmac-sha256/1",
        seed="0" * 64,
        declare_by=later,
        score_by=later,
    )


def make_ranking(session: Session, challenge_id: UUID, rows: list[dict[str, Any]]) -> Ranking:
    """A ranking of those rows, as if a panel had made it."""
    panel = _panel(challenge_id)
    session.add(panel)
    session.flush()
    figures = dict.fromkeys(("mean", "median", "lowest", "highest", "technical"), "80")
    whole = [{**figures, "parted_by": None, **row} for row in rows]
    ranking = Ranking(panel_id=panel.id, challenge_id=challenge_id, rows=whole, sha256="0" * 64)
    session.add(ranking)
    session.flush()
    return ranking


def make_reviews(
    session: Session, settings: Settings, things: dict[str, Any], people: dict[str, Person]
) -> None:
    """A challenge whose proposal nobody has checked, and one whose panel has somebody on it."""
    own, rival = things["organization"], things["rival's"]
    for name in ("unchecked challenge", "reviewed challenge"):
        things[name] = make_challenge(session, own, people["author"])
        publish(session, things[name])
    session.flush()
    service.post(session, settings)
    for name, stage in (
        ("unchecked challenge", Stage.QUALIFY),
        ("reviewed challenge", Stage.REVIEW),
    ):
        challenge = things[name]
        session.get_one(Course, challenge.id).stage = stage
        found = open_proposal(session, challenge.id, rival.id)
        things[name.replace("challenge", "proposal")] = found
    things["breach"] = IntegrityRecord(
        organization_id=things["waiting"].id, found_on=clock.today(), source="通报"
    )
    session.add(things["breach"])
    _sit(session, things, people["unverified"])


def _sit(session: Session, things: dict[str, Any], member: Person) -> None:
    challenge = things["reviewed challenge"]
    expert = Expert(
        person_id=member.id,
        node_id=things["here"].id,
        kind=ExpertKind.TECHNICAL,
        state=ExpertState.ADMITTED,
        field_codes=["environment"],
        languages=["zh"],
    )
    panel = _panel(challenge.id)
    proposal = things["reviewed proposal"]
    check = ProposalCheck(proposal_id=proposal.id, challenge_id=challenge.id, qualified=True)
    session.add_all((expert, panel, check))
    session.flush()
    seat = Seat(
        panel_id=panel.id,
        challenge_id=challenge.id,
        expert_id=expert.id,
        person_id=member.id,
        number=1,
        kind=ExpertKind.TECHNICAL,
        state=SeatState.DECLARED,
        declare_by=panel.declare_by,
        score_by=panel.score_by,
    )
    session.add(seat)
    session.flush()
    things |= {"expert": expert, "seat": seat}
