"""The ranking of a panel's sheets, frozen with its hash when the review is closed."""

import hashlib
import json
from decimal import Decimal
from typing import Any

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.courses.service import Course
from backend.experts.schemas import ExpertKind
from backend.proposals.service import Proposal
from backend.reviews import repository
from backend.reviews.models import Panel, Ranking, Seat, Sheet
from backend.reviews.service import checks, marks
from backend.reviews.service.marks import Placed, Sheets
from backend.reviews.service.seats import counted, marks_of


def freeze(session: Session, actor: Actor, course: Course, panel: Panel) -> Ranking:
    """Rank the qualified proposals by the sheets that count."""
    members = counted(session, course, panel)
    rows = _rows(session, course, members)
    ranking = Ranking(
        panel_id=panel.id,
        challenge_id=course.challenge_id,
        rows=rows,
        sha256=digest(rows),
        ranked_at=clock.now(),
        ranked_by=actor.person_id,
    )
    session.add(ranking)
    session.flush()
    return ranking


def digest(rows: list[dict[str, Any]]) -> str:
    """What tells that a ranking was never touched, in hexadecimal."""
    plain = json.dumps(rows, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def _rows(session: Session, course: Course, members: list[Seat]) -> list[dict[str, Any]]:
    weights = marks.weights(course.frozen.get("criteria", []))
    found = {
        (sheet.seat_id, sheet.proposal_id): sheet
        for sheet in repository.sheets(session, [one.id for one in members])
    }
    given = {
        proposal.id: [(seat, _points(found[seat.id, proposal.id], weights)) for seat in members]
        for proposal in checks.qualified(session, course.challenge_id)
    }
    quotes = {one.id: _quote(one) for one in checks.qualified(session, course.challenge_id)}
    placed = marks.placed(
        [
            Sheets(
                proposal_id=proposal_id,
                points=[points for _, points in each],
                technical=[p for seat, p in each if seat.kind is ExpertKind.TECHNICAL],
                quote=quotes[proposal_id],
            )
            for proposal_id, each in given.items()
        ]
    )
    return [_plain(one, given[one.proposal_id]) for one in placed]


def _points(sheet: Sheet, weights: list[Decimal]) -> Decimal:
    return marks.points(marks_of(sheet), weights)


def _quote(proposal: Proposal) -> int | None:
    quote = proposal.content.get("quote")
    return quote["amount_minor"] if quote else None


def _plain(one: Placed, given: list[tuple[Seat, Decimal]]) -> dict[str, Any]:
    return {
        "proposal_id": str(one.proposal_id),
        "place": one.place,
        "mean": str(one.mean),
        "median": str(one.median),
        "lowest": str(one.lowest),
        "highest": str(one.highest),
        "technical": str(one.technical),
        "parted_by": one.parted_by,
        "sheets": [
            {"number": seat.number, "kind": seat.kind.value, "points": str(points)}
            for seat, points in given
        ],
    }
