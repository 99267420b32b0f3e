"""Steps taken through the service: every state, step and person; stamps, numbers, news."""

from itertools import product

import pytest
from sqlmodel import Session

from backend.accounts.models import Person
from backend.core.actor import DeskRole, OrganizationRole
from backend.core.problems import Problem
from backend.listings import service
from backend.listings.lifecycle import Action, Who
from backend.listings.models import Listing, ListingState
from tests.backend.listings.test_lifecycle import AGREED
from tests.factories.accounts import make_person
from tests.factories.listings import (
    Cast,
    actor_as,
    make_achievement,
    make_cast,
    put_into,
)
from tests.factories.nodes import make_node, make_officer
from tests.factories.organizations import make_member, make_organization

STANDING = {
    "author": {Who.AUTHOR},
    "tto": {Who.AUTHOR, Who.ORGANIZATION_REVIEWER},
    "officer": {Who.NODE_REVIEWER},
    "administrator": {Who.ADMINISTRATOR},
    "colleague": set(),
    "accountant": set(),
    "officer elsewhere": set(),
    "stranger": set(),
}
"""The people of the story and the standings they should have."""
SEES = {
    "author": set(ListingState),
    "tto": set(ListingState),
    "administrator": set(ListingState),
    "colleague": set(ListingState),
    "officer": set(ListingState) - {ListingState.DRAFT},
    "accountant": {ListingState.PUBLISHED},
    "officer elsewhere": {ListingState.PUBLISHED},
    "stranger": {ListingState.PUBLISHED},
}
"""States in which a listing open to the network is there for them at all."""


def make_people(session: Session, cast: Cast) -> dict[str, Person]:
    people = {name: make_person(session) for name in STANDING}
    people |= {"author": cast.author, "tto": cast.tto, "officer": cast.officer}
    people["administrator"] = cast.administrator
    make_member(session, cast.organization, people["colleague"], OrganizationRole.CONTRIBUTOR)
    make_member(session, cast.organization, people["accountant"], OrganizationRole.FINANCE)
    make_officer(session, make_node(session), people["officer elsewhere"], DeskRole.HEAD)
    make_member(session, make_organization(session), people["stranger"], OrganizationRole.OWNER)
    return people


@pytest.mark.parametrize("state", ListingState)
def test_every_step_in_every_state_is_answered_alike_for_each_person(
    session: Session, state: ListingState
) -> None:
    cast = make_cast(session)
    people = make_people(session, cast)
    listing = make_achievement(session, cast.organization, cast.author, visibility="network")
    put_into(session, listing, state, submitted_by=cast.author.id)
    for action, (name, person) in product(Action, people.items()):
        expected = _expected(state, action, name)
        assert _outcome(session, person, listing, action) == expected, (action, name)


def _expected(state: ListingState, action: Action, name: str) -> str:
    agreed = AGREED.get((state, action))
    if state not in SEES[name]:
        return "listing-not-found"
    if agreed is None:
        return "listing-action-not-allowed"
    return agreed[0] if agreed[1] & STANDING[name] else "forbidden"


def _outcome(session: Session, person: Person, listing: Listing, action: Action) -> str:
    actor = actor_as(session, person)
    undo = session.begin_nested()
    try:
        after = service.act(session, actor, listing.id, action, listing.version, "because")
    except Problem as problem:
        return problem.code
    else:
        return after.state
    finally:
        undo.rollback()
        session.expire_all()
