"""The SQL of relays."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, false, func, not_, or_
from sqlalchemy import select as columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from backend.core.actor import Actor
from backend.core.db import held
from backend.core.paging import PageParams, paginate
from backend.features import table
from backend.relays import policy
from backend.relays.models import (
    ENDED,
    EvidenceKind,
    Mode,
    Relay,
    RelayEvent,
    RelayEvidence,
    RelayMilestone,
    RelayNumber,
    RelayYear,
    Stage,
    Verdict,
)

TEXT = table("listing_text").c


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asks to see of the relays."""

    stages: tuple[Stage, ...] = ()
    mode: Mode | None = None
    node: UUID | None = None
    """One of the three desks."""
    my_turn: bool | None = None
    overdue: bool | None = None
    ended: bool | None = None
    words: tuple[str, ...] = ()


def is_overdue(today: date) -> ColumnElement[bool]:
    """Relays under way whose next step should have been taken."""
    return and_(col(Relay.due_on) < today, col(Relay.stage).not_in(ENDED))


def _where(actor: Actor, asked: Filters, today: date) -> list[ColumnElement[bool]]:
    """Every condition but the stages'."""
    where = [policy.visible_to(actor)]
    where += [col(Relay.search_words).contains(word, autoescape=True) for word in asked.words]
    if asked.mode is not None:
        where.append(col(Relay.mode) == asked.mode)
    if asked.node is not None:
        where.append(or_(*(desk == asked.node for desk in policy.DESKS.values())))
    if asked.my_turn is not None:
        mine = policy.waiting_for(actor)
        where.append(mine if asked.my_turn else not_(mine))
    if asked.overdue is not None:
        late = is_overdue(today)
        where.append(late if asked.overdue else not_(func.coalesce(late, false())))
    if asked.ended is not None:
        ended = col(Relay.stage).in_(ENDED)
        where.append(ended if asked.ended else not_(ended))
    return where


def _order(sort: str) -> list[Any]:
    due = col(Relay.due_on)
    order: dict[str, list[Any]] = {
        "due": [due.is_(None), due],
        "-opened": [col(Relay.opened_at).desc()],
        "stage_since": [col(Relay.stage_since)],
        "number": [col(Relay.number)],
    }
    return [*order[sort], col(Relay.id)]


def page(
    session: Session, actor: Actor, paging: PageParams, asked: Filters, sort: str, today: date
) -> tuple[list[Relay], int]:
    """One page of what the reader may see."""
    statement: Select[Any] = select(Relay).where(*_where(actor, asked, today))
    if asked.stages:
        statement = statement.where(col(Relay.stage).in_(asked.stages))
    return paginate(session, statement.order_by(*_order(sort)), paging)


def stage_counts(
    session: Session, actor: Actor, asked: Filters, today: date
) -> list[tuple[Stage, int, int]]:
    """How many relays stand at each stage that one is at, and how many of them are overdue."""
    stage = col(Relay.stage)
    late = func.sum(case((is_overdue(today), 1), else_=0))
    statement = columns(stage, func.count(), late).where(*_where(actor, asked, today))
    return [(row[0], row[1], row[2]) for row in session.execute(statement.group_by(stage))]


def find_visible(
    session: Session, actor: Actor, relay_id: UUID, *, lock: bool = False
) -> Relay | None:
    """The relay, if the reader may see it; locked and freshly read when asked."""
    statement = select(Relay).where(col(Relay.id) == relay_id, policy.visible_to(actor))
    return session.exec(held(statement) if lock else statement).one_or_none()


def find_visible_by_number(session: Session, actor: Actor, number: str) -> Relay | None:
    """The relay of that number, if the reader may see it."""
    statement = select(Relay).where(col(Relay.number) == number, policy.visible_to(actor))
    return session.exec(statement).one_or_none()


def find_open(session: Session, achievement_id: UUID) -> Relay | None:
    """The relay that an achievement is on its way in."""
    statement = select(Relay).where(
        col(Relay.achievement_id) == achievement_id, col(Relay.stage).not_in(ENDED)
    )
    return session.exec(statement).first()


def take_number(session: Session, year: int) -> int:
    """The next number of a year; the row stays locked until the transaction ends."""
    dialect = session.connection().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    taken = insert(RelayNumber).values(year=year, last=1)
    taken = taken.on_conflict_do_update(
        index_elements=["year"], set_={"last": col(RelayNumber.last) + 1}
    )
    last: int = session.execute(taken.returning(col(RelayNumber.last))).scalar_one()
    return last


def titles(session: Session, listing_id: UUID) -> dict[str, str]:
    """A listing's title by language."""
    rows = columns(TEXT.locale, TEXT.title).where(TEXT.listing_id == listing_id)
    return {locale: title for locale, title in session.execute(rows) if title}


class Progress(NamedTuple):
    """How far the milestones of a relay are."""

    total: int
    open: int
    met: int


def progress(session: Session, ids: Collection[UUID]) -> dict[UUID, Progress]:
    """The milestones of each relay that has any, counted."""
    relay, verdict = col(RelayMilestone.relay_id), col(RelayMilestone.verdict)
    undecided = func.sum(case((verdict.is_(None), 1), else_=0))
    met = func.sum(case((verdict == Verdict.MET, 1), else_=0))
    statement = columns(relay, func.count(), undecided, met).where(relay.in_(ids)).group_by(relay)
    return {row[0]: Progress(row[1], row[2], row[3]) for row in session.execute(statement)}


