"""The core's own work by the clock."""

import pytest
from sqlalchemy import text

from backend import features
from backend.core import jobs
from backend.core.db import refresh_statistics, transaction
from tests.factories.markets import make_owner, offer


def test_the_worker_knows_the_cores_jobs_as_well_as_the_features() -> None:
    features.load("tasks")
    names = {job.name.split(".")[0] for job in jobs.registered()}
    assert {"core", "accounts", "listings"} <= names


@pytest.mark.sqlite_only("PostgreSQL counts by itself")
def test_a_few_listings_are_found_by_their_ids_and_not_by_reading_all(engine) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        ids = [offer(session, owner, f"滴灌 {number}").hex for number in range(300)]
    wanted = ", ".join(f"'{one}'" for one in ids[:20])
    question = f"SELECT * FROM listing WHERE state = 'published' AND id IN ({wanted})"  # noqa: S608 — ids of ours

    def used() -> str:
        with transaction(engine, reading=True) as session:
            return session.execute(text(f"EXPLAIN QUERY PLAN {question}")).all()[0].detail

    assert "ix_listing_state" in used()
    with transaction(engine) as session:
        refresh_statistics(session)
    assert "autoindex_listing_1" in used()


def test_statistics_may_be_refreshed_at_any_time(engine) -> None:
    for _ in range(2):
        with transaction(engine) as session:
            refresh_statistics(session)
