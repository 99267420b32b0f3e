"""The SQL of the match inbox."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, not_, or_, true
from sqlalchemy import select as columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, delete, select

from backend.core import clock
from backend.core.actor import Actor
from backend.core.db import held
from backend.core.paging import PageParams, paginate
from backend.features import table
from backend.listings.schemas import ContactPolicy
from backend.suggestions import policy
from backend.suggestions.lifecycle import OPEN
from backend.suggestions.models import (
    Role,
    SuggestedPair,
    Suggestion,
    SuggestionDue,
    SuggestionState,
)

LISTING = table("listing").c
TEXT = table("listing_text").c
VECTOR = table("listing_vector").c
CHALLENGE = table("challenge").c
OWNERS = (Role.CHALLENGE, Role.ACHIEVEMENT)
MOST_ATTEMPTS = 16
"""A listing that cannot be looked at so often is left aside until it changes again."""
LEASE = timedelta(minutes=5)
"""How long a listing whose counterparts are being looked for is left to who took it."""


def ask_for(session: Session, ids: Collection[UUID]) -> None:
    """Have counterparts of these listings looked for, from scratch where that was due already."""
    if not ids:
        return
    insert = postgresql.insert if session.connection().dialect.name == "postgresql" else None
    now = clock.now()
    rows = [{"listing_id": one, "asked_at": now, "available_at": now, "attempts": 0} for one in ids]
    due = (insert or sqlite.insert)(SuggestionDue).values(rows)
    again = {name: due.excluded[name] for name in ("asked_at", "available_at", "attempts")}
    session.execute(due.on_conflict_do_update(index_elements=["listing_id"], set_=again))


def any_due(session: Session) -> bool:
    """Whether any listing waits to be looked at."""
    waiting = select(SuggestionDue.listing_id).where(
        col(SuggestionDue.available_at) <= clock.now(),
        col(SuggestionDue.attempts) < MOST_ATTEMPTS,
    )
    return session.exec(waiting.limit(1)).first() is not None


def take_due(
    session: Session, embedder: str | None, impatient: datetime, *, suffice: bool = True
) -> SuggestionDue | None:
    """The listing asked for last, kept from other workers for the length of the lease.

    One without vectors of the embedder waits for them, unless it was asked for before `impatient`;
    all wait so while the vectors there are do not `suffice` to compare with.
    """
    ready: ColumnElement[bool] = true()
    if embedder is not None:
        embedded = select(VECTOR.listing_id).where(VECTOR.embedder == embedder)
        is_embedded = col(SuggestionDue.listing_id).in_(embedded)
        ready = col(SuggestionDue.asked_at) < impatient
        ready = or_(is_embedded, ready) if suffice else ready
    statement = (
        select(SuggestionDue)
        .where(
            col(SuggestionDue.available_at) <= clock.now(),
            col(SuggestionDue.attempts) < MOST_ATTEMPTS,
            ready,
        )
        .order_by(col(SuggestionDue.asked_at).desc(), col(SuggestionDue.listing_id))
        .limit(1)
    )
    due = session.exec(held(statement, skip_locked=True)).first()
    if due is not None:
        due.available_at = clock.now() + LEASE
        due.attempts += 1
    return due


def postpone(session: Session, due: SuggestionDue, until: datetime) -> None:
    """Look again later, unless it was asked for anew meanwhile."""
    stored = session.get(SuggestionDue, due.listing_id, with_for_update=True)
    if stored is not None and stored.asked_at == due.asked_at:
        stored.available_at = until


def settle(session: Session, due: SuggestionDue) -> None:
    """Forget what was done, unless it was asked for anew meanwhile."""
    session.execute(
        delete(SuggestionDue).where(
            col(SuggestionDue.listing_id) == due.listing_id,
            col(SuggestionDue.asked_at) == due.asked_at,
        )
    )


def pairs_of(session: Session, listing_ids: Collection[UUID]) -> list[SuggestedPair]:
    """All pairs that one of the listings is in."""
    wanted = select(SuggestedPair).where(
        or_(
            col(SuggestedPair.challenge_id).in_(listing_ids),
            col(SuggestedPair.achievement_id).in_(listing_ids),
        )
    )
    return list(session.exec(wanted))


def pairs(session: Session, ids: Collection[UUID]) -> dict[UUID, SuggestedPair]:
    """Pairs by id."""
    wanted = select(SuggestedPair).where(col(SuggestedPair.id).in_(ids))
    return {pair.id: pair for pair in session.exec(wanted)}


def lock_pair(session: Session, pair_id: UUID) -> SuggestedPair:
    """A pair, held: the answers of its sides come one after the other."""
    statement = select(SuggestedPair).where(col(SuggestedPair.id) == pair_id)
    return session.exec(held(statement)).one()


def of_pairs(
    session: Session, pair_ids: Collection[UUID], *, lock: bool = False
) -> dict[UUID, list[Suggestion]]:
    """Every side's suggestion by pair."""
    found: dict[UUID, list[Suggestion]] = defaultdict(list)
    statement = (
        select(Suggestion).where(col(Suggestion.pair_id).in_(pair_ids)).order_by(col(Suggestion.id))
    )
    for one in session.exec(held(statement) if lock else statement):
        found[one.pair_id].append(one)
    return found


def find(session: Session, suggestion_id: UUID) -> Suggestion | None:
    """A suggestion by id."""
    return session.get(Suggestion, suggestion_id)


