"""The route that reads figures out of a text, for an author to confirm."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool
from sqlmodel import Session

from backend.core.actor import Actor, current_actor, signed_in
from backend.core.db import turn
from backend.core.problems import SignInRequired, TooManyRequests, ValidationFailed, describe
from backend.core.rate_limit import limited
from backend.indicators import service
from backend.indicators.schemas import FoundIndicators, Reading

router = APIRouter(prefix="/indicators", tags=["indicators"])


async def _reader(request: Request) -> Actor:
    # Only who asks is read from the database: a long text holds no transaction open.
    async with turn(request, reading=True) as session:
        return await run_in_threadpool(_asking, request, session)


def _asking(request: Request, session: Session) -> Actor:
    return signed_in(current_actor(request, session))


@router.post(
    "/readings",
    dependencies=[limited("indicators.read", "60/minute")],
    responses=describe(SignInRequired, ValidationFailed, TooManyRequests),
)
def read_indicators(
    reading: Reading, _reader: Annotated[Actor, Depends(_reader)]
) -> FoundIndicators:
    """Find figures with their names, comparisons and units in a text; nothing is kept."""
    return service.read(reading.text, reading.locale)
