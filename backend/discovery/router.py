"""Routes of the portal's search."""

from typing import Annotated, cast

from fastapi import APIRouter, Depends, Query, Request

from backend.core.actor import CurrentActor, ReaderLocale
from backend.core.db import DbSession
from backend.core.paging import Paging
from backend.core.problems import ValidationFailed, describe
from backend.discovery import service
from backend.discovery.schemas import (
    AchievementQuestion,
    ChallengeQuestion,
    Completions,
    DiscoveryPage,
    Overview,
    Words,
)
from backend.listings.schemas import ListingKind

router = APIRouter(prefix="/discovery", tags=["discovery"])


def _search(request: Request) -> service.Search:
    return cast("service.Search", request.app.state.search)


Search = Annotated[service.Search, Depends(_search)]


@router.get("/achievements", responses=describe(ValidationFailed))
def find_achievements(
    question: Annotated[AchievementQuestion, Query()],
    session: DbSession,
    actor: CurrentActor,
    search: Search,
    paging: Paging,
    lang: ReaderLocale,
) -> DiscoveryPage:
    """Achievements on the market that answer the question, with counts for every filter."""
    kind = ListingKind.ACHIEVEMENT
    return service.find(
        session, actor, search, kind=kind, question=question, paging=paging, lang=lang
    )


@router.get("/challenges", responses=describe(ValidationFailed))
def find_challenges(
    question: Annotated[ChallengeQuestion, Query()],
    session: DbSession,
    actor: CurrentActor,
    search: Search,
    paging: Paging,
    lang: ReaderLocale,
) -> DiscoveryPage:
    """Challenges on the board that answer the question, with counts for every filter."""
    kind = ListingKind.CHALLENGE
    return service.find(
        session, actor, search, kind=kind, question=question, paging=paging, lang=lang
    )


@router.get("/suggest", responses=describe(ValidationFailed))
def suggest(
    session: DbSession,
    actor: CurrentActor,
    search: Search,
    lang: ReaderLocale,
    q: Words = "",
    kind: ListingKind | None = None,
) -> Completions:
    """Up to ten completions of what is typed."""
    items = service.suggest(session, actor, search, text=q, kind=kind, lang=lang)
    return Completions(items=items)


@router.get("/overview")
def overview(
    session: DbSession, actor: CurrentActor, search: Search, lang: ReaderLocale
) -> Overview:
    """The home page's figures and first listings."""
    return service.overview(session, actor, search, lang)
