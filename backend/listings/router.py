"""Routes that achievements and challenges share."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, status
from sqlmodel import Session

from backend.core.actor import Actor, CurrentActor, SignedIn
from backend.core.db import DbSession, WritingSession
from backend.core.idempotency import OnceRoute
from backend.core.paging import Page, Paging
from backend.core.problems import Forbidden, SignInRequired, StaleEdit, ValidationFailed, describe
from backend.listings import service
from backend.listings.errors import (
    ActionNotAllowed,
    AttachmentLocked,
    AttachmentNotFound,
    ChallengeFrozen,
    DeadlinePassed,
    IncompleteListing,
    ListingHeld,
    ListingNotEditable,
    ListingNotFound,
    OrganizationUnverified,
    SecondPersonNeeded,
    TooManyAttachments,
)
from backend.listings.schemas import (
    ActionRequest,
    AttachmentPatch,
    AttachmentRead,
    AttachmentWrite,
    ConfidentialRead,
    ConfidentialWrite,
    FileLink,
    ListingKind,
    ListingRead,
    ListingState,
)
from backend.listings.schemas.desk import DiffRead, MyListingPage, ReviewItem, TimelineRead
from backend.listings.service.reading import Stage

router = APIRouter(prefix="/listings", tags=["listings"], route_class=OnceRoute)

_CHANGE = describe(SignInRequired, Forbidden, ListingNotFound, ListingNotEditable, StaleEdit)


@router.get("/mine", responses=describe(SignInRequired))
def list_mine(
    session: DbSession,
    actor: SignedIn,
    paging: Paging,
    organization_id: UUID | None = None,
    kind: ListingKind | None = None,
    state: ListingState | None = None,
    expiring: bool = False,  # noqa: FBT001, FBT002 — a query parameter
) -> MyListingPage:
    """Listings of the organisations I write for; `expiring` leaves those that run out soon."""
    return service.list_mine(
        session,
        actor,
        paging,
        organization_id=organization_id,
        kind=kind,
        state=state,
        expiring=expiring,
    )


@router.get("/review", responses=describe(SignInRequired))
def list_waiting(
    session: DbSession,
    actor: SignedIn,
    paging: Paging,
    stage: Stage | None = None,
    kind: ListingKind | None = None,
    overdue: bool = False,  # noqa: FBT001, FBT002 — a query parameter
) -> Page[ReviewItem]:
    """Listings that wait for my answer as a reviewer; `overdue` leaves those past their day."""
    return service.list_waiting(session, actor, paging, stage=stage, kind=kind, overdue=overdue)


@router.get("/{listing_id}", responses=describe(ListingNotFound))
def read_listing(listing_id: UUID, session: DbSession, actor: CurrentActor) -> ListingRead:
    """What a listing of either kind shares with the other: its state, owner, files, next steps."""
    return _read(session, actor, service.get_listing(session, actor, listing_id))


@router.get("/{listing_id}/timeline", responses=describe(ListingNotFound))
def list_steps(listing_id: UUID, session: DbSession, actor: CurrentActor) -> list[TimelineRead]:
    """The steps of a listing's life so far."""
    return service.list_steps(session, actor, listing_id)


@router.get("/{listing_id}/diff", responses=describe(SignInRequired, ListingNotFound))
def compare(
    listing_id: UUID,
    session: DbSession,
    actor: SignedIn,
    since: UUID | None = None,
    until: UUID | None = None,
) -> DiffRead:
    """What changed since the last submission, or between two steps of the timeline."""
    return service.compare(session, actor, listing_id, since=since, until=until)


@router.post(
    "/{listing_id}/actions",
    responses=describe(
        SignInRequired,
        Forbidden,
        SecondPersonNeeded,
        ListingNotFound,
        ActionNotAllowed,
        StaleEdit,
        OrganizationUnverified,
        ChallengeFrozen,
        ListingHeld,
        DeadlinePassed,
        IncompleteListing,
        ValidationFailed,
    ),
)
def act(
    listing_id: UUID, body: ActionRequest, session: DbSession, actor: SignedIn, request: Request
) -> ListingRead:
    """Take a step in a listing's life."""
    listing = service.act(
        session,
        actor,
        listing_id,
        body.action,
        body.version,
        body.comment,
        body.field_comments,
        valid_days=request.app.state.settings.listing_valid_days,
    )
    return _read(session, actor, listing)


def _read(session: Session, actor: Actor, listing: service.Listing) -> ListingRead:
    return ListingRead.model_validate(service.describe(session, actor, listing))


@router.post(
    "/{listing_id}/attachments",
    status_code=status.HTTP_201_CREATED,
    responses={**_CHANGE, **describe(ListingNotEditable, StaleEdit, TooManyAttachments)},
)
def attach(
    listing_id: UUID, body: AttachmentWrite, session: DbSession, actor: SignedIn
) -> list[AttachmentRead]:
    """Show a file with a draft."""
    return service.attach(session, actor, listing_id, body)


@router.patch(
    "/{listing_id}/attachments/{attachment_id}",
    responses={**_CHANGE, **describe(ListingNotFound, AttachmentNotFound)},
)
def patch_attachment(
    listing_id: UUID,
    attachment_id: UUID,
    body: AttachmentPatch,
    session: DbSession,
    actor: SignedIn,
) -> list[AttachmentRead]:
    """Change how a file is shown with a draft."""
    return service.patch_attachment(session, actor, listing_id, attachment_id, body)


@router.delete(
    "/{listing_id}/attachments/{attachment_id}",
    responses={**_CHANGE, **describe(ListingNotFound, AttachmentNotFound)},
)
def detach(
    listing_id: UUID,
    attachment_id: UUID,
    version: Annotated[int, Query(ge=1)],
    session: DbSession,
    actor: SignedIn,
) -> list[AttachmentRead]:
    """Take a file away from a draft."""
    return service.detach(session, actor, listing_id, attachment_id, version)


@router.get(
    "/{listing_id}/attachments/{attachment_id}/link",
    responses=describe(ListingNotFound, AttachmentNotFound, AttachmentLocked),
)
def link(
    listing_id: UUID,
    attachment_id: UUID,
    session: WritingSession,
    actor: CurrentActor,
    request: Request,
) -> FileLink:
    """A short-lived address of a file shown with a listing."""
    settings = request.app.state.settings
    return service.link_to(session, actor, settings, listing_id, attachment_id)


@router.get(
    "/{listing_id}/confidential", responses=describe(SignInRequired, Forbidden, ListingNotFound)
)
def read_confidential(
    listing_id: UUID, session: WritingSession, actor: SignedIn
) -> ConfidentialRead:
    """The confidential section; every reading is recorded."""
    return service.read_confidential(session, actor, listing_id)


@router.put(
    "/{listing_id}/confidential",
    responses=describe(SignInRequired, Forbidden, ListingNotFound, StaleEdit),
)
def write_confidential(
    listing_id: UUID, body: ConfidentialWrite, session: DbSession, actor: SignedIn
) -> ConfidentialRead:
    """Replace the confidential section."""
    return service.write_confidential(session, actor, listing_id, body)
