"""The table of the pool: every state, step and standing."""

from itertools import product

import pytest

from backend.core.problems import Forbidden, ValidationFailed
from backend.experts.errors import ExpertStepNotAllowed
from backend.experts.lifecycle import Action, Attempt, Who, allowed_actions, next_state
from backend.experts.models import ExpertState as S

A = Action
LEADS = {
    **{(state, A.APPLY): (S.APPLIED, Who.EXPERT) for state in S},
    (S.APPLIED, A.ADMIT): (S.ADMITTED, Who.DESK),
    (S.APPLIED, A.REJECT): (S.REJECTED, Who.DESK),
    (S.ADMITTED, A.DECLARE): (S.ADMITTED, Who.EXPERT),
    (S.ADMITTED, A.SUSPEND): (S.SUSPENDED, Who.DESK),
    (S.SUSPENDED, A.ADMIT): (S.ADMITTED, Who.DESK),
    **{
        (state, A.WITHDRAW): (S.WITHDRAWN, Who.EXPERT)
        for state in (S.APPLIED, S.ADMITTED, S.REJECTED, S.SUSPENDED)
    },
}
"""Written by hand from the rules."""


@pytest.mark.parametrize(("state", "action"), list(product(S, Action)))
def test_every_step_leads_where_the_rules_say(state: S, action: Action) -> None:
    for standing in (frozenset[Who](), *(frozenset({who}) for who in Who), frozenset(Who)):
        attempt = Attempt(standing, "because", consent=True)
        if (state, action) not in LEADS:
            with pytest.raises(ExpertStepNotAllowed):
                next_state(state, action, attempt)
            continue
        leads, who = LEADS[state, action]
        if who in standing:
            assert next_state(state, action, attempt) is leads
            assert action in allowed_actions(state, standing)
        else:
            with pytest.raises(Forbidden):
                next_state(state, action, attempt)


@pytest.mark.parametrize(
    ("state", "action", "standing"),
    [
        (S.WITHDRAWN, A.APPLY, Who.EXPERT),
        (S.APPLIED, A.REJECT, Who.DESK),
        (S.ADMITTED, A.SUSPEND, Who.DESK),
    ],
)
def test_consent_and_reasons_are_asked_for(state: S, action: Action, standing: Who) -> None:
    with pytest.raises(ValidationFailed):
        next_state(state, action, Attempt(frozenset({standing})))
