"""Who may see and do what with a listing.

Two relations, each with faces that must agree (tested): what somebody *finds* on the market
(`can_find`, `findable_by`, the engine's `search_filter` against `audience_of`), and what somebody
*sees* at all (`can_view`, `visible_to`), which adds the owner's side and the desk that reviews.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, not_, or_, true
from sqlmodel import col

from backend.core import clock
from backend.core.actor import Actor, DeskRole, OrganizationRole
from backend.core.problems import Forbidden
from backend.listings.lifecycle import Who
from backend.listings.models import (
    AccessLevel,
    ExportStatus,
    Listing,
    ListingKind,
    ListingState,
    Visibility,
)
from backend.listings.schemas import ListingCard

EDITORS = (
    OrganizationRole.OWNER,
    OrganizationRole.ADMIN,
    OrganizationRole.TTO_OFFICER,
    OrganizationRole.CONTRIBUTOR,
)
REVIEWERS = (OrganizationRole.OWNER, OrganizationRole.ADMIN, OrganizationRole.TTO_OFFICER)
DESK = (DeskRole.HEAD, DeskRole.REVIEWER)
HOME = "CN"
CLEARED = frozenset({ExportStatus.FREE})
"""Where the export gate stands open for everybody abroad."""
OPENED = frozenset({ExportStatus.LETTER, ExportStatus.LICENSED})
"""Where it stands open for the parties abroad that are named."""
DOMESTIC = ":domestic"
"""Marks an audience that leaves foreign parties and strangers out."""


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def is_foreign(actor: Actor) -> bool:
    """Whether everybody this person speaks for is abroad: the export gate's foreign party."""
    countries = {membership.country for membership in actor.memberships}
    return bool(countries) and HOME not in countries


def is_domestic(actor: Actor) -> bool:
    """Whether the person is known to stand on the home side: member, officer, or the platform's."""
    known = actor.memberships or actor.desks or actor.platform_roles
    return bool(known) and not is_foreign(actor)


def in_network(actor: Actor) -> bool:
    """Whether the network knows the person: by a verified organisation, a desk or the platform."""
    verified = any(membership.verified for membership in actor.memberships)
    return verified or bool(actor.desks) or actor.is_administrator


def near_nodes(actor: Actor) -> frozenset[UUID]:
    """Nodes whose listings the person finds: homes of own organisations, nodes of own desks."""
    homes = {m.home_node_id for m in actor.memberships if m.home_node_id is not None}
    return actor.nodes() | homes


def is_barred(listing: Listing) -> bool:
    """Whether the export gate keeps the listing from foreign parties altogether."""
    return (
        listing.kind is ListingKind.ACHIEVEMENT and listing.export_status is ExportStatus.PROHIBITED
    )


def is_gated(listing: Listing | ListingCard) -> bool:
    """Whether the export gate stands before the listing, for anybody abroad."""
    return listing.kind is ListingKind.ACHIEVEMENT and listing.export_status not in CLEARED


def is_open_to(
    listing: Listing | ListingCard,
    organization_ids: Iterable[UUID],
    today: date,
    *,
    contract: bool = False,
) -> bool:
    """The export gate's one door: whether one of the parties abroad may come to the substance.

    A letter of intent lets the party that it names negotiate; only a licence lets a `contract` with
    it take effect.
    """
    if not is_gated(listing):
        return True
    if listing.export_status not in OPENED:
        return False
    papers = ("licence",) if contract else ("letter", "licence")
    held = (listing.export_openings.get(str(one), {}) for one in organization_ids)
    return any(one.get(paper, "") >= today.isoformat() for one in held for paper in papers)


def audience_of(listing: Listing) -> tuple[str, ...]:
    """Tags of those who may find the listing once it is published."""
    own = f"org:{listing.organization_id}"
    mark = DOMESTIC if is_barred(listing) else ""
    if listing.visibility is Visibility.PUBLIC:
        return (f"public{mark}",) if not mark else (f"public{mark}", own)
    if listing.visibility is Visibility.NETWORK:
        return (f"network{mark}", own)
    if listing.visibility is Visibility.NODE and listing.home_node_id is not None:
        return (f"node:{listing.home_node_id}{mark}", own)
    return (own,)


def audience_tags(actor: Actor) -> tuple[str, ...]:
    """All tags an actor carries, for the engine's mandatory filter."""
    open_tags = ["public"]
    if in_network(actor):
        open_tags.append("network")
    open_tags += sorted(f"node:{node_id}" for node_id in near_nodes(actor))
    marked = [f"{tag}{DOMESTIC}" for tag in open_tags] if is_domestic(actor) else []
    own = sorted(f"org:{organization_id}" for organization_id in actor.organizations())
    return (*open_tags, *marked, *own)


def search_filter(actor: Actor) -> tuple[str, ...]:
    """The engine's face of `can_find`: a published listing is found iff the tags meet."""
    return audience_tags(actor)


def can_find(actor: Actor, listing: Listing) -> bool:
    """Whether the listing is on the market for this reader."""
    published = listing.state is ListingState.PUBLISHED
    return published and not set(audience_of(listing)).isdisjoint(audience_tags(actor))