def evidence_kinds(session: Session, ids: Collection[UUID]) -> dict[UUID, set[EvidenceKind]]:
    """Which kinds of evidence each relay has."""
    relay, kind = col(RelayEvidence.relay_id), col(RelayEvidence.kind)
    found: dict[UUID, set[EvidenceKind]] = {}
    for relay_id, one in session.execute(columns(relay, kind).where(relay.in_(ids)).distinct()):
        found.setdefault(relay_id, set()).add(one)
    return found


def years_told(session: Session, ids: Collection[UUID]) -> dict[UUID, set[int]]:
    """Which years' figures each relay has."""
    relay = col(RelayYear.relay_id)
    found: dict[UUID, set[int]] = {}
    for relay_id, year in session.execute(
        columns(relay, col(RelayYear.year)).where(relay.in_(ids))
    ):
        found.setdefault(relay_id, set()).add(year)
    return found


def milestones(session: Session, relay_id: UUID) -> list[RelayMilestone]:
    """A relay's milestones by their planned day."""
    planned, made = col(RelayMilestone.planned_on), col(RelayMilestone.created_at)
    statement = select(RelayMilestone).where(col(RelayMilestone.relay_id) == relay_id)
    return list(session.exec(statement.order_by(planned, made, col(RelayMilestone.id))))


def find_milestone(session: Session, relay_id: UUID, milestone_id: UUID) -> RelayMilestone | None:
    """A milestone of the relay, freshly read; the relay's row is what is locked."""
    found = session.get(RelayMilestone, milestone_id, populate_existing=True)
    return found if found is not None and found.relay_id == relay_id else None


def evidence(session: Session, relay_id: UUID) -> list[RelayEvidence]:
    """A relay's evidence, the oldest first."""
    statement = select(RelayEvidence).where(col(RelayEvidence.relay_id) == relay_id)
    return list(
        session.exec(statement.order_by(col(RelayEvidence.added_at), col(RelayEvidence.id)))
    )


def find_evidence(session: Session, relay_id: UUID, evidence_id: UUID) -> RelayEvidence | None:
    """A piece of evidence of the relay."""
    found = session.get(RelayEvidence, evidence_id)
    return found if found is not None and found.relay_id == relay_id else None


def years(session: Session, relay_id: UUID) -> list[RelayYear]:
    """The years told, in order."""
    statement = select(RelayYear).where(col(RelayYear.relay_id) == relay_id)
    return list(session.exec(statement.order_by(col(RelayYear.year))))


def events(session: Session, relay_id: UUID) -> list[RelayEvent]:
    """A relay's timeline, the newest first."""
    newest = (col(RelayEvent.at).desc(), col(RelayEvent.version).desc(), col(RelayEvent.id))
    statement = select(RelayEvent).where(col(RelayEvent.relay_id) == relay_id)
    return list(session.exec(statement.order_by(*newest)))


def overdue(session: Session, today: date, limit: int, after: UUID | None) -> list[Relay]:
    """Relays whose next step should have been taken, by id."""
    statement = select(Relay).where(is_overdue(today))
    if after is not None:
        statement = statement.where(col(Relay.id) > after)
    return list(session.exec(statement.order_by(col(Relay.id)).limit(limit)))


class Haul(NamedTuple):
    """What an incubator carries, what it had, and what became of it."""

    reserved: int = 0
    """Scouted or screened, and not admitted yet."""
    present: int = 0
    """In the house now."""
    admitted: int = 0
    graduated: int = 0
    landed: int = 0
    alive: int = 0
    """Of those landed."""


_RESERVED = (Stage.SCOUTED, Stage.SCREENED)
_PRESENT = (Stage.ADMITTED, Stage.INCUBATING, Stage.GRADUATION, Stage.HANDOVER)


def hauls(
    session: Session, incubator_ids: Collection[UUID], since: date, until: date
) -> dict[UUID, Haul]:
    """Counts by incubator; what came to pass only where it lies in the term."""
    first = datetime.combine(max(since, date(1970, 1, 2)), time.min, tzinfo=UTC)
    last = datetime.combine(min(until, date(9999, 1, 1)), time.max, tzinfo=UTC)
    stage, landed_on = col(Relay.stage), col(Relay.landed_on)
    closed = select(RelayYear.relay_id).where(not_(col(RelayYear.alive)))
    landed = landed_on.between(since, until)
    lives = and_(landed, stage != Stage.FAILED, col(Relay.id).not_in(closed))
    counted = [
        stage.in_(_RESERVED),
        stage.in_(_PRESENT),
        col(Relay.admitted_at).between(first, last),
        col(Relay.graduated_at).between(first, last),
        landed,
        lives,
    ]
    sums = [func.sum(case((one, 1), else_=0)) for one in counted]
    at = col(Relay.incubator_id)
    rows = session.execute(columns(at, *sums).where(at.in_(incubator_ids)).group_by(at))
    return {row[0]: Haul(*row[1:]) for row in rows}
