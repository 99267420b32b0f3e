"""Who hears of what happens in a review. Members are told nothing of each other."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session

from backend.courses import service as courses
from backend.courses.service import Course
from backend.listings.policy import DESK, EDITORS
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations
from backend.proposals.service import Proposal
from backend.reviews.models import Panel, Seat


def invited(session: Session, course: Course, seat: Seat) -> None:
    """Somebody was drawn."""
    _tell(session, course, [seat.person_id], "invited", seat.id, _room(seat))


def voided(session: Session, course: Course, seat: Seat) -> None:
    """Somebody's place was taken back."""
    _tell(session, course, [seat.person_id], "voided", seat.id, _room(seat))


def late(session: Session, course: Course, seat: Seat) -> None:
    """A day has passed without the member; the desk hears of it too."""
    _tell(session, course, [seat.person_id], "due", f"{seat.id}:{seat.state}", _room(seat))
    occasion = f"{seat.id}:{seat.state}:desk"
    _tell(session, course, _desk_of(session, course), "late", occasion, _review(course))


def short(session: Session, course: Course, panel: Panel) -> None:
    """A place was left and nobody can follow."""
    _tell(session, course, _desk_of(session, course), "short", panel.id, _review(course))


def complete(session: Session, course: Course, panel: Panel) -> None:
    """All sheets are in."""
    occasion = f"{panel.id}:{course.version}"
    _tell(session, course, _desk_of(session, course), "complete", occasion, _review(course))


def checked(session: Session, course: Course, proposal: Proposal, *, qualified: bool) -> None:
    """A bidder hears whether the proposal goes on."""
    people = organizations.people_with(session, proposal.organization_id, *EDITORS)
    kind = "qualified" if qualified else "not_qualified"
    link = f"/workspace/challenges/{course.challenge_id}/opened/{proposal.id}"
    _tell(session, course, people, kind, proposal.id, link)


def _desk_of(session: Session, course: Course) -> list[UUID]:
    return nodes.officers_for(session, course.node_id, *DESK) if course.node_id else []


def _room(seat: Seat) -> str:
    return f"/workspace/panels/{seat.id}"


def _review(course: Course) -> str:
    return f"/workspace/challenges/{course.challenge_id}/review"


def _tell(
    session: Session,
    course: Course,
    people: Collection[UUID],
    kind: str,
    occasion: object,
    link: str,
) -> None:
    notifications.notify(
        session,
        people,
        kind=f"review.{kind}",
        params={"title": courses.title_of(session, course)},
        link=link,
        key=f"review:{kind}:{occasion}",
    )
