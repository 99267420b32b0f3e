"""Who sees a deal: the rule on objects and the rule in SQL agree for everybody and everything."""

from itertools import product

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from backend.core.actor import SYSTEM, Actor, DeskRole, OrganizationRole
from backend.core.db import transaction
from backend.deals import policy
from backend.deals.models import Deal, Side, Source, Stage
from tests.backend.deals.conftest import Market
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.nodes import make_officer
from tests.factories.organizations import make_member


def _people(session: Session, market: Market) -> list[Actor]:
    """Everybody: by each role at either organisation, each desk, both, and the platform."""
    found = []
    organizations = [None, market.supplier.organization, market.seeker.organization]
    places = [None, market.supplier.node, market.seeker.node]
    for organization, role, node, desk in product(
        organizations,
        (OrganizationRole.CONTRIBUTOR, OrganizationRole.EVALUATOR_POOL),
        places,
        (DeskRole.HEAD, DeskRole.TECHNOLOGY_MANAGER, DeskRole.INCUBATOR_OPERATOR),
    ):
        person = make_person(session, password=None)
        if organization is not None:
            make_member(session, organization, person, role)
        if node is not None:
            make_officer(session, node, person, desk)
        found.append(standing(session, person))
    return [*found, standing(session, market.manager), SYSTEM, Actor()]


def _deals(session: Session, market: Market, drivers: list[Actor]) -> list[Deal]:
    """Nobody's, and some that each kind of person drives; named and nameless."""
    made = []
    for number, (driver, anonymous) in enumerate(product([None, *drivers], (False, True))):
        deal = Deal(
            number=f"D-{number}",
            source=Source.CONTACT,
            stage=Stage.LOST,
            supply_organization_id=market.supplier.organization.id,
            demand_organization_id=market.seeker.organization.id,
            supply_node_id=market.supplier.node.id,
            demand_node_id=market.seeker.node.id if number % 2 else None,
            supply_anonymous=anonymous,
            manager_id=driver.person_id if driver else None,
        )
        session.add(deal)
        made.append(deal)
    session.flush()
    return made


def test_objects_and_sql_agree_on_who_sees_and_brokers_a_deal(
    engine: Engine, market: Market
) -> None:
    with transaction(engine) as session:
        people = _people(session, market)
        deals = _deals(session, market, people[::9])
        for actor in people:
            seen = set(session.exec(select(Deal.id).where(policy.visible_to(actor))))
            assert seen == {deal.id for deal in deals if policy.can_view(actor, deal)}
            brokered = set(session.exec(select(Deal.id).where(policy.node_side_of(actor))))
            assert brokered == {d.id for d in deals if Side.NODE in policy.speaks_for(actor, d)}
        named = set(session.exec(select(Deal.id).where(policy.unmasked())))
        assert named == {deal.id for deal in deals if not policy.is_masked(deal)}
        assert 0 < len(named) < len(deals)
        numbers = session.exec(select(Deal.number).order_by(col(Deal.number))).all()
        assert len(numbers) == len(deals)


def test_a_person_of_a_party_is_no_neutral_broker(engine: Engine, market: Market) -> None:
    with transaction(engine) as session:
        (deal, *_) = _deals(session, market, [])
        assert policy.brokers_at(standing(session, market.manager), deal)
        make_member(session, market.seeker.organization, market.manager)
        insider = standing(session, market.manager)
        assert not policy.brokers_at(insider, deal)
        assert policy.speaks_for(insider, deal) == {Side.DEMAND}
