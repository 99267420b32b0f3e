"""In which standing somebody meets a notice. The notice itself is for everybody to read."""

from uuid import UUID

from sqlalchemy import ColumnElement, false, or_, true
from sqlmodel import col

from backend.core.actor import Actor, DeskRole, OrganizationRole, PlatformRole
from backend.core.problems import Forbidden
from backend.notices.lifecycle import Who
from backend.notices.models import Notice, Objection

DESK = (DeskRole.HEAD, DeskRole.REVIEWER)
SPEAKERS = (
    OrganizationRole.OWNER,
    OrganizationRole.ADMIN,
    OrganizationRole.TTO_OFFICER,
    OrganizationRole.CONTRIBUTOR,
)


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def is_neutral(actor: Actor, notice: Notice) -> bool:
    """Whether the person belongs to none of the parties and did not publish it."""
    published = actor.person_id is not None and notice.published_by == actor.person_id
    return not published and not any(actor.has_role(UUID(one)) for one in notice.parties)


def decides(actor: Actor, notice: Notice) -> bool:
    """Whether the person decides about objections."""
    seated = actor.is_administrator or actor.serves(notice.node_id, *DESK)
    return seated and is_neutral(actor, notice)


def standing(
    actor: Actor, notice: Notice, *, publishes: bool, objection: Objection | None = None
) -> frozenset[Who]:
    """In which standings the person takes steps, with the notice or with one objection to it.

    Nobody decides about an objection of their own.
    """
    if actor.person_id is None:
        return frozenset()
    held = {Who.ANYBODY}
    if publishes:
        held.add(Who.PUBLISHER)
    own = objection is not None and objection.objector_id == actor.person_id
    if own:
        held.add(Who.OBJECTOR)
    elif decides(actor, notice):
        held.add(Who.OFFICER)
    return frozenset(held)


def looks_on(actor: Actor, notice: Notice) -> bool:
    """Whether the person sees everything of an objection: who decides, and the authority."""
    return decides(actor, notice) or PlatformRole.REGULATOR in actor.platform_roles


def speaks_for_party(actor: Actor, notice: Notice) -> bool:
    """Whether the person answers for one of the parties."""
    return any(actor.has_role(UUID(one), *SPEAKERS) for one in notice.parties)


def looked_after_by(actor: Actor) -> ColumnElement[bool]:
    """Notices whose objections may wait for the person, in SQL; `looks_on` has the last word."""
    if actor.is_administrator or PlatformRole.REGULATOR in actor.platform_roles:
        return true()
    nodes = actor.nodes(*DESK)
    return or_(false(), col(Notice.node_id).in_(nodes)) if nodes else false()
