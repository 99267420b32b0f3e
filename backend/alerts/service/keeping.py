"""Saving, renaming, changing and deleting one's searches."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from backend.alerts import repository
from backend.alerts.errors import SavedSearchNotFound, TooManySavedSearches
from backend.alerts.models import SavedSearch
from backend.alerts.schemas import (
    SavedQuestion,
    SavedSearchCreate,
    SavedSearchPage,
    SavedSearchPatch,
    SavedSearchRead,
)
from backend.core import clock
from backend.core.actor import Actor
from backend.core.paging import PageParams
from backend.core.problems import Fault, SignInRequired, StaleEdit, ValidationFailed
from backend.discovery.schemas import AchievementQuestion, ChallengeQuestion, Question
from backend.listings.schemas import ListingKind
from backend.nodes import service as nodes

MOST = 50
QUESTIONS: dict[ListingKind, type[Question]] = {
    ListingKind.ACHIEVEMENT: AchievementQuestion,
    ListingKind.CHALLENGE: ChallengeQuestion,
}


def list_searches(session: Session, actor: Actor, paging: PageParams) -> SavedSearchPage:
    """The actor's own searches, the newest first."""
    rows, total = repository.page(session, _person(actor), paging)
    told = repository.told(session, [row.id for row in rows])
    return SavedSearchPage(
        items=[_read(row, *told.get(row.id, (0, None))) for row in rows],
        total=total,
        page=paging.page,
        size=paging.size,
        most=MOST,
    )


def read_search(session: Session, actor: Actor, search_id: UUID) -> SavedSearchRead:
    """One of the actor's own searches. Raises SavedSearchNotFound."""
    return _described(session, _own(session, actor, search_id))


def save_search(session: Session, actor: Actor, data: SavedSearchCreate) -> SavedSearchRead:
    """Keep a search; what is on the market by now is not news to it."""
    person_id = _person(actor)
    if repository.count(session, person_id) >= MOST:
        raise TooManySavedSearches(most=MOST)
    search = SavedSearch(
        person_id=person_id,
        name=data.name,
        kind=data.kind,
        question=_checked(session, data.kind, data.question),
        lang=data.lang,
        frequency=data.frequency,
    )
    session.add(search)
    session.flush()
    return _described(session, search)


def change_search(
    session: Session, actor: Actor, search_id: UUID, data: SavedSearchPatch
) -> SavedSearchRead:
    """Change what was sent; another question looks at the market anew from now on."""
    search = _own(session, actor, search_id, lock=True)
    if search.version != data.version:
        raise StaleEdit(version=search.version, changed=["name", "question", "frequency"])
    sent = data.model_fields_set - {"version"}
    for name in sent - {"question"}:
        setattr(search, name, getattr(data, name))
    if "question" in sent:
        question = _checked(session, search.kind, data.question)
        if question != search.question:
            search.question, search.watched_since = question, clock.now()
    search.version += 1 if sent else 0
    session.flush()
    return _described(session, search)


def delete_search(session: Session, actor: Actor, search_id: UUID) -> None:
    """Forget a search with all it has told."""
    session.delete(_own(session, actor, search_id, lock=True))
    session.flush()


def question_of(search: SavedSearch) -> Question:
    """The question as discovery takes it."""
    return QUESTIONS[search.kind].model_validate(search.question)


def _checked(session: Session, kind: ListingKind, question: SavedQuestion) -> dict[str, object]:
    """What was chosen, as plain JSON. Raises ValidationFailed for what this side cannot ask."""
    sent = question.model_dump(mode="json", exclude_defaults=True)
    known = QUESTIONS[kind].model_fields
    faults = [Fault(f"/question/{name}", "extra-forbidden") for name in sent if name not in known]
    faults += [
        Fault(f"/question/node/{place}", "unknown-code", kind="node", given=slug)
        for place, slug in enumerate(question.node)
        if nodes.find_by_slug(session, slug) is None
    ]
    order, _ = question.order
    if kind is ListingKind.ACHIEVEMENT and order == "deadline":
        faults.append(Fault("/question/sort", "enum"))
    if faults:
        raise ValidationFailed(errors=faults)
    return sent


def _own(session: Session, actor: Actor, search_id: UUID, *, lock: bool = False) -> SavedSearch:
    search = repository.own(session, _person(actor), search_id, lock=lock)
    if search is None:
        raise SavedSearchNotFound(id=str(search_id))
    return search


def _described(session: Session, search: SavedSearch) -> SavedSearchRead:
    told = repository.told(session, [search.id])
    return _read(search, *told.get(search.id, (0, None)))


def _read(search: SavedSearch, told: int, last_told_at: datetime | None) -> SavedSearchRead:
    row = search.model_dump(exclude={"person_id", "watched_since", "question"})
    question = SavedQuestion.model_validate(search.question)
    return SavedSearchRead(
        **row,
        question=question,
        told=told,
        last_told_at=last_told_at,
    )


def _person(actor: Actor) -> UUID:
    if actor.person_id is None:
        raise SignInRequired
    return actor.person_id
