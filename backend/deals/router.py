"""Routes of deals."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query, status

from backend.core.actor import ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.paging import Page, Paging
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    ValidationFailed,
    describe,
)
from backend.deals import service
from backend.deals.errors import (
    ChecklistOpen,
    ConsentMissing,
    ContractUnsigned,
    DealAlreadyOpen,
    DealEnded,
    DealNotFound,
    DealStepNotAllowed,
    ExportGateClosed,
    ExportLicenceMissing,
    ListingOffMarket,
    NoticeMissing,
    NoticeOpen,
    NoticeUpheld,
    TaskNotFound,
)
from backend.deals.schemas import (
    Candidate,
    DealCreate,
    DealPage,
    DealRead,
    DealStep,
    EventRead,
    ExpectedChange,
    ManagerChange,
    MessageCreate,
    MessageRead,
    NextActionChange,
    PersonRef,
    Source,
    Stage,
    TaskCreate,
    TaskPatch,
    TaskRead,
)
from backend.listings.errors import ListingNotFound

router = APIRouter(prefix="/deals", tags=["deals"], route_class=OnceRoute)

_SEEN = (SignInRequired, DealNotFound)
_ONE = describe(*_SEEN)
_CHANGED = (*_SEEN, Forbidden, DealEnded, StaleEdit, ValidationFailed)
_CHANGE = describe(*_CHANGED)
_ADD = describe(*_SEEN, Forbidden, DealEnded, ExportGateClosed, ValidationFailed)
Sort = Literal["due", "-opened", "value", "stage_since", "number"]
Driver = Literal["me", "none"]


@router.get("", responses=describe(SignInRequired, ValidationFailed))
def list_deals(
    session: DbSession,
    actor: SignedIn,
    paging: Paging,
    lang: ReaderLocale,
    stage: Annotated[list[Stage], Query(max_length=7)] = [],  # noqa: B006 — never changed
    manager: Annotated[
        UUID | Driver | None, Query(description="A person, oneself, or nobody yet.")
    ] = None,
    organization: UUID | None = None,
    pair: Annotated[UUID | None, Query(description="The suggested pair it began with.")] = None,
    overdue: Annotated[bool | None, Query(description="Whether the next action is.")] = None,
    source: Source | None = None,
    open: Annotated[bool | None, Query(description="Under way, or ended.")] = None,  # noqa: A002 — the word in the address
    q: Annotated[str, Query(max_length=200, description="Words of titles, names, numbers.")] = "",
    sort: Sort = "due",
) -> DealPage:
    """Deals that I may see, and what the stages come to."""
    asked = service.asked(
        actor,
        stages=stage,
        manager=manager,
        organization=organization,
        pair=pair,
        overdue=overdue,
        source=source,
        under_way=open,
        q=q,
    )
    return service.list_deals(session, actor, paging, asked, sort=sort, lang=lang)


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=describe(
        SignInRequired,
        Forbidden,
        ListingNotFound,
        ListingOffMarket,
        DealAlreadyOpen,
        ExportGateClosed,
        ValidationFailed,
    ),
)
def ask_for_deal(
    body: DealCreate, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> DealRead:
    """Ask the owner of a listing to talk."""
    return service.read_deal(session, actor, service.ask(session, actor, body), lang)


@router.get("/{id_or_number}", responses=_ONE)
def read_deal(
    id_or_number: str, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> DealRead:
    """A deal's page, by id or number."""
    found = service.find_deal(session, actor, id_or_number)
    return service.read_deal(session, actor, found, lang)


