"""People: found, made, and the profile they keep."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.accounts import policy, repository
from backend.accounts.errors import AddressTaken, EmailUnverified
from backend.accounts.models import Person
from backend.accounts.schemas import (
    DeskRead,
    MembershipRead,
    MeRead,
    PersonCard,
    PersonRead,
    ProfilePatch,
)
from backend.accounts.service.passwords import hash_password
from backend.core import audit, clock
from backend.core.actor import SYSTEM, Actor, PlatformRole
from backend.core.problems import SignInRequired


def find_person(session: Session, person_id: UUID) -> Person | None:
    """A person by id."""
    return repository.find_person(session, person_id)


def find_by_email(session: Session, email: str) -> Person | None:
    """A person by address, in any spelling of letters."""
    return repository.find_by_email(session, email.strip().lower())


def people(session: Session, ids: Iterable[UUID]) -> dict[UUID, PersonCard]:
    """Cards by id; unknown ids are left out."""
    found = repository.names(session, ids)
    return {person_id: PersonCard(id=person_id, name=name) for person_id, name in found.items()}


def persons(session: Session, ids: Iterable[UUID]) -> dict[UUID, Person]:
    """Whole rows by id, for features that write to people; unknown ids are left out."""
    return {person.id: person for person in repository.persons(session, ids)}


def platform_roles(person: Person) -> frozenset[PlatformRole]:
    """The person's standing on the whole platform."""
    return frozenset(PlatformRole(role) for role in person.platform_roles)


def create_person(
    session: Session,
    *,
    email: str,
    name: str,
    password: str | None,
    password_hash: str = "",
    locale: str = "zh",
    time_zone: str = "Asia/Shanghai",
    verified: bool = False,
    platform_roles: Iterable[PlatformRole] = (),
) -> Person:
    """A new person; without a password nobody can sign in until one is set by mail.

    `password_hash` is one that `hash_password` made, for people who share a demo's password.
    Raises AddressTaken when the address has an account. Registration has its own way in.
    """
    person = Person(
        email=email.strip().lower(),
        name=name,
        locale=locale,
        time_zone=time_zone,
        password_hash=hash_password(password) if password else password_hash,
        platform_roles=sorted(platform_roles),
        email_verified_at=clock.now() if verified else None,
    )
    try:
        with session.begin_nested():
            session.add(person)
    except IntegrityError:
        raise AddressTaken(email=person.email) from None
    return person


def appoint_administrator(session: Session, person: Person) -> None:
    """Give a person the platform's administration; the operator's own act, on the audit log."""
    person.platform_roles = sorted({*person.platform_roles, PlatformRole.ADMINISTRATOR})
    session.add(person)
    audit.record(session, SYSTEM, "administrator.appointed", "person", person.id)


def get_me(session: Session, actor: Actor) -> Person:
    """The row of whoever is signed in."""
    person = repository.find_person(session, actor.person_id) if actor.person_id else None
    if person is None:
        raise SignInRequired
    return person


def require_verified(session: Session, actor: Actor) -> Person:
    """Whoever is signed in, refused while the e-mail address is not verified."""
    person = get_me(session, actor)
    if not policy.can_act(person):
        raise EmailUnverified
    return person


def describe_me(session: Session, actor: Actor) -> MeRead:
    """Who is asking, with all standing as of now."""
    if actor.person_id is None:
        return MeRead()
    return MeRead(
        person=describe_person(get_me(session, actor)),
        memberships=[
            MembershipRead(
                organization_id=place.organization_id,
                roles=sorted(place.roles),
                verified=place.verified,
            )
            for place in actor.memberships
        ],
        desks=[DeskRead(node_id=desk.node_id, roles=sorted(desk.roles)) for desk in actor.desks],
        platform_roles=sorted(actor.platform_roles),
    )


def describe_person(person: Person) -> PersonRead:
    """A person as the person sees it."""
    return PersonRead(
        id=person.id,
        email=person.email,
        name=person.name,
        locale=person.locale,
        time_zone=person.time_zone,
        verified=person.email_verified_at is not None,
        created_at=person.created_at,
    )


def patch_profile(session: Session, actor: Actor, patch: ProfilePatch) -> Person:
    """Change what was given of one's own profile."""
    person = get_me(session, actor)
    for field, value in patch.model_dump(exclude_unset=True).items():
        setattr(person, field, value)
    session.add(person)
    session.flush()
    return person
