"""The SQL of deals."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, false, func, not_, or_, true
from sqlalchemy import select as columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from backend.core.actor import Actor
from backend.core.db import held
from backend.core.paging import PageParams, paginate
from backend.deals import policy
from backend.deals.models import (
    ENDED,
    ContractKind,
    Deal,
    DealEvent,
    DealMessage,
    DealNumber,
    DealTask,
    Side,
    Source,
    Stage,
)
from backend.features import table
from backend.listings.schemas import ContactPolicy

LISTING = table("listing").c
TEXT = table("listing_text").c
CHALLENGE = table("challenge").c
CONTRACT = table("contract").c


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asks to see of the deals."""

    stages: tuple[Stage, ...] = ()
    manager: UUID | None = None
    unmanaged: bool = False
    organization: UUID | None = None
    pair: UUID | None = None
    overdue: bool | None = None
    source: Source | None = None
    ended: bool | None = None
    words: tuple[str, ...] = ()


def _where(actor: Actor, asked: Filters, today: date) -> list[ColumnElement[bool]]:
    """Every condition but the stages'."""
    where = [policy.visible_to(actor)]
    named = or_(policy.unmasked(), policy.node_side_of(actor))
    for word in asked.words:
        titled = col(Deal.search_titles).contains(word, autoescape=True)
        parties = col(Deal.search_parties).contains(word, autoescape=True)
        where.append(or_(titled, and_(named, parties)))
    if asked.manager is not None:
        where.append(col(Deal.manager_id) == asked.manager)
    if asked.unmanaged:
        where.append(col(Deal.manager_id).is_(None))
    if asked.organization is not None:
        supply = col(Deal.supply_organization_id) == asked.organization
        demand = col(Deal.demand_organization_id) == asked.organization
        own = true() if asked.organization in actor.organizations() else false()
        where.append(and_(or_(supply, demand), or_(named, own)))
    if asked.pair is not None:
        where.append(col(Deal.pair_id) == asked.pair)
    if asked.source is not None:
        where.append(col(Deal.source) == asked.source)
    if asked.overdue is not None:
        late = is_overdue(today)
        where.append(late if asked.overdue else not_(func.coalesce(late, false())))
    if asked.ended is not None:
        ended = col(Deal.stage).in_(ENDED)
        where.append(ended if asked.ended else not_(ended))
    return where


def is_overdue(today: date) -> ColumnElement[bool]:
    """Deals under way whose next action should have been done."""
    return and_(col(Deal.next_due_on) < today, col(Deal.stage).not_in(ENDED))


def _order(actor: Actor, sort: str) -> list[Any]:
    """How a sort orders; what has no value comes last, and the id decides in the end."""
    due = col(Deal.next_due_on)
    expected = case((policy.node_side_of(actor), col(Deal.expected_minor)))
    value = func.coalesce(col(Deal.agreed_minor), expected, -1)
    order: dict[str, list[Any]] = {
        "due": [due.is_(None), due],
        "-opened": [col(Deal.opened_at).desc()],
        "value": [value.desc()],
        "stage_since": [col(Deal.stage_since)],
        "number": [col(Deal.number)],
    }
    return [*order[sort], col(Deal.id)]


def page(
    session: Session, actor: Actor, paging: PageParams, asked: Filters, sort: str, today: date
) -> tuple[list[Deal], int]:
    """One page of what the reader may see."""
    statement: Select[Any] = select(Deal).where(*_where(actor, asked, today))
    if asked.stages:
        statement = statement.where(col(Deal.stage).in_(asked.stages))
    return paginate(session, statement.order_by(*_order(actor, sort)), paging)


class Worth(NamedTuple):
    """What the deals of a stage come to in one currency."""

    stage: Stage
    currency: str
    amount_minor: int


def stage_counts(
    session: Session, actor: Actor, asked: Filters, today: date
) -> list[tuple[Stage, int, int]]:
    """How many deals stand at each stage that one is at, and how many of them are overdue."""
    stage = col(Deal.stage)
    late = func.sum(case((is_overdue(today), 1), else_=0))
    statement = columns(stage, func.count(), late).where(*_where(actor, asked, today))
    return [(row[0], row[1], row[2]) for row in session.execute(statement.group_by(stage))]


def stage_worth(
    session: Session, actor: Actor, asked: Filters, today: date, *, expected: bool
) -> list[Worth]:
    """What the stages' deals are expected to be worth, or what was agreed, by currency.

    What is expected is counted where the reader stands on the node's side.
    """
    amount, currency = col(Deal.agreed_minor), col(Deal.agreed_currency)
    where = _where(actor, asked, today)
    if expected:
        amount, currency = col(Deal.expected_minor), col(Deal.expected_currency)
        where.append(policy.node_side_of(actor))
    stage = col(Deal.stage)
    statement = (
        columns(stage, currency, func.sum(amount))
        .where(amount.is_not(None), *where)
        .group_by(stage, currency)
    )
    return [Worth(row[0], row[1], int(row[2])) for row in session.execute(statement)]


