"""Who may see and do what with an organisation. `can_view` and `visible_to` agree (tested)."""

from sqlalchemy import ColumnElement, and_, or_, true
from sqlmodel import col

from backend.core.actor import Actor, DeskRole, OrganizationRole
from backend.core.problems import Forbidden
from backend.organizations.lifecycle import Party
from backend.organizations.models import Organization, VerificationState

_DECIDING = (DeskRole.HEAD, DeskRole.REVIEWER)
_RUNNING = (OrganizationRole.OWNER, OrganizationRole.ADMIN)


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as a sentence: require(can_…)
    """Refuse what the policy does not allow."""
    if not allowed:
        raise Forbidden


def covers(actor: Actor, organization: Organization) -> bool:
    """Whether the actor decides for the organisation's node, or for the platform."""
    return actor.is_administrator or actor.serves(organization.home_node_id, *_DECIDING)


def can_view(actor: Actor, organization: Organization) -> bool:
    """Verified organisations are public; others are seen by members and their node only."""
    return (
        organization.state is VerificationState.VERIFIED
        or actor.has_role(organization.id)
        or covers(actor, organization)
    )


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """`can_view` as a condition on rows."""
    if actor.is_administrator:
        return true()
    return or_(
        col(Organization.state) == VerificationState.VERIFIED,
        col(Organization.id).in_(actor.organizations()),
        col(Organization.home_node_id).in_(actor.nodes(*_DECIDING)),
    )


def decided_by(actor: Actor) -> ColumnElement[bool]:
    """Organisations whose verification is the actor's to decide: covered, and not their own."""
    near = col(Organization.home_node_id).in_(actor.nodes(*_DECIDING))
    foreign = col(Organization.id).not_in(actor.organizations())
    return and_(true() if actor.is_administrator else near, foreign)


def can_see_inside(actor: Actor, organization: Organization) -> bool:
    """Papers, number and decision are for members and for those who decide."""
    return actor.has_role(organization.id) or covers(actor, organization)


def can_edit(actor: Actor, organization: Organization) -> bool:
    """Owners and administrators keep the record; the platform may mend it."""
    return actor.has_role(organization.id, *_RUNNING) or actor.is_administrator


def can_read_documents(actor: Actor, organization: Organization) -> bool:
    """Papers are read by who handed them in and by who decides on them."""
    return actor.has_role(organization.id, *_RUNNING) or covers(actor, organization)


def documents_open(organization: Organization) -> bool:
    """Whether papers may be taken back: no decision rests on them or is being made."""
    return organization.state in {VerificationState.UNVERIFIED, VerificationState.REJECTED}


def can_grant(actor: Actor, organization: Organization, roles: frozenset[OrganizationRole]) -> bool:
    """Administrators give and take all roles but the owner's, which owners give."""
    if actor.is_administrator or actor.has_role(organization.id, OrganizationRole.OWNER):
        return True
    running = actor.has_role(organization.id, OrganizationRole.ADMIN)
    return running and OrganizationRole.OWNER not in roles


def grantable(actor: Actor, organization: Organization) -> list[OrganizationRole]:
    """The roles the actor may give and take."""
    return [each for each in OrganizationRole if can_grant(actor, organization, frozenset({each}))]


def parties(actor: Actor, organization: Organization) -> frozenset[Party]:
    """For whom the actor may act: never for the node about an organisation of their own."""
    found = set()
    if can_edit(actor, organization):
        found.add(Party.ORGANIZATION)
    if covers(actor, organization) and not actor.has_role(organization.id):
        found.add(Party.NODE)
    return frozenset(found)
