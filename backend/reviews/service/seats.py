"""What members do with their places, and how the desk and the clock take one back."""

from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import Fault, StaleEdit
from backend.courses import service as courses
from backend.courses.service import Course, Stage
from backend.experts.service import Known
from backend.reviews import policy, repository
from backend.reviews.errors import SeatNotFound
from backend.reviews.lifecycle import OPEN, Action, Attempt, Facts, Who, next_state
from backend.reviews.models import Panel, Seat, SeatState, Sheet
from backend.reviews.schemas import SeatStep, SheetWrite
from backend.reviews.service import checks, marks, news, panels
from backend.reviews.service.marks import Mark
from backend.reviews.service.stakes import Stakes, ties_of_expert


def hold(session: Session, actor: Actor, seat_id: UUID, version: int | None) -> tuple[Course, Seat]:
    """The seat and its course, both locked, for its member or the desk. Raises SeatNotFound."""
    found = repository.find_seat(session, seat_id)
    course = courses.lock(session, found.challenge_id) if found else None
    seat = repository.find_seat(session, seat_id, lock=True)
    if course is None or seat is None or not policy.standing(actor, course, seat):
        raise SeatNotFound(id=str(seat_id))
    if version is not None and seat.version != version:
        raise StaleEdit(version=seat.version, changed=["state"])
    return course, seat


def is_running(course: Course, panel: Panel) -> bool:
    """Whether the panel's seats count now."""
    return course.stage is Stage.REVIEW and panel.closed_at is None


def facts_of(
    session: Session, course: Course, seat: Seat, ties: list[Known] | None = None
) -> Facts:
    """What guards ask about a seat, as things stand."""
    panel = repository.get_panel(session, seat.panel_id)
    known = ties_of_expert(session, course, seat.expert_id) if ties is None else ties
    faults = _faults(session, course, panel, seat) if seat.state is SeatState.DECLARED else ()
    return Facts(is_running(course, panel), len(known), tuple(faults))


def marks_of(sheet: Sheet | None) -> list[Mark]:
    """The marks of a sheet."""
    return [Mark(**one) for one in sheet.marks] if sheet else []


def _faults(session: Session, course: Course, panel: Panel, seat: Seat) -> list[Fault]:
    sheets = {one.proposal_id: one for one in repository.sheets(session, [seat.id])}
    count = len(marks.weights(course.frozen.get("criteria", [])))
    return [
        fault
        for place, proposal in enumerate(checks.qualified(session, course.challenge_id))
        for fault in marks.faults(
            marks_of(sheets.get(proposal.id)), count, panel.comment_below, f"/sheets/{place}"
        )
    ]


def act(session: Session, actor: Actor, seat_id: UUID, step: SeatStep) -> None:
    """Declare, hand in, recuse oneself, or as the desk take a place back.

    Raises SeatNotFound, StaleEdit, SeatStepNotAllowed, ReviewNotRunning, ConflictKnown,
    SheetIncomplete.
    """
    course, seat = hold(session, actor, seat_id, step.version)
    attempt = Attempt(policy.standing(actor, course, seat), step.reason, step.confirmed)
    _take(session, actor, course, seat, Action(step.action), attempt)


def _take(
    session: Session,
    actor: Actor,
    course: Course,
    seat: Seat,
    action: Action,
    attempt: Attempt,
    ties: list[Known] | None = None,
) -> None:
    facts = facts_of(session, course, seat, ties)
    seat.state = next_state(seat.state, action, facts, attempt)
    seat.version += 1
    now = clock.now()
    if action is Action.DECLARE:
        seat.declared_at = now
    elif action is Action.SUBMIT:
        seat.scored_at = now
    else:
        seat.ended_at, seat.reason = now, attempt.reason
    session.flush()
    audit.record(session, actor, f"seat.{seat.state}", "panel_seat", seat.id, number=seat.number)
    panel = repository.get_panel(session, seat.panel_id)
    if seat.state is SeatState.VOIDED:
        news.voided(session, course, seat)
    if seat.state not in OPEN:
        panels.fill(session, course, panel, seat)
    elif seat.state is SeatState.SCORED and not missing(session, course, panel):
        news.complete(session, course, panel)


def counted(session: Session, course: Course, panel: Panel) -> list[Seat]:
    """The seats whose sheets count: handed in, by members without any known conflict."""
    handed_in = [
        one for one in repository.seats(session, panel.id) if one.state is SeatState.SCORED
    ]
    stakes = Stakes(session, course)
    known = stakes.ties_of_ids([one.expert_id for one in handed_in])
    return [one for one in handed_in if not known[one.expert_id]]


def missing(session: Session, course: Course, panel: Panel) -> int:
    """How many sheets that count the panel lacks."""
    return panel.members - len(counted(session, course, panel))


def save(session: Session, actor: Actor, seat_id: UUID, proposal_id: UUID, data: SheetWrite) -> int:
    """Keep a sheet as it stands; its new version.

    Raises SeatNotFound, StaleEdit, SeatStepNotAllowed, ReviewNotRunning, ConflictKnown.
    """
    course, seat = hold(session, actor, seat_id, None)
    attempt = Attempt(policy.standing(actor, course, seat))
    next_state(seat.state, Action.SAVE, facts_of(session, course, seat), attempt)
    judged = {one.id for one in checks.qualified(session, course.challenge_id)}
    if proposal_id not in judged:
        raise SeatNotFound(id=str(proposal_id))
    found = repository.find_sheet(session, seat_id, proposal_id)
    version = found.version if found else 0
    if version != data.version:
        raise StaleEdit(version=version, changed=["marks"])
    sheet = found or Sheet(seat_id=seat_id, proposal_id=proposal_id, version=0)
    sheet.marks = [one.model_dump() for one in data.marks]
    sheet.comment, sheet.saved_at = data.comment, clock.now()
    sheet.version += 1
    session.add(sheet)
    session.flush()
    return sheet.version


def void_conflicted(session: Session, actor: Actor, challenge_id: UUID) -> int:
    """Take back the places of members with whom a conflict has come to be known; how many."""
    course = courses.lock(session, challenge_id)
    panel = repository.find_panel(session, challenge_id)
    if course is None or panel is None or not is_running(course, panel):
        return 0
    seats = [one for one in repository.seats(session, panel.id) if one.state in OPEN]
    known = Stakes(session, course).ties_of_ids([one.expert_id for one in seats])
    tied = [one for one in seats if known[one.expert_id]]
    clockwork = Attempt(frozenset({Who.CLOCK}), "conflict")
    for seat in tied:
        seat.ties = [tie._asdict() for tie in known[seat.expert_id]]
        _take(session, actor, course, seat, Action.VOID, clockwork, known[seat.expert_id])
    return len(tied)


def remind(session: Session) -> int:
    """Tell, once, members whose day has passed, and their desks; how many."""
    told = 0
    for seat in repository.waiting_seats(session, clock.now()):
        course = courses.get_course(session, seat.challenge_id)
        panel = repository.get_panel(session, seat.panel_id)
        if course is not None and is_running(course, panel):
            news.late(session, course, seat)
            told += 1
    return told
