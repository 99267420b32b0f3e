"""The table of seats: every state, step and standing, and what each guard asks."""

from itertools import product

import pytest

from backend.core.problems import Fault, Forbidden, Problem, ValidationFailed
from backend.reviews.errors import (
    ConflictKnown,
    ReviewNotRunning,
    SeatStepNotAllowed,
    SheetIncomplete,
)
from backend.reviews.lifecycle import Action, Attempt, Facts, Who, next_state, steps
from backend.reviews.models import SeatState as S

A = Action
MEMBER, WATCH = {Who.MEMBER}, {Who.DESK, Who.CLOCK}
LEADS = {
    (S.INVITED, A.DECLARE): (S.DECLARED, MEMBER),
    (S.DECLARED, A.SAVE): (S.DECLARED, MEMBER),
    (S.DECLARED, A.SUBMIT): (S.SCORED, MEMBER),
    **{(state, A.RECUSE): (S.RECUSED, MEMBER) for state in (S.INVITED, S.DECLARED, S.SCORED)},
    **{(state, A.VOID): (S.VOIDED, WATCH) for state in (S.INVITED, S.DECLARED, S.SCORED)},
}
"""Written by hand from the rules."""
STANDINGS = [frozenset[Who](), *(frozenset({who}) for who in Who), frozenset(Who)]


@pytest.mark.parametrize(("state", "action"), list(product(S, Action)))
def test_every_step_leads_where_the_rules_say(state: S, action: Action) -> None:
    for standing in STANDINGS:
        attempt = Attempt(standing, "because", confirmed=True)
        if (state, action) not in LEADS:
            with pytest.raises(SeatStepNotAllowed):
                next_state(state, action, Facts(), attempt)
            continue
        leads, who = LEADS[state, action]
        if standing & who:
            assert next_state(state, action, Facts(), attempt) is leads
        else:
            with pytest.raises(Forbidden):
                next_state(state, action, Facts(), attempt)


@pytest.mark.parametrize(("state", "action"), sorted(LEADS))
def test_nothing_is_done_with_a_seat_once_its_review_is_over(state: S, action: Action) -> None:
    with pytest.raises(ReviewNotRunning):
        next_state(
            state, action, Facts(running=False), Attempt(frozenset(Who), "x", confirmed=True)
        )


@pytest.mark.parametrize("state", S)
def test_a_conflicted_member_can_only_leave(state: S) -> None:
    """Never may one declare, write or hand in: so no conflicted sheet can come to count."""
    offered = steps(state, Facts(ties=1), frozenset(MEMBER))
    assert set(offered.allowed) <= {A.RECUSE}
    for action in (A.DECLARE, A.SAVE, A.SUBMIT):
        with pytest.raises((ConflictKnown, SeatStepNotAllowed)):
            next_state(state, action, Facts(ties=1), Attempt(frozenset(MEMBER), confirmed=True))


@pytest.mark.parametrize(
    ("state", "action", "facts", "problem"),
    [
        (S.INVITED, A.DECLARE, Facts(), ValidationFailed),
        (S.INVITED, A.RECUSE, Facts(), ValidationFailed),
        (S.SCORED, A.VOID, Facts(), ValidationFailed),
        (S.DECLARED, A.SUBMIT, Facts(faults=(Fault("/x", "missing"),)), SheetIncomplete),
    ],
)
def test_a_guard_that_fails_says_why(
    state: S, action: Action, facts: Facts, problem: type[Problem]
) -> None:
    with pytest.raises(problem):
        next_state(state, action, facts, Attempt(frozenset(Who)))
