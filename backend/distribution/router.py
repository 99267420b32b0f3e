"""The calculator of shares, open to anyone."""

from fastapi import APIRouter

from backend.core.actor import CurrentActor, ReaderLocale
from backend.core.db import DbSession
from backend.core.problems import ValidationFailed, describe
from backend.distribution import service
from backend.distribution.schemas import CalculationCreate, CalculationRead
from backend.rulesets.errors import NoRuleInForce

router = APIRouter(prefix="/distribution", tags=["distribution"])


@router.post("/calculations", responses=describe(ValidationFailed, NoRuleInForce))
def calculate(
    body: CalculationCreate, session: DbSession, actor: CurrentActor, lang: ReaderLocale
) -> CalculationRead:
    """Reckon net income, reward and shares by the rules in force; nothing is kept."""
    return service.calculate(session, actor, body, lang)
