"""A right that is taken is gone with the next request."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, col, delete, update

from backend.accounts.models import Person, SignIn
from backend.core import clock
from backend.core.db import transaction
from backend.nodes.models import Officer
from backend.organizations.models import Member, Organization, VerificationState
from tests.api.conftest import Home

Take = Callable[[Session, Home, Person], None]


def membership(session: Session, _home: Home, person: Person) -> None:
    session.exec(delete(Member).where(col(Member.person_id) == person.id))


def role(session: Session, _home: Home, person: Person) -> None:
    only = update(Member).where(col(Member.person_id) == person.id)
    session.exec(only.values(roles=["evaluator_pool"]))


def desk(session: Session, _home: Home, person: Person) -> None:
    session.exec(delete(Officer).where(col(Officer.person_id) == person.id))


def platform_role(session: Session, _home: Home, person: Person) -> None:
    session.exec(update(Person).where(col(Person.id) == person.id).values(platform_roles=[]))


def account(session: Session, _home: Home, person: Person) -> None:
    closed = update(Person).where(col(Person.id) == person.id)
    session.exec(closed.values(disabled_at=clock.now()))


def sign_in(session: Session, _home: Home, person: Person) -> None:
    session.exec(delete(SignIn).where(col(SignIn.person_id) == person.id))


def verification(session: Session, home: Home, _person: Person) -> None:
    revoked = update(Organization).where(col(Organization.id) == home.world.things["rival's"].id)
    session.exec(revoked.values(state=VerificationState.REJECTED))


@pytest.mark.parametrize(
    ("take", "who", "path", "then"),
    [
        (membership, "author", "/listings/{draft}", 404),
        (membership, "owner", "/listings/{public}/confidential", 403),
        (membership, "owner", "/organizations/{organization}/members", 403),
        (role, "author", "/listings/{draft}", 404),
        (role, "owner", "/organizations/{organization}/invitations", 403),
        (desk, "officer", "/listings/{submitted}", 404),
        (desk, "officer", "/organizations/{waiting}", 404),
        (platform_role, "administrator", "/listings/{draft}", 404),
        (account, "author", "/listings/mine", 401),
        (account, "author", "/listings/{draft}", 404),
        (sign_in, "author", "/notifications", 401),
        (verification, "rival", "/listings/{network}", 404),
    ],
    ids=lambda value: value.__name__ if callable(value) else str(value),
)
def test_the_next_request_is_refused(
    home: Home, take: Take, who: str, path: str, then: int
) -> None:
    ids = {name: home.world.id(name) for name, thing in home.world.things.items() if thing}
    address = f"/api/v1{path.format_map(ids)}"
    headers = home.world.headers[who]
    assert home.client.get(address, headers=headers).status_code == 200
    with transaction(home.engine) as session:
        take(session, home, home.world.people[who])
    refused = home.client.get(address, headers=headers)
    home.put_back()
    assert refused.status_code == then, refused.text
