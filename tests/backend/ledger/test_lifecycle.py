"""Every state of an order and every step: what leads where, for whom."""

import pytest

from backend.core.problems import Forbidden, ValidationFailed
from backend.ledger.errors import FourEyes, OrderStepNotAllowed
from backend.ledger.lifecycle import (
    TRANSITIONS,
    Action,
    Attempt,
    Facts,
    Who,
    allowed_actions,
    next_state,
)
from backend.ledger.models import OrderState

EVERY = [(state, action) for state in OrderState for action in Action]


@pytest.mark.parametrize(("state", "action"), EVERY)
def test_a_step_leads_where_the_table_says_and_nowhere_else(
    state: OrderState, action: Action
) -> None:
    transition = TRANSITIONS.get((state, action))
    if transition is None:
        with pytest.raises(OrderStepNotAllowed):
            next_state(state, action, Facts(), Attempt(frozenset(Who), "why"))
        return
    with pytest.raises(Forbidden):
        next_state(state, action, Facts(), Attempt(frozenset(Who) - transition.who, "why"))
    attempt = Attempt(transition.who, "why")
    assert next_state(state, action, Facts(), attempt) is transition.next
    assert action in allowed_actions(state, Facts(), attempt)
    assert action not in allowed_actions(state, Facts(), Attempt(frozenset(Who) - transition.who))


@pytest.mark.parametrize("action", [Action.APPROVE, Action.REFUSE])
def test_who_entered_an_order_does_not_decide_about_it(action: Action) -> None:
    both = Attempt(frozenset({Who.APPROVER, Who.ENTERER}), "why")
    assert action not in allowed_actions(OrderState.PENDING, Facts(), both)
    with pytest.raises(FourEyes):
        next_state(OrderState.PENDING, action, Facts(), both)


@pytest.mark.parametrize(
    ("state", "action"),
    [(OrderState.PENDING, Action.REFUSE), (OrderState.POSTED, Action.REVERSE)],
)
def test_refusing_and_reversing_need_a_word_why(state: OrderState, action: Action) -> None:
    silent = Attempt(TRANSITIONS[state, action].who, " ")
    assert action in allowed_actions(state, Facts(), silent)
    with pytest.raises(ValidationFailed):
        next_state(state, action, Facts(), silent)


def test_a_reversal_is_not_reversed_nor_an_order_twice() -> None:
    attempt, facts = Attempt(frozenset({Who.BOOKKEEPER}), "why"), Facts(reversible=False)
    assert allowed_actions(OrderState.POSTED, facts, attempt) == []
    with pytest.raises(ValidationFailed):
        next_state(OrderState.POSTED, Action.REVERSE, facts, attempt)
