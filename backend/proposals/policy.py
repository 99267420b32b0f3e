"""Who may propose, who may release a share, and who reads what was opened."""

from backend.core.actor import Actor
from backend.core.problems import Forbidden, Problem
from backend.courses.policy import is_sponsor, standing
from backend.courses.service import Course, Who
from backend.listings.errors import OrganizationUnverified
from backend.listings.policy import DESK, EDITORS, HOME
from backend.organizations.schemas import OrganizationCard
from backend.proposals.errors import ForeignersNotTaken, OwnChallenge
from backend.proposals.models import Holder, Proposal

__all__ = ["EDITORS"]


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def bars(course: Course, party: OrganizationCard) -> Problem | None:
    """What keeps an organisation from proposing, whoever writes for it."""
    if party.id == course.organization_id:
        return OwnChallenge()
    if not party.verified:
        return OrganizationUnverified()
    if party.country != HOME and not course.frozen.get("foreign_allowed"):
        return ForeignersNotTaken()
    return None


def can_release(actor: Actor, course: Course, holder: Holder) -> bool:
    """Whether the share is the person's to release."""
    return Who(holder.value) in standing(actor, course)


def oversees(actor: Actor, course: Course) -> bool:
    """Whether the person works on what was opened: the sponsor, the node's desk, the platform."""
    if actor.has_role(course.organization_id):
        return is_sponsor(actor, course)
    return actor.is_administrator or actor.serves(course.node_id, *DESK)


def can_read(actor: Actor, course: Course, proposal: Proposal) -> bool:
    """Whether the opened proposal is open to the person."""
    return oversees(actor, course) or actor.has_role(proposal.organization_id, *EDITORS)
