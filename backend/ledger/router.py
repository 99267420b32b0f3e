"""Routes of deals' books."""

from uuid import UUID

from fastapi import APIRouter

from backend.core.actor import SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import Forbidden, SignInRequired, StaleEdit, ValidationFailed, describe
from backend.deals.errors import DealNotFound
from backend.ledger import service
from backend.ledger.errors import (
    BooksClosed,
    FourEyes,
    MilestoneOpen,
    NotCovered,
    OrderNotFound,
    OrderStepNotAllowed,
)
from backend.ledger.schemas import BookRead, OrderCreate, OrderRead, OrderStep

router = APIRouter(prefix="/ledger", tags=["ledger"], route_class=OnceRoute)
_CHANGE = (SignInRequired, Forbidden, ValidationFailed, NotCovered)


@router.get("/{deal_id}", responses=describe(SignInRequired, DealNotFound))
def read_book(deal_id: UUID, session: DbSession, actor: SignedIn) -> BookRead:
    """What was billed and paid in a deal, and what is still open."""
    return service.read_book(session, actor, deal_id)


@router.post(
    "/{deal_id}/orders",
    status_code=201,
    responses=describe(*_CHANGE, DealNotFound, BooksClosed, MilestoneOpen),
)
def enter_order(deal_id: UUID, body: OrderCreate, session: DbSession, actor: SignedIn) -> OrderRead:
    """Enter something billed or paid; a large amount waits for a second person."""
    order = service.enter(session, actor, deal_id, body)
    return service.describe(session, actor, order)


@router.post(
    "/orders/{order_id}/steps",
    responses=describe(*_CHANGE, OrderNotFound, OrderStepNotAllowed, FourEyes, StaleEdit),
)
def act_on_order(order_id: UUID, body: OrderStep, session: DbSession, actor: SignedIn) -> OrderRead:
    """Approve, refuse, withdraw or reverse an order."""
    order = service.act(session, actor, order_id, body)
    return service.describe(session, actor, order)