def find_visible(
    session: Session, actor: Actor, deal_id: UUID, *, lock: bool = False
) -> Deal | None:
    """The deal, if the reader may see it; locked and freshly read when asked."""
    statement = select(Deal).where(col(Deal.id) == deal_id, policy.visible_to(actor))
    return session.exec(held(statement) if lock else statement).one_or_none()


def find_visible_by_number(session: Session, actor: Actor, number: str) -> Deal | None:
    """The deal of that number, if the reader may see it."""
    statement = select(Deal).where(col(Deal.number) == number, policy.visible_to(actor))
    return session.exec(statement).one_or_none()


def find_of_pair(session: Session, pair_id: UUID) -> Deal | None:
    """The deal that a match became."""
    return session.exec(select(Deal).where(col(Deal.pair_id) == pair_id)).one_or_none()


def find_open(
    session: Session,
    *,
    achievement_id: UUID | None,
    challenge_id: UUID | None,
    supply_id: UUID,
    demand_id: UUID,
) -> Deal | None:
    """The open deal of the two parties on the technology, or for want of one on the challenge."""
    statement = select(Deal).where(
        col(Deal.supply_organization_id) == supply_id,
        col(Deal.demand_organization_id) == demand_id,
        col(Deal.stage).not_in(ENDED),
        col(Deal.achievement_id) == achievement_id
        if achievement_id is not None
        else and_(col(Deal.achievement_id).is_(None), col(Deal.challenge_id) == challenge_id),
    )
    return session.exec(held(statement)).first()


def open_rivals(session: Session, deals: Collection[Deal]) -> dict[UUID, UUID]:
    """Open deals of the same parties on the same technology, by the deals that ended."""
    if not deals:
        return {}
    technologies = {deal.achievement_id for deal in deals if deal.achievement_id is not None}
    challenges = {deal.challenge_id for deal in deals if deal.challenge_id is not None}
    statement = select(Deal).where(
        col(Deal.stage).not_in(ENDED),
        or_(col(Deal.achievement_id).in_(technologies), col(Deal.challenge_id).in_(challenges)),
    )
    found = {_key(deal): deal.id for deal in session.exec(statement)}
    return {deal.id: found[_key(deal)] for deal in deals if _key(deal) in found}


def _key(deal: Deal) -> tuple[UUID | None, UUID | None, UUID, UUID]:
    challenge = deal.challenge_id if deal.achievement_id is None else None
    parties = deal.supply_organization_id, deal.demand_organization_id
    return deal.achievement_id, challenge, *parties


def one_lines(session: Session, listing_id: UUID) -> list[tuple[str, str]]:
    """The listing in one line, with the language, in each that it has."""
    rows = columns(TEXT.locale, TEXT.one_line).where(TEXT.listing_id == listing_id)
    return [(row[0], row[1]) for row in session.execute(rows)]


def take_number(session: Session, year: int) -> int:
    """The next number of a year; the row stays locked until the transaction ends."""
    dialect = session.connection().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    taken = insert(DealNumber).values(year=year, last=1)
    taken = taken.on_conflict_do_update(
        index_elements=["year"], set_={"last": col(DealNumber.last) + 1}
    )
    last: int = session.execute(taken.returning(col(DealNumber.last))).scalar_one()
    return last


def overdue(session: Session, today: date, limit: int, after: UUID | None) -> list[Deal]:
    """Deals whose next action should have been done, by id."""
    statement = select(Deal).where(is_overdue(today))
    if after is not None:
        statement = statement.where(col(Deal.id) > after)
    return list(session.exec(statement.order_by(col(Deal.id)).limit(limit)))


def events(session: Session, deal_id: UUID) -> list[DealEvent]:
    """A deal's timeline, the newest first."""
    newest = (col(DealEvent.at).desc(), col(DealEvent.version).desc(), col(DealEvent.id))
    statement = select(DealEvent).where(col(DealEvent.deal_id) == deal_id).order_by(*newest)
    return list(session.exec(statement))


def messages(
    session: Session, deal_id: UUID, paging: PageParams, *, notes_of: Collection[Side] | None = None
) -> tuple[list[DealMessage], int]:
    """A page of what was said to all, or of the notes of some sides; the newest first."""
    statement: Select[Any] = (
        select(DealMessage)
        .where(col(DealMessage.deal_id) == deal_id, _words_of(notes_of))
        .order_by(col(DealMessage.created_at).desc(), col(DealMessage.id))
    )
    return paginate(session, statement, paging)


