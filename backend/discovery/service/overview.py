"""The home page: what the market holds at the moment, for whoever is asking."""

from collections import Counter
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.discovery import repository
from backend.discovery.schemas import FieldCount, Figures, Overview
from backend.discovery.service.engine import Search, index_for
from backend.discovery.service.find import summaries
from backend.listings import policy
from backend.listings.schemas import ListingKind, ListingSummary
from backend.nodes import service as nodes
from backend.taxonomy import service as taxonomy
from search.engine import SearchUnavailable
from search.query import Group, Query

NEW = timedelta(days=30)
CLOSING, NEWEST = 5, 6
INCUBATOR = "incubator"


def overview(session: Session, actor: Actor, search: Search, lang: str) -> Overview:
    """Figures and first listings. Figures may be half a minute old, listings never are."""
    audience = policy.search_filter(actor)
    figures = search.recent.get(("figures", audience), lambda: _figures(session, actor))
    try:
        fields = search.recent.get(("fields", audience), lambda: _fields(search, audience))
        degraded = False
    except SearchUnavailable:
        fields, degraded = [], True
    closing = repository.closing(session, actor, clock.now(), CLOSING)
    newest = repository.newest(session, actor, ListingKind.ACHIEVEMENT, NEWEST)
    return Overview(
        figures=figures,
        closing=_in_order(session, actor, ListingKind.CHALLENGE, closing, lang),
        fields=fields,
        newest=_in_order(session, actor, ListingKind.ACHIEVEMENT, newest, lang),
        degraded=degraded,
    )


def newest(
    session: Session, actor: Actor, kind: ListingKind, lang: str, limit: int
) -> list[ListingSummary]:
    """The listings of a kind that the actor may see, the last published first."""
    found = repository.newest(session, actor, kind, limit)
    return _in_order(session, actor, kind, found, lang)


def _in_order(
    session: Session, actor: Actor, kind: ListingKind, ids: list[UUID], lang: str
) -> list[ListingSummary]:
    shown = summaries(session, actor, kind, [str(one) for one in ids], lang)
    return [shown[str(one)] for one in ids if str(one) in shown]


def _figures(session: Session, actor: Actor) -> Figures:
    now = clock.now()
    achievements, new = repository.achievements(session, actor, now - NEW)
    open_, foreign = repository.open_challenges(session, actor, now)
    network = nodes.list_nodes(session, actor.locale)
    kinds = Counter("incubator" if node.kind == INCUBATOR else "node" for node in network)
    return Figures(
        achievements=achievements,
        achievements_new=new,
        challenges_open=open_,
        challenges_foreign=foreign,
        nodes=kinds["node"],
        incubators=kinds["incubator"],
        countries=len({node.country for node in network}),
        languages=repository.languages(session, actor),
    )


def _fields(search: Search, audience: tuple[str, ...]) -> list[FieldCount]:
    counts = {kind: _field_counts(search, audience, kind) for kind in ListingKind}
    tops = [field.code for field in taxonomy.fields("zh") if field.parent is None]
    return [
        FieldCount(
            code=code,
            achievements=counts[ListingKind.ACHIEVEMENT].get(code, 0),
            challenges=counts[ListingKind.CHALLENGE].get(code, 0),
        )
        for code in tops
    ]


def _field_counts(search: Search, audience: tuple[str, ...], kind: ListingKind) -> dict[str, int]:
    question = Query(
        kind=index_for(kind, audience),
        audience=audience,
        now=int(clock.now().timestamp()),
        size=0,
        facets=(Group.FIELD,),
        highlight=False,
    )
    return dict(search.engine.search(question).facets.get(Group.FIELD, {}))
