"""What is judged under a lock is read under the lock, whatever was read before."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select, update

from backend.core.actor import OrganizationRole
from backend.core.db import transaction
from backend.files import repository as files
from backend.listings import repository as listings
from backend.metrics import repository as metrics
from backend.metrics.models import Metric
from backend.nodes import repository as nodes
from backend.organizations import repository as organizations
from backend.organizations.models import Member
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.files import make_file
from tests.factories.listings import make_achievement, make_cast
from tests.factories.organizations import make_member, make_organization
from tests.factories.plans import adopt

LOCKING = {
    "organization": lambda session, row: organizations.find(session, row.id, lock=True),
    "node": lambda session, row: nodes.find(session, row.id, lock=True),
    "listing": lambda session, row: listings.find(session, row.id, lock=True),
    "file": lambda session, row: files.find(session, row.id, lock=True),
    "metric": lambda session, row: metrics.find_metric(session, row.code, lock=True),
}
CHANGED = {"file": ("size", 99)}
"""The column another transaction changes; the version where nothing is said."""


@pytest.mark.postgresql_only("on SQLite nobody can write while a writer has read")
@pytest.mark.parametrize("name", LOCKING)
def test_a_locked_row_is_read_again(engine, name) -> None:
    with transaction(engine) as session:
        cast = make_cast(session)
        adopt(session)
        made = {
            "organization": cast.organization,
            "node": cast.node,
            "listing": make_achievement(session, cast.organization, cast.author),
            "file": make_file(session, cast.author),
            "metric": session.exec(select(Metric)).first(),
        }[name]
    column, value = CHANGED.get(name, ("version", 99))
    with transaction(engine) as session:
        seen = session.get(type(made), made.id)
        assert getattr(seen, column) != value
        with transaction(engine) as other:
            changed = update(type(made)).where(type(made).id == made.id)
            other.exec(changed.values(**{column: value}))
        assert getattr(LOCKING[name](session, made), column) == value


@pytest.mark.parametrize("turn", range(6))
def test_of_two_owners_who_unmake_each_other_one_remains(engine, client, turn) -> None:
    with transaction(engine) as session:
        organization = make_organization(session)
        owners = [make_person(session) for _ in range(2)]
        for owner in owners:
            make_member(session, organization, owner, OrganizationRole.OWNER)
        headers = [bearer(make_sign_in(session, owner)) for owner in owners]

    def unmake(mine: int):
        path = f"/api/v1/organizations/{organization.id}/members/{owners[1 - mine].id}"
        if turn % 2:
            return client.delete(path, headers=headers[mine])
        return client.patch(path, headers=headers[mine], json={"roles": ["contributor"]})

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(unmake, range(2)))
    with transaction(engine, reading=True) as session:
        roles = session.exec(
            select(Member.roles).where(Member.organization_id == organization.id)
        ).all()
    assert ["owner"] in roles, [answer.text for answer in answers]
    assert sum(answer.is_success for answer in answers) <= 1
