"""A deal's course, from the first contact to its end, and who acts when two act at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

from sqlalchemy import Engine

from backend.core.db import transaction
from backend.core.problems import Problem, StaleEdit
from backend.deals import service
from backend.deals.errors import DealNotFound
from backend.deals.schemas import DealStep, ManagerChange, NextActionChange
from tests.backend.deals.conftest import Desk, Market
from tests.conftest import Clock
from tests.factories.actors import standing


def test_a_deal_goes_from_contact_to_its_close(desk: Desk, clock: Clock) -> None:
    deal = desk.brought_to("closed")
    assert deal["agreed"] == {"amount_minor": 120_000_000, "currency": "CNY"}
    assert deal["comment"] == "已全部履约"
    assert deal["ended_at"]
    assert deal["allowed_actions"] == []
    told = desk.done(desk.market.manager, "GET", f"/{deal['id']}/timeline")
    steps = [each["data"]["action"] for each in told if each["kind"] == "step"]
    assert steps[::-1] == [
        *("consent", "start_diligence", "start_valuation"),
        *("agree_price", "sign", "close"),
    ]


def test_a_lost_deal_is_reopened_where_it_was_lost(desk: Desk, clock: Clock) -> None:
    deal = desk.brought_to("valuation")
    seeker, manager = desk.market.seeker.person, desk.market.manager
    lost = desk.stepped(seeker, deal, "lose", reason="price")
    assert (lost["stage"], lost["lost_at_stage"]) == ("lost", "valuation")
    back = desk.stepped(manager, lost, "reopen")
    assert (back["stage"], back["lost_reason"], back["ended_at"]) == ("valuation", None, None)


def test_a_lost_deal_stays_lost_while_the_two_have_another(desk: Desk, clock: Clock) -> None:
    deal = desk.taken(desk.asked())
    desk.stepped(desk.market.manager, deal, "lose", reason="timing")
    other = desk.asked()
    answer = desk.step(desk.market.manager, deal, "reopen")
    assert (answer.status_code, answer.json()["code"]) == (409, "deal-already-open")
    assert answer.json()["params"]["id"] == other["id"]


def _at_once(engine: Engine, *acts) -> list[str]:
    """What becomes of acts that begin together: `done`, or the problem's code."""
    ready = Barrier(len(acts))

    def run(act) -> str:
        ready.wait()
        try:
            with transaction(engine) as session:
                act(session)
        except Problem as problem:
            return problem.code
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


def test_of_two_who_act_on_a_deal_at_once_one_is_told_that_it_changed(
    desk: Desk, market: Market, engine: Engine
) -> None:
    deal = desk.taken(desk.asked())
    deal_id, version = UUID(deal["id"]), deal["version"]
    with transaction(engine, reading=True) as session:
        manager, seeker = (standing(session, p) for p in (market.manager, market.seeker.person))
    plan = NextActionChange(version=version, text="安排会议", due_on=None)
    lose = DealStep(action="lose", version=version, reason="price")
    outcome = _at_once(
        engine,
        lambda session: service.set_next_action(session, manager, deal_id, plan),
        lambda session: service.act(session, seeker, deal_id, lose),
    )
    assert outcome == ["done", StaleEdit.code]


def test_of_two_who_take_a_deal_at_once_one_has_it_and_the_other_sees_it_no_more(
    desk: Desk, market: Market, engine: Engine
) -> None:
    deal = desk.asked()
    with transaction(engine, reading=True) as session:
        takers = [standing(session, one) for one in (market.manager, market.other_manager)]
    outcome = _at_once(
        engine,
        *(
            lambda session, actor=actor: service.change_manager(
                session,
                actor,
                UUID(deal["id"]),
                ManagerChange(version=deal["version"], person_id=actor.person_id),
            )
            for actor in takers
        ),
    )
    assert outcome == [DealNotFound.code, "done"]
