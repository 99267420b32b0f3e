"""Routes of the export gate."""

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, File, Form, Query, Request, UploadFile
from fastapi.concurrency import run_in_threadpool

from backend.compliance import policy, service
from backend.compliance.errors import (
    CaseNotFound,
    CatalogueEntryNotFound,
    DeclarationMissing,
    GateStepNotAllowed,
    LetterMissing,
    OwnCase,
    PartyListNotFound,
    PermitNotFound,
)
from backend.compliance.schemas import (
    CasePage,
    CaseRead,
    CatalogueEnd,
    CatalogueList,
    CatalogueLoaded,
    CatalogueWrite,
    Decision,
    DeclarationWrite,
    ListCheck,
    PartyLists,
    PermitWrite,
    Revocation,
)
from backend.core.actor import ReaderLocale, SignedIn, current_actor, signed_in
from backend.core.db import DbSession, turn
from backend.core.idempotency import OnceRoute
from backend.core.paging import Paging
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    TooManyRequests,
    ValidationFailed,
    describe,
)
from backend.core.rate_limit import limited
from backend.core.schemas import clean, one_line
from backend.imports.errors import TooManyRows, UnreadableFile
from backend.listings.schemas import ExportStatus

router = APIRouter(prefix="/compliance", tags=["compliance"], route_class=OnceRoute)
# Not a OnceRoute: an upload's body can be read only once.
uploads = APIRouter()
_SEEN = (SignInRequired, CaseNotFound)
_STEP = (*_SEEN, Forbidden, StaleEdit, GateStepNotAllowed, OwnCase, ValidationFailed)
_KEEP = (SignInRequired, Forbidden, ValidationFailed)
_FILE = describe(*_KEEP, TooManyRows, UnreadableFile, TooManyRequests)
Rows = list[dict[str, Any]]


@router.get("/cases", responses=describe(SignInRequired, ValidationFailed))
def list_cases(
    session: DbSession,
    actor: SignedIn,
    paging: Paging,
    lang: ReaderLocale,
    status: ExportStatus | None = None,
    waiting: Annotated[bool, Query(description="Only what waits for a person.")] = False,  # noqa: FBT002 — a word in the address
    q: Annotated[str, Query(max_length=200)] = "",
) -> CasePage:
    """Cases of the export gate that I oversee."""
    return service.list_cases(session, actor, paging, lang, status=status, waiting=waiting, q=q)


