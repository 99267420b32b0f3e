"""People as services see them, with all standing as of now."""

from dataclasses import replace

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core.actor import Actor
from backend.nodes import service as nodes
from backend.organizations import service as organizations
from tests.factories.accounts import actor_of


def standing(session: Session, person: Person) -> Actor:
    """The person with the memberships and desks held at this moment."""
    return replace(
        actor_of(person),
        memberships=organizations.memberships_of(session, person.id),
        desks=nodes.desks_of(session, person.id),
    )
