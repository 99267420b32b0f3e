"""The table of posted challenges: every stage, step and standing, and the deadline's instant."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backend.core.problems import Forbidden, Problem, ValidationFailed
from backend.courses.errors import (
    ChecksMissing,
    CourseStepNotAllowed,
    DeadlineAhead,
    ExtendFirst,
    NoticeUnclean,
    ProposalsClosed,
    ReleaseMissing,
    ReviewUnfinished,
)
from backend.courses.lifecycle import (
    ENDED,
    PATH,
    Action,
    Attempt,
    Facts,
    Who,
    in_time,
    next_stage,
    steps,
)
from backend.courses.models import Stage

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
READY: dict[str, Any] = {
    "releases": 2,
    "proposals": 3,
    "qualified": 2,
    "scores_missing": 0,
    "notice_clean": True,
}
AHEAD = Facts(NOW, NOW + timedelta(days=10), **READY)
PASSED = Facts(NOW, NOW - timedelta(days=1), **READY)
P, A = Stage.PROPOSE, Action
NEUTRAL = {Who.NODE, Who.NOTARY}
LEADS = {
    (P, A.EXTEND): (AHEAD, P, {Who.SPONSOR}),
    (P, A.CLARIFY): (AHEAD, P, {Who.SPONSOR}),
    (P, A.OPEN): (PASSED, Stage.QUALIFY, set(Who)),
    (P, A.CANCEL): (PASSED, Stage.CANCELLED, {Who.SPONSOR}),
    (Stage.QUALIFY, A.QUALIFY): (PASSED, Stage.REVIEW, set(Who)),
    (Stage.REVIEW, A.RANK): (PASSED, Stage.RANKED, NEUTRAL),
    (Stage.RANKED, A.ANNOUNCE): (PASSED, Stage.NOTICE, {Who.SPONSOR}),
    (Stage.RANKED, A.REVIEW_AGAIN): (PASSED, Stage.REVIEW, NEUTRAL),
    (Stage.NOTICE, A.REVIEW_AGAIN): (PASSED, Stage.REVIEW, NEUTRAL),
    (Stage.NOTICE, A.AWARD): (PASSED, Stage.SIGN, {Who.SPONSOR}),
    (Stage.QUALIFY, A.FAIL): (PASSED, Stage.FAILED, {Who.SPONSOR}),
    (Stage.REVIEW, A.FAIL): (PASSED, Stage.FAILED, {Who.SPONSOR}),
    (Stage.RANKED, A.FAIL): (PASSED, Stage.FAILED, {Who.SPONSOR}),
    (Stage.NOTICE, A.FAIL): (PASSED, Stage.FAILED, {Who.SPONSOR}),
    (Stage.QUALIFY, A.CANCEL): (PASSED, Stage.CANCELLED, {Who.SPONSOR}),
    (Stage.REVIEW, A.CANCEL): (PASSED, Stage.CANCELLED, {Who.SPONSOR}),
    (Stage.RANKED, A.CANCEL): (PASSED, Stage.CANCELLED, {Who.SPONSOR}),
    (Stage.NOTICE, A.CANCEL): (PASSED, Stage.CANCELLED, {Who.SPONSOR}),
}
"""Written by hand from the rules."""


def standings() -> Iterator[frozenset[Who]]:
    """Every set of standings."""
    for size in range(len(Who) + 1):
        yield from map(frozenset, combinations(Who, size))


def good(*standing: Who) -> Attempt:
    """An attempt that says all that any step asks for."""
    return Attempt(frozenset(standing), "because", NOW + timedelta(days=20))


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("action", Action)
def test_every_step_leads_where_the_rules_say(stage: Stage, action: Action) -> None:
    for standing in standings():
        if (stage, action) not in LEADS:
            with pytest.raises(CourseStepNotAllowed):
                next_stage(stage, action, AHEAD, good(*standing))
            continue
        facts, leads, who = LEADS[stage, action]
        if standing & who:
            assert next_stage(stage, action, facts, good(*standing)) is leads
        else:
            with pytest.raises(Forbidden):
                next_stage(stage, action, facts, good(*standing))


SPONSOR = frozenset({Who.SPONSOR})


@pytest.mark.parametrize(
    ("action", "facts", "attempt", "problem"),
    [
        (A.EXTEND, PASSED, good(Who.SPONSOR), ProposalsClosed),
        (A.EXTEND, AHEAD, Attempt(SPONSOR, "because"), ValidationFailed),
        (A.EXTEND, AHEAD, Attempt(SPONSOR, "because", AHEAD.deadline_at), ValidationFailed),
        (A.EXTEND, AHEAD, Attempt(SPONSOR, " ", NOW + timedelta(days=20)), ValidationFailed),
        (A.CLARIFY, PASSED, good(Who.SPONSOR), ProposalsClosed),
        (A.CLARIFY, Facts(NOW, NOW + timedelta(hours=71)), good(Who.SPONSOR), ExtendFirst),
        (A.CLARIFY, AHEAD, Attempt(SPONSOR), ValidationFailed),
        (A.OPEN, AHEAD, good(Who.SPONSOR), DeadlineAhead),
        (A.OPEN, Facts(NOW, NOW, releases=1, proposals=3), good(Who.SPONSOR), ReleaseMissing),
        (A.CANCEL, AHEAD, good(Who.SPONSOR), DeadlineAhead),
        (A.CANCEL, PASSED, Attempt(SPONSOR), ValidationFailed),
    ],
)
def test_a_guard_that_fails_says_why(
    action: Action, facts: Facts, attempt: Attempt, problem: type[Problem]
) -> None:
    with pytest.raises(problem):
        next_stage(P, action, facts, attempt)


def test_a_challenge_without_a_proposal_has_failed_when_it_is_opened() -> None:
    none = Facts(NOW, NOW, releases=2, proposals=0)
    assert next_stage(P, A.OPEN, none, good(Who.NODE)) is Stage.FAILED


@pytest.mark.parametrize(
    ("stage", "action", "lacking", "problem"),
    [
        (Stage.QUALIFY, A.QUALIFY, {"unchecked": 1}, ChecksMissing),
        (Stage.REVIEW, A.RANK, {"scores_missing": 1}, ReviewUnfinished),
        (Stage.NOTICE, A.AWARD, {"notice_clean": False}, NoticeUnclean),
    ],
)
def test_a_review_goes_on_only_when_its_part_is_done(
    stage: Stage, action: Action, lacking: dict[str, int], problem: type[Problem]
) -> None:
    facts = Facts(NOW, NOW - timedelta(days=1), **(READY | lacking))
    with pytest.raises(problem):
        next_stage(stage, action, facts, good(*Who))


def test_a_challenge_without_a_qualified_proposal_has_failed() -> None:
    none = Facts(NOW, NOW, **(READY | {"qualified": 0}))
    assert next_stage(Stage.QUALIFY, A.QUALIFY, none, good(Who.NODE)) is Stage.FAILED


@pytest.mark.parametrize("stage", [Stage.RANKED, Stage.NOTICE])
def test_another_review_needs_its_reason(stage: Stage) -> None:
    with pytest.raises(ValidationFailed):
        next_stage(stage, A.REVIEW_AGAIN, PASSED, Attempt(frozenset(NEUTRAL)))


@pytest.mark.parametrize(
    ("zone", "local"),
    [
        ("Asia/Shanghai", "2026-03-02T17:00"),
        ("Asia/Urumqi", "2026-03-02T15:00"),
        ("Asia/Almaty", "2026-03-02T14:00"),  # +05 since March 2024
        ("Asia/Tehran", "2026-03-02T12:30"),
        ("UTC", "2026-03-02T09:00"),
    ],
)
@pytest.mark.parametrize(("late_by", "taken"), [(-1, True), (0, False), (1, False)])
def test_a_millisecond_before_the_deadline_is_in_time_and_the_deadline_itself_is_not(
    zone: str, local: str, late_by: int, taken: bool
) -> None:
    deadline = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    now = NOW + timedelta(milliseconds=late_by)
    assert (in_time(Facts(now, deadline)) is None) is taken


def test_readers_are_offered_what_they_may_do_and_told_what_stands_in_the_way() -> None:
    ahead = steps(P, AHEAD, SPONSOR)
    assert ahead.allowed == [A.EXTEND, A.CLARIFY]
    assert [action for action, _ in ahead.barred] == [A.OPEN, A.CANCEL]
    assert steps(P, PASSED, frozenset({Who.NODE})).allowed == [A.OPEN]
    assert steps(P, PASSED, frozenset()).allowed == []


def test_no_step_leads_out_of_an_end_and_the_path_holds_every_other_stage() -> None:
    assert not [stage for stage, _ in LEADS if stage in ENDED]
    assert set(PATH) | set(ENDED) == set(Stage)
