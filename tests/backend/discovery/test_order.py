"""In which order a reader's list comes."""

import pytest

from backend.core.db import transaction
from tests.factories.markets import ask, make_owner


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("bounty", ["Much", "Some", "Little"]),
        ("+bounty", ["Little", "Some", "Much"]),
        ("price", ["Much", "Some", "Little"]),
    ],
)
def test_challenges_come_by_their_bounty(client, engine, work, sort, expected) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        for title, amount in (("Some", 50), ("Much", 900), ("Little", 2)):
            money = {"amount_minor": amount * 1_000_000, "currency": "CNY"}
            ask(session, owner, title, locale="en", bounty=money)
    work()
    answer = client.get("/api/v1/discovery/challenges", params={"sort": sort}).json()
    assert [item["title"] for item in answer["items"]] == expected
