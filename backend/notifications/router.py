"""The routes of notifications."""

from typing import Annotated

from fastapi import APIRouter, Query

from backend.core.actor import SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.paging import Paging
from backend.core.problems import NotFound, SignInRequired, ValidationFailed, describe
from backend.notifications import service
from backend.notifications.schemas import MarkRead, NotificationPage, Preferences, Unread

router = APIRouter(
    prefix="/notifications",
    tags=["notifications"],
    route_class=OnceRoute,
    responses=describe(SignInRequired, ValidationFailed),
)


@router.get("")
def list_notifications(
    session: DbSession,
    actor: SignedIn,
    paging: Paging,
    *,
    unread: Annotated[bool, Query(description="Only what was not read yet.")] = False,
) -> NotificationPage:
    """What the reader was told, newest first."""
    return service.list_notifications(session, actor, paging, unread=unread)


@router.post("/read", responses=describe(NotFound))
def mark_read(session: DbSession, actor: SignedIn, wanted: MarkRead) -> Unread:
    """Mark some notifications, or all, as read."""
    return service.mark_read(session, actor, wanted)


@router.get("/preferences")
def get_preferences(session: DbSession, actor: SignedIn) -> Preferences:
    """How the reader hears of each group."""
    return service.get_preferences(session, actor)


@router.put("/preferences")
def put_preferences(session: DbSession, actor: SignedIn, wanted: Preferences) -> Preferences:
    """Choose how to hear of each group; a group left out goes back to its default."""
    return service.put_preferences(session, actor, wanted)
