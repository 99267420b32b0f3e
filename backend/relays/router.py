"""Routes of relays."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, status

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
from backend.deals.errors import ExportGateClosed, ExportLicenceMissing, ListingOffMarket
from backend.files.errors import FileInUse, FileNotFound
from backend.listings.errors import ListingNotFound
from backend.relays import service
from backend.relays.errors import (
    EvidenceMissing,
    EvidenceNotFound,
    MilestonesOpen,
    RelayAlreadyOpen,
    RelayEnded,
    RelayMilestoneNotFound,
    RelayNotFound,
    RelayStepNotAllowed,
    SamePerson,
    YearsMissing,
)
from backend.relays.schemas import (
    Mode,
    RelayCreate,
    RelayEventRead,
    RelayEvidenceCreate,
    RelayEvidenceLink,
    RelayMilestoneCreate,
    RelayMilestoneDecision,
    RelayMilestoneReport,
    RelayPage,
    RelayRead,
    RelayStep,
    RelayTeamChange,
    RelayYearWrite,
    Stage,
)

router = APIRouter(prefix="/relays", tags=["relays"], route_class=OnceRoute)

_SEEN = (SignInRequired, RelayNotFound)
_ONE = describe(*_SEEN)
_CHANGED = (*_SEEN, Forbidden, StaleEdit, ValidationFailed)
_ADDED = (*_CHANGED, RelayEnded)
_FILED = (*_ADDED, FileNotFound, FileInUse)
Sort = Literal["due", "-opened", "stage_since", "number"]


@router.get("", responses=describe(SignInRequired, ValidationFailed))
def list_relays(
    session: DbSession,
    actor: SignedIn,
    paging: Paging,
    lang: ReaderLocale,
    stage: Annotated[list[Stage], Query(max_length=14)] = [],  # noqa: B006 — never changed
    mode: Mode | None = None,
    node: Annotated[UUID | None, Query(description="One of the three desks.")] = None,
    my_turn: Annotated[bool | None, Query(description="Whether the next step is mine.")] = None,
    overdue: Annotated[bool | None, Query(description="Whether the next step is.")] = None,
    open: Annotated[bool | None, Query(description="Under way, or ended.")] = None,  # noqa: A002 — the word in the address
    q: Annotated[str, Query(max_length=200, description="Words of titles, names, numbers.")] = "",
    sort: Sort = "due",
) -> RelayPage:
    """Relays of my desks and organisations, and how many stand at each stage."""
    asked = service.asked(
        stages=stage,
        mode=mode,
        node=node,
        my_turn=my_turn,
        overdue=overdue,
        under_way=open,
        q=q,
    )
    return service.list_relays(session, actor, paging, asked, sort=sort, lang=lang)


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=describe(
        SignInRequired,
        Forbidden,
        ListingNotFound,
        ListingOffMarket,
        RelayAlreadyOpen,
        ExportGateClosed,
        ValidationFailed,
    ),
)
def open_relay(
    body: RelayCreate, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> RelayRead:
    """Bring team, achievement and project onto their way as one bundle."""
    return service.read_relay(session, actor, service.open_relay(session, actor, body), lang)


@router.get("/{id_or_number}", responses=_ONE)
def read_relay(
    id_or_number: str, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> RelayRead:
    """A relay's page, by id or number."""
    found = service.find_relay(session, actor, id_or_number)
    return service.read_relay(session, actor, found, lang)


@router.post(
    "/{relay_id}/steps",
    responses=describe(
        *_CHANGED,
        RelayStepNotAllowed,
        SamePerson,
        MilestonesOpen,
        EvidenceMissing,
        YearsMissing,
        ExportGateClosed,
        ExportLicenceMissing,
    ),
)
def act_on_relay(
    relay_id: UUID, body: RelayStep, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> RelayRead:
    """Take one step, from the screening to the last of three years."""
    return service.read_relay(session, actor, service.act(session, actor, relay_id, body), lang)


@router.put("/{relay_id}/team", responses=describe(*_ADDED))
def set_team(
    relay_id: UUID, body: RelayTeamChange, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> RelayRead:
    """Say who carries the project."""
    changed = service.set_team(session, actor, relay_id, body)
    return service.read_relay(session, actor, changed, lang)


@router.post(
    "/{relay_id}/milestones", status_code=status.HTTP_201_CREATED, responses=describe(*_ADDED)
)
def add_milestone(
    relay_id: UUID,
    body: RelayMilestoneCreate,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> RelayRead:
    """Plan something to reach."""
    changed = service.add_milestone(session, actor, relay_id, body)
    return service.read_relay(session, actor, changed, lang)


@router.put(
    "/{relay_id}/milestones/{milestone_id}/report",
    responses=describe(*_FILED, RelayMilestoneNotFound),
)
def report_milestone(
    relay_id: UUID,
    milestone_id: UUID,
    body: RelayMilestoneReport,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> RelayRead:
    """Say what was reached, and show it."""
    changed = service.report_milestone(session, actor, relay_id, milestone_id, body)
    return service.read_relay(session, actor, changed, lang)


@router.put(
    "/{relay_id}/milestones/{milestone_id}/verdict",
    responses=describe(*_ADDED, RelayMilestoneNotFound, SamePerson),
)
def decide_milestone(
    relay_id: UUID,
    milestone_id: UUID,
    body: RelayMilestoneDecision,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> RelayRead:
    """Say whether a milestone counts as met."""
    changed = service.decide_milestone(session, actor, relay_id, milestone_id, body)
    return service.read_relay(session, actor, changed, lang)


@router.post(
    "/{relay_id}/evidence", status_code=status.HTTP_201_CREATED, responses=describe(*_FILED)
)
def add_evidence(
    relay_id: UUID,
    body: RelayEvidenceCreate,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> RelayRead:
    """Add a paper or a fact that shows how far the project is."""
    changed = service.add_evidence(session, actor, relay_id, body)
    return service.read_relay(session, actor, changed, lang)


@router.get("/{relay_id}/evidence/{evidence_id}/link", responses=describe(*_SEEN, EvidenceNotFound))
def link_evidence(
    relay_id: UUID, evidence_id: UUID, request: Request, session: DbSession, actor: SignedIn
) -> RelayEvidenceLink:
    """A short-lived address of a file."""
    settings = request.app.state.settings
    return service.link_evidence(session, actor, settings, relay_id, evidence_id)


@router.put("/{relay_id}/years/{year}", responses=describe(*_ADDED))
def report_year(
    relay_id: UUID,
    year: Annotated[int, Path(ge=1, le=3)],
    body: RelayYearWrite,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> RelayRead:
    """Tell the figures of one of the three years after landing."""
    changed = service.report_year(session, actor, relay_id, year, body)
    return service.read_relay(session, actor, changed, lang)


@router.get("/{relay_id}/timeline", responses=_ONE)
def list_events(relay_id: UUID, session: DbSession, actor: SignedIn) -> list[RelayEventRead]:
    """What happened, the newest first."""
    return service.list_events(session, actor, relay_id)
