"""The SQL of orders and moves."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from backend.core.db import held
from backend.ledger.models import Account, LedgerMove, LedgerOrder, OrderKind, OrderState


def orders(session: Session, deal_id: UUID) -> Sequence[LedgerOrder]:
    """A deal's orders, the newest first."""
    statement = (
        select(LedgerOrder)
        .where(col(LedgerOrder.deal_id) == deal_id)
        .order_by(col(LedgerOrder.entered_at).desc(), col(LedgerOrder.id))
    )
    return session.exec(statement).all()


def find_order(session: Session, order_id: UUID, *, lock: bool = False) -> LedgerOrder | None:
    """The order, its row locked on demand."""
    statement = select(LedgerOrder).where(col(LedgerOrder.id) == order_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def milestone_sums(session: Session, milestone_id: UUID) -> dict[OrderKind, int]:
    """What was billed and paid of a milestone, or waits to be, in minor units."""
    rows = session.exec(
        select(col(LedgerOrder.kind), func.sum(col(LedgerOrder.amount_minor)))
        .where(
            col(LedgerOrder.milestone_id) == milestone_id,
            col(LedgerOrder.state).in_((OrderState.PENDING, OrderState.POSTED)),
            col(LedgerOrder.reverses).is_(None),
        )
        .group_by(col(LedgerOrder.kind))
    )
    return {OrderKind(kind): int(amount) for kind, amount in rows}


def balances(session: Session, deal_id: UUID) -> dict[tuple[str, Account], int]:
    """What each account of a deal holds, by currency: debits less credits."""
    found: dict[tuple[str, Account], int] = {}
    for side, sign in ((LedgerMove.debit, 1), (LedgerMove.credit, -1)):
        rows = session.exec(
            select(col(LedgerMove.currency), col(side), func.sum(col(LedgerMove.amount_minor)))
            .where(col(LedgerMove.deal_id) == deal_id)
            .group_by(col(LedgerMove.currency), col(side))
        )
        for currency, account, amount in rows:
            key = (currency, Account(account))
            found[key] = found.get(key, 0) + sign * int(amount)
    return found
