"""A page of findings: from the engine, without what it has not yet heard is gone."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import structlog
from sqlmodel import Session

from backend.achievements import service as achievements
from backend.challenges import service as challenges
from backend.core import clock
from backend.core.actor import Actor
from backend.core.paging import PageParams
from backend.core.problems import Fault, ValidationFailed
from backend.discovery import repository
from backend.discovery.schemas import DiscoveryPage, FacetCount, Notes, Question, Why
from backend.discovery.service.engine import Search, index_for
from backend.discovery.service.loosening import loosenings
from backend.listings import policy
from backend.listings.schemas import Highlights, ListingKind, ListingState, ListingSummary
from backend.nodes import service as nodes
from search import glossary
from search.engine import SearchUnavailable
from search.fusion import FLOOR
from search.query import Filters, Group, Hit, Hits, Query, Sort
from search.text import normalise, script_of

log = structlog.get_logger(__name__)
PENDING = 1000
SHOWN_NAMES = 4
SHOWN_WORDS = 6
MOST = 1000
"""Listings an engine may be asked for at once."""
ROUNDS = 3
"""How often a page is asked for again when rows of it turn out to be gone."""
SHARED = (
    Group.FIELD,
    Group.COUNTRY,
    Group.REGION,
    Group.NODE,
    Group.ORGANIZATION_KIND,
    Group.TRL,
    Group.CONTENT_LANG,
)
FACETS: Mapping[ListingKind, tuple[Group, ...]] = {
    ListingKind.ACHIEVEMENT: (*SHARED, Group.MODE, Group.PRICE_KIND),
    ListingKind.CHALLENGE: (*SHARED, Group.BOUNTY, Group.DEADLINE),
}


def find(
    session: Session,
    actor: Actor,
    search: Search,
    *,
    kind: ListingKind,
    question: Question,
    paging: PageParams,
    lang: str,
) -> DiscoveryPage:
    """Listings of one kind that answer the question and that the actor may see, in `lang`."""
    query = query_of(session, actor, kind, question, paging, lang)
    try:
        hits, shown = _visible_page(session, actor, search, kind, query, lang)
    except SearchUnavailable as reason:
        log.warning("search.unavailable", reason=str(reason))
        return _from_titles(session, actor, kind, question.q, paging, lang)
    return DiscoveryPage(
        items=shown,
        total=hits.total,
        page=paging.page,
        size=paging.size,
        facets=_facets(session, hits),
        notes=Notes(
            did_you_mean=hits.did_you_mean,
            relaxed=hits.relaxed,
            degraded=hits.degraded,
            also_searched=_also_searched(question.q),
            loosen=[] if hits.total else loosenings(search, query),
        ),
        why=_why(hits, shown) if question.q.strip() else {},
    )


def query_of(
    session: Session,
    actor: Actor,
    kind: ListingKind,
    question: Question,
    paging: PageParams,
    lang: str,
) -> Query:
    """The question as an engine takes it. Raises ValidationFailed for a node that is not there."""
    order, descending = question.order
    if order == "price" and kind is ListingKind.CHALLENGE:
        order = Sort.BOUNTY
    chosen = {
        name: tuple(str(value) for value in getattr(question, name))
        for name in Filters.model_fields
        if isinstance(getattr(question, name, None), list)
    }
    chosen["node"] = _node_ids(session, question.node)
    audience = policy.search_filter(actor)
    return Query(
        kind=index_for(kind, audience),
        audience=audience,
        now=int(clock.now().timestamp()),
        text=question.q,
        lang=lang,
        filters=Filters(trl_min=question.trl_min, trl_max=question.trl_max, **chosen),
        sort=Sort(order),
        descending=descending,
        page=paging.page,
        size=paging.size,
        facets=FACETS[kind],
        without=known_gone(session, actor),
    )


def _also_searched(typed: str) -> list[str]:
    """What the concept that was typed is usually called in other languages, which is sought too."""
    number = glossary.concept(typed)
    if number is None:
        return []
    others = [
        names[0]
        for names in glossary.concepts()[number].values()
        if normalise(typed) not in map(normalise, names)
    ]
    return list(dict.fromkeys(others))[:SHOWN_NAMES]


def _node_ids(session: Session, slugs: Sequence[str]) -> tuple[str, ...]:
    found = [nodes.find_by_slug(session, slug) for slug in slugs]
    faults = [
        Fault(f"/query/node/{place}", "unknown-code", kind="node", given=slugs[place])
        for place, node in enumerate(found)
        if node is None
    ]
    if faults:
        raise ValidationFailed(errors=faults)
    return tuple(str(node.id) for node in found if node is not None)


def known_gone(session: Session, actor: Actor) -> tuple[str, ...]:
    """Listings that the index may still hold although the actor may not see them any more."""
    changed = set(repository.pending(session, PENDING))
    if not changed:
        return ()
    return tuple(sorted(map(str, changed - repository.findable(session, actor, changed))))


def _visible_page(
    session: Session, actor: Actor, search: Search, kind: ListingKind, query: Query, lang: str
) -> tuple[Hits, list[ListingSummary]]:
    """Ask, read the rows again under the actor's rights, and ask anew without what is gone."""
    first, wanted = query.offset, query.size
    if first is None:
        first = (query.page - 1) * wanted
    for _ in range(ROUNDS):
        hits = search.find(query)
        shown = summaries(session, actor, kind, [hit.id for hit in hits.hits], lang)
        gone = [hit.id for hit in hits.hits if hit.id not in shown]
        if not gone:
            break
        # Where some are gone more may be: the next look reaches further than the page.
        further = {"offset": first, "size": min(3 * wanted, MOST)}
        query = query.model_copy(update={"without": (*query.without, *gone), **further})
    items = [_with_highlights(shown[hit.id], hit) for hit in hits.hits if hit.id in shown]
    return hits, items[:wanted]


