"""Routes of challenges."""

from uuid import UUID

from fastapi import APIRouter, status

from backend.challenges import service
from backend.challenges.schemas import ChallengeCreate, ChallengePatch, ChallengeRead
from backend.core.actor import CurrentActor, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import Forbidden, SignInRequired, StaleEdit, describe
from backend.listings.errors import ListingNotEditable, ListingNotFound

router = APIRouter(prefix="/challenges", tags=["challenges"], route_class=OnceRoute)


@router.post("", status_code=status.HTTP_201_CREATED, responses=describe(SignInRequired, Forbidden))
def create_challenge(body: ChallengeCreate, session: DbSession, actor: SignedIn) -> ChallengeRead:
    """Open a draft."""
    listing = service.create_challenge(session, actor, body)
    return service.read_challenge(session, actor, listing)


@router.get("/{id_or_number}", responses=describe(ListingNotFound))
def read_challenge(id_or_number: str, session: DbSession, actor: CurrentActor) -> ChallengeRead:
    """A challenge by id or number."""
    return service.get_challenge(session, actor, id_or_number)


@router.patch(
    "/{listing_id}",
    responses=describe(SignInRequired, Forbidden, ListingNotFound, ListingNotEditable, StaleEdit),
)
def patch_challenge(
    listing_id: UUID, body: ChallengePatch, session: DbSession, actor: SignedIn
) -> ChallengeRead:
    """Change a draft; only what is sent changes."""
    return service.patch_challenge(session, actor, listing_id, body)


@router.delete(
    "/{listing_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=describe(SignInRequired, Forbidden, ListingNotFound, ListingNotEditable),
)
def discard_challenge(listing_id: UUID, session: DbSession, actor: SignedIn) -> None:
    """Throw away a draft that was never submitted."""
    service.discard_challenge(session, actor, listing_id)
