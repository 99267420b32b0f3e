"""The other side of the market for one listing, best first, with reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np
import structlog
from numpy.typing import NDArray
from sqlmodel import Session

from backend.achievements import service as achievements
from backend.challenges import service as challenges
from backend.core import clock
from backend.core.actor import Actor
from backend.core.paging import PageParams
from backend.discovery import service as discovery
from backend.discovery.service import Search
from backend.listings import policy as visibility
from backend.listings import service as listings
from backend.listings.errors import ListingNotFound
from backend.listings.schemas import (
    IndicatorBrief,
    ListingKind,
    ListingState,
    ListingSummary,
)
from backend.matching import policy, repository
from backend.matching.errors import NotOnTheMarket
from backend.matching.schemas import (
    Branches,
    Match,
    MatchNotes,
    MatchPage,
    MatchReasons,
)
from backend.matching.service import vectors, wording
from backend.matching.service.features import WEIGHTS, Known, Weighed, weigh
from backend.organizations import service as organizations
from search import finder
from search.documents import ListingDocument
from search.engine import Engine, SearchUnavailable
from search.finder import Profile
from search.fusion import FLOOR
from search.query import WINDOW, Filters, Hit, Query
from search.terms import key_terms, term_counts

log = structlog.get_logger(__name__)
TITLE, TEXT, TRANSLATED = 1.5, 1.0, 1.0
"""Weights of a listing's parts in its key terms."""
SELF_SHARE = 0.35
"""A listing that gathers this share of what the text scores against itself fits by words fully."""
SURE_COSINE = 0.75
"""From this nearness on, two texts mean the same."""
LEAST = 12
"""Candidates that score less are no matches."""
SIDES: Mapping[ListingKind, Any] = {
    ListingKind.ACHIEVEMENT: achievements,
    ListingKind.CHALLENGE: challenges,
}
OPEN_DEADLINES = ("open", "none")


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose matches are wanted, in which language, and whether with one listing alone."""

    kind: ListingKind
    id_or_number: str
    lang: str
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Ours:
    """The listing that matches are looked for."""

    document: ListingDocument
    summary: ListingSummary
    figures: Sequence[IndicatorBrief]
    party: policy.Party
    wording: wording.Wording
    concepts: dict[int, str]
    vectors: NDArray[np.float32] | None
    lang: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One listing of the other side with what speaks for it."""

    summary: ListingSummary
    hit: Hit
    weighed: Weighed
    branches: Branches
    score: int


def matches(
    session: Session,
    actor: Actor,
    search: Search,
    asked: Asked,
    paging: PageParams,
) -> MatchPage:
    """Listings of the other kind that fit the one named and that the reader may see, best first.

    Raises ListingNotFound where the reader may not see the listing, NotOnTheMarket while it is
    not published.
    """
    ours = ours_of(session, actor, search, asked)
    named = _named(session, actor, asked)
    degraded = ours.vectors is None
    try:
        found = _candidates(session, actor, search, ours, named)
        words = _telling_words(search.engine, ours, index_of(actor, _other(asked.kind)))
    except SearchUnavailable as reason:
        log.warning("search.unavailable", reason=str(reason))
        found, words, degraded = [], {}, True
    if asked.other:
        found = [one for one in found if one.summary.id == named]
    page = found[paging.offset : paging.offset + paging.size]
    return MatchPage(
        items=_explained(session, ours, page, words),
        total=len(found),
        page=paging.page,
        size=paging.size,
        notes=MatchNotes(degraded=degraded),
    )


def _named(session: Session, actor: Actor, asked: Asked) -> UUID | None:
    """The one listing asked for, if the reader may see it: a pair is told from either side."""
    if not asked.other:
        return None
    try:
        return listings.get_listing(session, actor, asked.other, _other(asked.kind)).id
    except ListingNotFound:
        return None


