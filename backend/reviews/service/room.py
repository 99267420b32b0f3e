"""The evaluator's room: one's seats, and the sheets once one has declared to be free."""

from string import ascii_uppercase
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.challenges.schemas import Criterion
from backend.core.actor import Actor
from backend.core.locales import pick
from backend.courses import service as courses
from backend.courses.service import Course
from backend.organizations import service as organizations
from backend.proposals.schemas import ProposalContent
from backend.proposals.service import Proposal
from backend.reviews import lifecycle, policy, repository
from backend.reviews.errors import SeatNotFound
from backend.reviews.models import Panel, Seat, SeatState, Sheet
from backend.reviews.schemas import (
    BarredSeatStep,
    MarkWrite,
    SeatBrief,
    SeatRead,
    SheetLack,
    SheetRead,
    TieRead,
)
from backend.reviews.service import checks, marks, seats
from backend.reviews.service.marks import Mark
from backend.reviews.service.reading import due_of, is_late, title_for
from backend.reviews.service.stakes import Stakes

_OPENED = (SeatState.DECLARED, SeatState.SCORED)
_HIDDEN: dict[str, Any] = {"team": [], "partners": [], "rights_note": ""}
"""What a blind review leaves out: it would tell whose the proposal is."""


def list_seats(session: Session, actor: Actor, lang: str) -> list[SeatBrief]:
    """The reader's seats: those that wait first, by their day."""
    assert actor.person_id is not None, "whoever asks is signed in"
    found = [
        SeatBrief(**_brief(session, *_places(session, seat), seat, lang))
        for seat in repository.seats_of(session, actor.person_id)
    ]
    found.sort(key=lambda one: (one.due is None, one.due and one.due.isoformat()))
    return found


def _places(session: Session, seat: Seat) -> tuple[Course, Panel]:
    course = courses.get_course(session, seat.challenge_id)
    assert course is not None, "a seat belongs to a course"
    return course, repository.get_panel(session, seat.panel_id)


def _brief(session: Session, course: Course, panel: Panel, seat: Seat, lang: str) -> dict[str, Any]:
    title, title_lang = title_for(session, course, lang)
    running = seats.is_running(course, panel)
    return {
        **seat.model_dump(include={"id", "challenge_id", "kind", "state"}),
        "title": title,
        "title_lang": title_lang,
        "running": running,
        "due": due_of(seat) if running else None,
        "late": running and is_late(seat),
        "begun": repository.count_done(session, [seat.id]).get(seat.id, 0),
        "proposals": len(checks.qualified(session, seat.challenge_id)),
    }


def read_seat(session: Session, actor: Actor, seat_id: UUID, lang: str) -> SeatRead:
    """The room of one seat, for its member alone. Raises SeatNotFound."""
    seat = repository.find_seat(session, seat_id)
    if seat is None or seat.person_id != actor.person_id:
        raise SeatNotFound(id=str(seat_id))
    course, panel = _places(session, seat)
    stakes = Stakes(session, course)
    ties = stakes.ties_of_ids([seat.expert_id])[seat.expert_id]
    facts = seats.facts_of(session, course, seat, ties)
    found = lifecycle.steps(seat.state, facts, policy.standing(actor, course, seat))
    criteria = course.frozen.get("criteria", [])
    return SeatRead(
        **_brief(session, course, panel, seat, lang),
        **seat.model_dump(include={"number", "version", "declare_by", "score_by", "reason"}),
        blind=panel.blind,
        zone=course.deadline_zone,
        parties=_parties(stakes, lang),
        ties=[TieRead(tie=tie, party=stakes.named(party, lang)) for tie, party in ties],
        criteria=[Criterion.model_validate(one) for one in criteria],
        original_lang=course.frozen["original_locale"],
        comment_below=panel.comment_below,
        sheets=_sheets(session, course, panel, seat, lang) if seat.state in _OPENED else [],
        allowed_actions=found.allowed,
        barred_actions=[
            BarredSeatStep(action=action, code=problem.code) for action, problem in found.barred
        ],
    )


def _parties(stakes: Stakes, lang: str) -> list[str]:
    """All whose interest is at stake, by name: which proposal is whose is not told by it."""
    partners = {
        partner["name"] for bid in stakes.bids for partner in bid.content.get("partners", [])
    }
    sponsor, *bidders = (stakes.named(party.name, lang) for party in stakes.parties)
    return [sponsor, *sorted({*bidders, *partners} - {""})]


def _sheets(
    session: Session, course: Course, panel: Panel, seat: Seat, lang: str
) -> list[SheetRead]:
    judged = checks.qualified(session, course.challenge_id)
    kept = {one.proposal_id: one for one in repository.sheets(session, [seat.id])}
    cards = organizations.cards(session, [one.organization_id for one in judged])
    weights = marks.weights(course.frozen.get("criteria", []))
    return [
        SheetRead(
            **_proposal(one, place, None if panel.blind else cards[one.organization_id], lang),
            **_sheet(kept.get(one.id)),
            points=float(marks.points(seats.marks_of(kept.get(one.id)), weights)),
            reachable=float(_reachable(seats.marks_of(kept.get(one.id)), weights)),
            lacks=[
                SheetLack(pointer=fault["pointer"], code=fault["code"])
                for fault in marks.faults(
                    seats.marks_of(kept.get(one.id)), len(weights), panel.comment_below
                )
            ],
        )
        for place, one in enumerate(judged)
    ]


def _reachable(given: list[Mark], weights: list[Any]) -> Any:  # noqa: ANN401 — a decimal
    marked = {one.position for one in given if one.mark is not None}
    return sum((weight for at, weight in enumerate(weights) if at in marked), 0)


def _proposal(one: Proposal, place: int, card: Any, lang: str) -> dict[str, Any]:  # noqa: ANN401 — an organisation's card, or None
    content = one.content if card is not None else one.content | _HIDDEN
    names = card.names if card is not None else {}
    return {
        "proposal_id": one.id,
        "label": ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1),
        "title": one.content.get("title", ""),
        "organization_name": pick(names, lang) if names else None,
        "content": ProposalContent.model_validate(content),
    }


def _sheet(sheet: Sheet | None) -> dict[str, Any]:
    if sheet is None:
        return {"marks": [], "comment": "", "version": 0, "saved_at": None}
    given = [MarkWrite.model_validate(one) for one in sheet.marks]
    return sheet.model_dump(include={"comment", "version", "saved_at"}) | {"marks": given}
