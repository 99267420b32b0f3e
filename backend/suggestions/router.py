"""Routes of the match inbox."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from backend.core.actor import ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.paging import Paging
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    ValidationFailed,
    describe,
)
from backend.suggestions import service
from backend.suggestions.errors import (
    AlreadyPaired,
    SuggestionNotFound,
    SuggestionOver,
    SuggestionStepNotAllowed,
)
from backend.suggestions.schemas import (
    Assignee,
    HumanScore,
    Role,
    SuggestionPage,
    SuggestionRead,
    SuggestionState,
    SuggestionStep,
)

router = APIRouter(prefix="/suggestions", tags=["suggestions"], route_class=OnceRoute)

_ONE = describe(SignInRequired, SuggestionNotFound)
_CHANGE = describe(SignInRequired, Forbidden, SuggestionNotFound, StaleEdit, ValidationFailed)


@router.get("", responses=describe(SignInRequired, ValidationFailed))
def list_suggestions(
    session: DbSession,
    actor: SignedIn,
    paging: Paging,
    lang: ReaderLocale,
    listing: Annotated[UUID | None, Query(description="Only pairs with this listing.")] = None,
    state: Annotated[list[SuggestionState], Query(max_length=6)] = [],  # noqa: B006 — never changed
    role: Role | None = None,
) -> SuggestionPage:
    """Pairs that wait for my answer or have it, the best first."""
    return service.list_suggestions(
        session, actor, paging, lang=lang, listing_id=listing, states=state, role=role
    )


@router.get("/{suggestion_id}", responses=_ONE)
def read_suggestion(
    suggestion_id: UUID, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> SuggestionRead:
    """One pair as my side sees it."""
    found = service.get_suggestion(session, actor, suggestion_id)
    return service.describe(session, actor, [found], lang)[0]


@router.get("/{suggestion_id}/assignees", responses={**_ONE, **describe(Forbidden)})
def list_assignees(suggestion_id: UUID, session: DbSession, actor: SignedIn) -> list[Assignee]:
    """People the suggestion can be given to."""
    return service.list_assignees(session, actor, suggestion_id)


@router.post(
    "/{suggestion_id}/actions",
    responses={
        **_CHANGE,
        **describe(SuggestionStepNotAllowed, SuggestionOver, AlreadyPaired, StaleEdit),
    },
)
def act_on_suggestion(
    suggestion_id: UUID,
    body: SuggestionStep,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> SuggestionRead:
    """Accept, decline with a reason, put off, give to somebody, or think again."""
    changed = service.act(session, actor, suggestion_id, body)
    return service.describe(session, actor, [changed], lang)[0]


@router.put("/{suggestion_id}/score", responses=_CHANGE)
def score_suggestion(
    suggestion_id: UUID, body: HumanScore, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> SuggestionRead:
    """Say from 1 to 5 how good the pair is; the system's own score stays as it is."""
    changed = service.score(session, actor, suggestion_id, body)
    return service.describe(session, actor, [changed], lang)[0]