def ours_of(session: Session, actor: Actor, search: Search, asked: Asked) -> Ours:
    """All that is known of the listing asked about, as far as the reader may see it."""
    side = SIDES[asked.kind]
    listing = listings.get_listing(session, actor, asked.id_or_number, asked.kind)
    if listing.state is not ListingState.PUBLISHED:
        raise NotOnTheMarket(state=listing.state)
    summary = side.summaries(session, actor, [listing.id], asked.lang).get(listing.id)
    if summary is None:
        raise ListingNotFound(id=asked.id_or_number[:60])
    (document,) = side.documents(session, [listing.id])
    words = _wording(document, summary)
    embedder = search.embedder
    return Ours(
        document=document,
        summary=summary,
        figures=_figures(session, {listing.id: summary}).get(listing.id, ()),
        party=_parties(session, {listing.id: summary})[listing.id],
        wording=words,
        concepts=wording.concepts_in(words),
        vectors=vectors.stored(session, listing.id, embedder.id) if embedder else None,
        lang=asked.lang,
    )


def _wording(document: ListingDocument, summary: ListingSummary) -> wording.Wording:
    """The listing's words; no more than the abstract where the reader may see no more."""
    texts = {
        locale: "\n".join(
            (text.title, text.one_line, text.summary, "" if summary.abstract_only else text.body)
        )
        for locale, text in document.texts.items()
    }
    keywords = () if summary.abstract_only else document.keywords
    return wording.wording(texts, keywords, summary.original_locale)


def _other(kind: ListingKind) -> ListingKind:
    achievement = kind is ListingKind.ACHIEVEMENT
    return ListingKind.CHALLENGE if achievement else ListingKind.ACHIEVEMENT


def index_of(actor: Actor, kind: ListingKind) -> str:
    """The index that answers the reader for a kind of listing."""
    return discovery.index_for(kind, visibility.search_filter(actor))


def parts_of(ours: Ours) -> list[tuple[str, str | None, float]]:
    """The listing in every language it has, and its concepts in the others."""
    parts: list[tuple[str, str | None, float]] = []
    for locale, text in ours.document.texts.items():
        parts.append((text.title, locale, TITLE))
        parts.append((f"{text.one_line}\n{text.summary}\n{text.body}", locale, TEXT))
    parts += [(keyword, None, TEXT) for keyword in ours.document.keywords]
    names = wording.translated(ours.concepts, ours.document.texts)
    return parts + [(name, locale, TRANSLATED) for name, locale in names]


def _candidates(
    session: Session, actor: Actor, search: Search, ours: Ours, named: UUID | None
) -> list[Candidate]:
    other = _other(ours.party.kind)
    query = Query(
        kind=index_of(actor, other),
        audience=visibility.search_filter(actor),
        now=int(clock.now().timestamp()),
        size=WINDOW,
        highlight=False,
        filters=Filters(
            exclude_organizations=(str(ours.party.organization_id),),
            deadline=OPEN_DEADLINES if other is ListingKind.CHALLENGE else (),
        ),
    )
    embedder = search.embedder.id if search.embedder else ""
    profile = Profile(parts_of(ours), ours.vectors, embedder)
    hits = {UUID(hit.id): hit for hit in finder.similar(search.engine, profile, query).hits}
    if named is not None:
        hits.setdefault(named, Hit(id=str(named), score=0.0))
    shown = SIDES[other].summaries(session, actor, list(hits), ours.lang)
    parties = _parties(session, shown)
    paired = [
        (summary, hits[one])
        for one, summary in shown.items()
        if policy.may_pair(ours.party, parties[one], clock.today())
    ]
    figures = _figures(session, {summary.id: summary for summary, _ in paired})
    figures[ours.summary.id] = ours.figures
    known = Known(
        figures, _concluded(session, {one: parties[one].organization_id for one in shown})
    )
    made = _scored(ours, paired, known, own_score(search.engine, ours, query))
    return [one for one in made if one.score >= LEAST or one.summary.id == named]


def _figures(
    session: Session, shown: Mapping[UUID, ListingSummary]
) -> dict[UUID, Sequence[IndicatorBrief]]:
    """All indicators of listings of one kind, but of those that show their abstract alone."""
    open_ = {one: each.kind for one, each in shown.items() if not each.abstract_only}
    if not open_:
        return {}
    found: dict[UUID, Sequence[IndicatorBrief]] = SIDES[next(iter(open_.values()))].figures(
        session, list(open_)
    )
    return found


def _concluded(session: Session, owners: Mapping[UUID, UUID]) -> dict[UUID, int]:
    """By listing, how much its owner has brought to a conclusion."""
    counted = repository.concluded(session, set(owners.values()))
    return {one: counted.get(owner, 0) for one, owner in owners.items()}


