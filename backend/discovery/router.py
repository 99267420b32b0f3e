"""Routes of the portal's search."""

from typing import Annotated, cast

from fastapi import APIRouter, BackgroundTasks, Depends, Query, Request

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
    Question,
    Words,
)
from backend.listings.schemas import ListingKind
from backend.query_log.service import QueryLog

router = APIRouter(prefix="/discovery", tags=["discovery"])


def _search(request: Request) -> service.Search:
    return cast("service.Search", request.app.state.search)


Search = Annotated[service.Search, Depends(_search)]


class Notes:
    """Counts what was searched for, once the answer is on its way."""

    def __init__(self, request: Request, later: BackgroundTasks) -> None:
        state = request.app.state
        if not hasattr(state, "query_log"):
            state.query_log = QueryLog(state.engine)
        self._log: QueryLog = state.query_log
        self._later = later

    def take(
        self, kind: ListingKind, question: Question, page: DiscoveryPage, lang: str
    ) -> DiscoveryPage:
        """The answer itself; its first page counts, unless the engine was away."""
        if page.page == 1 and not page.notes.degraded:
            due = self._log.note(text=question.q, kind=kind, lang=lang, found=page.total)
            if due:
                self._later.add_task(self._log.write)
        return page


Noting = Annotated[Notes, Depends()]


@router.get("/achievements", responses=describe(ValidationFailed))
def find_achievements(
    question: Annotated[AchievementQuestion, Query()],
    session: DbSession,
    actor: CurrentActor,
    search: Search,
    paging: Paging,
    lang: ReaderLocale,
    notes: Noting,
) -> DiscoveryPage:
    """Achievements on the market that answer the question, with counts for every filter."""
    kind = ListingKind.ACHIEVEMENT
    found = service.find(
        session, actor, search, kind=kind, question=question, paging=paging, lang=lang
    )
    return notes.take(kind, question, found, lang)


@router.get("/challenges", responses=describe(ValidationFailed))
def find_challenges(
    question: Annotated[ChallengeQuestion, Query()],
    session: DbSession,
    actor: CurrentActor,
    search: Search,
    paging: Paging,
    lang: ReaderLocale,
    notes: Noting,
) -> DiscoveryPage:
    """Challenges on the board that answer the question, with counts for every filter."""
    kind = ListingKind.CHALLENGE
    found = service.find(
        session, actor, search, kind=kind, question=question, paging=paging, lang=lang
    )
    return notes.take(kind, question, found, lang)


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
