"""How achievements and challenges tell listings about their own part, without being imported."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.listings.models import ListingKind
from backend.listings.schemas import ListingFields
from backend.listings.service.completeness import Rule

Content = dict[str, Any]
"""Plain JSON: what an author wrote, with the texts by language."""


@dataclass(frozen=True, slots=True)
class Side:
    """What a kind of listing knows to do with its own record.

    `create` stores an own record for a new listing and answers its content; `revise` stores the
    fields that were sent and answers which changed. `content` reads own records as JSON.
    `deadlines` answers instants by listing.
    """

    create: Callable[[Session, UUID, ListingFields], Content]
    revise: Callable[[Session, UUID, ListingFields], set[str]]
    content: Callable[[Session, Sequence[UUID]], Mapping[UUID, Content]]
    deadlines: Callable[[Session, Sequence[UUID]], Mapping[UUID, datetime]]
    rules: tuple[Rule, ...]


_sides: dict[ListingKind, Side] = {}


def register_side(kind: ListingKind, side: Side) -> None:
    """Make a kind known; called once when its service is imported."""
    _sides[kind] = side


Holds = Callable[[Session, UUID], bool]
_holds: dict[ListingKind, Holds] = {}


def register_hold(kind: ListingKind, holds: Holds) -> None:
    """Let a feature keep listings as they are while something of its own rests on them."""
    _holds[kind] = holds


def is_held(session: Session, kind: ListingKind, listing_id: UUID) -> bool:
    """Whether something that was begun rests on the listing."""
    return kind in _holds and _holds[kind](session, listing_id)


def side_of(kind: ListingKind) -> Side:
    """The kind's own part."""
    return _sides[kind]
