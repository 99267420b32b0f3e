"""The demo's deals: on every stage, in the past, and told by those who may."""

from datetime import UTC, datetime

import pytest
from sqlmodel import Session, col, select

from backend.contracts.models import Contract, ContractState
from backend.core import audit
from backend.core.actor import VISITOR
from backend.core.db import transaction
from backend.core.paging import PageParams
from backend.deals import service as deals
from backend.deals.models import Deal, DealEvent, EventKind, Stage
from backend.ledger import service as ledger
from backend.ledger.models import LedgerOrder, OrderState
from backend.notices import service as notices
from backend.notices.models import Notice, NoticeState
from backend.notifications.models import Notification
from seed.deals import ENDS
from tests.seed.conftest import Demo
from tests.seed.test_demo import actor


def board(session: Session, name: str):
    """All that a person of the demo sees."""
    who = actor(session, name)
    asked = deals.asked(who)
    return deals.list_deals(session, who, PageParams(size=100), asked, sort="due", lang="zh")


def test_deals_stand_on_every_stage(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        found = session.exec(select(Deal)).all()
        assert len(found) == len(ENDS)
        assert {deal.stage for deal in found} == set(Stage)
        assert all(deal.opened_at < datetime.now(UTC) for deal in found)
        last = session.exec(select(DealEvent.at).order_by(col(DealEvent.at).desc())).first()
        assert last is not None
        assert last < datetime.now(UTC)


def test_a_managers_board_has_work_and_what_is_late(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        page = board(session, "manager")
        assert page.total >= 15
        assert sum(column.overdue for column in page.stages.values()) >= 1
        assert all(page.stages[stage].count for stage in Stage if stage is not Stage.CLOSED)
        assert any("take" in deal.may for deal in page.items)


def test_parties_see_their_own_deals_without_the_nodes_estimates(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        page = board(session, "enterprise")
        assert page.total >= 1
        assert all(deal.expected is None for deal in page.items)
        assert board(session, "researcher").total >= 1


def test_what_is_past_is_no_news(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        told = select(Notification).where(col(Notification.kind).startswith("deal."))
        assert session.exec(told).first() is None


@pytest.mark.parametrize("kind", [kind for kind in EventKind if kind is not EventKind.MATCH_JOINED])
def test_the_timelines_tell_of_all_but_matches_which_people_accept(
    demo: Demo, kind: EventKind
) -> None:
    with transaction(demo.engine, reading=True) as session:
        told = select(DealEvent).where(col(DealEvent.kind) == kind)
        assert session.exec(told).first() is not None


def test_the_audit_chain_holds(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        assert audit.broken_at(session) is None


def test_the_books_of_deals_that_are_performed_tell_what_was_paid(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        done = session.exec(select(Deal).where(col(Deal.stage).in_([Stage.PERFORM, Stage.CLOSED])))
        paid = [ledger.paid(session, deal.id) for deal in done]
        states = set(session.exec(select(LedgerOrder.state)))
    assert len(paid) >= 5
    assert any(paid)
    assert OrderState.POSTED in states


def test_negotiated_prices_are_announced_in_every_standing(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        found = session.exec(select(Notice)).all()
        states = {notice.state for notice in found}
        assert {NoticeState.PUBLISHED, NoticeState.OBJECTED, NoticeState.CLOSED_CLEAN} <= states
        assert all(notice.published_at < datetime.now(UTC) for notice in found)
        page = notices.read_notice(session, VISITOR, found[0], "en")
        assert page.content.price is not None
        officer = actor(session, "officer")
        assert len(notices.list_waiting(session, officer, "zh")) >= 1


def test_contracts_stand_as_far_as_their_deals(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        rows = session.exec(select(Contract, Deal).join(Deal)).all()
        states = {stage: set() for stage in Stage}
        for contract, deal in rows:
            states[deal.stage].add(contract.state)
            if deal.stage in {Stage.PERFORM, Stage.CLOSED}:
                assert (contract.signed_on, contract.amount_minor) == (
                    deal.signed_on,
                    deal.agreed_minor,
                )
        assert states[Stage.PERFORM] == states[Stage.CLOSED] == {ContractState.SIGNED}
        assert {ContractState.DRAFT, ContractState.ISSUED} <= states[Stage.CONTRACT]
        registered = [contract for contract, _ in rows if contract.registered_on]
        assert registered
        billed = session.exec(select(LedgerOrder).where(col(LedgerOrder.milestone_id).is_not(None)))
        assert billed.first() is not None
