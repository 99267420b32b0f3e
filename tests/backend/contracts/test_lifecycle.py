"""Every state of a contract and of a milestone, and every step: what leads where, for whom."""

from datetime import date
from typing import Any

import pytest

from backend.contracts.errors import (
    ContractIncomplete,
    ContractStepNotAllowed,
    ContractTooEarly,
    MilestoneStepNotAllowed,
)
from backend.contracts.lifecycle import (
    MILESTONES,
    Action,
    Attempt,
    Evidence,
    Facts,
    MilestoneAction,
    Who,
    milestone_steps,
    next_milestone,
    next_state,
    steps,
)
from backend.contracts.models import MilestoneState, Party, State
from backend.core.problems import Fault, Forbidden, ValidationFailed
from backend.deals.errors import ExportLicenceMissing

TODAY = date(2026, 3, 2)
ALL = frozenset(Who)
MANAGER = frozenset({Who.MANAGER})
LEADS = {
    (State.DRAFT, Action.ISSUE): (State.ISSUED, MANAGER),
    (State.ISSUED, Action.SIGN): (State.ISSUED, ALL),
    (State.ISSUED, Action.RECALL): (State.DRAFT, MANAGER),
    (State.SIGNED, Action.AMEND): (State.AMENDING, MANAGER),
    (State.SIGNED, Action.REGISTER): (State.SIGNED, MANAGER),
    (State.SIGNED, Action.TRANSFER): (State.SIGNED, MANAGER),
    (State.SIGNED, Action.TERMINATE): (State.TERMINATED, MANAGER),
    (State.AMENDING, Action.ISSUE): (State.REISSUED, MANAGER),
    (State.AMENDING, Action.DROP): (State.SIGNED, MANAGER),
    (State.REISSUED, Action.SIGN): (State.REISSUED, ALL),
    (State.REISSUED, Action.RECALL): (State.AMENDING, MANAGER),
}
"""Written by hand from the rules."""
GOOD = Facts(TODAY, patented=True)
LATE = Facts(TODAY, in_time=False)
GAPS = Facts(TODAY, gaps=(Fault("/a", "missing"),))
UNLICENSED = Facts(TODAY, obstacle=ExportLicenceMissing())
PASSED = Facts(TODAY, patented=True, transferred=True)


def good(standing: frozenset[Who], **more: Any) -> Attempt:
    said = {"comment": "why", "party": Party.SUPPLY, "day": TODAY} | more
    return Attempt(standing, **said)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", Action)
def test_a_step_leads_where_the_table_says_and_nowhere_else(state: State, action: Action) -> None:
    if (state, action) not in LEADS:
        with pytest.raises(ContractStepNotAllowed):
            next_state(state, action, GOOD, good(ALL))
        return
    leads, who = LEADS[state, action]
    for one in Who:
        standing = frozenset({one})
        offered = action in steps(state, GOOD, standing).allowed
        assert offered == (one in who)
        if one not in who:
            with pytest.raises(Forbidden):
                next_state(state, action, GOOD, good(standing))
    own = good(MANAGER if Who.MANAGER in who else who)
    assert next_state(state, action, GOOD, own) is leads


@pytest.mark.parametrize("state", [State.ISSUED, State.REISSUED])
@pytest.mark.parametrize("parties", [2, 3])
def test_the_last_signature_brings_a_version_in_force(state: State, parties: int) -> None:
    everybody = frozenset(list(Party)[:parties])
    for last in everybody:
        known = Facts(TODAY, parties=everybody, signed=everybody - {last})
        attempt = good(MANAGER, party=last)
        assert next_state(state, Action.SIGN, known, attempt) is State.SIGNED
        with pytest.raises(ValidationFailed):
            next_state(state, Action.SIGN, known, good(MANAGER, party=next(iter(known.signed))))


@pytest.mark.parametrize(
    ("who", "party"),
    [(Who.SUPPLY, Party.DEMAND), (Who.DEMAND, Party.SUPPLY), (Who.DEMAND, Party.BROKER)],
)
def test_a_side_signs_for_itself_alone(who: Who, party: Party) -> None:
    known = Facts(TODAY, parties=frozenset(Party))
    with pytest.raises(ValidationFailed):
        next_state(State.ISSUED, Action.SIGN, known, good(frozenset({who}), party=party))


@pytest.mark.parametrize(
    ("known", "state", "action", "problem"),
    [
        (LATE, State.DRAFT, Action.ISSUE, ContractTooEarly),
        (LATE, State.ISSUED, Action.SIGN, ContractTooEarly),
        (LATE, State.SIGNED, Action.AMEND, ContractTooEarly),
        (GAPS, State.DRAFT, Action.ISSUE, ContractIncomplete),
        (GAPS, State.AMENDING, Action.ISSUE, ContractIncomplete),
        (UNLICENSED, State.ISSUED, Action.SIGN, ExportLicenceMissing),
        (Facts(TODAY, registered=True), State.SIGNED, Action.REGISTER, ContractStepNotAllowed),
        (Facts(TODAY), State.SIGNED, Action.TRANSFER, ContractStepNotAllowed),
        (PASSED, State.SIGNED, Action.TRANSFER, ContractStepNotAllowed),
    ],
)
def test_a_fact_bars_a_step(
    known: Facts, state: State, action: Action, problem: type[Exception]
) -> None:
    assert action not in steps(state, known, MANAGER).allowed
    with pytest.raises(problem):
        next_state(state, action, known, good(MANAGER))


@pytest.mark.parametrize(
    ("state", "action", "said"),
    [
        (State.ISSUED, Action.RECALL, {"comment": " "}),
        (State.SIGNED, Action.AMEND, {"comment": ""}),
        (State.SIGNED, Action.TERMINATE, {"comment": ""}),
        (State.ISSUED, Action.SIGN, {"day": date(2026, 3, 3)}),
        (State.SIGNED, Action.REGISTER, {"day": date(2026, 3, 3)}),
        (State.SIGNED, Action.TRANSFER, {"day": None}),
    ],
)
def test_a_step_is_refused_while_something_is_not_said(
    state: State, action: Action, said: dict[str, Any]
) -> None:
    assert action in steps(state, GOOD, MANAGER).allowed
    with pytest.raises(ValidationFailed):
        next_state(state, action, GOOD, good(MANAGER, **said))


@pytest.mark.parametrize("state", MilestoneState)
@pytest.mark.parametrize("action", MilestoneAction)
def test_a_milestone_is_reported_by_who_performs_and_decided_by_who_pays(
    state: MilestoneState, action: MilestoneAction
) -> None:
    cell = MILESTONES.get((state, action))
    if cell is None:
        with pytest.raises(MilestoneStepNotAllowed):
            next_milestone(state, action, Evidence(ALL, "why"))
        return
    payers = action is not MilestoneAction.REPORT
    assert cell.who == ({Who.DEMAND} if payers else {Who.SUPPLY, Who.MANAGER})
    assert next_milestone(state, action, Evidence(cell.who, "why")) is cell.next
    assert action in milestone_steps(state, cell.who)
    with pytest.raises(Forbidden):
        next_milestone(state, action, Evidence(ALL - cell.who, "why"))
    if action is not MilestoneAction.ACCEPT:
        with pytest.raises(ValidationFailed):
            next_milestone(state, action, Evidence(cell.who, " "))
