"""Members: who gives and takes roles, and that an owner always remains."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from backend.accounts.models import Person
from backend.core.actor import SYSTEM, Actor, OrganizationRole
from backend.core.db import transaction
from backend.core.problems import Forbidden, ValidationFailed
from backend.organizations import service
from backend.organizations.errors import LastOwner, MemberNotFound, OrganizationNotFound
from backend.organizations.models import Organization, VerificationState
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.organizations import make_member, make_organization

R = OrganizationRole


def crew(session: Session, *roles: OrganizationRole) -> tuple[Organization, list[Person]]:
    organization = make_organization(session)
    people = [make_person(session) for _ in roles]
    for person, role in zip(people, roles, strict=True):
        make_member(session, organization, person, role)
    return organization, people


def test_memberships_tell_what_policies_need(session: Session) -> None:
    organization, (person,) = crew(session, R.TTO_OFFICER)
    other = make_organization(session, country="KZ", state=VerificationState.SUBMITTED)
    make_member(session, other, person, R.OWNER, R.FINANCE)
    first, second = service.memberships_of(session, person.id)
    assert (first.organization_id, first.verified, first.country) == (organization.id, True, "CN")
    assert (second.roles, second.verified, second.country) == ({R.OWNER, R.FINANCE}, False, "KZ")


def test_people_are_found_by_role(session: Session) -> None:
    organization, (owner, admin, hand) = crew(session, R.OWNER, R.ADMIN, R.CONTRIBUTOR)
    assert service.people_with(session, organization.id, R.OWNER, R.ADMIN) == [owner.id, admin.id]
    assert len(service.people_with(session, organization.id)) == 3
    assert service.people_with(session, organization.id, R.CONTRIBUTOR) == [hand.id]


@pytest.mark.parametrize("mine", R)
@pytest.mark.parametrize("theirs", R)
@pytest.mark.parametrize("wanted", R)
def test_roles_are_changed_by_owners_and_below_the_owner_by_administrators(
    session: Session, mine: OrganizationRole, theirs: OrganizationRole, wanted: OrganizationRole
) -> None:
    organization, (_, actor, member) = crew(session, R.OWNER, mine, theirs)
    allowed = mine is R.OWNER or (mine is R.ADMIN and R.OWNER not in {theirs, wanted})

    def change() -> None:
        service.change_roles(
            session, standing(session, actor), organization.id, member.id, [wanted]
        )

    if allowed:
        change()
        assert service.people_with(session, organization.id, wanted).count(member.id) == 1
    else:
        with pytest.raises(Forbidden):
            change()


@pytest.mark.parametrize("mine", R)
@pytest.mark.parametrize("theirs", R)
def test_each_member_is_told_what_may_be_done_about_the_others(
    session: Session, mine: OrganizationRole, theirs: OrganizationRole
) -> None:
    organization, (owner, reader, member) = crew(session, R.OWNER, mine, theirs)
    actor = standing(session, reader)
    rows = {row.person_id: row for row in service.list_members(session, actor, organization.id)}
    managed = mine is R.OWNER or (mine is R.ADMIN and theirs is not R.OWNER)
    assert (rows[member.id].can_change, rows[member.id].can_remove) == (managed, managed)
    assert rows[reader.id].can_remove, "everybody may leave"
    assert rows[owner.id].is_last_owner is (R.OWNER not in {mine, theirs})
    granted = service.read_organization(session, actor, organization.id, "en").grantable_roles
    below = [role for role in R if role is not R.OWNER]
    assert granted == {R.OWNER: list(R), R.ADMIN: below}.get(mine, [])


@pytest.mark.parametrize("mine", R)
@pytest.mark.parametrize("theirs", R)
def test_members_are_removed_by_owners_and_below_the_owner_by_administrators(
    session: Session, mine: OrganizationRole, theirs: OrganizationRole
) -> None:
    organization, (_, actor, member) = crew(session, R.OWNER, mine, theirs)
    allowed = mine is R.OWNER or (mine is R.ADMIN and theirs is not R.OWNER)
    if allowed:
        service.remove_member(session, standing(session, actor), organization.id, member.id)
        assert member.id not in service.people_with(session, organization.id)
    else:
        with pytest.raises(Forbidden):
            service.remove_member(session, standing(session, actor), organization.id, member.id)


@pytest.mark.parametrize("role", [role for role in R if role is not R.OWNER])
def test_everybody_but_the_last_owner_may_leave(session: Session, role: OrganizationRole) -> None:
    organization, (owner, member) = crew(session, R.OWNER, role)
    service.remove_member(session, standing(session, member), organization.id, member.id)
    assert service.memberships_of(session, member.id) == ()
    (left,) = service.list_members(session, standing(session, owner), organization.id)
    assert (left.is_last_owner, left.can_remove) == (True, False)
    with pytest.raises(LastOwner):
        service.remove_member(session, standing(session, owner), organization.id, owner.id)
    with pytest.raises(LastOwner):
        service.change_roles(
            session, standing(session, owner), organization.id, owner.id, [R.ADMIN]
        )
    with pytest.raises(LastOwner):
        service.join(session, SYSTEM, organization.id, owner.id, [R.CONTRIBUTOR])


def test_of_two_owners_one_may_leave(session: Session) -> None:
    organization, (first, second) = crew(session, R.OWNER, R.OWNER)
    service.remove_member(session, standing(session, first), organization.id, first.id)
    with pytest.raises(LastOwner):
        service.remove_member(session, standing(session, second), organization.id, second.id)


def test_rights_end_with_the_membership(session: Session) -> None:
    organization, (_, admin) = crew(session, R.OWNER, R.ADMIN)
    organization.state = VerificationState.UNVERIFIED
    service.remove_member(session, SYSTEM, organization.id, admin.id)
    with pytest.raises(OrganizationNotFound):
        service.get_organization(session, standing(session, admin), organization.id)


def test_unknown_people_and_members_are_named(session: Session) -> None:
    organization, (owner,) = crew(session, R.OWNER)
    nobody = UUID(int=7)
    with pytest.raises(ValidationFailed):
        service.join(session, SYSTEM, organization.id, nobody, [R.ADMIN])
    with pytest.raises(MemberNotFound):
        service.change_roles(session, standing(session, owner), organization.id, nobody, [R.ADMIN])


def test_joining_twice_keeps_one_membership_with_the_last_roles(session: Session) -> None:
    organization, _ = crew(session, R.OWNER)
    person = make_person(session)
    service.join(session, SYSTEM, organization.id, person.id, [R.ADMIN, R.FINANCE])
    service.join(session, SYSTEM, organization.id, person.id, [R.CONTRIBUTOR])
    (place,) = service.memberships_of(session, person.id)
    assert place.roles == {R.CONTRIBUTOR}


def test_two_owners_leaving_at_the_same_moment_leave_one(engine: Engine) -> None:
    for _ in range(12):
        with transaction(engine) as session:
            organization, people = crew(session, R.OWNER, R.OWNER)
            actors = [standing(session, person) for person in people]
            target = organization.id
        start = Barrier(2)

        def leave(actor: Actor, target: UUID = target, start: Barrier = start) -> bool:
            start.wait()
            assert actor.person_id is not None
            try:
                with transaction(engine) as session:
                    service.remove_member(session, actor, target, actor.person_id)
            except (LastOwner, OperationalError):
                return False
            return True

        with ThreadPoolExecutor(2) as pool:
            left = list(pool.map(leave, actors))
        assert sorted(left) == [False, True]
        with transaction(engine, reading=True) as session:
            assert len(service.people_with(session, target, R.OWNER)) == 1
