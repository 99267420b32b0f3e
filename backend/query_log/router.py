"""The route of the operator's page about searches."""

from typing import Annotated

from fastapi import APIRouter, Query

from backend.core.actor import SignedIn
from backend.core.db import DbSession
from backend.core.problems import Forbidden, SignInRequired, ValidationFailed, describe
from backend.listings.schemas import Day
from backend.query_log import service
from backend.query_log.schemas import QueryWeek

router = APIRouter(prefix="/query-log", tags=["query log"])


@router.get("", responses=describe(SignInRequired, Forbidden, ValidationFailed))
def read_query_week(
    session: DbSession,
    actor: SignedIn,
    day: Annotated[Day | None, Query(description="Any day of the week wanted.")] = None,
) -> QueryWeek:
    """What was searched for in a week, most often first, and what found nothing."""
    return service.read_week(session, actor, day)