def _words_of(notes_of: Collection[Side] | None) -> ColumnElement[bool]:
    private = col(DealMessage.private)
    return not_(private) if notes_of is None else and_(private, col(DealMessage.side).in_(notes_of))


def find_message(session: Session, deal_id: UUID, message_id: UUID) -> DealMessage | None:
    """A message or note of the deal."""
    message = session.get(DealMessage, message_id)
    return message if message is not None and message.deal_id == deal_id else None


def count_messages(session: Session, deal_id: UUID) -> int:
    """How many messages all in the deal can read."""
    statement = columns(func.count()).where(
        col(DealMessage.deal_id) == deal_id, not_(col(DealMessage.private))
    )
    return int(session.execute(statement).scalar_one())


def tasks(session: Session, deal_id: UUID) -> list[DealTask]:
    """A deal's tasks: open ones first, the due ones before the others."""
    done, due = col(DealTask.done_at), col(DealTask.due_on)
    order = (done.is_not(None), due.is_(None), due, col(DealTask.created_at))
    statement = (
        select(DealTask)
        .where(col(DealTask.deal_id) == deal_id)
        .order_by(*order, col(DealTask.position), col(DealTask.id))
    )
    return list(session.exec(statement))


def find_task(session: Session, deal_id: UUID, task_id: UUID) -> DealTask | None:
    """A task of the deal, freshly read; the deal's row is what is locked."""
    task = session.get(DealTask, task_id, populate_existing=True)
    return task if task is not None and task.deal_id == deal_id else None


def checks_left(session: Session, deal_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many points of the due diligence are open in each deal that has such."""
    statement = (
        columns(col(DealTask.deal_id), func.count())
        .where(
            col(DealTask.deal_id).in_(deal_ids),
            col(DealTask.check).is_not(None),
            col(DealTask.done_at).is_(None),
        )
        .group_by(col(DealTask.deal_id))
    )
    return {row[0]: row[1] for row in session.execute(statement)}


def engaged(session: Session, deal_id: UUID) -> set[UUID]:
    """People who did or said something in the deal."""
    did = columns(col(DealEvent.person_id)).where(col(DealEvent.deal_id) == deal_id)
    said = columns(col(DealMessage.author_id)).where(col(DealMessage.deal_id) == deal_id)
    rows = session.execute(did.union(said))
    return {row[0] for row in rows if row[0] is not None}


def authors(session: Session, listing_ids: Collection[UUID]) -> set[UUID]:
    """Who wrote and who handed in the listings; read from the listings' table by name."""
    rows = columns(LISTING.created_by, LISTING.submitted_by).where(LISTING.id.in_(listing_ids))
    return {person for row in session.execute(rows) for person in row if person is not None}


def titles(session: Session, ids: Collection[UUID]) -> dict[UUID, dict[str, str]]:
    """The listings' titles by language."""
    found: dict[UUID, dict[str, str]] = {one: {} for one in ids}
    rows = columns(TEXT.listing_id, TEXT.locale, TEXT.title).where(TEXT.listing_id.in_(ids))
    for listing_id, locale, title in session.execute(rows):
        if title:
            found[listing_id][locale] = title
    return found


def contact_policies(session: Session, ids: Collection[UUID]) -> dict[UUID, ContactPolicy]:
    """How interested parties get in touch about each listing."""
    rows = columns(LISTING.id, LISTING.contact_policy).where(LISTING.id.in_(ids))
    return {row[0]: ContactPolicy(row[1]) for row in session.execute(rows)}


def open_to_foreigners(session: Session, challenge_ids: Collection[UUID]) -> set[UUID]:
    """Those of the challenges that take solutions from abroad."""
    rows = columns(CHALLENGE.listing_id).where(
        CHALLENGE.listing_id.in_(challenge_ids), CHALLENGE.foreign_allowed
    )
    return {row[0] for row in session.execute(rows)}


class Kept(NamedTuple):
    """A contract that is kept here, as far as the deal's course rests on it."""

    kind: ContractKind
    signed_on: date | None
    amount_minor: int | None
    currency: str


def contracts(session: Session, deal_ids: Collection[UUID]) -> dict[UUID, Kept]:
    """The deals' contracts; read from their table by name."""
    told = (CONTRACT.kind, CONTRACT.signed_on, CONTRACT.amount_minor, CONTRACT.currency)
    rows = columns(CONTRACT.deal_id, *told).where(
        CONTRACT.deal_id.in_(deal_ids), CONTRACT.state != "terminated"
    )
    return {row[0]: Kept(ContractKind(row[1]), *row[2:]) for row in session.execute(rows)}
