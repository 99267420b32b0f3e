"""The SQL of the export gate, and the catalogue that comes along."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, literal, or_
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from backend.compliance import policy
from backend.compliance.models import (
    CatalogueEntry,
    ExportCase,
    ExportDeclaration,
    ExportPermit,
    GateEvent,
    Lane,
    ListedParty,
    PartyList,
)
from backend.core.actor import Actor
from backend.core.db import held
from backend.core.paging import PageParams
from backend.features import table
from backend.listings.schemas import ExportStatus, ListingKind, ListingState

LISTING = table("listing").c
ORGANIZATION = table("organization").c
TEXT = table("listing_text").c
HOME = "CN"
_FIELDS = ("title", "one_line", "summary", "body")
SHORTEST = 4
"""Shorter names on lists are like nothing but themselves."""
_SAMPLES = Path(__file__).parent / "data" / "samples.json"


def find_case(session: Session, listing_id: UUID, *, lock: bool = False) -> ExportCase | None:
    """The case of a listing."""
    statement = select(ExportCase).where(col(ExportCase.listing_id) == listing_id)
    return session.exec(held(statement) if lock else statement).one_or_none()


def cases(session: Session, ids: Collection[UUID]) -> dict[UUID, ExportCase]:
    """Cases by listing."""
    statement = select(ExportCase).where(col(ExportCase.listing_id).in_(ids))
    return {one.listing_id: one for one in session.exec(statement)}


def _at_the_gate() -> list[ColumnElement[bool]]:
    """Achievements of the home side that somebody handed in."""
    return [
        LISTING.kind == ListingKind.ACHIEVEMENT,
        LISTING.state != ListingState.DRAFT,
        ORGANIZATION.country == HOME,
    ]


def _cases(actor: Actor, words: str, *wanted: Any) -> Any:  # noqa: ANN401 — SQLAlchemy's own
    joined = (
        table("listing")
        .join(table("organization"), ORGANIZATION.id == LISTING.organization_id)
        .outerjoin(ExportCase, col(ExportCase.listing_id) == LISTING.id)
    )
    found = columns(*wanted).select_from(joined).where(*_at_the_gate(), policy.overseen_by(actor))
    if words:
        titled = columns(TEXT.listing_id).where(TEXT.title.icontains(words, autoescape=True))
        found = found.where(or_(LISTING.id.in_(titled), LISTING.number == words.upper()))
    return found


def page_of_cases(
    session: Session,
    actor: Actor,
    paging: PageParams,
    *,
    status: ExportStatus | None,
    waiting: bool,
    words: str,
) -> tuple[list[UUID], int]:
    """Listings whose cases the person oversees: what waits first, and there what waits longest."""
    since = col(ExportCase.waiting_since)
    statement = _cases(actor, words, LISTING.id)
    if status is not None:
        statement = statement.where(LISTING.export_status == status)
    if waiting:
        statement = statement.where(since.is_not(None))
    total = session.execute(
        columns(func.count()).select_from(statement.order_by(None).subquery())
    ).scalar_one()
    ordered = statement.order_by(
        since.is_(None), since, LISTING.published_at.desc().nulls_last(), LISTING.id
    )
    rows = session.execute(ordered.limit(paging.size).offset(paging.offset))
    return [row.id for row in rows], total


def count_cases(session: Session, actor: Actor, words: str) -> tuple[dict[ExportStatus, int], int]:
    """How many cases stand where, and how many wait."""
    status = LISTING.export_status
    waiting = func.count(col(ExportCase.waiting_since))
    statement = _cases(actor, words, status, func.count(), waiting).group_by(status)
    rows = session.execute(statement).all()
    return {row[0]: row[1] for row in rows}, sum(row[2] for row in rows)


def titles(session: Session, ids: Collection[UUID]) -> dict[UUID, dict[str, str]]:
    """Titles by listing and language."""
    found: dict[UUID, dict[str, str]] = {}
    statement = columns(TEXT.listing_id, TEXT.locale, TEXT.title).where(TEXT.listing_id.in_(ids))
    for listing_id, locale, title in session.execute(statement):
        if title:
            found.setdefault(listing_id, {})[locale] = title
    return found


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a listing: `part` is a field's name, or that of a section."""

    locale: str
    part: str
    text: str


def passages(session: Session, ids: Collection[UUID]) -> dict[UUID, list[Passage]]:
    """All words of the listings, but the confidential ones."""
    found: dict[UUID, list[Passage]] = {one: [] for one in ids}
    texts = columns(TEXT.listing_id, TEXT.locale, TEXT.sections, *(TEXT[one] for one in _FIELDS))
    for row in session.execute(texts.where(TEXT.listing_id.in_(ids)).order_by(TEXT.id)):
        parts = {name: getattr(row, name) for name in _FIELDS} | row.sections
        found[row.listing_id] += [Passage(row.locale, *part) for part in parts.items() if part[1]]
    keywords = columns(LISTING.id, LISTING.original_locale, LISTING.keywords)
    for listing_id, locale, words in session.execute(keywords.where(LISTING.id.in_(ids))):
        if words:
            found[listing_id].append(Passage(locale, "keywords", " · ".join(words)))
    return found


def samples_among(session: Session, ids: Collection[UUID]) -> set[UUID]:
    """Those of the listings that are samples."""
    statement = columns(LISTING.id).where(LISTING.id.in_(ids), LISTING.is_sample.is_(True))
    return set(session.execute(statement).scalars())


