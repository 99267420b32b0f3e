"""Routes of breaches of integrity."""

from uuid import UUID

from fastapi import APIRouter, status

from backend.core.actor import ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import Forbidden, SignInRequired, ValidationFailed, describe
from backend.integrity import service
from backend.integrity.errors import BreachNotFound
from backend.integrity.schemas import IntegrityRead, IntegrityWrite

router = APIRouter(prefix="/integrity", tags=["integrity"], route_class=OnceRoute)
_KEPT = (SignInRequired, Forbidden)


@router.get("", responses=describe(*_KEPT))
def list_breaches(session: DbSession, actor: SignedIn, lang: ReaderLocale) -> list[IntegrityRead]:
    """Breaches of integrity that were recorded."""
    return service.list_breaches(session, actor, lang)


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=describe(*_KEPT, ValidationFailed),
)
def record_breach(
    body: IntegrityWrite, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> list[IntegrityRead]:
    """Record a proven breach of integrity."""
    service.record_breach(session, actor, body)
    return service.list_breaches(session, actor, lang)


@router.post("/{record_id}/lifting", responses=describe(*_KEPT, BreachNotFound))
def lift_breach(
    record_id: UUID, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> list[IntegrityRead]:
    """Let a breach count no more."""
    service.lift(session, actor, record_id)
    return service.list_breaches(session, actor, lang)
