"""Routes of the rule sets."""

from datetime import date

from fastapi import APIRouter

from backend.core.actor import CurrentActor, ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.problems import Forbidden, SignInRequired, StaleEdit, ValidationFailed, describe
from backend.rulesets import service
from backend.rulesets.errors import NoRuleInForce, RuleSetNotFound
from backend.rulesets.schemas import (
    Country,
    Region,
    RuleInForce,
    RuleKind,
    RuleSetCreate,
    RuleSetEnd,
    RuleSetList,
    RuleSetRead,
)

router = APIRouter(prefix="/rule-sets", tags=["rule sets"], route_class=OnceRoute)
_CHANGE = (SignInRequired, Forbidden, StaleEdit, ValidationFailed)


@router.get("", responses=describe(ValidationFailed))
def list_rule_sets(
    session: DbSession, actor: CurrentActor, lang: ReaderLocale, kind: RuleKind | None = None
) -> RuleSetList:
    """Every version of every rule set, with source and dates."""
    return service.list_rule_sets(session, actor, lang, kind)


@router.get("/in-force", responses=describe(NoRuleInForce, ValidationFailed))
def read_rule_in_force(
    session: DbSession,
    actor: CurrentActor,
    lang: ReaderLocale,
    kind: RuleKind,
    country: Country = "CN",
    region: Region = "",
    on: date | None = None,
) -> RuleInForce:
    """What counts in a place on a day, today when none is named."""
    return service.read_in_force(session, actor, kind, lang, country=country, region=region, on=on)


@router.post("", status_code=201, responses=describe(*_CHANGE))
def add_rule_set(
    body: RuleSetCreate, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> RuleSetRead:
    """Enter a new version; earlier ones stay to be read."""
    return service.add_rule_set(session, actor, body, lang)


@router.post("/{code}/{version}/end", responses=describe(*_CHANGE, RuleSetNotFound))
def end_rule_set(
    code: str,
    version: int,
    body: RuleSetEnd,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> RuleSetRead:
    """Say on which day a version was or will be in force for the last time."""
    return service.end_rule_set(session, actor, code, version, body, lang)
