"""Puts an actor together from the features that know a part: sign-in, memberships, desks."""

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core.actor import Actor
from backend.nodes import service as nodes
from backend.organizations import service as organizations


def resolve_actor(session: Session, token: str) -> Actor | None:
    """The person a sign-in token belongs to, with all standing as of now; None if it is void."""
    signed_in = accounts.find_signed_in(session, token)
    if signed_in is None:
        return None
    person, session_id = signed_in
    return Actor(
        person_id=person.id,
        session_id=session_id,
        locale=person.locale,
        memberships=organizations.memberships_of(session, person.id),
        desks=nodes.desks_of(session, person.id),
        platform_roles=accounts.platform_roles(person),
    )
