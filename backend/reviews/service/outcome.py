"""What bidders learn of the review of their own proposals, each thing once it is out."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.challenges.schemas import Criterion
from backend.core.actor import Actor
from backend.courses import service as courses
from backend.courses.service import Course, Stage
from backend.listings.policy import EDITORS
from backend.reviews import policy, repository
from backend.reviews.errors import ReviewNotFound
from backend.reviews.models import SeatState
from backend.reviews.schemas import OutcomeRead, Outcomes, PanelMember, RemarkRead
from backend.reviews.service.reading import Cast, names_of
from backend.reviews.service.seats import marks_of


def read_outcomes(session: Session, actor: Actor, challenge_id: UUID, lang: str) -> Outcomes:
    """The reader's own proposals and what became of them. Raises ReviewNotFound."""
    course = courses.get_course(session, challenge_id)
    own = actor.organizations(*EDITORS)
    cast = Cast(session, challenge_id, lang)
    mine = [one.id for one in cast.proposals.values() if one.organization_id in own]
    if course is None or course.stage is Stage.PROPOSE or not mine:
        raise ReviewNotFound(id=str(challenge_id))
    told = course.stage in policy.TOLD
    return Outcomes(
        challenge_id=challenge_id,
        stage=course.stage,
        criteria=[Criterion.model_validate(one) for one in course.frozen.get("criteria", [])],
        original_lang=course.frozen["original_locale"],
        items=[_outcome(session, course, cast, one, told=told) for one in mine],
        panel=_panel(session, challenge_id) if told else [],
    )


def _outcome(
    session: Session, course: Course, cast: Cast, proposal_id: UUID, *, told: bool
) -> OutcomeRead:
    check = repository.checks(session, course.challenge_id).get(proposal_id)
    known = check is not None and course.stage is not Stage.QUALIFY
    return OutcomeRead(
        **cast.told(proposal_id),
        qualified=check.qualified if check and known else None,
        reason=check.reason if check and known else "",
        **(_place(session, course, proposal_id) if told else _NOTHING),
        remarks=_remarks(session, course.challenge_id, proposal_id) if told else [],
    )


_NOTHING: dict[str, Any] = {
    **dict.fromkeys(("place", "mean", "lowest", "highest", "parted_by", "award")),
    "of": 0,
}


def _place(session: Session, course: Course, proposal_id: UUID) -> dict[str, Any]:
    ranking = repository.ranking(session, course.challenge_id)
    rows = ranking.rows if ranking else []
    row = next((one for one in rows if one["proposal_id"] == str(proposal_id)), None)
    if row is None:
        return _NOTHING
    given = repository.awards(session, course.challenge_id)
    award = next((one.state for one in given if one.proposal_id == proposal_id), None)
    shown = {name: row[name] for name in ("place", "mean", "lowest", "highest", "parted_by")}
    return shown | {"of": len(rows), "award": award}


def _remarks(session: Session, challenge_id: UUID, proposal_id: UUID) -> list[RemarkRead]:
    """What was written about a proposal, in an order that tells nothing of who wrote it."""
    found = [
        RemarkRead(position=one.position, mark=one.mark or 0, comment=one.comment)
        for sheet in repository.sheets(session, _counted(session, challenge_id))
        if sheet.proposal_id == proposal_id
        for one in marks_of(sheet)
        if one.comment.strip()
    ]
    found.sort(key=lambda one: (one.position, one.mark, one.comment))
    return found


def _counted(session: Session, challenge_id: UUID) -> list[UUID]:
    panel = repository.find_panel(session, challenge_id)
    seats = repository.seats(session, panel.id) if panel else []
    return [one.id for one in seats if one.state is SeatState.SCORED]


def _panel(session: Session, challenge_id: UUID) -> list[PanelMember]:
    panel = repository.find_panel(session, challenge_id)
    seats = repository.seats(session, panel.id) if panel else []
    scored = [one for one in seats if one.state is SeatState.SCORED]
    names = names_of(session, scored)
    return [
        PanelMember(number=one.number, kind=one.kind, name=names[one.id][0], unit=names[one.id][1])
        for one in scored
    ]
