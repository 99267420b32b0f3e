"""Who sees and decides what at the export gate.

`can_view` and `visible_to` must agree (tested).
"""

from sqlalchemy import ColumnElement, and_, false, or_, true

from backend.compliance.lifecycle import Who
from backend.core.actor import Actor, DeskRole, PlatformRole
from backend.core.problems import Forbidden
from backend.features import table
from backend.listings.policy import EDITORS
from backend.listings.schemas import ListingCard, ListingState

__all__ = ["EDITORS"]

DESK = (DeskRole.HEAD, DeskRole.REVIEWER)
LISTING = table("listing").c


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def can_keep(actor: Actor) -> bool:
    """Whether the person keeps the catalogue and the lists: the platform and the authority."""
    return actor.is_administrator or PlatformRole.REGULATOR in actor.platform_roles


def can_read_catalogue(actor: Actor) -> bool:
    """Whether the person works with the catalogue: as its keeper, at a desk, for an owner."""
    return can_keep(actor) or bool(actor.nodes(*DESK)) or bool(actor.organizations(*EDITORS))


def can_check(actor: Actor) -> bool:
    """Whether the person asks the lists of parties."""
    return can_keep(actor) or bool(actor.nodes(*DESK))


def oversees(actor: Actor, listing: ListingCard) -> bool:
    """Whether the person sees the case from the deciding side."""
    handed_in = listing.state is not ListingState.DRAFT
    return can_keep(actor) or (handed_in and actor.serves(listing.home_node_id, *DESK))


def can_declare(actor: Actor, listing: ListingCard) -> bool:
    """Whether the person speaks for the owner; the platform may enter what it was told."""
    return actor.is_administrator or actor.has_role(listing.organization_id, *EDITORS)


def can_view(actor: Actor, listing: ListingCard) -> bool:
    """Whether the person sees the case."""
    return oversees(actor, listing) or can_declare(actor, listing)


def overseen_by(actor: Actor) -> ColumnElement[bool]:
    """`oversees` in SQL."""
    if can_keep(actor):
        return true()
    nodes = actor.nodes(*DESK)
    if not nodes:
        return false()
    return and_(LISTING.state != ListingState.DRAFT, LISTING.home_node_id.in_(nodes))


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """`can_view` in SQL."""
    own = actor.organizations(*EDITORS)
    return or_(overseen_by(actor), LISTING.organization_id.in_(own) if own else false())


def standing(actor: Actor, listing: ListingCard) -> frozenset[Who]:
    """In which standing the person takes steps: the authority looks on and decides nothing."""
    decides = actor.is_administrator or (
        listing.state is not ListingState.DRAFT and actor.serves(listing.home_node_id, *DESK)
    )
    return frozenset({Who.OFFICER}) if decides else frozenset()


def owns(actor: Actor, listing: ListingCard) -> bool:
    """Whether the person belongs to the owner, in whatever role."""
    return actor.has_role(listing.organization_id)
