"""What the lifecycle asks about an order."""

from collections.abc import Sequence

from backend.ledger.lifecycle import Facts
from backend.ledger.models import LedgerOrder, OrderState


def facts_of(order: LedgerOrder, orders: Sequence[LedgerOrder]) -> Facts:
    """An order among all orders of its deal."""
    waits = any(one.reverses == order.id and one.state is OrderState.PENDING for one in orders)
    return Facts(reversible=order.reverses is None and not waits)
