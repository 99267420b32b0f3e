"""Who is chosen, who is awarded, and who does not pass a gate of a race.

A place is had by one: the course is locked while somebody is chosen or awarded, and the database
itself refuses a second standing award for a place or for a proposal.
"""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.challenges.schemas import AwardMode
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import Fault
from backend.courses import service as courses
from backend.courses.policy import standing
from backend.courses.service import Course, Stage, Who
from backend.integrity import service as integrity
from backend.integrity.errors import IntegrityBarred
from backend.proposals import service as proposals
from backend.reviews import policy, repository
from backend.reviews.errors import AwardNotFound, AwardTaken, WrongAwards
from backend.reviews.models import Award, AwardState
from backend.reviews.schemas import Elimination, ReviewStep

RACING = (Stage.SIGN, Stage.ESTABLISH, Stage.MILESTONES)


def is_race(course: Course) -> bool:
    """Whether several solve the challenge beside each other."""
    return course.frozen.get("award_mode") == AwardMode.RACE


def places(course: Course) -> int:
    """How many awards there are."""
    return int(course.frozen.get("awards", 1)) if is_race(course) else 1


def choose(session: Session, actor: Actor, course: Course, step: ReviewStep) -> None:
    """Put proposals on places; whoever departs from the ranking says why.

    Raises WrongAwards, AwardTaken.
    """
    ranking = repository.ranking(session, course.challenge_id)
    ranked = {row["proposal_id"]: row["place"] for row in ranking.rows} if ranking else {}
    chosen = step.proposals
    faults = []
    if not 1 <= len(chosen) <= places(course):
        faults.append(Fault("/proposals", "wrong-number-of-awards", most=places(course)))
    if len(set(chosen)) != len(chosen) or any(str(one) not in ranked for one in chosen):
        faults.append(Fault("/proposals", "not-ranked"))
    elif not step.comment.strip() and departs(
        [ranked[str(one)] for one in chosen], list(ranked.values())
    ):
        faults.append(Fault("/comment", "departure-unexplained"))
    if faults:
        raise WrongAwards(errors=faults)
    for place, proposal_id in enumerate(chosen, 1):
        _put(session, actor, course, place, proposal_id, step.comment)


def departs(chosen: list[int], ranked: list[int]) -> bool:
    """Whether places are not given to the best in their order; equals may be taken in any."""
    return chosen != sorted(ranked)[: len(chosen)]


def _put(
    session: Session, actor: Actor, course: Course, place: int, proposal_id: UUID, reason: str
) -> None:
    proposal = proposals.find_opened(session, course.challenge_id, proposal_id)
    assert proposal is not None, "what was ranked was opened"
    until = integrity.barred_until(session, proposal.organization_id)
    if until is not None:
        raise IntegrityBarred(until=until.isoformat())
    award = Award(
        challenge_id=course.challenge_id,
        place=place,
        proposal_id=proposal_id,
        organization_id=proposal.organization_id,
        reason=reason,
        chosen_at=clock.now(),
        chosen_by=actor.person_id,
    )
    insert(session, award)


def insert(session: Session, award: Award) -> None:
    """Take the place for the award. Raises AwardTaken where somebody has it."""
    try:
        with session.begin_nested():
            session.add(award)
    except IntegrityError:
        raise AwardTaken(place=award.place) from None


def revoke(session: Session, challenge_id: UUID) -> None:
    """Take all places back: they are given anew after another review."""
    for award in repository.awards(session, challenge_id):
        award.state, award.ended_at = AwardState.REVOKED, clock.now()
    session.flush()


def grant(session: Session, challenge_id: UUID) -> list[Award]:
    """Let those who were chosen have their places for good. Raises IntegrityBarred."""
    chosen = repository.awards(session, challenge_id)
    for award in chosen:
        until = integrity.barred_until(session, award.organization_id)
        if until is not None:
            raise IntegrityBarred(until=until.isoformat())
        award.state, award.awarded_at = AwardState.AWARDED, clock.now()
    session.flush()
    return chosen


def standing_awards(session: Session, challenge_id: UUID) -> list[Award]:
    """The awards of a challenge that hold, by place; for other features."""
    return [
        one for one in repository.awards(session, challenge_id) if one.state is AwardState.AWARDED
    ]


def may_eliminate(actor: Actor, course: Course, running: list[Award]) -> bool:
    """Whether the person may stop a winner at a gate: in a race, as long as another one runs."""
    decides = Who.SPONSOR in standing(actor, course)
    return decides and is_race(course) and course.stage in RACING and len(running) > 1


def eliminate(
    session: Session, actor: Actor, challenge_id: UUID, award_id: UUID, data: Elimination
) -> None:
    """Stop a winner at a gate of the race; the others go on. Raises AwardNotFound, Forbidden."""
    course = courses.hold(session, actor, challenge_id)
    running = standing_awards(session, challenge_id)
    policy.require(may_eliminate(actor, course, running))
    award = next((one for one in running if one.id == award_id), None)
    if award is None:
        raise AwardNotFound(id=str(award_id))
    award.state, award.ended_at, award.reason = AwardState.ELIMINATED, clock.now(), data.reason
    session.flush()
    audit.record(session, actor, "award.eliminated", "challenge", challenge_id, place=award.place)
