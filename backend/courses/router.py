"""Routes of challenges' courses."""

from uuid import UUID

from fastapi import APIRouter, status

from backend.core.actor import CurrentActor, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    ValidationFailed,
    describe,
)
from backend.courses import service
from backend.courses.errors import (
    CourseNotFound,
    CourseStepNotAllowed,
    DeadlineAhead,
    ExtendFirst,
    ProposalsClosed,
    QuestionNotFound,
)
from backend.courses.schemas import (
    AnswerWrite,
    CourseRead,
    CourseStep,
    FollowWrite,
    QuestionCreate,
    QuestionRead,
)
from backend.listings.errors import ListingNotFound

router = APIRouter(prefix="/courses", tags=["courses"], route_class=OnceRoute)

_SEEN = (ListingNotFound, CourseNotFound)
_WRITTEN = (*_SEEN, SignInRequired, Forbidden, ProposalsClosed, ValidationFailed)


@router.get("/{id_or_number}", responses=describe(*_SEEN))
def read_course(id_or_number: str, session: DbSession, actor: CurrentActor) -> CourseRead:
    """What became of a challenge since its posting, by the challenge's id or number."""
    course = service.find_course(session, actor, id_or_number)
    return service.read_course(session, actor, course)


@router.post(
    "/{challenge_id}/steps",
    responses=describe(*_WRITTEN, StaleEdit, CourseStepNotAllowed, DeadlineAhead, ExtendFirst),
)
def take_step(
    challenge_id: UUID, body: CourseStep, session: DbSession, actor: SignedIn
) -> CourseRead:
    """Extend, clarify, let fail or cancel."""
    course = service.act(session, actor, challenge_id, body)
    return service.read_course(session, actor, course)


@router.put("/{challenge_id}/following", responses=describe(*_SEEN, SignInRequired, Forbidden))
def follow(
    challenge_id: UUID, body: FollowWrite, session: DbSession, actor: SignedIn
) -> CourseRead:
    """Hear of notices, answers and the deadline, or no more."""
    course = service.follow(session, actor, challenge_id, following=body.following)
    return service.read_course(session, actor, course)


@router.get("/{id_or_number}/questions", responses=describe(*_SEEN))
def list_questions(
    id_or_number: str, session: DbSession, actor: CurrentActor
) -> list[QuestionRead]:
    """What was asked and answered, the newest first."""
    return service.list_questions(session, actor, id_or_number)


@router.post(
    "/{challenge_id}/questions",
    status_code=status.HTTP_201_CREATED,
    responses=describe(*_WRITTEN),
)
def ask(
    challenge_id: UUID, body: QuestionCreate, session: DbSession, actor: SignedIn
) -> QuestionRead:
    """Ask the sponsor; nobody learns who asked."""
    return service.ask(session, actor, challenge_id, body)


@router.post(
    "/{challenge_id}/questions/{question_id}/answer",
    responses=describe(*_WRITTEN, QuestionNotFound),
)
def answer(
    challenge_id: UUID, question_id: UUID, body: AnswerWrite, session: DbSession, actor: SignedIn
) -> QuestionRead:
    """Answer to all."""
    return service.answer(session, actor, challenge_id, question_id, body)
