"""What the operator reads of searches."""

from datetime import date

from backend.core.schemas import Schema


class QueryRead(Schema):
    """Some words with how often they were searched for, and how much was found the last time."""

    text: str
    kind: str
    lang: str
    asked: int
    found: int


class QueryWeek(Schema):
    """One week from its Monday: all searches, those that found nothing, the words of either.

    `previous` and `next` are the Mondays of the neighbouring weeks that can be read.
    """

    monday: date
    previous: date | None
    next: date | None
    searches: int
    without_result: int
    top: list[QueryRead]
    nothing: list[QueryRead]
