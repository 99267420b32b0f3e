"""Routes of reviews: the desk's, the evaluators', the bidders'."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, status

from backend.core.actor import ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import Forbidden, SignInRequired, StaleEdit, ValidationFailed, describe
from backend.courses.errors import (
    ChecksMissing,
    CourseNotFound,
    CourseStepNotAllowed,
    NoticeUnclean,
    ReviewUnfinished,
)
from backend.integrity.errors import IntegrityBarred
from backend.listings.errors import ListingNotFound
from backend.notices.errors import NoticeAlreadyOpen, NoticeStepNotAllowed
from backend.proposals.errors import ProposalNotFound
from backend.reviews import service
from backend.reviews.errors import (
    AlreadyDrawn,
    AwardNotFound,
    AwardTaken,
    ChecksClosed,
    ConflictKnown,
    PoolTooSmall,
    ReviewNotFound,
    ReviewNotRunning,
    SeatNotFound,
    SeatStepNotAllowed,
    SheetIncomplete,
    WrongAwards,
)
from backend.reviews.schemas import (
    CheckWrite,
    DrawRead,
    DrawWrite,
    Elimination,
    Outcomes,
    ReviewLine,
    ReviewRead,
    ReviewStep,
    SeatBrief,
    SeatRead,
    SeatStep,
    SheetWrite,
)
from backend.rulesets.errors import NoRuleInForce

router = APIRouter(prefix="/reviews", tags=["reviews"], route_class=OnceRoute)

_SEEN = (SignInRequired, ListingNotFound, CourseNotFound, ReviewNotFound)
_WRITE = (*_SEEN, Forbidden, ValidationFailed)
_SEAT = (SignInRequired, SeatNotFound)
_SIT = (
    *(*_SEAT, StaleEdit, ValidationFailed, Forbidden),
    *(SeatStepNotAllowed, ReviewNotRunning, ConflictKnown),
)


@router.get("", responses=describe(SignInRequired))
def list_reviews(session: DbSession, actor: SignedIn, lang: ReaderLocale) -> list[ReviewLine]:
    """Challenges whose review waits for my organisations or desks."""
    return service.list_reviews(session, actor, lang)


@router.get("/seats", responses=describe(SignInRequired))
def list_seats(session: DbSession, actor: SignedIn, lang: ReaderLocale) -> list[SeatBrief]:
    """My places on panels."""
    return service.list_seats(session, actor, lang)


@router.get("/seats/{seat_id}", responses=describe(*_SEAT))
def read_seat(seat_id: UUID, session: DbSession, actor: SignedIn, lang: ReaderLocale) -> SeatRead:
    """My place on a panel, with the proposals once I have declared."""
    return service.read_seat(session, actor, seat_id, lang)


@router.post(
    "/seats/{seat_id}/steps",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=describe(*_SIT, SheetIncomplete),
)
def act_on_seat(seat_id: UUID, body: SeatStep, session: DbSession, actor: SignedIn) -> None:
    """Declare, hand in, recuse oneself; as the desk, take the place back."""
    service.act_on_seat(session, actor, seat_id, body)


@router.put("/seats/{seat_id}/sheets/{proposal_id}", responses=describe(*_SIT))
def save_sheet(
    seat_id: UUID,
    proposal_id: UUID,
    body: SheetWrite,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> SeatRead:
    """Keep a sheet as it stands."""
    service.save(session, actor, seat_id, proposal_id, body)
    return service.read_seat(session, actor, seat_id, lang)


@router.get("/{challenge_id}", responses=describe(*_SEEN))
def read_review(
    challenge_id: UUID, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ReviewRead:
    """The review of a challenge, for its sponsor and the desk."""
    return service.read_review(session, actor, challenge_id, lang)


@router.put(
    "/{challenge_id}/checks/{proposal_id}",
    responses=describe(*_WRITE, ChecksClosed, ProposalNotFound, IntegrityBarred),
)
def check_proposal(
    challenge_id: UUID,
    proposal_id: UUID,
    body: CheckWrite,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> ReviewRead:
    """Find a proposal qualified or not."""
    service.check(session, actor, challenge_id, proposal_id, body)
    return service.read_review(session, actor, challenge_id, lang)


@router.post(
    "/{challenge_id}/steps",
    responses=describe(
        *(*_WRITE, StaleEdit, CourseStepNotAllowed, ChecksMissing, ReviewUnfinished),
        *(NoticeUnclean, WrongAwards, IntegrityBarred, AwardTaken, NoRuleInForce),
        *(NoticeAlreadyOpen, NoticeStepNotAllowed),
    ),
)
def take_review_step(
    challenge_id: UUID,
    body: ReviewStep,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> ReviewRead:
    """Close the qualification or the review, choose, award, or review again."""
    service.act(session, actor, challenge_id, body)
    return service.read_review(session, actor, challenge_id, lang)


@router.post(
    "/{challenge_id}/draws",
    status_code=status.HTTP_201_CREATED,
    responses=describe(*_WRITE, StaleEdit, ReviewNotRunning, AlreadyDrawn, PoolTooSmall),
)
def draw_panel(
    challenge_id: UUID,
    body: DrawWrite,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> ReviewRead:
    """Draw the panel."""
    service.draw(session, actor, challenge_id, body)
    return service.read_review(session, actor, challenge_id, lang)


@router.get("/{challenge_id}/draw", responses=describe(*_SEEN, ValidationFailed))
def read_draw(
    challenge_id: UUID,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
    number: Annotated[int | None, Query(alias="round", ge=1, le=1000)] = None,
) -> DrawRead:
    """The record of a draw, and the same draw made again from it."""
    return service.read_draw(session, actor, challenge_id, number, lang)


@router.get("/{challenge_id}/outcome", responses=describe(SignInRequired, ReviewNotFound))
def read_outcome(
    challenge_id: UUID, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> Outcomes:
    """What became of my own proposals."""
    return service.read_outcomes(session, actor, challenge_id, lang)


@router.post(
    "/{challenge_id}/awards/{award_id}/elimination",
    responses=describe(*_WRITE, AwardNotFound),
)
def eliminate(
    challenge_id: UUID,
    award_id: UUID,
    body: Elimination,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> ReviewRead:
    """Stop a winner at a gate of the race."""
    service.eliminate(session, actor, challenge_id, award_id, body)
    return service.read_review(session, actor, challenge_id, lang)
