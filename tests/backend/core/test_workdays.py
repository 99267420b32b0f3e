"""Working days with China's exchanged days, and periods that end on one."""

from datetime import UTC, date, datetime

import pytest

from backend.core import workdays


@pytest.mark.parametrize(
    ("country", "day", "working"),
    [
        ("CN", date(2026, 10, 1), False),
        ("CN", date(2026, 9, 20), True),  # a Sunday that is worked for the National Day
        ("CN", date(2026, 10, 7), False),  # a Wednesday that is off for it
        ("CN", date(2026, 11, 28), False),
        ("CN", date(2027, 2, 8), False),  # the State Council has not announced the year
        ("KZ", date(2026, 3, 23), False),
        ("KZ", date(2026, 10, 1), True),
        ("XX", date(2026, 9, 20), False),
    ],
)
def test_a_day_is_worked_as_its_country_has_it(country: str, day: date, *, working: bool) -> None:
    assert workdays.is_working_day(country, day) is working


@pytest.mark.parametrize(
    ("begun", "days", "working", "last"),
    [
        (date(2026, 11, 27), 15, False, date(2026, 12, 14)),  # from a Saturday to Monday
        (date(2026, 9, 16), 15, False, date(2026, 10, 8)),  # past the National Day
        (date(2026, 3, 2), 15, False, date(2026, 3, 17)),
        (date(2026, 9, 28), 5, True, date(2026, 10, 10)),  # a Saturday that is worked
    ],
)
def test_a_period_leaves_out_its_first_day_and_ends_on_a_working_day(
    begun: date, days: int, *, working: bool, last: date
) -> None:
    assert workdays.last_day("CN", begun, days, working=working) == last


def test_a_day_ends_at_midnight_of_its_zone() -> None:
    assert workdays.end_of(date(2026, 12, 14), "Asia/Shanghai") == datetime(
        2026, 12, 14, 16, tzinfo=UTC
    )