def findable_by(actor: Actor) -> ColumnElement[bool]:
    """`can_find` in SQL."""
    seen = [col(Listing.visibility) == Visibility.PUBLIC]
    if in_network(actor):
        seen.append(col(Listing.visibility) == Visibility.NETWORK)
    if nodes := near_nodes(actor):
        home = col(Listing.home_node_id).in_(nodes)
        seen.append(and_(col(Listing.visibility) == Visibility.NODE, home))
    reached = or_(*seen)
    if not is_domestic(actor):
        barred = and_(
            col(Listing.kind) == ListingKind.ACHIEVEMENT,
            col(Listing.export_status) == ExportStatus.PROHIBITED,
        )
        reached = and_(reached, not_(barred))
    if own := actor.organizations():
        reached = or_(reached, col(Listing.organization_id).in_(own))
    return and_(col(Listing.state) == ListingState.PUBLISHED, reached)


def can_view(actor: Actor, listing: Listing) -> bool:
    """Whether the reader may see the listing at all."""
    return can_find(actor, listing) or is_inside(actor, listing)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """`can_view` in SQL."""
    return or_(findable_by(actor), inside_of(actor))


def is_inside(actor: Actor, listing: Listing) -> bool:
    """Whether the reader sees the work on the listing: owner's side, its desk, the platform."""
    return (
        actor.is_administrator
        or actor.has_role(listing.organization_id, *EDITORS)
        or (listing.state is not ListingState.DRAFT and actor.serves(listing.home_node_id, *DESK))
    )


def inside_of(actor: Actor) -> ColumnElement[bool]:
    """`is_inside` in SQL."""
    if actor.is_administrator:
        return true()
    faces: list[ColumnElement[bool]] = [false()]
    if own := actor.organizations(*EDITORS):
        faces.append(col(Listing.organization_id).in_(own))
    if nodes := actor.nodes(*DESK):
        seen = col(Listing.state) != ListingState.DRAFT
        faces.append(and_(seen, col(Listing.home_node_id).in_(nodes)))
    return or_(*faces)


def waiting_for(actor: Actor, stage: str | None) -> ColumnElement[bool]:
    """Listings whose next answer is the reader's to give, at one stage of review or both."""
    faces: list[ColumnElement[bool]] = [false()]
    if stage != "node":
        own = col(Listing.organization_id).in_(actor.organizations(*REVIEWERS))
        face = true() if actor.is_administrator else own
        faces.append(and_(col(Listing.state) == ListingState.SUBMITTED, face))
    if stage != "organization":
        near = col(Listing.home_node_id).in_(actor.nodes(*DESK))
        face = true() if actor.is_administrator else near
        faces.append(and_(col(Listing.state) == ListingState.ENDORSED, face))
    return or_(*faces)


def can_start(actor: Actor, organization_id: UUID) -> bool:
    """Whether the person may write listings for the organisation."""
    return actor.is_administrator or actor.has_role(organization_id, *EDITORS)


def owns_words(actor: Actor, listing: Listing) -> bool:
    """Whether the listing is the person's to write: its reviewers', or its own contributor's."""
    authors = {listing.created_by, listing.submitted_by}
    return actor.has_role(listing.organization_id, *REVIEWERS) or (
        actor.person_id in authors and actor.has_role(listing.organization_id, *EDITORS)
    )


def can_edit(actor: Actor, listing: Listing) -> bool:
    """Whether the person may change the listing while its state allows changes."""
    return actor.is_administrator or owns_words(actor, listing)


def is_unseen(listing: Listing) -> bool:
    """Whether the listing is a draft that was never submitted to anybody."""
    return listing.state is ListingState.DRAFT and listing.submitted_at is None


def can_discard(actor: Actor, listing: Listing) -> bool:
    """Whether the person may throw the listing away."""
    return is_unseen(listing) and can_edit(actor, listing)


def can_read_confidential(actor: Actor, listing: Listing) -> bool:
    """Whether the confidential section is open: to those who write it, and to nobody else yet."""
    return owns_words(actor, listing)


def standing(actor: Actor, listing: Listing) -> frozenset[Who]:
    """In which standings the person meets the listing's lifecycle."""
    held = set()
    if owns_words(actor, listing):
        held.add(Who.AUTHOR)
    if actor.has_role(listing.organization_id, *REVIEWERS):
        held.add(Who.ORGANIZATION_REVIEWER)
    if actor.serves(listing.home_node_id, *DESK):
        held.add(Who.NODE_REVIEWER)
    if actor.is_administrator:
        held.add(Who.ADMINISTRATOR)
    return frozenset(held)


def sees_abstract_only(actor: Actor, listing: Listing) -> bool:
    """Whether the export gate leaves the reader no more than the public abstract.

    Whoever is not known to stand on the home side may be a foreign party, a visitor too: what is
    not cleared for export shows them no substance, but to those for whom it was opened.
    """
    if not is_gated(listing) or is_domestic(actor) or actor.has_role(listing.organization_id):
        return False
    return not is_inside(actor, listing) and not is_open_to(
        listing, actor.organizations(), clock.today()
    )


def sees_owner(actor: Actor, listing: Listing) -> bool:
    """Whether the owner's name is open to the reader, also when it offers anonymously."""
    return actor.has_role(listing.organization_id) or is_inside(actor, listing)


def can_open(actor: Actor, listing: Listing, access: AccessLevel) -> bool:
    """Whether a file of that level opens for a reader who sees the listing."""
    if sees_abstract_only(actor, listing):
        return False
    if access is AccessLevel.PUBLIC or actor.has_role(listing.organization_id, *EDITORS):
        return True
    return access is AccessLevel.REGISTERED and in_network(actor)
