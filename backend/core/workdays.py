"""Working days by country: weekends, public holidays, and the days worked in exchange for them."""

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from backend.core import clock

if TYPE_CHECKING:
    from holidays import HolidayBase

_SATURDAY = 5


@cache
def _holidays(country: str) -> "HolidayBase | None":
    # Loading every country's rules takes longer than all of the core; few processes need them.
    from holidays import country_holidays  # noqa: PLC0415 — see above

    try:
        return country_holidays(country)
    except NotImplementedError:
        return None  # weekends are all that is known of it


def is_working_day(country: str, day: date) -> bool:
    """Whether people are at work that day.

    The days that China's State Council exchanges for a holiday are known once it has announced the
    year; until then holidays and weekends count.
    """
    known = _holidays(country)
    if known is None:
        return day.weekday() < _SATURDAY
    return bool(known.is_working_day(day))


def next_working_day(country: str, day: date) -> date:
    """The day itself when people are at work then, or the first one after it."""
    while not is_working_day(country, day):
        day += timedelta(days=1)
    return day


def last_day(country: str, begun: date, days: int, *, working: bool = False) -> date:
    """The last day of a period of calendar days, or of working days.

    The day it begins on does not count, and a last day that nobody works on gives way to the next
    one that people do (Civil Code of China, articles 201 and 203).
    """
    if not working:
        return next_working_day(country, begun + timedelta(days=days))
    day = begun
    for _ in range(days):
        day = next_working_day(country, day + timedelta(days=1))
    return day


def end_of(day: date, zone: str) -> datetime:
    """The instant a day ends at where the zone is kept: at twenty-four o'clock."""
    return clock.instant_of(datetime.combine(day + timedelta(days=1), time()), zone)
