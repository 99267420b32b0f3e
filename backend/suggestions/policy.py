"""Who sees and answers which suggestions."""

from sqlalchemy import ColumnElement, and_, false, not_, or_
from sqlmodel import col

from backend.core.actor import Actor, DeskRole
from backend.listings.policy import EDITORS
from backend.suggestions.lifecycle import Who
from backend.suggestions.models import Role, Suggestion

__all__ = ["EDITORS", "MANAGER"]

MANAGER = DeskRole.TECHNOLOGY_MANAGER


def standing(actor: Actor, suggestion: Suggestion) -> frozenset[Who]:
    """In which standings the person meets the suggestion."""
    held = set()
    near = actor.serves(suggestion.node_id, MANAGER)
    writes = actor.has_role(suggestion.organization_id, *EDITORS)
    if near if suggestion.role is Role.MANAGER else writes:
        held.add(Who.SIDE)
    if suggestion.assigned_to is not None and suggestion.assigned_to == actor.person_id:
        held |= {Who.ASSIGNEE} if near or writes else set()
    return frozenset(held)


def can_view(actor: Actor, suggestion: Suggestion) -> bool:
    """Whether the person may see the suggestion: its side, whom it was given to, the platform."""
    return actor.is_administrator or bool(standing(actor, suggestion))


def inbox_of(actor: Actor) -> ColumnElement[bool]:
    """Suggestions that the person may answer, in SQL: where `standing` is not empty."""
    own, nodes = actor.organizations(*EDITORS), actor.nodes(MANAGER)
    is_manager = col(Suggestion.role) == Role.MANAGER
    writes = col(Suggestion.organization_id).in_(own) if own else false()
    near = col(Suggestion.node_id).in_(nodes) if nodes else false()
    faces = [and_(not_(is_manager), writes), and_(is_manager, near)]
    if actor.person_id is not None:
        faces.append(and_(col(Suggestion.assigned_to) == actor.person_id, or_(writes, near)))
    return or_(*faces)


def may_assign(person: Actor, suggestion: Suggestion) -> bool:
    """Whether a suggestion can be given to the person: of the organisation, or of the node."""
    writes = person.has_role(suggestion.organization_id, *EDITORS)
    own = writes and suggestion.role is not Role.MANAGER
    return own or person.serves(suggestion.node_id, MANAGER)
