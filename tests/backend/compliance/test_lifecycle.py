"""The export gate's table, cell by cell, without a database."""

import pytest

from backend.compliance.errors import (
    DeclarationMissing,
    GateStepNotAllowed,
    LetterMissing,
    OwnCase,
)
from backend.compliance.lifecycle import (
    TRANSITIONS,
    Action,
    Attempt,
    Facts,
    Who,
    next_state,
    steps,
)
from backend.core.problems import Forbidden, ValidationFailed
from backend.listings.schemas import ExportStatus as S

OFFICER = Attempt(frozenset({Who.OFFICER}), reason="because")
CLOCK = Attempt(frozenset({Who.CLOCK}))
RESTRICTED = {S.RESTRICTED, S.LETTER, S.LICENSED}
KNOWN = {
    Action.CLEAR: set(S) - {S.FREE},
    Action.RESTRICT: {S.UNSCREENED, S.FREE, S.PROHIBITED},
    Action.PROHIBIT: set(S) - {S.PROHIBITED},
    Action.REOPEN: set(S) - {S.UNSCREENED},
    Action.CONFIRM: RESTRICTED | {S.PROHIBITED},
    Action.ENTER_LETTER: RESTRICTED,
    Action.ENTER_LICENCE: {S.LETTER, S.LICENSED},
    Action.REVOKE: {S.LETTER, S.LICENSED},
    Action.COUNT_PERMITS: RESTRICTED,
    Action.RESCREEN: {S.FREE},
}
LEADS = {
    Action.CLEAR: S.FREE,
    Action.PROHIBIT: S.PROHIBITED,
    Action.REOPEN: S.UNSCREENED,
    Action.RESCREEN: S.UNSCREENED,
}
BY_THE_CLOCK = {Action.COUNT_PERMITS, Action.RESCREEN}


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("action", Action)
def test_every_state_knows_its_steps_and_where_they_lead(state: S, action: Action) -> None:
    facts = Facts(has_letter=True, permitted=S.LETTER)
    by_clock = action in BY_THE_CLOCK
    attempt, stranger = (CLOCK, OFFICER) if by_clock else (OFFICER, CLOCK)
    if state not in KNOWN[action]:
        with pytest.raises(GateStepNotAllowed):
            next_state(state, action, facts, attempt)
        return
    stays = state if action is Action.CONFIRM else S.LETTER
    assert next_state(state, action, facts, attempt) is LEADS.get(action, stays)
    with pytest.raises(Forbidden):
        next_state(state, action, facts, stranger)


@pytest.mark.parametrize(
    ("action", "state", "facts", "attempt", "problem"),
    [
        (Action.CLEAR, S.UNSCREENED, Facts(declared=False), OFFICER, DeclarationMissing),
        (Action.RESTRICT, S.UNSCREENED, Facts(), Attempt(OFFICER.standing), ValidationFailed),
        (
            Action.PROHIBIT,
            S.FREE,
            Facts(),
            Attempt(OFFICER.standing, owns=True, reason="x"),
            OwnCase,
        ),
        (Action.ENTER_LICENCE, S.LETTER, Facts(), OFFICER, LetterMissing),
        (Action.CONFIRM, S.RESTRICTED, Facts(waiting=False), OFFICER, GateStepNotAllowed),
    ],
)
def test_guards_hold_steps_back(action, state, facts, attempt, problem) -> None:
    with pytest.raises(problem):
        next_state(state, action, facts, attempt)


def test_what_is_offered_is_what_the_table_has_and_says_why_not() -> None:
    attempt = Attempt(OFFICER.standing)
    found = steps(S.UNSCREENED, Facts(declared=False), attempt)
    assert found.allowed == [Action.RESTRICT, Action.PROHIBIT]
    assert [(one.action, type(one.problem)) for one in found.barred] == [
        (Action.CLEAR, DeclarationMissing)
    ]
    found = steps(S.RESTRICTED, Facts(waiting=False), attempt)
    assert Action.CONFIRM not in found.allowed


def test_only_a_person_opens_the_gate() -> None:
    opening = {
        action
        for (_, action), transition in TRANSITIONS.items()
        if transition.next is S.FREE and Who.OFFICER not in transition.who
    }
    assert opening == set()
