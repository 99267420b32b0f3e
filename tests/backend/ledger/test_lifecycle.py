"""Every state of an order and every step: what leads where, for whom."""

import pytest

from backend.core.problems import Forbidden, ValidationFailed
from backend.ledger.errors import FourEyes, OrderStepNotAllowed
from backend.ledger.lifecycle import (
    TRANSITIONS,
    Action,
    Attempt,
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
            next_state(state, action, Attempt(frozenset(Who), "why"))
        return
    with pytest.raises(Forbidden):
        next_state(state, action, Attempt(frozenset(Who) - transition.who, "why"))
    attempt = Attempt(transition.who, "why")
    assert next_state(state, action, attempt) is transition.next
    assert action in allowed_actions(state, attempt)
    assert action not in allowed_actions(state, Attempt(frozenset(Who) - transition.who))
    if transition.four_eyes:
        both = Attempt(transition.who | {Who.ENTERER}, "why")
        assert action not in allowed_actions(state, both)
        with pytest.raises(FourEyes):
            next_state(state, action, both)
    if transition.reasoned:
        with pytest.raises(ValidationFailed):
            next_state(state, action, Attempt(transition.who, " "))