def summaries(
    session: Session, actor: Actor, kind: str, ids: Sequence[str], lang: str
) -> dict[str, ListingSummary]:
    """Published listings as the actor may see them, by id as the engine writes it."""
    side = achievements if kind == ListingKind.ACHIEVEMENT else challenges
    found = side.summaries(session, actor, [UUID(one) for one in ids], lang) if ids else {}
    return {
        str(listing_id): summary
        for listing_id, summary in found.items()
        if summary.state is ListingState.PUBLISHED
    }


def _with_highlights(summary: ListingSummary, hit: Hit) -> ListingSummary:
    spans = hit.highlights.get(summary.locale, {})
    return summary.model_copy(
        update={
            "highlights": Highlights(
                title=list(spans.get("title", ())), one_line=list(spans.get("one_line", ()))
            )
        }
    )


def _why(hits: Hits, shown: Sequence[ListingSummary]) -> dict[str, Why]:
    titles = {str(one.id): one.title for one in shown}
    return {
        hit.id: Why.model_validate(
            {
                "words": _readable(hit.matched, titles.get(hit.id, ""))[:SHOWN_WORDS],
                "parts": hit.parts,
                "by_words": hit.keyword is not None,
                "by_meaning": hit.vector is not None
                and (hit.keyword is None or hit.vector >= FLOOR),
            }
        )
        for hit in hits.hits
    }


def _readable(words: Sequence[str], title: str) -> Sequence[str]:
    """Those of the words that are in the script of what is shown; all where none is."""
    script = script_of(title)
    return [word for word in words if script_of(word) == script] or words


def _facets(session: Session, hits: Hits) -> dict[str, list[FacetCount]]:
    counted = {
        group: sorted(values.items(), key=lambda one: (-one[1], one[0]))
        for group, values in hits.facets.items()
    }
    slugs = {
        str(card.id): card.slug
        for card in nodes.cards(
            session, [UUID(value) for value, _ in counted.get(Group.NODE, ())]
        ).values()
    }
    return {
        group: [FacetCount(value=slugs.get(value, value), count=count) for value, count in values]
        for group, values in counted.items()
    }


def _from_titles(
    session: Session, actor: Actor, kind: ListingKind, text: str, paging: PageParams, lang: str
) -> DiscoveryPage:
    """The answer while the engine is away: newest first, titles only, and it says so."""
    spellings = sorted({text, text.lower(), text.capitalize(), text.upper()} - {""})
    ids, total = repository.with_title(session, actor, kind, spellings, paging)
    shown = summaries(session, actor, kind, [str(one) for one in ids], lang)
    return DiscoveryPage(
        items=[shown[str(one)] for one in ids if str(one) in shown],
        total=total,
        page=paging.page,
        size=paging.size,
        facets={},
        notes=Notes(degraded=True),
    )
