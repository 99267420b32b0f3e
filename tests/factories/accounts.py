"""People and their sign-ins, ready made."""

from datetime import timedelta
from functools import cache
from uuid import uuid4

from sqlmodel import Session

from backend.accounts.models import Person, SignIn
from backend.accounts.service.passwords import hash_password
from backend.core import clock
from backend.core.actor import Actor, PlatformRole
from backend.core.security import new_token, token_hash

PASSWORD = "a camel crosses the desert"


@cache
def _hashed(password: str) -> str:
    return hash_password(password)


def make_person(
    session: Session,
    *,
    email: str | None = None,
    name: str = "Aigul Serikova",
    password: str | None = PASSWORD,
    locale: str = "en",
    time_zone: str = "Asia/Shanghai",
    verified: bool = True,
    platform_roles: tuple[PlatformRole, ...] = (),
) -> Person:
    """A person; `password=None` makes one who cannot sign in by password."""
    person = Person(
        email=email or f"{uuid4().hex[:12]}@people.example",
        name=name,
        locale=locale,
        time_zone=time_zone,
        password_hash=_hashed(password) if password else "",
        email_verified_at=clock.now() if verified else None,
        platform_roles=[role.value for role in platform_roles],
    )
    session.add(person)
    session.flush()
    return person


def make_sign_in(session: Session, person: Person, *, days: int = 14) -> str:
    """Sign a person in without a password; the token."""
    token = new_token()
    session.add(
        SignIn(
            person_id=person.id,
            token_hash=token_hash(token),
            expires_at=clock.now() + timedelta(days=days),
        )
    )
    session.flush()
    return token


def bearer(token: str) -> dict[str, str]:
    """Headers of a request by whoever holds the token."""
    return {"Authorization": f"Bearer {token}"}


def actor_of(person: Person) -> Actor:
    """The person as a service sees one without memberships or desks."""
    return Actor(
        person_id=person.id,
        locale=person.locale,
        platform_roles=frozenset(PlatformRole(role) for role in person.platform_roles),
    )