def _parties(session: Session, shown: Mapping[UUID, ListingSummary]) -> dict[UUID, policy.Party]:
    cards = listings.cards(session, shown)
    owners = organizations.cards(session, {card.organization_id for card in cards.values()})
    return {
        one: policy.Party(
            kind=card.kind,
            state=card.state,
            organization_id=card.organization_id,
            country=owners[card.organization_id].country,
            export_status=card.export_status,
            valid_until=card.valid_until,
            foreign_allowed=shown[one].foreign_allowed,
            deadline_state=shown[one].deadline_state,
            verified=owners[card.organization_id].verified,
        )
        for one, card in cards.items()
    }


def own_score(engine: Engine, ours: Ours, query: Query) -> float:
    """What the listing's key terms score against the listing itself: the scale of the others."""
    counts = term_counts(parts_of(ours))
    terms = key_terms(counts, engine.frequencies(query.kind, counts))
    if not terms:
        return 0.0
    own = Query(
        kind=ours.party.kind,
        audience=ours.document.audience,
        now=query.now,
        terms=terms,
        within=(ours.document.id,),
        size=1,
        highlight=False,
    )
    hits = engine.search(own).hits
    return hits[0].score if hits else 0.0


def _scored(
    ours: Ours,
    paired: Sequence[tuple[ListingSummary, Hit]],
    known: Known,
    own: float,
) -> list[Candidate]:
    """Fused text score × features, scaled by how strongly words or meaning speak for the best.

    Nothing that people said of the pair enters it: their score is kept beside this one.
    """
    branches = [branches_of(hit, own) for _, hit in paired]
    strength = max((max(b.keyword or 0.0, b.vector or 0.0) for b in branches), default=0.0)
    best = max((hit.score for _, hit in paired), default=0.0) or 1.0
    made = []
    for (summary, hit), found_by in zip(paired, branches, strict=True):
        weighed = weigh(ours.summary, summary, known, ours.lang)
        score = round(100 * strength * hit.score / best * weighed.factor)
        made.append(Candidate(summary, hit, weighed, found_by, score))
    made.sort(key=_rank)
    return made


def _rank(candidate: Candidate) -> tuple[int, float, float, str]:
    """Best first; of equals the younger, and then always in the same order."""
    published = candidate.summary.published_at
    age = -published.timestamp() if published else 0.0
    return -candidate.score, -round(candidate.hit.score, 3), age, str(candidate.summary.id)


def branches_of(hit: Hit, own: float) -> Branches:
    """How strongly words and meaning found it; `own` is what the listing scores against itself."""
    keyword = None
    if hit.keyword is not None and own > 0:
        keyword = round(min(hit.keyword / (own * SELF_SHARE), 1.0), 3)
    vector = None
    if hit.vector is not None:
        vector = round(min(max((hit.vector - FLOOR) / (SURE_COSINE - FLOOR), 0.0), 1.0), 3)
    return Branches(keyword=keyword, vector=vector)


def _telling_words(engine: Engine, ours: Ours, index: str) -> dict[str, float]:
    terms = wording.terms_to_weigh(ours.wording)
    return wording.telling_words(ours.wording, engine.frequencies(index, terms))


def _explained(
    session: Session, ours: Ours, page: Sequence[Candidate], words: Mapping[str, float]
) -> list[Match]:
    if not page:
        return []
    side = SIDES[page[0].summary.kind]
    documents: list[ListingDocument] = side.documents(session, [one.summary.id for one in page])
    said = {UUID(document.id): document for document in documents}
    return [
        _match(ours, one, said[one.summary.id], words) for one in page if one.summary.id in said
    ]


def _match(
    ours: Ours, candidate: Candidate, document: ListingDocument, words: Mapping[str, float]
) -> Match:
    theirs = _wording(document, candidate.summary)
    weighed = candidate.weighed
    return Match(
        listing=candidate.summary,
        score=candidate.score,
        reasons=MatchReasons(
            terms=wording.pairs(ours.wording, ours.concepts, theirs, words),
            fields=weighed.fields,
            trl=weighed.trl,
            indicators=weighed.indicators,
            language_pair=(ours.summary.original_locale, candidate.summary.original_locale),
            branches=candidate.branches,
            features={name: round(share, 3) for name, share in weighed.shares.items()},
            weights=dict(WEIGHTS),
        ),
    )
