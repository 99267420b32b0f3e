"""Breaches of integrity, and how long they keep an organisation out."""

from datetime import date
from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.locales import pick
from backend.core.problems import Fault, ValidationFailed
from backend.integrity import policy, repository
from backend.integrity.errors import BreachNotFound
from backend.integrity.models import IntegrityRecord
from backend.integrity.schemas import IntegrityRead, IntegrityWrite
from backend.organizations import service as organizations
from backend.rulesets import service as rulesets
from backend.rulesets.schemas import IntegrityTerms

HOME = "CN"


def barred_until(session: Session, organization_id: UUID) -> date | None:
    """Until which day a breach keeps an organisation out; None where nothing does."""
    ends = [
        _ends(session, one)
        for one in repository.breaches(session, organization_id)
        if one.lifted_at is None
    ]
    last = max(ends, default=None)
    return last if last is not None and last >= clock.today() else None


def _ends(session: Session, record: IntegrityRecord) -> date:
    terms = rulesets.terms_in_force(session, IntegrityTerms, country=HOME, on=record.found_on)
    year = record.found_on.year + (terms.bar_years or 0)
    try:
        return record.found_on.replace(year=year)
    except ValueError:  # 29 February
        return record.found_on.replace(year=year, day=28)


def list_breaches(session: Session, actor: Actor, lang: str) -> list[IntegrityRead]:
    """Every breach that was recorded."""
    policy.require(policy.can_keep(actor))
    found = repository.breaches(session)
    cards = organizations.cards(session, {one.organization_id for one in found})
    return [
        IntegrityRead(
            **one.model_dump(exclude={"entered_by"}),
            organization_name=pick(cards[one.organization_id].names, lang) or "",
            until=_ends(session, one),
        )
        for one in found
    ]


def record_breach(session: Session, actor: Actor, data: IntegrityWrite) -> None:
    """Record a proven breach."""
    policy.require(policy.can_keep(actor))
    if not organizations.cards(session, [data.organization_id]):
        raise ValidationFailed(errors=[Fault("/organization_id", "unknown-organization")])
    if data.found_on > clock.today():
        last = clock.today().isoformat()
        raise ValidationFailed(errors=[Fault("/found_on", "date-in-future", last=last)])
    row = IntegrityRecord(**data.model_dump(), entered_by=actor.person_id)
    session.add(row)
    session.flush()
    audit.record(session, actor, "integrity.recorded", "organization", data.organization_id)


def lift(session: Session, actor: Actor, record_id: UUID) -> None:
    """Let a breach count no more: it was recorded in error, or made good."""
    policy.require(policy.can_keep(actor))
    row = repository.find(session, record_id)
    if row is None or row.lifted_at is not None:
        raise BreachNotFound
    row.lifted_at = clock.now()
    session.flush()
    audit.record(session, actor, "integrity.lifted", "organization", row.organization_id)
