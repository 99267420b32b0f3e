"""Routes of what deals announce; publishing itself is a matter of the notices."""

from fastapi import APIRouter

from backend.announcements import service
from backend.announcements.schemas import AnnouncementRead
from backend.core.actor import SignedIn
from backend.core.db import DbSession
from backend.core.problems import SignInRequired, describe
from backend.deals.errors import DealNotFound

router = APIRouter(prefix="/announcements", tags=["announcements"])


@router.get("/{id_or_number}", responses=describe(SignInRequired, DealNotFound))
def read_announcement(id_or_number: str, session: DbSession, actor: SignedIn) -> AnnouncementRead:
    """What a deal has to announce before anybody signs, by the deal's id or number."""
    return service.read(session, actor, id_or_number)
