"""Incubators: figures for everybody, contracts for their desks."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from backend.core.actor import VISITOR, Actor
from backend.core.clock import today
from backend.core.problems import Forbidden, ValidationFailed
from backend.incubators import service as incubators
from backend.incubators.errors import ContractOverlaps, IncubatorNotFound
from backend.incubators.schemas import IncubatorContractCreate, IncubatorRead
from backend.relays.models import Stage
from tests.conftest import Clock
from tests.factories.organizations import make_organization
from tests.factories.relays import Way, make_way


def contract(way: Way, actor: Actor, **terms: Any) -> IncubatorRead:
    """A contract for the way's incubator, for this year when no days are named."""
    now = today()
    told = {
        "operator_id": make_organization(way.session, names={"zh": "竞思孵化"}).id,
        "starts_on": now,
        "ends_on": now + timedelta(days=365),
        "places": 12,
        "incubated_target": 4,
        "landed_target": 2,
    }
    data = IncubatorContractCreate.model_validate(told | terms)
    incubators.enter_contract(way.session, actor, way.incubator.slug, data)
    return read(way, actor)


def read(way: Way, actor: Actor) -> IncubatorRead:
    """The incubator as somebody sees it."""
    return incubators.read_incubator(way.session, actor, way.incubator.slug, "zh")


def test_an_incubator_shows_what_it_carries_and_what_became_of_it(
    session: Session, clock: Clock
) -> None:
    way = make_way(session)
    assert read(way, VISITOR).admitted == 0
    relay = way.brought_to(Stage.HANDOVER)
    page = read(way, VISITOR)
    assert (page.reserved, page.present, page.admitted, page.graduated) == (0, 1, 1, 1)
    way.step(way.team, relay, "withdraw", comment="另有安排")
    relay = way.brought_to(Stage.TRACKED)
    page = read(way, VISITOR)
    assert (page.present, page.admitted, page.landed, page.alive) == (0, 2, 1, 1)
    clock.shift(days=366)
    way.told(relay, 1, alive=False)
    page = read(way, VISITOR)
    assert (page.landed, page.alive) == (1, 0)
    (listed,) = (
        one for one in incubators.list_incubators(session, "zh") if one.id == way.incubator.id
    )
    assert listed.model_dump() == page.model_dump(exclude={"contracts", "can_contract"})


def test_a_contract_gives_the_places_and_is_measured_in_its_term(session: Session) -> None:
    way = make_way(session)
    way.brought_to(Stage.LANDED)
    page = contract(way, way.head)
    assert page.places == 12
    assert page.contracts is not None
    (one,) = page.contracts
    assert one.current
    assert (one.incubated.target, one.incubated.reached) == (4, 1)
    assert (one.landed.target, one.landed.reached) == (2, 1)
    before = today() - timedelta(days=1)
    past = contract(way, way.head, starts_on=date(2020, 1, 1), ends_on=before).contracts or []
    assert [(each.current, each.landed.reached) for each in past] == [(True, 1), (False, 0)]


def test_contracts_are_for_the_desks_and_entered_by_the_one_above(session: Session) -> None:
    way, other = make_way(session), make_way(session)
    contract(way, way.head)
    assert read(way, way.operator).contracts
    for actor in (VISITOR, way.team, other.head):
        assert read(way, actor).contracts is None
    for actor in (way.operator, way.receiver, other.head):
        with pytest.raises(Forbidden):
            contract(way, actor)


def test_an_incubator_is_run_under_one_contract_at_a_time(session: Session) -> None:
    way = make_way(session)
    contract(way, way.head)
    with pytest.raises(ContractOverlaps):
        contract(way, way.head, starts_on=today() + timedelta(days=365))
    with pytest.raises(ValidationFailed):
        contract(way, way.head, ends_on=date(2020, 1, 1))
    with pytest.raises(IncubatorNotFound):
        incubators.read_incubator(session, VISITOR, way.receiving.slug, "zh")
