"""Who belongs to an organisation and what they may do there."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import audit, outbox
from backend.core.actor import Actor, Membership, OrganizationRole
from backend.core.problems import Fault, ValidationFailed
from backend.organizations import policy, repository
from backend.organizations.errors import LastOwner, MemberNotFound
from backend.organizations.models import Member, Organization, VerificationState
from backend.organizations.schemas import MemberRead, OrganizationRead
from backend.organizations.service.reading import get_organization, read_organization


def roles_of(member: Member) -> frozenset[OrganizationRole]:
    """A member's roles as words of the domain."""
    return frozenset(OrganizationRole(role) for role in member.roles)


def memberships_of(session: Session, person_id: UUID) -> tuple[Membership, ...]:
    """Where a person belongs as of now, with what policies need to know of each place."""
    return tuple(
        Membership(
            organization_id=organization.id,
            roles=roles_of(member),
            verified=organization.state is VerificationState.VERIFIED,
            home_node_id=organization.home_node_id,
            country=organization.country,
        )
        for member, organization in repository.memberships(session, person_id)
    )


def _own(session: Session, actor: Actor) -> tuple[Membership, ...]:
    return memberships_of(session, actor.person_id) if actor.person_id else ()


def read_own(session: Session, actor: Actor, organization_id: UUID, lang: str) -> OrganizationRead:
    """The page of an organisation that the actor has joined in this very transaction."""
    joined = replace(actor, memberships=_own(session, actor))
    return read_organization(session, joined, organization_id, lang)


def people_with(session: Session, organization_id: UUID, *roles: OrganizationRole) -> list[UUID]:
    """Members who hold one of the roles, or all members when none is named."""
    wanted = frozenset(roles)
    return [
        member.person_id
        for member in repository.members(session, organization_id)
        if not wanted or wanted & roles_of(member)
    ]


def list_members(session: Session, actor: Actor, organization_id: UUID) -> list[MemberRead]:
    """All members, for members and for those who decide about the organisation."""
    organization = get_organization(session, actor, organization_id)
    policy.require(policy.can_see_inside(actor, organization))
    found = repository.members(session, organization_id)
    people = accounts.people(session, [member.person_id for member in found])
    owners = [each.person_id for each in found if OrganizationRole.OWNER in roles_of(each)]
    return [
        _read(actor, organization, member, people[member.person_id].name, owners)
        for member in found
        if member.person_id in people
    ]


def _read(
    actor: Actor, organization: Organization, member: Member, name: str, owners: list[UUID]
) -> MemberRead:
    roles = roles_of(member)
    managed = policy.can_edit(actor, organization) and policy.can_grant(actor, organization, roles)
    last = owners == [member.person_id]
    return MemberRead(
        person_id=member.person_id,
        name=name,
        roles=sorted(roles),
        since=member.since,
        is_last_owner=last,
        can_change=managed,
        can_remove=not last and (managed or actor.person_id == member.person_id),
    )


def join(
    session: Session,
    actor: Actor,
    organization_id: UUID,
    person_id: UUID,
    roles: Iterable[OrganizationRole],
) -> Member:
    """Make a person a member with these roles, instead of any held there before."""
    organization = get_organization(session, actor, organization_id, lock=True)
    wanted = frozenset(roles)
    policy.require(policy.can_grant(actor, organization, wanted))
    if accounts.find_person(session, person_id) is None:
        raise ValidationFailed(errors=[Fault("/person_id", "unknown-person")])
    return enrol(session, actor, organization, person_id, wanted)


def enrol(
    session: Session,
    actor: Actor,
    organization: Organization,
    person_id: UUID,
    roles: frozenset[OrganizationRole],
) -> Member:
    """Write a membership down; the caller has asked the policy and locked the organisation."""
    member = repository.find_member(session, organization.id, person_id, lock=True)
    if member is None:
        member = Member(organization_id=organization.id, person_id=person_id)
    else:
        _keep_an_owner(session, organization.id, member, roles)
    member.roles = sorted(role.value for role in roles)
    session.add(member)
    session.flush()
    _note(session, actor, "member.joined", organization.id, person_id, member.roles)
    return member


def change_roles(
    session: Session,
    actor: Actor,
    organization_id: UUID,
    person_id: UUID,
    roles: Iterable[OrganizationRole],
) -> MemberRead:
    """Give a member other roles."""
    organization = get_organization(session, actor, organization_id, lock=True)
    policy.require(policy.can_edit(actor, organization))
    member = _get_member(session, organization_id, person_id)
    wanted = frozenset(roles)
    # Who may not make an owner may not unmake one either.
    policy.require(policy.can_grant(actor, organization, wanted | roles_of(member)))
    _keep_an_owner(session, organization_id, member, wanted)
    member.roles = sorted(role.value for role in wanted)
    session.flush()
    _note(session, actor, "member.changed", organization_id, person_id, member.roles)
    name = accounts.people(session, [person_id])[person_id].name
    owners = people_with(session, organization_id, OrganizationRole.OWNER)
    return _read(actor, organization, member, name, owners)


def remove_member(session: Session, actor: Actor, organization_id: UUID, person_id: UUID) -> None:
    """End a membership; everybody may leave. All rights end with this transaction."""
    organization = get_organization(session, actor, organization_id, lock=True)
    leaving = actor.person_id == person_id and actor.has_role(organization_id)
    policy.require(leaving or policy.can_edit(actor, organization))
    member = _get_member(session, organization_id, person_id)
    policy.require(leaving or policy.can_grant(actor, organization, roles_of(member)))
    _keep_an_owner(session, organization_id, member, frozenset())
    session.delete(member)
    session.flush()
    _note(session, actor, "member.left", organization_id, person_id, [])


def _get_member(session: Session, organization_id: UUID, person_id: UUID) -> Member:
    member = repository.find_member(session, organization_id, person_id, lock=True)
    if member is None:
        raise MemberNotFound(person_id=str(person_id))
    return member


def _keep_an_owner(
    session: Session, organization_id: UUID, member: Member, roles: frozenset[OrganizationRole]
) -> None:
    # The organisation's row is locked: two owners cannot leave at the same moment.
    if OrganizationRole.OWNER in roles or OrganizationRole.OWNER not in roles_of(member):
        return
    present = repository.members(session, organization_id, lock=True)
    owners = [each for each in present if OrganizationRole.OWNER in roles_of(each)]
    if [each.person_id for each in owners] == [member.person_id]:
        raise LastOwner


def _note(
    session: Session,
    actor: Actor,
    action: str,
    organization_id: UUID,
    person_id: UUID,
    roles: list[str],
) -> None:
    audit.record(
        session,
        actor,
        action,
        "organization",
        organization_id,
        person=str(person_id),
        roles=roles,
    )
    outbox.announce(session, "membership.changed", person_id)
