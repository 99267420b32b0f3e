"""Listings of the same kind that are about the same, for readers who look around."""

from uuid import UUID

import structlog
from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.discovery.service import Search
from backend.listings import policy as visibility
from backend.listings.schemas import ListingKind
from backend.matching.schemas import Similar
from backend.matching.service.matches import (
    OPEN_DEADLINES,
    SIDES,
    Asked,
    Ours,
    branches_of,
    index_of,
    ours_of,
    own_score,
    parts_of,
)
from search import finder
from search.engine import SearchUnavailable
from search.finder import Profile
from search.query import Filters, Query

log = structlog.get_logger(__name__)
CLOSED = "closed"
SHOWN = 5
LOOKED_AT = 20
LEAST = 0.2
"""Listings that neither words nor meaning find more strongly are not about the same."""


def similar(session: Session, actor: Actor, search: Search, asked: Asked) -> Similar:
    """Up to five published listings of the same kind that the reader may see, nearest first.

    Raises ListingNotFound where the reader may not see the listing, NotOnTheMarket while it is
    not published.
    """
    ours = ours_of(session, actor, search, asked)
    degraded = ours.vectors is None
    try:
        ids = _nearest(actor, search, ours)
    except SearchUnavailable as reason:
        log.warning("search.unavailable", reason=str(reason))
        ids, degraded = [], True
    shown = SIDES[asked.kind].summaries(session, actor, ids, asked.lang)
    items = [shown[one] for one in ids if one in shown and shown[one].deadline_state != CLOSED]
    return Similar(items=items[:SHOWN], degraded=degraded)


def _nearest(actor: Actor, search: Search, ours: Ours) -> list[UUID]:
    kind = ours.party.kind
    query = Query(
        kind=index_of(actor, kind),
        audience=visibility.search_filter(actor),
        now=int(clock.now().timestamp()),
        size=LOOKED_AT,
        highlight=False,
        without=(ours.document.id,),
        filters=Filters(deadline=OPEN_DEADLINES if kind is ListingKind.CHALLENGE else ()),
    )
    embedder = search.embedder.id if search.embedder else ""
    hits = finder.similar(
        search.engine, Profile(parts_of(ours), ours.vectors, embedder), query
    ).hits
    own = own_score(search.engine, ours, query)
    found = []
    for hit in hits:
        by = branches_of(hit, own)
        if hit.id != ours.document.id and max(by.keyword or 0.0, by.vector or 0.0) >= LEAST:
            found.append(UUID(hit.id))
    return found