def declined(session: Session, listing_ids: Collection[UUID]) -> dict[UUID, list[Suggestion]]:
    """What the owners of the listings declined for a reason, by listing."""
    found: dict[UUID, list[Suggestion]] = defaultdict(list)
    statement = select(Suggestion).where(
        col(Suggestion.listing_id).in_(listing_ids),
        col(Suggestion.role).in_(OWNERS),
        col(Suggestion.state) == SuggestionState.DECLINED,
        col(Suggestion.decline_reason).is_not(None),
    )
    for one in session.exec(statement):
        found[one.listing_id].append(one)
    return found


def page(
    session: Session,
    actor: Actor,
    paging: PageParams,
    *,
    listing_id: UUID | None,
    states: Collection[SuggestionState],
    role: Role | None,
) -> tuple[list[Suggestion], int]:
    """What the person may answer, the best first."""
    statement: Select[Any] = _inbox(select(Suggestion), actor, listing_id, role)
    if states:
        statement = statement.where(col(Suggestion.state).in_(states))
    order = (
        col(SuggestedPair.score).desc(),
        col(SuggestedPair.found_at).desc(),
        col(Suggestion.id),
    )
    return paginate(session, statement.order_by(*order), paging)


def count_states(
    session: Session, actor: Actor, *, listing_id: UUID | None, role: Role | None
) -> dict[SuggestionState, int]:
    """How many of the person's suggestions are in each state that one is in."""
    state = col(Suggestion.state)
    counted = _inbox(select(Suggestion), actor, listing_id, role)
    statement = counted.with_only_columns(state, func.count(), maintain_column_froms=True)
    return {row[0]: row[1] for row in session.execute(statement.group_by(state))}


def _inbox(
    statement: Select[Any], actor: Actor, listing_id: UUID | None, role: Role | None
) -> Select[Any]:
    paired = col(SuggestedPair.id) == col(Suggestion.pair_id)
    statement = statement.join(SuggestedPair, paired).where(
        policy.inbox_of(actor), not_(_covered_twice(actor))
    )
    if listing_id is not None:
        of_it = or_(
            col(Suggestion.listing_id) == listing_id, col(Suggestion.other_id) == listing_id
        )
        statement = statement.where(of_it)
    return statement if role is None else statement.where(col(Suggestion.role) == role)


def _covered_twice(actor: Actor) -> ColumnElement[bool]:
    """Whether a manager whose desk covers the nodes of both listings has the pair by the other."""
    twin = aliased(Suggestion)
    nodes = actor.nodes(policy.MANAGER)
    twins = select(twin).where(
        col(twin.pair_id) == col(Suggestion.pair_id),
        col(twin.role) == Role.MANAGER,
        col(twin.node_id).in_(nodes),
        col(twin.id) < col(Suggestion.id),
    )
    return and_(col(Suggestion.role) == Role.MANAGER, twins.exists())


def to_wake(session: Session, today: date, limit: int) -> list[Suggestion]:
    """Suggestions whose rest is over, locked."""
    statement = (
        select(Suggestion)
        .where(
            col(Suggestion.state) == SuggestionState.SNOOZED,
            col(Suggestion.snoozed_until) <= today,
        )
        .order_by(col(Suggestion.id))
        .limit(limit)
    )
    return list(session.exec(held(statement, skip_locked=True)))


def past_deadline(session: Session, now: datetime, limit: int) -> list[UUID]:
    """Pairs with something to answer whose challenge takes no more answers."""
    statement = (
        select(SuggestedPair.id)
        .join(table("challenge"), CHALLENGE.listing_id == col(SuggestedPair.challenge_id))
        .where(
            CHALLENGE.deadline_at <= now,
            col(SuggestedPair.id).in_(
                select(Suggestion.pair_id).where(col(Suggestion.state).in_(OPEN))
            ),
        )
        .order_by(col(SuggestedPair.id))
        .limit(limit)
    )
    return list(session.exec(statement))


class Origin(NamedTuple):
    """Whom a listing comes from, and when it was last confirmed."""

    authors: frozenset[UUID]
    confirmed_at: datetime | None


def origins(session: Session, ids: Collection[UUID]) -> dict[UUID, Origin]:
    """Who wrote and who handed in each listing; read from the listings' table by name."""
    rows = columns(LISTING.id, LISTING.created_by, LISTING.submitted_by, LISTING.confirmed_at)
    return {
        row[0]: Origin(frozenset(filter(None, row[1:3])), row[3])
        for row in session.execute(rows.where(LISTING.id.in_(ids)))
    }


def titles(session: Session, ids: Collection[UUID]) -> dict[UUID, dict[str, str]]:
    """The listings' titles by language."""
    found: dict[UUID, dict[str, str]] = {one: {} for one in ids}
    rows = columns(TEXT.listing_id, TEXT.locale, TEXT.title).where(TEXT.listing_id.in_(ids))
    for listing_id, locale, title in session.execute(rows):
        found[listing_id][locale] = title
    return found


def contact_policies(session: Session, ids: Collection[UUID]) -> dict[UUID, ContactPolicy]:
    """How interested parties get in touch about each listing."""
    rows = columns(LISTING.id, LISTING.contact_policy).where(LISTING.id.in_(ids))
    return {row[0]: ContactPolicy(row[1]) for row in session.execute(rows)}