def authors(session: Session, listing_id: UUID) -> list[UUID]:
    """Who began the listing and who handed it in."""
    statement = columns(LISTING.created_by, LISTING.submitted_by).where(LISTING.id == listing_id)
    return [one for row in session.execute(statement) for one in row if one is not None]


def to_screen(
    session: Session, after: UUID | None, limit: int, *, unseen: bool = False
) -> list[UUID]:
    """Published achievements of the home side, by id; those without a case where `unseen`."""
    statement = columns(LISTING.id).select_from(
        table("listing").join(table("organization"), ORGANIZATION.id == LISTING.organization_id)
    )
    statement = statement.where(*_at_the_gate(), LISTING.state == ListingState.PUBLISHED)
    if unseen:
        known = columns(col(ExportCase.listing_id)).where(
            col(ExportCase.screened_at).is_not(None), col(ExportCase.listing_id) == LISTING.id
        )
        statement = statement.where(~known.exists())
    if after is not None:
        statement = statement.where(LISTING.id > after)
    return list(session.execute(statement.order_by(LISTING.id).limit(limit)).scalars())


def declarations(session: Session, ids: Collection[UUID]) -> dict[UUID, list[ExportDeclaration]]:
    """What was declared, by listing, the newest first."""
    found: dict[UUID, list[ExportDeclaration]] = {}
    statement = (
        select(ExportDeclaration)
        .where(col(ExportDeclaration.listing_id).in_(ids))
        .order_by(col(ExportDeclaration.declared_at).desc(), col(ExportDeclaration.id))
    )
    for one in session.exec(statement):
        found.setdefault(one.listing_id, []).append(one)
    return found


def permits(session: Session, listing_id: UUID) -> list[ExportPermit]:
    """Letters and licences for a listing, the newest first."""
    statement = (
        select(ExportPermit)
        .where(col(ExportPermit.listing_id) == listing_id)
        .order_by(col(ExportPermit.entered_at).desc(), col(ExportPermit.id))
    )
    return list(session.exec(statement))


def find_permit(session: Session, listing_id: UUID, permit_id: UUID) -> ExportPermit | None:
    """One of them."""
    statement = select(ExportPermit).where(
        col(ExportPermit.id) == permit_id, col(ExportPermit.listing_id) == listing_id
    )
    return session.exec(statement).one_or_none()


def turning(session: Session, first: date, last: date) -> list[UUID]:
    """Listings one of whose permits began to count, or ceased to, within the days."""
    begins = col(ExportPermit.valid_from).between(first, last)
    ended = col(ExportPermit.valid_until).between(first, last)
    statement = select(ExportPermit.listing_id).where(
        col(ExportPermit.revoked_at).is_(None), or_(begins, ended)
    )
    return sorted(set(session.exec(statement)))


def events(session: Session, listing_id: UUID) -> list[GateEvent]:
    """The log of a case, the newest first."""
    statement = (
        select(GateEvent)
        .where(col(GateEvent.listing_id) == listing_id)
        .order_by(col(GateEvent.at).desc(), col(GateEvent.version).desc(), col(GateEvent.id))
    )
    return list(session.exec(statement))


@cache
def _shipped() -> tuple[Mapping[str, Any], ...]:
    return tuple(json.loads(_SAMPLES.read_text("utf-8")))


def shipped() -> list[CatalogueEntry]:
    """The samples that come along, each the first of its code."""
    return [
        CatalogueEntry(
            **{
                **one,
                "lane": Lane(one["lane"]),
                "effective_from": date.fromisoformat(one["effective_from"]),
            },
            version=1,
            is_sample=True,
        )
        for one in _shipped()
    ]


def versions(session: Session) -> list[CatalogueEntry]:
    """Every version of every entry, by code, the newest first."""
    found = {(one.code, one.version): one for one in shipped()}
    found |= {(one.code, one.version): one for one in session.exec(select(CatalogueEntry))}
    return sorted(found.values(), key=lambda one: (one.code, -one.version))


def find_entered(session: Session, code: str, version: int) -> CatalogueEntry | None:
    """The operator's row of a version, locked."""
    statement = select(CatalogueEntry).where(
        col(CatalogueEntry.code) == code, col(CatalogueEntry.version) == version
    )
    return session.exec(held(statement)).one_or_none()


def party_lists(session: Session) -> list[PartyList]:
    """All lists, the newest first."""
    statement = select(PartyList).order_by(
        col(PartyList.dated).desc(), col(PartyList.uploaded_at).desc(), col(PartyList.id)
    )
    return list(session.exec(statement))


def find_list(session: Session, list_id: UUID) -> PartyList | None:
    """One list, locked."""
    statement = select(PartyList).where(col(PartyList.id) == list_id)
    return session.exec(held(statement)).one_or_none()


def listed(session: Session, folded: Sequence[str]) -> list[tuple[ListedParty, str]]:
    """Names on lists that count that hold one of these or are held in one, with the list's name."""
    name = col(ListedParty.folded)
    holding = [name.contains(one, autoescape=True) for one in folded]
    held_in = [literal(one).contains(name) for one in folded]
    likenesses = [*holding, and_(func.length(name) >= SHORTEST, or_(*held_in))]
    if not folded:
        return []
    statement = (
        select(ListedParty, PartyList.name)
        .join(PartyList, col(PartyList.id) == col(ListedParty.list_id))
        .where(col(PartyList.retired_at).is_(None), or_(*likenesses))
        .order_by(col(ListedParty.name), col(ListedParty.id))
        .limit(50)
    )
    return list(session.exec(statement).all())
