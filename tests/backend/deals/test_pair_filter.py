"""The way from an accepted pair of the match inbox to its deal."""

from uuid import UUID, uuid4

from sqlalchemy import Engine

from backend.core.db import transaction
from backend.deals.models import Deal
from backend.suggestions.models import SuggestedPair
from tests.backend.deals.conftest import Desk


def test_a_deal_is_found_by_the_pair_it_began_with(desk: Desk, engine: Engine) -> None:
    deal = desk.asked()
    market = desk.market
    with transaction(engine) as session:
        pair = SuggestedPair(
            challenge_id=market.challenge, achievement_id=market.achievement, score=78
        )
        session.add(pair)
        session.flush()
        kept = session.get_one(Deal, UUID(deal["id"]))
        kept.pair_id = pair.id
        pair_id = pair.id
    seeker = market.seeker.person
    assert [one["id"] for one in desk.page(seeker, pair=str(pair_id))["items"]] == [deal["id"]]
    assert desk.page(seeker, pair=str(uuid4()))["total"] == 0
    assert desk.page(market.stranger, pair=str(pair_id))["total"] == 0
