"""Routes of matches, beside the listings they belong to."""

from typing import Annotated, cast

from fastapi import APIRouter, Depends, Query, Request

from backend.core.actor import CurrentActor, ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.paging import Paging
from backend.core.problems import SignInRequired, describe
from backend.discovery.service import Search as SearchSide
from backend.listings.errors import ListingNotFound
from backend.listings.schemas import ListingKind
from backend.matching import service
from backend.matching.errors import NotOnTheMarket
from backend.matching.schemas import MatchPage, Progress, Similar

router = APIRouter(tags=["matching"])


def _search(request: Request) -> SearchSide:
    return cast("SearchSide", request.app.state.search)


Search = Annotated[SearchSide, Depends(_search)]
Other = Annotated[
    str | None, Query(max_length=60, description="Only the match with this listing: id or number.")
]


@router.get(
    "/challenges/{id_or_number}/matches", responses=describe(ListingNotFound, NotOnTheMarket)
)
def matches_of_challenge(
    id_or_number: str,
    session: DbSession,
    actor: CurrentActor,
    search: Search,
    paging: Paging,
    lang: ReaderLocale,
    other: Other = None,
) -> MatchPage:
    """Achievements that may answer the challenge, best first, with reasons."""
    asked = service.Asked(ListingKind.CHALLENGE, id_or_number, lang, other)
    return service.matches(session, actor, search, asked, paging)


@router.get(
    "/achievements/{id_or_number}/matches", responses=describe(ListingNotFound, NotOnTheMarket)
)
def matches_of_achievement(
    id_or_number: str,
    session: DbSession,
    actor: CurrentActor,
    search: Search,
    paging: Paging,
    lang: ReaderLocale,
    other: Other = None,
) -> MatchPage:
    """Challenges that the achievement may answer, best first, with reasons."""
    asked = service.Asked(ListingKind.ACHIEVEMENT, id_or_number, lang, other)
    return service.matches(session, actor, search, asked, paging)


@router.get(
    "/discovery/achievements/{id_or_number}/similar",
    responses=describe(ListingNotFound, NotOnTheMarket),
)
def similar_achievements(
    id_or_number: str, session: DbSession, actor: CurrentActor, search: Search, lang: ReaderLocale
) -> Similar:
    """Achievements about the same, nearest first."""
    asked = service.Asked(ListingKind.ACHIEVEMENT, id_or_number, lang)
    return service.similar(session, actor, search, asked)


@router.get(
    "/discovery/challenges/{id_or_number}/similar",
    responses=describe(ListingNotFound, NotOnTheMarket),
)
def similar_challenges(
    id_or_number: str, session: DbSession, actor: CurrentActor, search: Search, lang: ReaderLocale
) -> Similar:
    """Challenges about the same that still take answers, nearest first."""
    asked = service.Asked(ListingKind.CHALLENGE, id_or_number, lang)
    return service.similar(session, actor, search, asked)


@router.get("/matching/progress", responses=describe(SignInRequired))
def progress(session: DbSession, _actor: SignedIn, search: Search) -> Progress:
    """How many published listings have been read for their meaning."""
    return service.progress(session, search.embedder)
