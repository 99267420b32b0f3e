"""Sign-ins: opened by a password, looked up for every request, ended at once."""

from uuid import UUID

from sqlmodel import Session

from backend.accounts import repository
from backend.accounts.models import Person
from backend.core import clock
from backend.core.security import token_hash


def find_signed_in(session: Session, token: str) -> tuple[Person, UUID] | None:
    """The person a token belongs to and the id of the sign-in; None when it is void."""
    found = repository.find_signed_in(session, token_hash(token), clock.now())
    return None if found is None else (found[0], found[1].id)
