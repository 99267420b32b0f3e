"""Each reason for declining meets the candidates it is about, and no others."""

from dataclasses import replace

import pytest

from backend.suggestions.models import DeclineReason as R
from backend.suggestions.service.feedback import (
    RULES,
    Lesson,
    Traits,
    judge,
    lesson_of,
    remembered,
)

DECLINED = Traits(
    kind="achievement",
    organization_id="one",
    place="650100",
    trl=5,
    fields=("energy.solar", "environment"),
    worth=1_000,
    published_at=100.0,
)
APART = Traits(
    kind="achievement",
    organization_id="two",
    place="KZ",
    trl=6,
    fields=("materials",),
    worth=999,
    published_at=101.0,
)
OWN_FIELDS = ("environment",)


def factor(reason: R, candidate: Traits, declined: Traits = DECLINED) -> float:
    return judge([Lesson(reason, declined)], candidate, OWN_FIELDS).factor


@pytest.mark.parametrize("reason", R)
def test_a_candidate_that_differs_in_everything_is_untouched(reason: R) -> None:
    assert factor(reason, APART) == 1.0


@pytest.mark.parametrize(
    ("reason", "changes", "left"),
    [
        (R.TRL_TOO_LOW, {"trl": 5}, 0.0),
        (R.TRL_TOO_LOW, {"trl": 4}, 0.0),
        (R.TRL_TOO_LOW, {"trl": None}, 1.0),
        (R.WRONG_FIELD, {"fields": ("energy.solar",)}, 0.5),
        (R.WRONG_FIELD, {"fields": ("environment",)}, 1.0),
        (R.PRICE, {"worth": 1_000}, 0.5),
        (R.PRICE, {"worth": None}, 1.0),
        (R.PLACE, {"place": "650100"}, 0.8),
        (R.ALREADY_KNOWN, {"organization_id": "one"}, 0.5),
        (R.NOT_NOVEL, {"published_at": 100.0}, 0.8),
        (R.OTHER, {}, 1.0),
    ],
)
def test_each_reason_meets_what_it_is_about(reason: R, changes, left: float) -> None:
    assert factor(reason, replace(APART, **changes)) == left


def test_for_an_achievement_levels_and_prices_are_read_the_other_way_round() -> None:
    declined, apart = (replace(one, kind="challenge") for one in (DECLINED, APART))
    assert factor(R.TRL_TOO_LOW, replace(apart, trl=4), declined) == 1.0
    assert factor(R.TRL_TOO_LOW, replace(apart, trl=6), declined) == 0.0
    assert factor(R.PRICE, replace(apart, worth=999), declined) == 0.5
    assert factor(R.PRICE, replace(apart, worth=1_001), declined) == 1.0


def test_lessons_multiply_and_each_reason_is_told_once() -> None:
    same = replace(APART, place=DECLINED.place, organization_id="one")
    lessons = [Lesson(reason, DECLINED) for reason in (R.PLACE, R.PLACE, R.ALREADY_KNOWN)]
    judged = judge(lessons, same)
    assert judged.factor == pytest.approx(0.8 * 0.8 * 0.5)
    assert judged.lowered_by == (R.PLACE, R.ALREADY_KNOWN)


def test_every_reason_but_other_changes_something() -> None:
    assert RULES.keys() == set(R) - {R.OTHER}
    assert all(0 <= rule.factor < 1 for rule in RULES.values())


def test_what_is_kept_of_a_decline_is_read_as_it_was() -> None:
    assert lesson_of(R.PRICE, remembered(DECLINED)) == Lesson(R.PRICE, DECLINED)
