"""Orders of a deal's books, ready made."""

from datetime import date

from sqlmodel import Session

from backend.accounts.models import Person
from backend.deals.models import Deal
from backend.ledger.models import LedgerOrder, OrderKind, OrderState


def make_pending(session: Session, deal: Deal, person: Person) -> LedgerOrder:
    """An invoice that waits for somebody else than who entered it."""
    order = LedgerOrder(
        deal_id=deal.id,
        kind=OrderKind.INVOICE,
        state=OrderState.PENDING,
        amount_minor=500_000_00,
        currency="CNY",
        happened_on=date(2026, 1, 1),
        entered_by=person.id,
    )
    session.add(order)
    session.flush()
    return order
