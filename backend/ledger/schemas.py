"""What goes in and out of a deal's books."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.core.schemas import Line, Money, Schema, Text
from backend.ledger.lifecycle import Action
from backend.ledger.models import OrderKind, OrderState

__all__ = ["OrderKind", "OrderState"]

Amount = Annotated[Money, Field(description="Above zero.")]
Rate = Annotated[Line, StringConstraints(pattern=r"^\d{1,8}(\.\d{1,8})?$")]
Remark = Annotated[Text, StringConstraints(max_length=500)]


class OrderCreate(Schema):
    """Something billed or paid. A currency other than yuan is entered with a dated rate.

    Send it with an `Idempotency-Key`: a repeated request is entered once.
    """

    kind: OrderKind
    amount: Amount
    happened_on: date
    purpose: Annotated[Line, StringConstraints(max_length=300)] = ""
    milestone_id: UUID | None = None
    """The payment of the contract's plan; an invoice needs it where the plan names all payments."""
    rate: Rate | None = None
    rate_on: date | None = None
    rate_source: Annotated[Line, StringConstraints(max_length=200)] = ""


class OrderStep(Schema):
    """A step with an order; refusing and reversing ask for a comment."""

    action: Action
    version: int
    comment: Remark = ""


class PersonName(Schema):
    """Who entered or decided."""

    id: UUID
    name: str


class OrderRead(Schema):
    """An order as it was entered, and how far it has come."""

    id: UUID
    kind: OrderKind
    state: OrderState
    version: int
    amount: Money
    rate: str | None
    rate_on: date | None
    rate_source: str
    happened_on: date
    purpose: str
    milestone_id: UUID | None
    reverses: UUID | None
    entered_by: PersonName
    entered_at: datetime
    decided_by: PersonName | None
    decided_at: datetime | None
    comment: str
    allowed_actions: list[Action]


class Sums(Schema):
    """What a deal's accounts hold in one currency; currencies are never added up."""

    currency: str
    invoiced_minor: int
    paid_minor: int
    """Received, before anything was returned or paid out as commission."""
    open_minor: int
    """Billed and not paid yet."""
    returned_minor: int
    commission_minor: int


class BookRead(Schema):
    """A deal's books, newest order first."""

    deal_id: UUID
    sums: list[Sums]
    orders: list[OrderRead]
    may_enter: bool
    dual_from: Money | None
    """From which amount on a second person has to approve."""
