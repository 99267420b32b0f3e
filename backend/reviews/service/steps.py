"""The steps of a review: closing the qualification and the review, choosing, awarding."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.courses import service as courses
from backend.courses.service import Action, Course, Facts, Stage
from backend.proposals import service as proposals
from backend.reviews import repository
from backend.reviews.schemas import ReviewStep
from backend.reviews.service import awards, checks, news, noticing, ranking, seats


def facts_of(session: Session, course: Course) -> Facts:
    """All that guards of the review's steps ask."""
    panel = repository.find_panel(session, course.challenge_id)
    known: dict[str, Any] = {}
    if course.stage is Stage.REVIEW and panel is not None and panel.closed_at is None:
        known["scores_missing"] = seats.missing(session, course, panel)
    if course.stage is Stage.NOTICE:
        known["notice_clean"] = noticing.is_clean(session, course.challenge_id)
    return checks.facts_of(session, course, **known)


def act(session: Session, actor: Actor, challenge_id: UUID, step: ReviewStep) -> Course:
    """Take one step of the review.

    Raises StaleEdit, CourseStepNotAllowed, Forbidden, ChecksMissing, ReviewUnfinished,
    NoticeUnclean, WrongAwards, IntegrityBarred, AwardTaken.
    """
    course = courses.hold(session, actor, challenge_id, step.version)
    facts, action, before = facts_of(session, course), Action(step.action), course.stage
    told = _told(facts, course, action)
    courses.advance(session, actor, course, action, facts, step.comment, **told)
    if action is Action.QUALIFY:
        _tell_bidders(session, course)
    elif action is Action.RANK:
        panel = repository.find_panel(session, challenge_id)
        assert panel is not None, "without a panel no sheet counts"
        ranking.freeze(session, actor, course, panel)
    elif action is Action.ANNOUNCE:
        awards.choose(session, actor, course, step)
        noticing.publish(session, actor, challenge_id)
    elif action is Action.REVIEW_AGAIN:
        if before is Stage.NOTICE:
            noticing.take_back(session, actor, challenge_id)
        _begin_again(session, challenge_id, fresh=step.fresh)
    elif action is Action.AWARD:
        awards.grant(session, challenge_id)
    return course


def _told(facts: Facts, course: Course, action: Action) -> Mapping[str, object]:
    """What the public timeline says of the step; never a name or a figure before its time."""
    if action is Action.QUALIFY:
        return {"qualified": facts.qualified, "proposals": facts.proposals}
    return {"places": awards.places(course)} if action is Action.ANNOUNCE else {}


def _tell_bidders(session: Session, course: Course) -> None:
    found = repository.checks(session, course.challenge_id)
    for proposal in proposals.list_opened(session, course.challenge_id):
        qualified = found[proposal.id].qualified
        news.checked(session, course, proposal, qualified=qualified)


def _begin_again(session: Session, challenge_id: UUID, *, fresh: bool) -> None:
    awards.revoke(session, challenge_id)
    panel = repository.find_panel(session, challenge_id)
    if fresh and panel is not None:
        panel.closed_at = clock.now()
        session.flush()
