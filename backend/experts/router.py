"""Routes of the pool of experts."""

from uuid import UUID

from fastapi import APIRouter

from backend.accounts.errors import EmailUnverified
from backend.core.actor import SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import Forbidden, SignInRequired, StaleEdit, ValidationFailed, describe
from backend.experts import service
from backend.experts.errors import ExpertNotFound, ExpertStepNotAllowed
from backend.experts.schemas import (
    ExpertDecision,
    ExpertList,
    ExpertRead,
    ExpertStep,
    ExpertWrite,
    MyExpert,
    TiesWrite,
)

router = APIRouter(prefix="/experts", tags=["experts"], route_class=OnceRoute)
_CHANGE = (SignInRequired, StaleEdit, ExpertStepNotAllowed, ValidationFailed)


@router.get("", responses=describe(SignInRequired, Forbidden))
def list_pool(session: DbSession, actor: SignedIn) -> ExpertList:
    """Experts that the reader's desks answer for."""
    return service.list_pool(session, actor)


@router.get("/me", responses=describe(SignInRequired))
def read_own_expert(session: DbSession, actor: SignedIn) -> MyExpert:
    """One's own place in the pool."""
    return service.read_mine(session, actor)


@router.put("/me", responses=describe(*_CHANGE, EmailUnverified))
def offer(body: ExpertWrite, session: DbSession, actor: SignedIn) -> MyExpert:
    """Offer oneself as an expert, or change what is told; a desk decides."""
    return service.offer(session, actor, body)


@router.put("/me/ties", responses=describe(*_CHANGE, ExpertNotFound))
def declare_ties(body: TiesWrite, session: DbSession, actor: SignedIn) -> MyExpert:
    """Declare to whom one is tied."""
    return service.declare(session, actor, body)


@router.post("/me/withdrawal", responses=describe(*_CHANGE, ExpertNotFound))
def withdraw_expert(body: ExpertStep, session: DbSession, actor: SignedIn) -> MyExpert:
    """Take the consent back, and what was told with it."""
    return service.withdraw(session, actor, body.version)


@router.post("/{expert_id}/decisions", responses=describe(*_CHANGE, ExpertNotFound))
def decide(
    expert_id: UUID, body: ExpertDecision, session: DbSession, actor: SignedIn
) -> ExpertRead:
    """Admit, reject or suspend."""
    return service.decide(session, actor, expert_id, body)
