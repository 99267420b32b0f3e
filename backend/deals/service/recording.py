"""Writes a deal's timeline, and the platform's audit log with it."""

from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.schemas import Money
from backend.deals import policy
from backend.deals.models import Deal, DealEvent, EventKind

WORDS = frozenset({"action", "comment", "note", "text", "title", "result"})
"""What people wrote, of which the audit log holds nothing, and what its action says already."""
NAMES = frozenset({"before", "after"})
"""Of managers, who are personal."""


def record(
    session: Session, actor: Actor, deal: Deal, kind: EventKind, /, **data: object
) -> DealEvent:
    """Add to the timeline what was done under the deal's present version."""
    told = {name: value for name, value in data.items() if value not in (None, "")}
    event = DealEvent(
        deal_id=deal.id,
        version=deal.version,
        kind=kind,
        person_id=actor.person_id,
        side=policy.side_of(actor, deal) if actor.person_id else None,
        data=told,
    )
    session.add(event)
    left_out = WORDS | NAMES if kind is EventKind.MANAGER else WORDS
    codes = {name: value for name, value in told.items() if name not in left_out}
    what = str(told["action"]) if kind is EventKind.STEP else kind.value
    audit.record(session, actor, f"deal.{what}", "deal", deal.id, **codes)
    return event


def touch(deal: Deal) -> None:
    """Count one more version."""
    deal.version += 1
    deal.updated_at = clock.now()


def money(minor: int | None, currency: str) -> Money | None:
    """An amount, if there is one."""
    return None if minor is None else Money(amount_minor=minor, currency=currency)


def plain(amount: Money | None) -> dict[str, object] | None:
    """An amount as JSON."""
    return None if amount is None else amount.model_dump(mode="json")


def identified(value: UUID | None) -> str | None:
    """An id as JSON."""
    return None if value is None else str(value)
