"""Every state meets every step, in every standing."""

from datetime import date, timedelta
from itertools import product

import pytest

from backend.core.problems import Forbidden, ValidationFailed
from backend.suggestions.errors import AlreadyPaired, SuggestionOver, SuggestionStepNotAllowed
from backend.suggestions.lifecycle import (
    LONGEST_SNOOZE,
    TRANSITIONS,
    Action,
    Attempt,
    Facts,
    Who,
    allowed_actions,
    next_state,
)
from backend.suggestions.models import DeclineReason
from backend.suggestions.models import SuggestionState as S

TODAY = date(2026, 3, 2)
FACTS = Facts(TODAY)
TABLE = """
new accept accepted · new decline declined · new snooze snoozed · new assign assigned
new close closed · assigned accept accepted · assigned decline declined · assigned snooze snoozed
assigned assign assigned · assigned close closed · snoozed accept accepted
snoozed decline declined · snoozed snooze snoozed · snoozed assign assigned · snoozed close closed
snoozed wake new · accepted decline declined · accepted reopen new · accepted close closed
declined reopen new · closed revive new
"""
LEADS = {
    (S(state), Action(step)): S(end)
    for state, step, end in (row.split() for row in TABLE.replace("\n", " · ").split(" · ") if row)
}
OF_THE_CLOCK = {Action.WAKE, Action.CLOSE, Action.REVIVE}


def full(*standing: Who, **changes) -> Attempt:
    """Everything said that any step asks for."""
    said = {
        "reason": DeclineReason.PRICE,
        "until": TODAY + timedelta(days=7),
        "person_named": True,
        "eligible": True,
    }
    return Attempt(frozenset(standing), **said | changes)


@pytest.mark.parametrize(("state", "action"), list(product(S, Action)))
def test_every_step_leads_where_the_rules_say(state: S, action: Action) -> None:
    attempt = full(*Who)
    if (state, action) not in LEADS:
        with pytest.raises(SuggestionStepNotAllowed):
            next_state(state, action, FACTS, attempt)
    else:
        assert next_state(state, action, FACTS, attempt) is LEADS[state, action]


@pytest.mark.parametrize(("state", "action"), list(TRANSITIONS))
def test_every_step_is_for_its_people_alone(state: S, action: Action) -> None:
    allowed = {Who.CLOCK} if action in OF_THE_CLOCK else {Who.SIDE, Who.ASSIGNEE}
    allowed -= {Who.ASSIGNEE} if action is Action.ASSIGN else set()
    for who in Who:
        if who in allowed:
            next_state(state, action, FACTS, full(who))
        else:
            with pytest.raises(Forbidden):
                next_state(state, action, FACTS, full(who))


def faults(state: S, action: Action, **changes) -> list[tuple[str, str]]:
    with pytest.raises(ValidationFailed) as raised:
        next_state(state, action, FACTS, full(Who.SIDE, **changes))
    return [(fault["pointer"], fault["code"]) for fault in raised.value.errors]


def test_declining_asks_for_a_reason_and_other_for_words() -> None:
    assert faults(S.NEW, Action.DECLINE, reason=None) == [("/reason", "missing")]
    other = {"reason": DeclineReason.OTHER, "comment": " "}
    assert faults(S.NEW, Action.DECLINE, **other) == [("/comment", "missing")]
    said = full(Who.SIDE, reason=DeclineReason.OTHER, comment="we sold it")
    assert next_state(S.NEW, Action.DECLINE, FACTS, said) is S.DECLINED


@pytest.mark.parametrize("days", [-1, 0, LONGEST_SNOOZE.days + 1])
def test_a_rest_ends_on_a_day_ahead_and_not_too_far(days: int) -> None:
    until = TODAY + timedelta(days=days)
    assert faults(S.NEW, Action.SNOOZE, until=until) == [("/until", "date-not-within")]
    assert faults(S.NEW, Action.SNOOZE, until=None) == [("/until", "missing")]
    last = full(Who.SIDE, until=TODAY + LONGEST_SNOOZE)
    assert next_state(S.NEW, Action.SNOOZE, FACTS, last) is S.SNOOZED


def test_only_who_may_take_it_can_be_assigned() -> None:
    assert faults(S.NEW, Action.ASSIGN, eligible=False) == [("/person_id", "not-assignable")]
    nobody = {"eligible": False, "person_named": False}
    assert faults(S.NEW, Action.ASSIGN, **nobody) == [("/person_id", "missing")]


@pytest.mark.parametrize("state", [S.NEW, S.ASSIGNED, S.SNOOZED])
def test_what_has_left_the_market_can_only_be_declined(state: S) -> None:
    gone = Facts(TODAY, on_market=False)
    assert allowed_actions(state, gone, full(Who.SIDE)) == [Action.DECLINE]
    with pytest.raises(SuggestionOver):
        next_state(state, Action.ACCEPT, gone, full(Who.SIDE))


def test_what_both_accepted_stays_accepted() -> None:
    paired = Facts(TODAY, paired=True)
    assert allowed_actions(S.ACCEPTED, paired, full(*Who)) == []
    for action in (Action.DECLINE, Action.REOPEN, Action.CLOSE):
        with pytest.raises(AlreadyPaired):
            next_state(S.ACCEPTED, action, paired, full(*Who))


@pytest.mark.parametrize(
    ("state", "action"),
    [
        (S.SNOOZED, Action.WAKE),
        (S.ACCEPTED, Action.REOPEN),
        (S.DECLINED, Action.REOPEN),
        (S.CLOSED, Action.REVIVE),
    ],
)
def test_what_comes_back_goes_to_whom_it_was_given(state: S, action: Action) -> None:
    assert next_state(state, action, Facts(TODAY, assigned=True), full(*Who)) is S.ASSIGNED
    assert next_state(state, action, FACTS, full(*Who)) is S.NEW
