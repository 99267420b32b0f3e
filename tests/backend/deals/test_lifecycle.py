"""The table of deals: every stage, step and standing."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import combinations
from uuid import uuid4

import pytest

from backend.core.problems import Forbidden, Problem, ValidationFailed
from backend.deals.errors import (
    ChecklistOpen,
    ConsentMissing,
    DealAlreadyOpen,
    DealStepNotAllowed,
    ExportGateClosed,
    NoticeMissing,
    NoticeOpen,
    NoticeUpheld,
)
from backend.deals.lifecycle import (
    PATH,
    TRANSITIONS,
    Action,
    Attempt,
    Facts,
    NoticeReason,
    Who,
    next_stage,
    steps,
)
from backend.deals.models import ContractKind, LostReason, PriceRoute, Side, Stage
from backend.notices.schemas import NoticeBrief, NoticeState

TODAY = date(2026, 3, 2)
GOOD = Facts(TODAY, lost_at=Stage.VALUATION)
UNCONSENTED = Facts(TODAY, consented=frozenset())
M, S, D = Who.MANAGER, Who.SUPPLY, Who.DEMAND
LEADS = {
    (Stage.CONTACT, Action.CONSENT): (Stage.CONTACT, {S, D}),
    (Stage.CONTACT, Action.START_DILIGENCE): (Stage.DILIGENCE, {M}),
    (Stage.CONTACT, Action.LOSE): (Stage.LOST, {S, D, M}),
    (Stage.DILIGENCE, Action.START_VALUATION): (Stage.VALUATION, {M}),
    (Stage.DILIGENCE, Action.LOSE): (Stage.LOST, {S, D, M}),
    (Stage.VALUATION, Action.AGREE_PRICE): (Stage.CONTRACT, {M}),
    (Stage.VALUATION, Action.STEP_BACK): (Stage.DILIGENCE, {M}),
    (Stage.VALUATION, Action.LOSE): (Stage.LOST, {S, D, M}),
    (Stage.CONTRACT, Action.SIGN): (Stage.PERFORM, {M}),
    (Stage.CONTRACT, Action.STEP_BACK): (Stage.VALUATION, {M}),
    (Stage.CONTRACT, Action.LOSE): (Stage.LOST, {S, D, M}),
    (Stage.PERFORM, Action.CLOSE): (Stage.CLOSED, {M}),
    (Stage.PERFORM, Action.LOSE): (Stage.LOST, {M}),
    (Stage.LOST, Action.REOPEN): (Stage.VALUATION, {M}),
}
"""Written by hand from the rules."""


def announced(state: NoticeState | None, *, current: bool = True) -> Facts:
    """A deal that has to be announced, with the notice it has."""
    brief = state and NoticeBrief(
        id=uuid4(),
        number="SB-N-2026-00001",
        state=state,
        ends_at=datetime(2026, 3, 17, 16, tzinfo=UTC),
        ends_on=TODAY,
        zone="Asia/Shanghai",
        open_objections=0,
        current=current,
    )
    return Facts(TODAY, notice_reason=NoticeReason.NEGOTIATED_PRICE, notice=brief)


def standings() -> Iterator[frozenset[Who]]:
    """Every set of standings."""
    for size in range(len(Who) + 1):
        yield from map(frozenset, combinations(Who, size))


def good(standing: frozenset[Who]) -> Attempt:
    """An attempt that says all that any step asks for."""
    return Attempt(
        standing,
        comment="because",
        reason=LostReason.PRICE,
        price_route=PriceRoute.NEGOTIATED,
        priced=True,
        contract_kind=ContractKind.LICENCE,
        signed_on=TODAY,
    )


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("action", Action)
def test_every_step_leads_where_the_rules_say_for_those_they_name(
    stage: Stage, action: Action
) -> None:
    leads, who = LEADS.get((stage, action), (None, set()))
    facts = UNCONSENTED if action is Action.CONSENT else GOOD
    for standing in standings():
        attempt = good(standing)
        if leads is None:
            with pytest.raises(DealStepNotAllowed):
                next_stage(stage, action, facts, attempt)
        elif standing & who:
            assert next_stage(stage, action, facts, attempt) is leads
        else:
            with pytest.raises(Forbidden):
                next_stage(stage, action, facts, attempt)


@pytest.mark.parametrize("stage", Stage)
def test_what_is_offered_can_be_done_and_what_can_be_done_is_offered(stage: Stage) -> None:
    for facts in (GOOD, UNCONSENTED, Facts(TODAY, checks_left=2, gate_open=False)):
        for standing in standings():
            offered = set(steps(stage, facts, standing).allowed)
            done = {action for action in Action if _goes(stage, action, facts, good(standing))}
            assert offered == done


def _goes(stage: Stage, action: Action, facts: Facts, attempt: Attempt) -> bool:
    try:
        next_stage(stage, action, facts, attempt)
    except Problem:
        return False
    return True


@pytest.mark.parametrize(
    ("stage", "facts", "action", "problem"),
    [
        (Stage.CONTACT, UNCONSENTED, Action.START_DILIGENCE, ConsentMissing),
        (Stage.CONTACT, Facts(TODAY, gate_open=False), Action.START_DILIGENCE, ExportGateClosed),
        (Stage.DILIGENCE, Facts(TODAY, checks_left=1), Action.START_VALUATION, ChecklistOpen),
        (Stage.DILIGENCE, Facts(TODAY, gate_open=False), Action.START_VALUATION, ExportGateClosed),
        (Stage.VALUATION, Facts(TODAY, gate_open=False), Action.AGREE_PRICE, ExportGateClosed),
        (Stage.CONTRACT, Facts(TODAY, gate_open=False), Action.SIGN, ExportGateClosed),
        (Stage.CONTRACT, announced(None), Action.SIGN, NoticeMissing),
        (Stage.CONTRACT, announced(NoticeState.WITHDRAWN), Action.SIGN, NoticeMissing),
        (Stage.CONTRACT, announced(NoticeState.PUBLISHED), Action.SIGN, NoticeOpen),
        (Stage.CONTRACT, announced(NoticeState.OBJECTED), Action.SIGN, NoticeOpen),
        (Stage.CONTRACT, announced(NoticeState.UPHELD), Action.SIGN, NoticeUpheld),
        (
            Stage.CONTRACT,
            announced(NoticeState.CLOSED_CLEAN, current=False),
            Action.SIGN,
            NoticeMissing,
        ),
        (Stage.LOST, Facts(TODAY, open_deal="another"), Action.REOPEN, DealAlreadyOpen),
    ],
)
def test_a_fact_in_the_way_is_told_before_and_at_the_step(
    stage: Stage, facts: Facts, action: Action, problem: type[Problem]
) -> None:
    barred = {
        each.action: type(each.problem) for each in steps(stage, facts, frozenset({M})).barred
    }
    assert barred[action] is problem
    with pytest.raises(problem):
        next_stage(stage, action, facts, good(frozenset({M})))


@pytest.mark.parametrize(
    ("stage", "action", "said", "missing"),
    [
        (Stage.VALUATION, Action.AGREE_PRICE, {}, ["/price_route", "/agreed"]),
        (Stage.VALUATION, Action.AGREE_PRICE, {"priced": True}, ["/price_route"]),
        (Stage.CONTRACT, Action.SIGN, {}, ["/contract_kind", "/signed_on"]),
        (Stage.CONTRACT, Action.STEP_BACK, {"comment": " "}, ["/comment"]),
        (Stage.PERFORM, Action.CLOSE, {}, ["/comment"]),
        (Stage.CONTACT, Action.LOSE, {}, ["/reason"]),
        (Stage.CONTACT, Action.LOSE, {"reason": LostReason.OTHER}, ["/comment"]),
    ],
)
def test_what_has_to_be_said_with_a_step_is_asked_for(
    stage: Stage, action: Action, said: dict[str, object], missing: list[str]
) -> None:
    with pytest.raises(ValidationFailed) as refused:
        next_stage(stage, action, GOOD, Attempt(frozenset({M}), **said))
    assert [fault["pointer"] for fault in refused.value.errors] == missing


def test_a_signature_does_not_lie_ahead() -> None:
    attempt = Attempt(
        frozenset({M}), contract_kind=ContractKind.SERVICE, signed_on=date(2026, 3, 3)
    )
    with pytest.raises(ValidationFailed) as refused:
        next_stage(Stage.CONTRACT, Action.SIGN, GOOD, attempt)
    assert refused.value.errors[0]["code"] == "date-in-future"


def test_a_side_agrees_once() -> None:
    supply = Facts(TODAY, consented=frozenset({Side.SUPPLY}))
    assert Action.CONSENT not in steps(Stage.CONTACT, supply, frozenset({S})).allowed
    assert Action.CONSENT in steps(Stage.CONTACT, supply, frozenset({D})).allowed
    assert steps(Stage.CONTACT, supply, frozenset({S})).barred == []


def test_every_stage_of_the_course_can_be_reached_and_left() -> None:
    reached = {transition.next for transition in TRANSITIONS.values()}
    assert set(PATH) <= reached
    assert {stage for stage, _ in TRANSITIONS} == {*PATH, Stage.LOST}