@router.get("/cases/{listing_id}", responses=describe(*_SEEN))
def read_case(
    listing_id: UUID, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> CaseRead:
    """Everything there is to weigh about one listing, for its desk and its owner."""
    return service.read_case(session, actor, listing_id, lang)


@router.post(
    "/cases/{listing_id}/declarations",
    responses=describe(*_SEEN, Forbidden, StaleEdit, ValidationFailed),
)
def declare(
    listing_id: UUID,
    body: DeclarationWrite,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> CaseRead:
    """Declare for the owner what a technology is."""
    service.declare(session, actor, listing_id, body)
    return service.read_case(session, actor, listing_id, lang)


@router.post("/cases/{listing_id}/decisions", responses=describe(*_STEP, DeclarationMissing))
def decide_case(
    listing_id: UUID, body: Decision, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> CaseRead:
    """Clear, restrict, prohibit, confirm or reopen, with the reasons."""
    service.decide(session, actor, listing_id, body)
    return service.read_case(session, actor, listing_id, lang)


@router.post("/cases/{listing_id}/permits", responses=describe(*_STEP, LetterMissing))
def enter_permit(
    listing_id: UUID, body: PermitWrite, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> CaseRead:
    """Enter a letter of intent or a licence for a party abroad."""
    service.enter(session, actor, listing_id, body)
    return service.read_case(session, actor, listing_id, lang)


@router.post(
    "/cases/{listing_id}/permits/{permit_id}/revocation",
    responses=describe(*_STEP, PermitNotFound),
)
def revoke_permit(
    listing_id: UUID,
    permit_id: UUID,
    body: Revocation,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> CaseRead:
    """Let a letter or licence count no more."""
    service.revoke(session, actor, listing_id, permit_id, body)
    return service.read_case(session, actor, listing_id, lang)


@router.get("/list-check", responses=describe(*_KEEP))
def check_lists(
    session: DbSession,
    actor: SignedIn,
    name: Annotated[str, Query(min_length=2, max_length=300)],
    organization: UUID | None = None,
) -> ListCheck:
    """What the uploaded lists say about a name, and about an organisation."""
    return service.check(session, actor, name, organization)


@router.get("/catalogue", responses=describe(SignInRequired, Forbidden))
def list_catalogue(session: DbSession, actor: SignedIn, lang: ReaderLocale) -> CatalogueList:
    """Every version of every catalogue entry."""
    return service.list_catalogue(session, actor, lang)


@router.post("/catalogue", status_code=201, responses=describe(*_KEEP, StaleEdit))
def add_catalogue_entry(
    body: CatalogueWrite, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> CatalogueList:
    """Enter a new version of an entry; what is on the market is screened anew."""
    return service.add_entry(session, actor, body, lang)


@router.post(
    "/catalogue/{code}/{version}/end",
    responses=describe(*_KEEP, StaleEdit, CatalogueEntryNotFound),
)
def end_catalogue_entry(
    code: str,
    version: int,
    body: CatalogueEnd,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> CatalogueList:
    """Say on which day a version counts for the last time."""
    return service.end_entry(session, actor, code, version, body, lang)


@router.get("/party-lists", responses=describe(SignInRequired, Forbidden))
def list_party_lists(session: DbSession, actor: SignedIn) -> PartyLists:
    """Lists of parties that names are checked against."""
    return service.list_lists(session, actor)


@router.post(
    "/party-lists/{list_id}/retirement",
    responses=describe(SignInRequired, Forbidden, PartyListNotFound),
)
def retire_party_list(list_id: UUID, session: DbSession, actor: SignedIn) -> PartyLists:
    """Let a list count no more."""
    return service.retire(session, actor, list_id)


def _require_keeper(request: Request, session: DbSession) -> None:
    policy.require(policy.can_keep(signed_in(current_actor(request, session))))


async def _rows(request: Request, file: Annotated[UploadFile, File()]) -> Rows:
    # A file takes up to a minute to read: no transaction is held open meanwhile.
    async with turn(request, reading=True) as session:
        await run_in_threadpool(_require_keeper, request, session)
    name = one_line(clean(Path(file.filename or "").name))[:200] or "upload"
    return await run_in_threadpool(_read, file, name)


def _read(file: UploadFile, name: str) -> Rows:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "upload"
        with path.open("wb") as target:
            shutil.copyfileobj(file.file, target)
        return service.read_file(path, name)


@uploads.post(
    "/catalogue/file",
    dependencies=[limited("compliance.upload", "30/minute")],
    responses=_FILE,
)
def load_catalogue(
    rows: Annotated[Rows, Depends(_rows)], session: DbSession, actor: SignedIn
) -> CatalogueLoaded:
    """Enter all entries of a CSV or Excel file, or none of them."""
    return service.load(session, actor, rows)


@uploads.post(
    "/party-lists",
    status_code=201,
    dependencies=[limited("compliance.upload", "30/minute")],
    responses=_FILE,
)
def upload_party_list(
    rows: Annotated[Rows, Depends(_rows)],
    session: DbSession,
    actor: SignedIn,
    name: Annotated[str, Form(min_length=1, max_length=200)],
    dated: Annotated[date, Form()],
    source: Annotated[str, Form(max_length=300)] = "",
) -> PartyLists:
    """Keep a list of parties from a CSV or Excel file."""
    name, source = one_line(clean(name)), one_line(clean(source))
    return service.upload(session, actor, rows, name=name, source=source, dated=dated)


router.include_router(uploads)
