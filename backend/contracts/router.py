"""Routes of contracts."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response, status

from backend.contracts import service
from backend.contracts.errors import (
    ContractExists,
    ContractFileNotFound,
    ContractFrozen,
    ContractIncomplete,
    ContractNotFound,
    ContractStepNotAllowed,
    ContractTooEarly,
    MilestoneNotFound,
    MilestoneStepNotAllowed,
    VersionNotFound,
)
from backend.contracts.schemas import (
    ContractDesk,
    ContractKind,
    ContractRead,
    ContractStart,
    ContractStep,
    MilestoneStep,
    RegistrationWrite,
    SignatureCreate,
    TermsChange,
    TransferWrite,
    Wording,
)
from backend.core.actor import ReaderLocale, SignedIn
from backend.core.db import DbSession, WritingSession
from backend.core.documents import Format, attachment, render
from backend.core.idempotency import OnceRoute
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    TooManyRequests,
    ValidationFailed,
    describe,
)
from backend.core.rate_limit import limited
from backend.core.settings import Settings
from backend.deals.errors import (
    DealNotFound,
    ExportGateClosed,
    ExportLicenceMissing,
)
from backend.files.errors import FileInUse, FileNotFound
from backend.listings.schemas import FileLink

router = APIRouter(prefix="/contracts", tags=["contracts"], route_class=OnceRoute)
_SEEN = (SignInRequired, DealNotFound, Forbidden, ExportGateClosed)
_READ = (*_SEEN, ContractNotFound)
_CHANGE = (*_READ, StaleEdit, ValidationFailed)
_STEP = (*_CHANGE, ContractStepNotAllowed, ContractTooEarly)
_UPLOAD = (FileNotFound, FileInUse)
Shown = Literal["zh", "en", "ru"]


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


@router.get("/wording", responses=describe(SignInRequired, ValidationFailed))
def read_wording(
    kind: ContractKind,
    _actor: SignedIn,
    lang: Annotated[Shown, Query(description="The language of the words.")] = "zh",
) -> Wording:
    """What a contract of the kind speaks of, why, and words to begin with."""
    return service.wording(kind, lang)


@router.get("/{deal_id}", responses=describe(*_SEEN))
def read_contract(
    deal_id: UUID, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ContractDesk:
    """The contract of a deal, for its parties and whoever drives it."""
    return service.read_desk(session, actor, deal_id, lang)


@router.post(
    "/{deal_id}",
    status_code=status.HTTP_201_CREATED,
    responses=describe(*_SEEN, ValidationFailed, ContractExists, ContractTooEarly),
)
def start_contract(
    deal_id: UUID, body: ContractStart, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ContractRead:
    """Begin a draft."""
    begun = service.start(session, actor, deal_id, body)
    return service.read_contract(session, actor, begun, lang)


@router.put("/{deal_id}/terms", responses=describe(*_CHANGE, ContractFrozen, ContractTooEarly))
def change_terms(
    deal_id: UUID, body: TermsChange, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ContractRead:
    """Write the draft, whole."""
    changed = service.change_terms(session, actor, deal_id, body)
    return service.read_contract(session, actor, changed, lang)


@router.post("/{deal_id}/steps", responses=describe(*_STEP, ContractIncomplete))
def act_on_contract(
    deal_id: UUID, body: ContractStep, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ContractRead:
    """Issue, recall, amend, drop an amendment, or end a contract."""
    changed = service.act(session, actor, deal_id, body)
    return service.read_contract(session, actor, changed, lang)


@router.post(
    "/{deal_id}/signatures",
    status_code=status.HTTP_201_CREATED,
    responses=describe(*_STEP, *_UPLOAD, ExportLicenceMissing),
)
def add_signature(
    deal_id: UUID, body: SignatureCreate, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ContractRead:
    """Record a party's signature, with the upload that shows it."""
    changed = service.sign(session, actor, deal_id, body)
    return service.read_contract(session, actor, changed, lang)


@router.put("/{deal_id}/registration", responses=describe(*_STEP, *_UPLOAD))
def register_contract(
    deal_id: UUID, body: RegistrationWrite, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ContractRead:
    """Write down what the registering office answered."""
    changed = service.register(session, actor, deal_id, body)
    return service.read_contract(session, actor, changed, lang)


@router.put("/{deal_id}/transfer", responses=describe(*_STEP))
def record_transfer(
    deal_id: UUID, body: TransferWrite, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> ContractRead:
    """Write down since when the patent office has the new owner."""
    changed = service.transfer(session, actor, deal_id, body)
    return service.read_contract(session, actor, changed, lang)


@router.post(
    "/{deal_id}/milestones/{milestone_id}/steps",
    responses=describe(*_CHANGE, *_UPLOAD, MilestoneNotFound, MilestoneStepNotAllowed),
)
def act_on_milestone(
    deal_id: UUID,
    milestone_id: UUID,
    body: MilestoneStep,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> ContractRead:
    """Report, accept or refuse a milestone."""
    changed = service.act_on_milestone(session, actor, deal_id, milestone_id, body)
    return service.read_contract(session, actor, changed, lang)


@router.get(
    "/{deal_id}/document",
    response_class=Response,
    dependencies=[limited("contracts.document", "60/minute")],
    responses=describe(*_READ, VersionNotFound, ValidationFailed, TooManyRequests),
)
def download_contract(
    deal_id: UUID,
    session: DbSession,
    actor: SignedIn,
    form: Annotated[Literal[Format.PDF, Format.DOCX], Query(description="Kind of file.")],
    lang: Annotated[Shown, Query(description="The language of the frame.")],
    number: Annotated[
        int | None, Query(ge=1, le=10_000, description="A version; the draft without one.")
    ] = None,
) -> Response:
    """A version or the draft, as PDF or docx."""
    found = service.document(session, actor, deal_id, number, lang)
    return attachment(render(found.document, form), found.name, form)


@router.get(
    "/{deal_id}/registration-form",
    response_class=Response,
    responses=describe(*_READ, ValidationFailed),
)
def download_registration_form(
    deal_id: UUID,
    session: DbSession,
    actor: SignedIn,
    lang: Annotated[Shown, Query(description="The language of the items.")],
) -> Response:
    """What the registering office asks for, as a spreadsheet."""
    found = service.registration_form(session, actor, deal_id, lang)
    return attachment(found.content, found.name, Format.XLSX)


@router.get("/{deal_id}/files/{file_id}/link", responses=describe(*_READ, ContractFileNotFound))
def link_file(
    deal_id: UUID, file_id: UUID, request: Request, session: WritingSession, actor: SignedIn
) -> FileLink:
    """A short-lived address of a signature, a certificate or evidence."""
    return service.file_link(session, actor, _settings(request), deal_id, file_id)
