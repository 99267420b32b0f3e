"""Orders, which people enter and approve, and the moves of money that posted orders make.

A move is one row that takes an amount from one account to another, so all accounts together are
zero however many rows there are. Rows of moves are never changed or deleted: the database itself
refuses (see the migration). What was wrong is reversed by another order.
"""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, CheckConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, word


class OrderKind(StrEnum):
    """What an order is about; `service.accounts` says which accounts each moves between."""

    INVOICE = "invoice"
    PAYMENT = "payment"
    REFUND = "refund"
    COMMISSION = "commission"


class OrderState(StrEnum):
    """How far an order has come."""

    PENDING = "pending"
    """Large enough to wait for a second person."""
    POSTED = "posted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REVERSED = "reversed"


class Account(StrEnum):
    """Where money of a deal may stand; debits are positive."""

    RECEIVABLE = "receivable"
    """Billed and not paid yet."""
    INCOME = "income"
    BANK = "bank"
    """What the supplier has received and still has."""
    RETURNED = "returned"
    COMMISSION = "commission"


class LedgerOrder(SQLModel, table=True):
    """Something billed, paid, returned or paid to who brokered; kept as it was entered."""

    __tablename__ = "ledger_order"
    __table_args__ = (CheckConstraint("amount_minor > 0", name="amount_above_zero"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    deal_id: UUID = Field(foreign_key="deal.id", index=True)
    kind: OrderKind = Field(sa_type=word(OrderKind))
    state: OrderState = Field(sa_type=word(OrderState))
    version: int = 1
    amount_minor: int = Field(sa_type=BigInteger)
    currency: str = Field(max_length=3)
    rate: str | None = Field(default=None, max_length=20)
    """Yuan for one unit of the currency, as it was entered; never used to rewrite the amount."""
    rate_on: date | None = None
    rate_source: str = Field(default="", max_length=200)
    happened_on: date
    purpose: str = Field(default="", max_length=300)
    milestone_id: UUID | None = Field(default=None, foreign_key="contract_milestone.id", index=True)
    """The payment of the contract's plan that it is about."""
    reverses: UUID | None = Field(default=None, foreign_key="ledger_order.id", index=True)
    entered_by: UUID = Field(foreign_key="person.id")
    entered_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    decided_by: UUID | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    comment: str = Field(default="", max_length=500)


class LedgerMove(SQLModel, table=True):
    """An amount taken from one account to another, once for each order."""

    __tablename__ = "ledger_move"
    __table_args__ = (
        CheckConstraint("amount_minor > 0", name="amount_above_zero"),
        CheckConstraint("debit <> credit", name="two_accounts"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    order_id: UUID = Field(foreign_key="ledger_order.id", unique=True)
    deal_id: UUID = Field(foreign_key="deal.id", index=True)
    debit: Account = Field(sa_type=word(Account))
    credit: Account = Field(sa_type=word(Account))
    amount_minor: int = Field(sa_type=BigInteger)
    currency: str = Field(max_length=3)
    posted_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
