"""Turns the facts that earlier features announce into notifications.

Those features may not know of this one; they name what changed, and who is told is decided here.
"""

from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core.actor import SYSTEM, DeskRole, OrganizationRole
from backend.nodes import service as nodes
from backend.notifications.service.telling import notify
from backend.organizations import service as organizations
from backend.organizations.errors import OrganizationNotFound

_LEADERS = (OrganizationRole.OWNER, OrganizationRole.ADMIN)
_DECIDERS = (DeskRole.HEAD, DeskRole.REVIEWER)


def verification_submitted(session: Session, organization_id: UUID) -> None:
    """Tell the node's desk that an organisation waits to be verified."""
    _tell(session, organization_id, "organization.verification_submitted", "submitted")


def verified(session: Session, organization_id: UUID) -> None:
    """Tell the organisation's leaders that it was verified."""
    _tell(session, organization_id, "organization.verified", "verified")


def rejected(session: Session, organization_id: UUID) -> None:
    """Tell the organisation's leaders that it was not verified, and why."""
    _tell(session, organization_id, "organization.rejected", "rejected")


def revoked(session: Session, organization_id: UUID) -> None:
    """Tell the organisation's leaders that its verification was taken back, and why."""
    _tell(session, organization_id, "organization.revoked", "rejected")


def recheck_due(session: Session, organization_id: UUID) -> None:
    """Tell the node's desk that an organisation's yearly check is due."""
    _tell(session, organization_id, "organization.recheck_due", "verified")


def _tell(session: Session, organization_id: UUID, kind: str, still: str) -> None:
    """Notify whom the kind concerns, if the organisation is still in the state it speaks of."""
    try:
        organization = organizations.get_organization(session, SYSTEM, organization_id)
    except OrganizationNotFound:
        return
    if organization.state != still:
        return
    if kind in {"organization.verification_submitted", "organization.recheck_due"}:
        home, desk = organization.home_node_id, "verifications"
        told = nodes.officers_for(session, home, *_DECIDERS) if home else []
    else:
        told, desk = organizations.people_with(session, organization_id, *_LEADERS), "organizations"
    occasion = {
        "organization.verified": organization.verified_at,
        "organization.recheck_due": organization.recheck_on,
    }.get(kind, organization.submitted_at)
    notify(
        session,
        told,
        kind=kind,
        params={"organization": organization.names, "note": organization.decision_note},
        link=f"/workspace/{desk}/{organization_id}",
        key=f"{kind}:{organization_id}:{occasion:%Y%m%dT%H%M%S%f}" if occasion else kind,
    )


def invitation_accepted(session: Session, invitation_id: UUID) -> None:
    """Tell whoever sent an invitation that it was accepted."""
    invitation = organizations.find_invitation(session, invitation_id)
    if invitation is None or invitation.accepted_at is None:
        return
    person = accounts.find_by_email(session, invitation.email)
    card = organizations.cards(session, [invitation.organization_id])
    if person is None or invitation.organization_id not in card:
        return
    notify(
        session,
        [invitation.invited_by],
        kind="invitation.accepted",
        params={"organization": card[invitation.organization_id].names, "person": person.name},
        link=f"/workspace/organizations/{invitation.organization_id}",
        key=f"invitation.accepted:{invitation_id}",
    )
