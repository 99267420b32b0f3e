"""Keeps the books of the demo's deals: what was billed, paid and paid to who brokered."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import Forbidden
from backend.core.schemas import Money
from backend.ledger import service as ledger
from backend.ledger.lifecycle import Action
from backend.ledger.models import LedgerOrder, OrderState
from backend.ledger.schemas import OrderCreate, OrderKind, OrderStep

PARTS = (30, 40, 30)
"""Percent of what was agreed, part by part."""
RATES = {"CNY": None, "USD": "7.1", "EUR": "7.8", "RUB": "0.085", "KZT": "0.014"}
RATE_SOURCE = "示例汇率"
COMMISSION = 3
PLANNED = (OrderKind.INVOICE, OrderKind.PAYMENT)


class Books:
    """One deal's books in the making: the manager enters, the supplier approves."""

    def __init__(
        self, session: Session, deal_id: UUID, manager: Actor, supplier: Actor, at: datetime
    ) -> None:
        self.session, self.deal_id, self.at = session, deal_id, at
        self.manager, self.supplier = manager, supplier
        self.milestone: UUID | None = None

    def keep(
        self, agreed: Money, milestones: list[UUID], *, parts: int, paid: int, words: list[str]
    ) -> None:
        """Bill the first parts, and note that the first ones of these were paid."""
        if agreed.currency not in RATES or self.at >= clock.now():
            return
        for place, (part, purpose) in enumerate(zip(parts_of(agreed), words, strict=False)):
            self.milestone = milestones[place]
            if place >= parts or not self._enter(OrderKind.INVOICE, part, purpose):
                return
            if place < paid and self._enter(OrderKind.PAYMENT, part, purpose):
                fee = part.model_copy(
                    update={"amount_minor": part.amount_minor * COMMISSION // 100}
                )
                self._enter(OrderKind.COMMISSION, fee, words[-1])

    def _enter(self, kind: OrderKind, amount: Money, purpose: str) -> bool:
        """Whether it was posted in the end."""
        self.at += timedelta(hours=5)
        rate = RATES[amount.currency]
        day = self.at.date()
        with clock.at(self.at):
            order = OrderCreate(
                kind=kind,
                amount=amount,
                happened_on=day,
                purpose=purpose,
                milestone_id=self.milestone if kind in PLANNED else None,
                rate=rate,
                rate_on=day if rate else None,
                rate_source=RATE_SOURCE if rate else "",
            )
            return self._approved(ledger.enter(self.session, self.manager, self.deal_id, order))

    def _approved(self, order: LedgerOrder) -> bool:
        if order.state is OrderState.PENDING:
            step = OrderStep(action=Action.APPROVE, version=order.version)
            try:
                ledger.act(self.session, self.supplier, order.id, step)
            except Forbidden:
                return False  # it waits for somebody who answers for the supplier
        return order.state is OrderState.POSTED


def parts_of(agreed: Money) -> Iterator[Money]:
    """What is paid, part by part; what rounding leaves is not billed."""
    for percent in PARTS:
        yield agreed.model_copy(update={"amount_minor": agreed.amount_minor * percent // 100})
