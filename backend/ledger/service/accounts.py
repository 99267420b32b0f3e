"""Which accounts an order moves between, and what the accounts then hold."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session

from backend.core.schemas import Money
from backend.ledger import repository
from backend.ledger.errors import NotCovered
from backend.ledger.models import Account, LedgerMove, LedgerOrder, OrderKind

MOVES: Mapping[OrderKind, tuple[Account, Account]] = {
    OrderKind.INVOICE: (Account.RECEIVABLE, Account.INCOME),
    OrderKind.PAYMENT: (Account.BANK, Account.RECEIVABLE),
    OrderKind.REFUND: (Account.RETURNED, Account.BANK),
    OrderKind.COMMISSION: (Account.COMMISSION, Account.BANK),
}
"""Debit and credit of each kind; a reversal swaps them."""
COVERED = (Account.RECEIVABLE, Account.BANK)
"""Accounts that never fall below zero: nothing is paid that was not billed, or given unreceived."""


def post(session: Session, order: LedgerOrder) -> None:
    """Move the order's amount. The deal is locked by the caller. Raises NotCovered."""
    debit, credit = MOVES[order.kind]
    if order.reverses is not None:
        debit, credit = credit, debit
    held = repository.balances(session, order.deal_id)
    left = held.get((order.currency, credit), 0) - order.amount_minor
    if credit in COVERED and left < 0:
        raise NotCovered(available=left + order.amount_minor, currency=order.currency)
    session.add(
        LedgerMove(
            order_id=order.id,
            deal_id=order.deal_id,
            debit=debit,
            credit=credit,
            amount_minor=order.amount_minor,
            currency=order.currency,
        )
    )
    session.flush()


def paid(session: Session, deal_id: UUID) -> list[Money]:
    """What was received in a deal and not returned, by currency, for sharing it out."""
    held = repository.balances(session, deal_id)
    kept: dict[str, int] = {}
    for (currency, account), amount in held.items():
        if account in {Account.BANK, Account.COMMISSION}:
            kept[currency] = kept.get(currency, 0) + amount
    return [Money(amount_minor=kept[one], currency=one) for one in sorted(kept) if kept[one]]
