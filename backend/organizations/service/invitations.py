"""Invitations: mailed offers of membership, bound to one address."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import audit, clock, locales, outbox, texts
from backend.core.actor import Actor, OrganizationRole
from backend.core.letters import Message
from backend.core.security import new_token, token_hash
from backend.organizations import policy, repository
from backend.organizations.errors import (
    AlreadyMember,
    InvitationExpired,
    InvitationForAnother,
    InvitationNotFound,
    InvitationUsed,
    TooManyInvitations,
)
from backend.organizations.models import Invitation, Organization
from backend.organizations.schemas import InvitationCreate, InvitationOffer, InvitationRead
from backend.organizations.service.members import enrol, roles_of
from backend.organizations.service.reading import get_organization

VALID_FOR = timedelta(days=14)
KEPT_FOR = timedelta(days=30)
MAX_OPEN = 200


def _roles(invitation: Invitation) -> list[OrganizationRole]:
    return [OrganizationRole(role) for role in invitation.roles]


def _can_invite(actor: Actor, organization: Organization, roles: list[OrganizationRole]) -> bool:
    return actor.person_id is not None and policy.can_grant(actor, organization, frozenset(roles))


def invite(
    session: Session, actor: Actor, organization_id: UUID, data: InvitationCreate
) -> InvitationRead:
    """Offer membership to an address; an earlier offer to it is replaced."""
    organization = get_organization(session, actor, organization_id, lock=True)
    policy.require(_can_invite(actor, organization, data.roles))
    inviter = accounts.require_verified(session, actor)
    invited = accounts.find_by_email(session, data.email)
    if invited and repository.find_member(session, organization.id, invited.id):
        raise AlreadyMember(email=data.email)
    repository.drop_open_invitations(session, organization.id, data.email)
    if repository.count_open_invitations(session, organization.id) >= MAX_OPEN:
        raise TooManyInvitations(limit=MAX_OPEN)
    invitation = Invitation(
        organization_id=organization.id,
        email=data.email,
        roles=sorted({role.value for role in data.roles}),
        locale=data.locale or inviter.locale,
        invited_by=inviter.id,
        expires_at=clock.now() + VALID_FOR,
    )
    session.add(invitation)
    session.flush()
    audit.record(
        session,
        actor,
        "invitation.created",
        "organization",
        organization.id,
        invitation=str(invitation.id),
        roles=invitation.roles,
    )
    outbox.announce(session, "invitation.created", invitation.id)
    return _read(invitation, inviter.name)


def _read(invitation: Invitation, inviter: str) -> InvitationRead:
    return InvitationRead(
        id=invitation.id,
        email=invitation.email,
        roles=_roles(invitation),
        invited_by=inviter,
        created_at=invitation.created_at,
        expires_at=invitation.expires_at,
        expired=invitation.expires_at <= clock.now(),
    )


def list_invitations(session: Session, actor: Actor, organization_id: UUID) -> list[InvitationRead]:
    """Offers nobody has accepted yet, for those who run the organisation."""
    organization = get_organization(session, actor, organization_id)
    policy.require(policy.can_edit(actor, organization))
    waiting = repository.open_invitations(session, organization.id)
    people = accounts.people(session, {each.invited_by for each in waiting})
    return [
        _read(each, people[each.invited_by].name if each.invited_by in people else "")
        for each in waiting
    ]


def withdraw_invitation(
    session: Session, actor: Actor, organization_id: UUID, invitation_id: UUID
) -> None:
    """Take an offer back; its link is void at once."""
    organization = get_organization(session, actor, organization_id)
    policy.require(policy.can_edit(actor, organization))
    invitation = repository.find_invitation(session, invitation_id, lock=True)
    if invitation is None or invitation.organization_id != organization.id:
        raise InvitationNotFound
    if invitation.accepted_at is not None:
        raise InvitationUsed
    session.delete(invitation)
    session.flush()
    audit.record(
        session,
        actor,
        "invitation.withdrawn",
        "organization",
        organization.id,
        invitation=str(invitation_id),
    )


def find_invitation(session: Session, invitation_id: UUID) -> Invitation | None:
    """An invitation by id."""
    return repository.find_invitation(session, invitation_id)


def find_letter(session: Session, invitation_id: UUID) -> Invitation | None:
    """The invitation behind a mail, held."""
    return repository.find_invitation(session, invitation_id, lock=True)


def compose_mail(session: Session, invitation: Invitation, *, public_url: str) -> Message | None:
    """Make the token and write the mail that carries it; None when it is of no use any more."""
    organization = repository.find(session, invitation.organization_id)
    if organization is None or invitation.accepted_at is not None:
        return None
    token = new_token()
    invitation.token_hash = token_hash(token)
    locale = invitation.locale
    name = " ".join((locales.pick(organization.names, locale) or "").split())
    # A fragment stays in the browser: neither logs nor other sites see the token.
    link = f"{public_url.rstrip('/')}/invitation#token={token}"
    return Message(
        to=invitation.email,
        subject=texts.text("mail.invitation.subject", locale, organization=name),
        text=texts.text(
            "mail.invitation.text", locale, organization=name, days=VALID_FOR.days, link=link
        ),
    )


def _by_token(session: Session, token: str, *, lock: bool = False) -> Invitation:
    invitation = repository.find_invitation_by_hash(session, token_hash(token), lock=lock)
    if invitation is None:
        raise InvitationNotFound
    if invitation.accepted_at is not None:
        raise InvitationUsed(organization_id=str(invitation.organization_id))
    if invitation.expires_at <= clock.now():
        raise InvitationExpired
    return invitation


def read_offer(session: Session, token: str) -> InvitationOffer:
    """What a mailed link offers; whoever holds the token may see it."""
    invitation = _by_token(session, token)
    organization = repository.find(session, invitation.organization_id)
    if organization is None:
        raise InvitationNotFound
    return InvitationOffer(
        organization_id=organization.id,
        organization_names=organization.names,
        email=invitation.email,
        roles=_roles(invitation),
        expires_at=invitation.expires_at,
    )


def accept_invitation(session: Session, actor: Actor, token: str) -> UUID:
    """Join by a mailed link, signed in under the address it was sent to.

    Roles held before stay. Returns the organisation's id.
    """
    invitation = _by_token(session, token)
    organization = repository.find(session, invitation.organization_id, lock=True)
    # Read again under the lock: the same link may be used twice at once.
    invitation = _by_token(session, token, lock=True)
    person = accounts.find_person(session, actor.person_id) if actor.person_id else None
    if organization is None or person is None:
        raise InvitationNotFound
    if person.email != invitation.email:
        raise InvitationForAnother(email=invitation.email)
    member = repository.find_member(session, organization.id, person.id)
    held = roles_of(member) if member else frozenset()
    enrol(session, actor, organization, person.id, held | frozenset(_roles(invitation)))
    invitation.accepted_at = clock.now()
    session.flush()
    outbox.announce(session, "invitation.accepted", invitation.id)
    return organization.id


def forget_stale_invitations(session: Session) -> int:
    """Drop offers that ran out long ago; how many."""
    return repository.drop_stale_invitations(session, clock.now() - KEPT_FOR)
