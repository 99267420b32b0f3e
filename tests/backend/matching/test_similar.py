"""Listings of the same kind that are about the same."""

from datetime import timedelta

import pytest

from backend.core import clock
from backend.core.db import transaction
from backend.listings.models import Listing, ListingState, Visibility
from tests.factories.listings import make_achievement, set_deadline
from tests.factories.markets import ask, make_owner, offer

TITLE = "高盐废水膜浓缩与分盐结晶"
OTHERS = ("棉田滴灌装备", "风电机组预警", "矿用输送带检测", "番茄加工副产物", "锂辉石提锂")


@pytest.fixture
def near(client):
    """Ids of what is about the same as a listing."""

    def read(kind: str, one) -> list[str]:
        answer = client.get(f"/api/v1/discovery/{kind}/{one}/similar")
        assert answer.status_code == 200, answer.text
        return [item["id"] for item in answer.json()["items"]]

    return read


@pytest.fixture
def market(engine):
    """Two owners and many listings that have nothing to do with each other."""
    with transaction(engine) as session:
        one, other = make_owner(session), make_owner(session)
        for title in OTHERS:
            offer(session, one, title)
            ask(session, other, title)
    return one, other


@pytest.mark.parametrize(("kind", "make"), [("achievements", offer), ("challenges", ask)])
def test_what_is_about_the_same_is_found_and_nothing_else(
    engine, market, near, work, kind, make
) -> None:
    one, other = market
    with transaction(engine) as session:
        asked = make(session, one, TITLE)
        alike = [make(session, owner, f"{TITLE}装置") for owner in (one, other)]
    work()
    assert sorted(near(kind, asked)) == sorted(map(str, alike))


def test_no_more_than_five_are_shown(engine, market, near, work) -> None:
    with transaction(engine) as session:
        made = [offer(session, market[0], TITLE) for _ in range(8)]
    work()
    found = near("achievements", made[0])
    assert len(found) == 5
    assert str(made[0]) not in found


def test_what_the_reader_may_not_see_or_is_over_is_not_shown(engine, market, near, work) -> None:
    one, other = market
    with transaction(engine) as session:
        asked = offer(session, one, TITLE)
        hidden = offer(session, other, TITLE, visibility=Visibility.PRIVATE)
        gone = offer(session, other, TITLE)
        challenge = ask(session, one, TITLE)
        late = ask(session, other, TITLE)
    work()
    with transaction(engine) as session:
        session.get(Listing, gone).state = ListingState.WITHDRAWN
        set_deadline(session, session.get(Listing, late), clock.now() - timedelta(hours=1))
    assert not {str(hidden), str(gone)} & set(near("achievements", asked))
    assert near("challenges", challenge) == []


def test_a_listing_that_is_not_there_or_not_published_has_none(engine, client, market) -> None:
    one, _ = market
    with transaction(engine) as session:
        draft = make_achievement(session, one.organization, one.person)
    path = "/api/v1/discovery/achievements/{}/similar"
    for asked in (draft.id, "SB-A-1999-00001"):
        assert client.get(path.format(asked)).status_code == 404
