"""The other side of the market, from either side, with reasons."""

from datetime import timedelta

import pytest

from backend.core import clock
from backend.core.db import transaction
from backend.listings.models import ExportStatus, Listing, ListingState, Visibility
from tests.factories.accounts import bearer, make_sign_in
from tests.factories.listings import make_achievement, set_deadline
from tests.factories.markets import ask, make_owner, offer

TITLE = "高盐废水膜浓缩与分盐结晶"
OTHERS = ("棉田滴灌装备", "风电机组预警", "矿用输送带检测", "番茄加工副产物", "锂辉石提锂")


@pytest.fixture
def found(client):
    """The matches of a listing."""

    def read(kind: str, one, headers=None, **query) -> dict:
        path = f"/api/v1/{kind}/{one}/matches"
        answer = client.get(path, params=query, headers=headers or {})
        assert answer.status_code == 200, answer.text
        return answer.json()

    return read


@pytest.fixture
def market(engine):
    """An asker, a solver, and many listings that have nothing to do with each other."""
    with transaction(engine) as session:
        asker, solver = make_owner(session), make_owner(session)
        for title in OTHERS:
            offer(session, solver, title, field_codes=["energy"])
            ask(session, asker, title, field_codes=["energy"])
    return asker, solver


def ids(page: dict) -> list[str]:
    return [item["listing"]["id"] for item in page["items"]]


@pytest.fixture
def pair(engine, market, work):
    """A challenge and an achievement that answers it."""
    asker, solver = market
    with transaction(engine) as session:
        challenge = ask(session, asker, TITLE, field_codes=["environment"], trl_required=6)
        achievement = offer(session, solver, TITLE, field_codes=["environment"], trl=7)
    work()
    return challenge, achievement


def test_each_side_finds_the_other_first_and_says_why(found, pair) -> None:
    challenge, achievement = pair
    for kind, one, other in (
        ("challenges", challenge, achievement),
        ("achievements", achievement, challenge),
    ):
        page = found(kind, one)
        assert ids(page)[0] == str(other)
        best = page["items"][0]
        assert best["score"] > 50
        reasons = best["reasons"]
        assert reasons["fields"] == ["environment"]
        assert reasons["trl"] == {"required": 6, "offered": 7, "verdict": "met"}
        assert reasons["terms"]
        assert {term["basis"] for term in reasons["terms"]} <= {"same", "glossary", "synonym"}
        assert reasons["language_pair"] == ["zh", "zh"]
        assert reasons["branches"]["keyword"] > 0
        assert reasons["branches"]["vector"] is None
        assert set(reasons["features"]) == set(reasons["weights"])


def test_without_vectors_the_answer_says_that_words_alone_spoke(found, pair) -> None:
    assert found("challenges", pair[0])["notes"] == {"degraded": True}


def test_scores_fall_and_pages_follow_one_another(engine, market, found, work) -> None:
    asker, solver = market
    with transaction(engine) as session:
        challenge = ask(session, asker, TITLE)
        for number in range(7):
            offer(session, solver, f"{TITLE} {'分盐' * number}")
    work()
    whole = found("challenges", challenge, size=50)
    scores = [item["score"] for item in whole["items"]]
    assert scores == sorted(scores, reverse=True)
    pages = [found("challenges", challenge, page=page, size=3) for page in (1, 2, 3)]
    assert [one for page in pages for one in ids(page)] == ids(whole)[:9]
    assert {page["total"] for page in pages} == {whole["total"]}


def test_nobody_is_matched_with_the_own_organisation(engine, market, found, work) -> None:
    asker, _ = market
    with transaction(engine) as session:
        challenge = ask(session, asker, TITLE)
        own = offer(session, asker, TITLE)
    work()
    assert str(own) not in ids(found("challenges", challenge))


def test_what_is_not_on_the_market_has_no_matches_and_is_none(
    engine, client, market, found, work
) -> None:
    asker, solver = market
    with transaction(engine) as session:
        challenge = ask(session, asker, TITLE)
        hidden = offer(session, solver, TITLE, visibility=Visibility.PRIVATE)
        draft = make_achievement(session, solver.organization, solver.person)
        headers = bearer(make_sign_in(session, solver.person))
    work()
    assert str(hidden) not in ids(found("challenges", challenge))
    answer = client.get(f"/api/v1/achievements/{draft.id}/matches", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "listing-not-published")
    answer = client.get(f"/api/v1/achievements/{hidden}/matches")
    assert (answer.status_code, answer.json()["code"]) == (404, "listing-not-found")


def test_what_was_withdrawn_a_moment_ago_is_no_match(engine, found, pair) -> None:
    challenge, achievement = pair
    with transaction(engine) as session:
        session.get(Listing, achievement).state = ListingState.WITHDRAWN
    assert str(achievement) not in ids(found("challenges", challenge))


def test_a_challenge_past_its_deadline_takes_no_answers(engine, found, pair, work) -> None:
    challenge, achievement = pair
    with transaction(engine) as session:
        set_deadline(session, session.get(Listing, challenge), clock.now() - timedelta(hours=1))
    assert str(challenge) not in ids(found("achievements", achievement))


@pytest.mark.parametrize(
    ("asks_abroad", "offers_abroad", "foreign_allowed", "status", "meet"),
    [
        (False, True, False, ExportStatus.FREE, False),
        (False, True, True, ExportStatus.FREE, True),
        (True, False, False, ExportStatus.FREE, True),
        (True, False, False, ExportStatus.UNSCREENED, False),
        (True, False, False, ExportStatus.RESTRICTED, False),
        (False, False, False, ExportStatus.RESTRICTED, True),
    ],
)
def test_what_crosses_the_border_was_let_through(
    engine, found, market, work, asks_abroad, offers_abroad, foreign_allowed, status, meet
) -> None:
    def country(abroad: bool) -> str:
        return "KZ" if abroad else "CN"

    with transaction(engine) as session:
        asker = make_owner(session, country=country(asks_abroad))
        solver = make_owner(session, country=country(offers_abroad))
        challenge = ask(session, asker, TITLE, foreign_allowed=foreign_allowed)
        achievement = offer(session, solver, TITLE, export_status=status)
    work()
    assert (str(achievement) in ids(found("challenges", challenge))) is meet
    assert (str(challenge) in ids(found("achievements", achievement))) is meet
