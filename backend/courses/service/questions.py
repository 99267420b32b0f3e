"""Questions and answers in public, and who follows a challenge."""

from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import Actor
from backend.courses import policy, repository
from backend.courses.errors import ProposalsClosed, QuestionNotFound
from backend.courses.lifecycle import May
from backend.courses.models import Course, CourseFollower, CourseQuestion
from backend.courses.schemas import AnswerWrite, QuestionCreate, QuestionRead
from backend.courses.service import news
from backend.courses.service.facts import facts_of, find_course, hold


def list_questions(session: Session, actor: Actor, id_or_number: UUID | str) -> list[QuestionRead]:
    """What was answered, for all; what waits, for its asker and the sponsor; the newest first."""
    course = find_course(session, actor, id_or_number)
    sponsor = policy.is_sponsor(actor, course)
    return [
        _read(actor, question)
        for question in repository.questions(session, course.challenge_id)
        if question.answered_at or sponsor or _is_mine(actor, question)
    ]


def _is_mine(actor: Actor, question: CourseQuestion) -> bool:
    return actor.person_id is not None and question.asker_id == actor.person_id


def _read(actor: Actor, question: CourseQuestion) -> QuestionRead:
    shown = question.model_dump(include={"id", "text", "asked_at", "answer", "answered_at"})
    return QuestionRead(**shown, mine=_is_mine(actor, question))


def _require(session: Session, actor: Actor, course: Course, what: May) -> None:
    closed = facts_of(session, course).closed
    if what in policy.may(actor, course, closed=closed):
        return
    policy.require(closed and what in policy.may(actor, course, closed=False))
    raise ProposalsClosed(deadline_at=news.told(course.deadline_at))


def ask(session: Session, actor: Actor, challenge_id: UUID, data: QuestionCreate) -> QuestionRead:
    """Ask the sponsor; whoever asks follows from then on. Raises ProposalsClosed, Forbidden."""
    course = hold(session, actor, challenge_id)
    _require(session, actor, course, May.ASK)
    assert actor.person_id is not None, "whoever may ask is a person"
    question = CourseQuestion(
        challenge_id=challenge_id, asker_id=actor.person_id, text=data.text, asked_at=clock.now()
    )
    session.add(question)
    _follow(session, actor.person_id, challenge_id, following=True)
    session.flush()
    news.asked(session, course, question.id)
    return _read(actor, question)


def answer(
    session: Session, actor: Actor, challenge_id: UUID, question_id: UUID, data: AnswerWrite
) -> QuestionRead:
    """Answer to all; what was answered stays. Raises QuestionNotFound, ProposalsClosed."""
    course = hold(session, actor, challenge_id)
    _require(session, actor, course, May.ANSWER)
    question = repository.find_question(session, challenge_id, question_id)
    if question is None or question.answered_at is not None:
        raise QuestionNotFound(id=str(question_id))
    question.answer, question.answered_by = data.text, actor.person_id
    question.answered_at = clock.now()
    session.flush()
    audit.record(session, actor, "course.answered", "challenge", challenge_id)
    news.answered(session, actor, course, question.id)
    return _read(actor, question)


def follow(session: Session, actor: Actor, challenge_id: UUID, *, following: bool) -> Course:
    """Hear of the course, or no more."""
    course = hold(session, actor, challenge_id)
    assert actor.person_id is not None, "whoever follows is signed in"
    policy.require(May.FOLLOW in policy.may(actor, course, closed=False))
    _follow(session, actor.person_id, challenge_id, following=following)
    session.flush()
    return course


def _follow(session: Session, person_id: UUID, challenge_id: UUID, *, following: bool) -> None:
    found = repository.find_follower(session, challenge_id, person_id)
    if following and found is None:
        session.add(CourseFollower(challenge_id=challenge_id, person_id=person_id))
    elif not following and found is not None:
        session.delete(found)
