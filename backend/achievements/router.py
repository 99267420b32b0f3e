"""Routes of achievements."""

from uuid import UUID

from fastapi import APIRouter, status

from backend.achievements import service
from backend.achievements.schemas import AchievementCreate, AchievementPatch, AchievementRead
from backend.core.actor import CurrentActor, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import Forbidden, SignInRequired, StaleEdit, describe
from backend.listings.errors import ListingNotEditable, ListingNotFound

router = APIRouter(prefix="/achievements", tags=["achievements"], route_class=OnceRoute)


@router.post("", status_code=status.HTTP_201_CREATED, responses=describe(SignInRequired, Forbidden))
def create_achievement(
    body: AchievementCreate, session: DbSession, actor: SignedIn
) -> AchievementRead:
    """Open a draft."""
    listing = service.create_achievement(session, actor, body)
    return service.read_achievement(session, actor, listing)


@router.get("/{id_or_number}", responses=describe(ListingNotFound))
def read_achievement(id_or_number: str, session: DbSession, actor: CurrentActor) -> AchievementRead:
    """An achievement by id or number."""
    return service.get_achievement(session, actor, id_or_number)


@router.patch(
    "/{listing_id}",
    responses=describe(SignInRequired, Forbidden, ListingNotFound, ListingNotEditable, StaleEdit),
)
def patch_achievement(
    listing_id: UUID, body: AchievementPatch, session: DbSession, actor: SignedIn
) -> AchievementRead:
    """Change a draft; only what is sent changes."""
    return service.patch_achievement(session, actor, listing_id, body)


@router.delete(
    "/{listing_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=describe(SignInRequired, Forbidden, ListingNotFound, ListingNotEditable),
)
def discard_achievement(listing_id: UUID, session: DbSession, actor: SignedIn) -> None:
    """Throw away a draft that was never submitted."""
    service.discard_achievement(session, actor, listing_id)
