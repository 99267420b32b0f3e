"""Routes of incubators."""

from fastapi import APIRouter, status

from backend.core.actor import CurrentActor, ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import Forbidden, SignInRequired, ValidationFailed, describe
from backend.incubators import service
from backend.incubators.errors import ContractOverlaps, IncubatorNotFound
from backend.incubators.schemas import IncubatorContractCreate, IncubatorFigures, IncubatorRead

router = APIRouter(prefix="/incubators", tags=["incubators"], route_class=OnceRoute)


@router.get("")
def list_incubators(session: DbSession, lang: ReaderLocale) -> list[IncubatorFigures]:
    """What every incubator carries and has brought to land."""
    return service.list_incubators(session, lang)


@router.get("/{slug}", responses=describe(IncubatorNotFound))
def read_incubator(
    slug: str, session: DbSession, actor: CurrentActor, lang: ReaderLocale
) -> IncubatorRead:
    """One incubator's figures, with its contracts for the desks concerned."""
    return service.read_incubator(session, actor, slug, lang)


@router.post(
    "/{slug}/contracts",
    status_code=status.HTTP_201_CREATED,
    responses=describe(
        SignInRequired, Forbidden, IncubatorNotFound, ContractOverlaps, ValidationFailed
    ),
)
def enter_contract(
    slug: str,
    body: IncubatorContractCreate,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> IncubatorRead:
    """Enter a contract with whoever runs the incubator."""
    service.enter_contract(session, actor, slug, body)
    return service.read_incubator(session, actor, slug, lang)
