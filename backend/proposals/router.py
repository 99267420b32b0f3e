"""Routes of proposals. None of them leaves a trace that tells that anybody proposes.

They take no idempotency keys, which would be kept with the answers; sending a proposal twice leaves
one. Counters and logs leave them out.
"""

from collections.abc import Callable, Coroutine
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response, status
from fastapi.routing import APIRoute

from backend.core.actor import ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.logging import UNSEEN
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    ValidationFailed,
    describe,
)
from backend.core.settings import Settings
from backend.courses.errors import (
    CourseNotFound,
    CourseStepNotAllowed,
    DeadlineAhead,
    ProposalsClosed,
)
from backend.listings.errors import ListingNotFound, OrganizationUnverified
from backend.proposals import service
from backend.proposals.errors import (
    AlreadyReleased,
    CopyKeyWrong,
    ForeignersNotTaken,
    NothingSealed,
    OwnChallenge,
    ProposalIncomplete,
    ProposalNotFound,
)
from backend.proposals.schemas import (
    BidRead,
    CopyRequest,
    DraftWrite,
    MyProposal,
    OpeningRead,
    PartyChoice,
    ProposalContent,
    ProposalRead,
    ProposalSubmit,
    ReleaseWrite,
    SubmissionRead,
)
from backend.sealing.errors import SharesLost


class UnseenRoute(APIRoute):
    """A route that counters and logs leave out."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The usual handler, after the request is marked."""
        handle = super().get_route_handler()

        async def answer(request: Request) -> Response:
            setattr(request.state, UNSEEN, True)
            return await handle(request)

        return answer


router = APIRouter(prefix="/proposals", tags=["proposals"], route_class=UnseenRoute)

_SEEN = (SignInRequired, Forbidden, ListingNotFound, CourseNotFound)
_BARS = (OwnChallenge, OrganizationUnverified, ForeignersNotTaken)
_WRITE = (*_SEEN, *_BARS, ProposalsClosed, ValidationFailed)


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


@router.get("", responses=describe(SignInRequired))
def list_mine(
    request: Request, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> list[MyProposal]:
    """What my organisations write, have sealed, or had opened."""
    return service.list_mine(session, actor, _settings(request).key, lang)


@router.get("/{challenge_id}", responses=describe(*_SEEN))
def read_bid(
    challenge_id: UUID,
    request: Request,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
    organization: UUID | None = None,
) -> BidRead:
    """My desk for a challenge."""
    key = _settings(request).key
    return service.read_bid(session, actor, key, challenge_id, organization, lang)


@router.put("/{challenge_id}/draft", responses=describe(*_WRITE, StaleEdit, ProposalIncomplete))
def save_draft(
    challenge_id: UUID,
    body: DraftWrite,
    request: Request,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> BidRead:
    """Keep a draft; only the party's own people find it."""
    key = _settings(request).key
    service.save_draft(session, actor, key, challenge_id, body)
    return service.read_bid(session, actor, key, challenge_id, body.organization_id, lang)


@router.post(
    "/{challenge_id}/submissions",
    status_code=status.HTTP_201_CREATED,
    responses=describe(*_WRITE, ProposalIncomplete),
)
def submit(
    challenge_id: UUID, body: ProposalSubmit, request: Request, session: DbSession, actor: SignedIn
) -> SubmissionRead:
    """Seal a proposal, in place of an earlier one, until the deadline."""
    return service.submit(session, actor, _settings(request).key, challenge_id, body)


@router.post("/{challenge_id}/withdrawals", responses=describe(*_WRITE, NothingSealed))
def withdraw(
    challenge_id: UUID,
    body: PartyChoice,
    request: Request,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> BidRead:
    """Take a sealed proposal back, until the deadline."""
    key = _settings(request).key
    service.withdraw(session, actor, key, challenge_id, body.organization_id)
    return service.read_bid(session, actor, key, challenge_id, body.organization_id, lang)


@router.post(
    "/{challenge_id}/copies",
    responses=describe(*_SEEN, *_BARS, NothingSealed, CopyKeyWrong, ValidationFailed),
)
def open_copy(
    challenge_id: UUID, body: CopyRequest, request: Request, session: DbSession, actor: SignedIn
) -> ProposalContent:
    """My own copy of what was sealed, with the key that came with the receipt."""
    return service.open_copy(session, actor, _settings(request).key, challenge_id, body)


@router.get("/{challenge_id}/opening", responses=describe(*_SEEN))
def read_opening(
    challenge_id: UUID, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> OpeningRead:
    """Who holds the shares, who released one, and after the opening its record."""
    return service.read_opening(session, actor, challenge_id, lang)


@router.post(
    "/{challenge_id}/releases",
    responses=describe(
        *_SEEN,
        DeadlineAhead,
        CourseStepNotAllowed,
        AlreadyReleased,
        SharesLost,
        ValidationFailed,
    ),
)
def release(
    challenge_id: UUID,
    body: ReleaseWrite,
    request: Request,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> OpeningRead:
    """Release a share of the key; the second one opens all proposals at once."""
    service.release(session, actor, _settings(request), challenge_id, body.holder)
    return service.read_opening(session, actor, challenge_id, lang)


@router.get(
    "/{challenge_id}/opened/{proposal_id}", responses=describe(SignInRequired, ProposalNotFound)
)
def read_opened(
    challenge_id: UUID,
    proposal_id: UUID,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> ProposalRead:
    """An opened proposal."""
    return service.read_opened(session, actor, challenge_id, proposal_id, lang)
