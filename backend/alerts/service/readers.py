"""People as readers of the market, for what is looked up on their behalf."""

from uuid import UUID

from sqlmodel import Session

from backend.accounts import policy as accounts_policy
from backend.accounts import service as accounts
from backend.core.actor import Actor
from backend.nodes import service as nodes
from backend.organizations import service as organizations


def readers(session: Session, person_ids: set[UUID]) -> dict[UUID, Actor]:
    """The people as readers, with all standing as of now; without those who may not sign in."""
    return {
        person.id: Actor(
            person_id=person.id,
            locale=person.locale,
            memberships=organizations.memberships_of(session, person.id),
            desks=nodes.desks_of(session, person.id),
            platform_roles=accounts.platform_roles(person),
        )
        for person in accounts.persons(session, person_ids).values()
        if accounts_policy.can_act(person)
    }
