"""Searches are counted by their words, without a trace of who searched."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from backend.core.actor import PlatformRole
from backend.core.db import transaction
from backend.query_log import service
from backend.query_log.models import QueryCount
from backend.query_log.service import KEPT, QueryLog, words_of
from tests.backend.discovery.conftest import context, work, writer
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.markets import make_owner, offer

__all__ = ["context", "work", "writer"]


@pytest.fixture
def administrator(engine) -> dict[str, str]:
    with transaction(engine) as session:
        person = make_person(session, platform_roles=(PlatformRole.ADMINISTRATOR,))
        return bearer(make_sign_in(session, person))


@pytest.fixture
def week(client, app, administrator):
    """A week as the operator reads it, with everything written."""

    def read(**query) -> dict:
        if hasattr(app.state, "query_log"):
            app.state.query_log.write()
        answer = client.get("/api/v1/query-log", params=query, headers=administrator)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return read


def counts(engine) -> list[QueryCount]:
    with transaction(engine, reading=True) as session:
        return list(session.exec(select(QueryCount)))


def test_searches_are_counted_with_what_they_found(client, engine, work, writer, week) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "棉田滴灌装备")
    work()
    for text in ("滴灌", "滴灌 ", "unobtainium", "unobtainium", "UNOBTAINIUM"):
        client.get("/api/v1/discovery/achievements", params={"q": text, "lang": "zh"})
    found = week()
    assert (found["searches"], found["without_result"]) == (5, 3)
    assert found["top"] == [
        {"text": "unobtainium", "kind": "achievement", "lang": "zh", "asked": 3, "found": 0},
        {"text": "滴灌", "kind": "achievement", "lang": "zh", "asked": 2, "found": 1},
    ]
    assert [one["text"] for one in found["nothing"]] == ["unobtainium"]


def test_only_what_somebody_typed_and_its_first_page_counts(client, engine, week) -> None:
    for query in ({}, {"q": "  "}, {"q": "滴灌", "page": 2}, {"field": "energy"}):
        client.get("/api/v1/discovery/challenges", params=query)
    assert week()["searches"] == 0


@pytest.mark.parametrize(
    "text",
    [
        "li.wei@example.cn",
        "call +86 138 0013 8000",
        "650102199001011234",
        "https://example.org/me",
        "",
        "   ",
    ],
)
def test_what_may_be_about_a_person_is_not_kept(text: str) -> None:
    assert words_of(text) is None


@pytest.mark.parametrize("text", ["TiO₂", "±1100 kV", "6063-T5", "C++", "2025 光伏"])
def test_figures_and_formulae_are(text: str) -> None:
    assert words_of(text)


def test_many_searches_are_written_together_and_none_is_lost(engine) -> None:
    log = QueryLog(engine)
    due = [log.note(text=f"q{n % 3}", kind="achievement", lang="en", found=n) for n in range(30)]
    assert all(due), "nothing was written yet"
    log.write()
    assert not log.note(text="q0", kind="achievement", lang="en", found=7)
    log.write()
    asked = {one.text: (one.asked, one.found) for one in counts(engine)}
    assert asked == {"q0": (11, 7), "q1": (10, 28), "q2": (10, 29)}


def test_a_search_is_answered_also_when_it_cannot_be_counted(engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE query_count")
    log = QueryLog(engine)
    log.note(text="滴灌", kind="achievement", lang="zh", found=1)
    log.write()


def test_weeks_follow_one_another_as_far_as_is_known(engine, week, clock) -> None:
    monday = date(2026, 3, 2)
    with transaction(engine) as session:
        for day in (monday, monday - timedelta(days=1), monday - timedelta(days=13)):
            session.add(
                QueryCount(day=day, kind="challenge", lang="ru", text="a", asked=2, found=0)
            )
    present = week()
    assert (present["monday"], present["next"]) == ("2026-03-02", None)
    assert (present["searches"], present["previous"]) == (2, "2026-02-23")
    before = week(day="2026-02-25")
    assert (before["searches"], before["next"]) == (2, "2026-03-02")
    assert week(day="2026-02-16")["previous"] is None


def test_counts_are_forgotten_after_their_time(engine, clock) -> None:
    today = date(2026, 3, 2)
    with transaction(engine) as session:
        for day in (today - KEPT, today - KEPT - timedelta(days=1)):
            session.add(
                QueryCount(day=day, kind="challenge", lang="ru", text="a", asked=1, found=0)
            )
    with transaction(engine) as session:
        assert service.forget_old(session) == 1
    assert [one.day for one in counts(engine)] == [today - KEPT]
