"""Who sees a relay and whose turn it is: objects and SQL agree for everybody and everything."""

from itertools import product

from sqlmodel import Session, select

from backend.core.actor import SYSTEM, Actor, DeskRole, OrganizationRole, PlatformRole
from backend.relays import policy
from backend.relays.models import Mode, Relay, Stage
from backend.relays.service.news import turn_of
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.markets import offer
from tests.factories.nodes import make_officer
from tests.factories.organizations import make_member
from tests.factories.relays import Way, make_way

ROLES = (DeskRole.HEAD, DeskRole.REVIEWER, DeskRole.INCUBATOR_OPERATOR, DeskRole.TECHNOLOGY_MANAGER)


def _people(session: Session, way: Way) -> list[Actor]:
    """Everybody: by each role at each desk, with and without a place in the team's organisation."""
    found = []
    places = (None, way.root, way.sending, way.incubator, way.receiving)
    for place, role in product(places, ROLES):
        person = make_person(session, password=None)
        if place is not None:
            make_officer(session, place, person, role)
        if role is DeskRole.REVIEWER:
            make_member(session, way.owner.organization, person, OrganizationRole.EVALUATOR_POOL)
        found.append(standing(session, person))
    regulator = Actor(platform_roles=frozenset({PlatformRole.REGULATOR}))
    return [*found, way.team, way.sender, way.head, SYSTEM, Actor(), regulator]


def _relays(session: Session, way: Way) -> list[Relay]:
    """One at each stage in each mode, with and without a company."""
    made = []
    for place, (stage, mode, code) in enumerate(product(Stage, Mode, ("", "9165"))):
        relay = Relay(
            number=f"R-{place}",
            mode=mode,
            stage=stage,
            company_code=code,
            achievement_id=offer(session, way.owner, f"成果 {place}"),
            organization_id=way.owner.organization.id,
            sending_node_id=way.sending.id,
            incubator_id=way.incubator.id,
            receiving_node_id=way.receiving.id,
        )
        session.add(relay)
        made.append(relay)
    session.flush()
    return made


def test_objects_and_sql_agree_on_who_sees_a_relay_and_whose_turn_it_is(session: Session) -> None:
    way = make_way(session)
    made = _relays(session, way)
    for actor in _people(session, way):
        seen = set(session.exec(select(Relay.number).where(policy.visible_to(actor))))
        mine = set(session.exec(select(Relay.number).where(policy.waiting_for(actor))))
        assert seen == {relay.number for relay in made if policy.can_view(actor, relay)}
        assert mine == {
            relay.number for relay in made if policy.standing(actor, relay) & turn_of(relay)
        }