@router.post(
    "/{deal_id}/steps",
    responses=describe(
        *_CHANGED,
        DealStepNotAllowed,
        ConsentMissing,
        ContractUnsigned,
        ChecklistOpen,
        ExportGateClosed,
        ExportLicenceMissing,
        *(NoticeMissing, NoticeOpen, NoticeUpheld),
        DealAlreadyOpen,
    ),
)
def act_on_deal(
    deal_id: UUID, body: DealStep, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> DealRead:
    """Take one step: agree to talk, move on, step back, close, lose or reopen."""
    return service.read_deal(session, actor, service.act(session, actor, deal_id, body), lang)


@router.put("/{deal_id}/manager", responses=_CHANGE)
def change_manager(
    deal_id: UUID, body: ManagerChange, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> DealRead | None:
    """Take a deal that nobody drives, or hand it over; null for one who is out of it thereby."""
    changed = service.change_manager(session, actor, deal_id, body)
    return service.read_if_visible(session, actor, changed, lang)


@router.get("/{deal_id}/managers", responses=describe(*_SEEN, Forbidden))
def list_managers(deal_id: UUID, session: DbSession, actor: SignedIn) -> list[Candidate]:
    """Whom the deal can be given to."""
    return service.list_candidates(session, actor, deal_id)


@router.put("/{deal_id}/next-action", responses=_CHANGE)
def set_next_action(
    deal_id: UUID, body: NextActionChange, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> DealRead:
    """Say what comes next and by when."""
    changed = service.set_next_action(session, actor, deal_id, body)
    return service.read_deal(session, actor, changed, lang)


@router.put("/{deal_id}/expected", responses=_CHANGE)
def set_expected(
    deal_id: UUID, body: ExpectedChange, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> DealRead:
    """Estimate what the deal will be worth; the parties never see it."""
    changed = service.set_expected(session, actor, deal_id, body)
    return service.read_deal(session, actor, changed, lang)


@router.get("/{deal_id}/messages", responses=_ONE)
def list_messages(
    deal_id: UUID, session: DbSession, actor: SignedIn, paging: Paging
) -> Page[MessageRead]:
    """What was said to all in the deal, the newest first."""
    return service.list_messages(session, actor, deal_id, paging, private=False)


@router.post("/{deal_id}/messages", status_code=status.HTTP_201_CREATED, responses=_ADD)
def write_message(
    deal_id: UUID, body: MessageCreate, session: DbSession, actor: SignedIn
) -> MessageRead:
    """Write to all in the deal."""
    return service.say(session, actor, deal_id, body, private=False)


@router.get("/{deal_id}/notes", responses=_ONE)
def list_notes(
    deal_id: UUID, session: DbSession, actor: SignedIn, paging: Paging
) -> Page[MessageRead]:
    """Notes of my own side, the newest first."""
    return service.list_messages(session, actor, deal_id, paging, private=True)


@router.post("/{deal_id}/notes", status_code=status.HTTP_201_CREATED, responses=_ADD)
def write_note(
    deal_id: UUID, body: MessageCreate, session: DbSession, actor: SignedIn
) -> MessageRead:
    """Leave a note for my own side alone."""
    return service.say(session, actor, deal_id, body, private=True)


@router.get("/{deal_id}/tasks", responses=_ONE)
def list_tasks(deal_id: UUID, session: DbSession, actor: SignedIn) -> list[TaskRead]:
    """What is to be done and what is done."""
    return service.list_tasks(session, actor, deal_id)


@router.post("/{deal_id}/tasks", status_code=status.HTTP_201_CREATED, responses=_ADD)
def add_task(deal_id: UUID, body: TaskCreate, session: DbSession, actor: SignedIn) -> TaskRead:
    """Put something on the list."""
    return service.add_task(session, actor, deal_id, body)


@router.patch("/{deal_id}/tasks/{task_id}", responses=describe(*_CHANGED, TaskNotFound))
def patch_task(
    deal_id: UUID, task_id: UUID, body: TaskPatch, session: DbSession, actor: SignedIn
) -> TaskRead:
    """Do a task, give it to somebody, or change it."""
    return service.patch_task(session, actor, deal_id, task_id, body)


@router.get("/{deal_id}/people", responses=_ONE)
def list_people(deal_id: UUID, session: DbSession, actor: SignedIn) -> list[PersonRef]:
    """Whom tasks can be given to."""
    return service.list_people(session, actor, deal_id)


@router.get("/{deal_id}/timeline", responses=_ONE)
def list_events(deal_id: UUID, session: DbSession, actor: SignedIn) -> list[EventRead]:
    """What happened, the newest first."""
    return service.list_events(session, actor, deal_id)
