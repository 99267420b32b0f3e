"""Routes of saved searches."""

from uuid import UUID

from fastapi import APIRouter, Request, status

from backend.alerts import service
from backend.alerts.errors import (
    SavedSearchNotFound,
    TooManySavedSearches,
    UnsubscribeLinkVoid,
)
from backend.alerts.schemas import (
    SavedSearchCreate,
    SavedSearchPage,
    SavedSearchPatch,
    SavedSearchRead,
    Unsubscribe,
    Unsubscribed,
)
from backend.core.actor import SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.paging import Paging
from backend.core.problems import SignInRequired, StaleEdit, ValidationFailed, describe
from backend.core.rate_limit import limited

router = APIRouter(prefix="/saved-searches", tags=["alerts"], route_class=OnceRoute)


@router.get("", responses=describe(SignInRequired))
def list_saved_searches(session: DbSession, actor: SignedIn, paging: Paging) -> SavedSearchPage:
    """My saved searches, the newest first."""
    return service.list_searches(session, actor, paging)


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=describe(SignInRequired, TooManySavedSearches, ValidationFailed),
)
def save_search(body: SavedSearchCreate, session: DbSession, actor: SignedIn) -> SavedSearchRead:
    """Keep a search, and choose when to hear of new listings that answer it."""
    return service.save_search(session, actor, body)


@router.post(
    "/unsubscribe",
    responses=describe(UnsubscribeLinkVoid, ValidationFailed),
    dependencies=[limited("unsubscribe", "60/hour")],
)
def unsubscribe(body: Unsubscribe, session: DbSession, request: Request) -> Unsubscribed:
    """End the mails about a search by the link in one of them; nobody needs to sign in."""
    saved = service.unsubscribe(session, request.app.state.settings, body.token)
    return Unsubscribed(name=saved.name)


@router.get("/{search_id}", responses=describe(SignInRequired, SavedSearchNotFound))
def read_saved_search(search_id: UUID, session: DbSession, actor: SignedIn) -> SavedSearchRead:
    """One of my saved searches."""
    return service.read_search(session, actor, search_id)


@router.patch(
    "/{search_id}",
    responses=describe(SignInRequired, SavedSearchNotFound, StaleEdit, ValidationFailed),
)
def change_saved_search(
    search_id: UUID, body: SavedSearchPatch, session: DbSession, actor: SignedIn
) -> SavedSearchRead:
    """Rename a search, change its question or when it tells of news."""
    return service.change_search(session, actor, search_id, body)


@router.delete(
    "/{search_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=describe(SignInRequired, SavedSearchNotFound),
)
def delete_saved_search(search_id: UUID, session: DbSession, actor: SignedIn) -> None:
    """Forget a search."""
    service.delete_search(session, actor, search_id)
