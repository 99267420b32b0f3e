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
from backend.contracts.models import ContractState, MilestoneState, Signer
from backend.core.problems import Fault, Forbidden, ValidationFailed
from backend.deals.errors import ExportLicenceMissing

TODAY = date(2026, 3, 2)
ALL = frozenset(Who)
MANAGER = frozenset({Who.MANAGER})
LEADS = {
    (ContractState.DRAFT, Action.ISSUE): (ContractState.ISSUED, MANAGER),
    (ContractState.ISSUED, Action.SIGN): (ContractState.ISSUED, ALL),
    (ContractState.ISSUED, Action.RECALL): (ContractState.DRAFT, MANAGER),
    (ContractState.SIGNED, Action.AMEND): (ContractState.AMENDING, MANAGER),
    (ContractState.SIGNED, Action.REGISTER): (ContractState.SIGNED, MANAGER),
    (ContractState.SIGNED, Action.TRANSFER): (ContractState.SIGNED, MANAGER),
    (ContractState.SIGNED, Action.TERMINATE): (ContractState.TERMINATED, MANAGER),
    (ContractState.AMENDING, Action.ISSUE): (ContractState.REISSUED, MANAGER),
    (ContractState.AMENDING, Action.DROP): (ContractState.SIGNED, MANAGER),
    (ContractState.REISSUED, Action.SIGN): (ContractState.REISSUED, ALL),
    (ContractState.REISSUED, Action.RECALL): (ContractState.AMENDING, MANAGER),
}
"""Written by hand from the rules."""
GOOD = Facts(TODAY, patented=True)
LATE = Facts(TODAY, in_time=False)
GAPS = Facts(TODAY, gaps=(Fault("/a", "missing"),))
UNLICENSED = Facts(TODAY, obstacle=ExportLicenceMissing())
PASSED = Facts(TODAY, patented=True, transferred=True)


def good(standing: frozenset[Who], **more: Any) -> Attempt:
    said = {"comment": "why", "party": Signer.SUPPLY, "day": TODAY} | more
    return Attempt(standing, **said)


@pytest.mark.parametrize("state", ContractState)
@pytest.mark.parametrize("action", Action)
def test_a_step_leads_where_the_table_says_and_nowhere_else(
    state: ContractState, action: Action
) -> None:
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


@pytest.mark.parametrize("state", [ContractState.ISSUED, ContractState.REISSUED])
@pytest.mark.parametrize("parties", [2, 3])
def test_the_last_signature_brings_a_version_in_force(state: ContractState, parties: int) -> None:
    everybody = frozenset(list(Signer)[:parties])
    for last in everybody:
        known = Facts(TODAY, parties=everybody, signed=everybody - {last})
        attempt = good(MANAGER, party=last)
        assert next_state(state, Action.SIGN, known, attempt) is ContractState.SIGNED
        with pytest.raises(ValidationFailed):
            next_state(state, Action.SIGN, known, good(MANAGER, party=next(iter(known.signed))))


@pytest.mark.parametrize(
    ("who", "party"),
    [(Who.SUPPLY, Signer.DEMAND), (Who.DEMAND, Signer.SUPPLY), (Who.DEMAND, Signer.BROKER)],
)
def test_a_side_signs_for_itself_alone(who: Who, party: Signer) -> None:
    known = Facts(TODAY, parties=frozenset(Signer))
    with pytest.raises(ValidationFailed):
        next_state(ContractState.ISSUED, Action.SIGN, known, good(frozenset({who}), party=party))


@pytest.mark.parametrize(
    ("known", "state", "action", "problem"),
    [
        (LATE, ContractState.DRAFT, Action.ISSUE, ContractTooEarly),
        (LATE, ContractState.ISSUED, Action.SIGN, ContractTooEarly),
        (LATE, ContractState.SIGNED, Action.AMEND, ContractTooEarly),
        (GAPS, ContractState.DRAFT, Action.ISSUE, ContractIncomplete),
        (GAPS, ContractState.AMENDING, Action.ISSUE, ContractIncomplete),
        (UNLICENSED, ContractState.ISSUED, Action.SIGN, ExportLicenceMissing),
        (
            Facts(TODAY, registered=True),
            ContractState.SIGNED,
            Action.REGISTER,
            ContractStepNotAllowed,
        ),
        (Facts(TODAY), ContractState.SIGNED, Action.TRANSFER, ContractStepNotAllowed),
        (PASSED, ContractState.SIGNED, Action.TRANSFER, ContractStepNotAllowed),
    ],
)
def test_a_fact_bars_a_step(
    known: Facts, state: ContractState, action: Action, problem: type[Exception]
) -> None:
    assert action not in steps(state, known, MANAGER).allowed
    with pytest.raises(problem):
        next_state(state, action, known, good(MANAGER))


@pytest.mark.parametrize(
    ("state", "action", "said"),
    [
        (ContractState.ISSUED, Action.RECALL, {"comment": " "}),
        (ContractState.SIGNED, Action.AMEND, {"comment": ""}),
        (ContractState.SIGNED, Action.TERMINATE, {"comment": ""}),
        (ContractState.ISSUED, Action.SIGN, {"day": date(2026, 3, 3)}),
        (ContractState.SIGNED, Action.REGISTER, {"day": date(2026, 3, 3)}),
        (ContractState.SIGNED, Action.TRANSFER, {"day": None}),
    ],
)
def test_a_step_is_refused_while_something_is_not_said(
    state: ContractState, action: Action, said: dict[str, Any]
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
