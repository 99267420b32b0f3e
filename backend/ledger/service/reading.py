"""A deal's books as their readers see them."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core.actor import Actor
from backend.core.schemas import Money
from backend.deals import service as deals
from backend.deals.schemas import Stage
from backend.deals.service import Deal
from backend.ledger import lifecycle, policy, repository
from backend.ledger.models import Account, LedgerOrder
from backend.ledger.schemas import BookRead, OrderRead, PersonName, Sums
from backend.ledger.service.facts import facts_of
from backend.ledger.service.keeping import limit


def read_book(session: Session, actor: Actor, deal_id: UUID) -> BookRead:
    """Everything billed and paid in a deal. Raises DealNotFound."""
    deal = deals.find_deal(session, actor, str(deal_id))
    orders = repository.orders(session, deal.id)
    return BookRead(
        deal_id=deal.id,
        sums=_sums(session, deal.id),
        orders=_described(session, actor, deal, orders),
        may_enter=policy.can_enter(actor, deal) and deal.stage is Stage.PERFORM,
        dual_from=limit(session),
    )


def describe(session: Session, actor: Actor, order: LedgerOrder) -> OrderRead:
    """One order."""
    deal = deals.find_deal(session, actor, str(order.deal_id))
    return _described(session, actor, deal, [order])[0]


def _sums(session: Session, deal_id: UUID) -> list[Sums]:
    held = repository.balances(session, deal_id)
    currencies = sorted({currency for currency, _ in held})
    assert all(sum(held[key] for key in held if key[0] == one) == 0 for one in currencies)

    def of(currency: str, account: Account) -> int:
        return held.get((currency, account), 0)

    return [
        Sums(
            currency=one,
            invoiced_minor=-of(one, Account.INCOME),
            paid_minor=-of(one, Account.INCOME) - of(one, Account.RECEIVABLE),
            open_minor=of(one, Account.RECEIVABLE),
            returned_minor=of(one, Account.RETURNED),
            commission_minor=of(one, Account.COMMISSION),
        )
        for one in currencies
    ]


def _described(
    session: Session, actor: Actor, deal: Deal, orders: Sequence[LedgerOrder]
) -> list[OrderRead]:
    people = {one for order in orders for one in (order.entered_by, order.decided_by) if one}
    names = {one: card.name for one, card in accounts.people(session, people).items()}

    def person(one: UUID | None) -> PersonName | None:
        return PersonName(id=one, name=names.get(one, "")) if one else None

    return [
        OrderRead(
            **order.model_dump(exclude={"deal_id", "amount_minor", "currency"} | _PEOPLE),
            amount=Money(amount_minor=order.amount_minor, currency=order.currency),
            entered_by=PersonName(id=order.entered_by, name=names.get(order.entered_by, "")),
            decided_by=person(order.decided_by),
            allowed_actions=_allowed(actor, deal, order, orders),
        )
        for order in orders
    ]


_PEOPLE = {"entered_by", "decided_by"}


def _allowed(
    actor: Actor, deal: Deal, order: LedgerOrder, orders: Sequence[LedgerOrder]
) -> list[lifecycle.Action]:
    attempt = lifecycle.Attempt(policy.standing(actor, deal, order))
    return lifecycle.allowed_actions(order.state, facts_of(order, orders), attempt)
