"""The table of notices: every state, step and standing, and the last instant of the period."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest

from backend.core.problems import Forbidden, Problem, ValidationFailed
from backend.notices.errors import (
    AlreadyObjected,
    NoticePeriodOver,
    NoticePeriodRuns,
    NoticeStepNotAllowed,
)
from backend.notices.lifecycle import Action, Attempt, Facts, Who, next_state, steps
from backend.notices.models import NoticeState as S

NOW = datetime(2026, 3, 17, 16, tzinfo=UTC)
RUNS = Facts(NOW, NOW + timedelta(days=10), date(2026, 3, 27), open=1)
OVER = Facts(NOW, NOW, date(2026, 3, 17), open=1)
A = Action
LEADS = {
    (S.PUBLISHED, A.OBJECT): (S.OBJECTED, Who.ANYBODY, RUNS),
    (S.PUBLISHED, A.WITHDRAW): (S.WITHDRAWN, Who.PUBLISHER, RUNS),
    (S.PUBLISHED, A.CLOSE): (S.CLOSED_CLEAN, Who.CLOCK, OVER),
    (S.OBJECTED, A.OBJECT): (S.OBJECTED, Who.ANYBODY, RUNS),
    (S.OBJECTED, A.TAKE_BACK): (S.PUBLISHED, Who.OBJECTOR, RUNS),
    (S.OBJECTED, A.HEAR): (S.OBJECTED, Who.OFFICER, OVER),
    (S.OBJECTED, A.EXTEND): (S.OBJECTED, Who.OFFICER, RUNS),
    (S.OBJECTED, A.DISMISS): (S.PUBLISHED, Who.OFFICER, OVER),
    (S.OBJECTED, A.UPHOLD): (S.UPHELD, Who.OFFICER, OVER),
    (S.OBJECTED, A.WITHDRAW): (S.WITHDRAWN, Who.PUBLISHER, RUNS),
}
"""Written by hand from the rules."""


def standings() -> Iterator[frozenset[Who]]:
    for size in range(len(Who) + 1):
        yield from map(frozenset, combinations(Who, size))


def good(standing: frozenset[Who]) -> Attempt:
    return Attempt(standing, comment="because", ends_on=date(2026, 4, 15))


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("action", Action)
def test_every_step_leads_where_the_rules_say_for_those_they_name(state: S, action: Action) -> None:
    leads, who, facts = LEADS.get((state, action), (None, None, RUNS))
    for standing in standings():
        attempt = good(standing)
        if leads is None:
            with pytest.raises(NoticeStepNotAllowed):
                next_state(state, action, facts, attempt)
        elif who in standing:
            assert next_state(state, action, facts, attempt) is leads
        else:
            with pytest.raises(Forbidden):
                next_state(state, action, facts, attempt)


@pytest.mark.parametrize("state", S)
def test_what_is_offered_can_be_done_and_what_can_be_done_is_offered(state: S) -> None:
    for facts in (RUNS, OVER, Facts(NOW, RUNS.ends_at, RUNS.ends_on, open=2, objected=True)):
        for standing in standings():
            done = {action for action in Action if _goes(state, action, facts, good(standing))}
            assert set(steps(state, facts, standing).allowed) == done


def _goes(state: S, action: Action, facts: Facts, attempt: Attempt) -> bool:
    try:
        next_state(state, action, facts, attempt)
    except Problem:
        return False
    return True


@pytest.mark.parametrize(("left", "problem"), [(1, None), (0, NoticePeriodOver)])
def test_an_objection_is_in_time_until_the_very_last_millisecond(
    left: int, problem: type[Problem] | None
) -> None:
    facts = Facts(NOW, NOW + timedelta(milliseconds=left), date(2026, 3, 17))
    attempt = good(frozenset({Who.ANYBODY}))
    if problem is None:
        assert next_state(S.PUBLISHED, A.OBJECT, facts, attempt) is S.OBJECTED
        with pytest.raises(NoticePeriodRuns):
            next_state(S.PUBLISHED, A.CLOSE, facts, good(frozenset({Who.CLOCK})))
    else:
        with pytest.raises(problem):
            next_state(S.PUBLISHED, A.OBJECT, facts, attempt)


def test_while_another_objection_is_open_the_notice_stays_objected() -> None:
    two = Facts(NOW, RUNS.ends_at, RUNS.ends_on, open=2)
    assert next_state(S.OBJECTED, A.DISMISS, two, good(frozenset({Who.OFFICER}))) is S.OBJECTED
    assert next_state(S.OBJECTED, A.TAKE_BACK, two, good(frozenset({Who.OBJECTOR}))) is S.OBJECTED


def test_nobody_objects_twice_at_once_or_without_words() -> None:
    again = Facts(NOW, RUNS.ends_at, RUNS.ends_on, open=1, objected=True)
    with pytest.raises(AlreadyObjected):
        next_state(S.OBJECTED, A.OBJECT, again, good(frozenset({Who.ANYBODY})))
    for action in (A.HEAR, A.DISMISS, A.UPHOLD):
        with pytest.raises(ValidationFailed):
            next_state(S.OBJECTED, action, RUNS, Attempt(frozenset({Who.OFFICER}), " "))


@pytest.mark.parametrize("last", [None, RUNS.ends_on, date(2026, 3, 1), date(2099, 1, 5)])
def test_a_period_is_extended_to_a_later_day_and_not_for_ever(last: date | None) -> None:
    attempt = Attempt(frozenset({Who.OFFICER}), "because", last)
    with pytest.raises(ValidationFailed) as refused:
        next_state(S.OBJECTED, A.EXTEND, RUNS, attempt)
    assert refused.value.errors[0]["pointer"] == "/ends_on"
