"""Routes of imports: template, preview, rows, carry out, throw away."""

import json
import shutil
import tempfile
from pathlib import Path
from typing import Annotated, BinaryIO
from uuid import UUID

from fastapi import APIRouter, Depends, File, Form, Query, Request, Response, UploadFile, status
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute
from sqlmodel import Session

from backend.core.actor import ReaderLocale, SignedIn, current_actor, signed_in
from backend.core.db import DbSession, turn
from backend.core.idempotency import OnceRoute
from backend.core.locales import LocaleCode
from backend.core.paging import Page, Paging
from backend.core.problems import (
    Fault,
    Forbidden,
    SignInRequired,
    TooManyRequests,
    ValidationFailed,
    describe,
)
from backend.core.rate_limit import limited
from backend.core.schemas import clean, one_line
from backend.imports import service
from backend.imports.errors import (
    ImportClosed,
    ImportNotFound,
    NothingToImport,
    RowsRefused,
    TooManyRows,
    UnknownColumn,
    UnknownField,
    UnreadableFile,
)
from backend.imports.schemas import CommitRequest, CommitResult, ImportRead, ImportRowRead
from backend.listings.schemas import ListingKind

router = APIRouter(prefix="/imports", tags=["imports"], route_class=OnceRoute)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/template", response_class=Response)
def download_template(kind: ListingKind, locale: ReaderLocale) -> Response:
    """The spreadsheet to fill in."""
    return Response(
        service.workbook(kind, locale),
        media_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="silkbridge-{kind.value}s.xlsx"'},
    )


async def _read_upload(
    request: Request,
    file: Annotated[UploadFile, File()],
    kind: Annotated[ListingKind, Form()],
    organization_id: Annotated[UUID, Form()],
    locale: Annotated[LocaleCode, Form()] = "zh",
    mapping: Annotated[str, Form(max_length=10_000)] = "",
) -> service.CheckedFile:
    # A file takes up to a minute to read: no transaction is held open meanwhile.
    async with turn(request, reading=True) as session:
        await run_in_threadpool(_require_import, request, session, organization_id)
    settings = request.app.state.settings
    name = one_line(clean(Path(file.filename or "").name))[:200] or "upload"
    incoming = service.Incoming(name, kind, organization_id, locale, _mapping(mapping))
    return await run_in_threadpool(_check, file.file, incoming, settings.import_max_rows)


def _require_import(request: Request, session: Session, organization_id: UUID) -> None:
    service.require_import(session, signed_in(current_actor(request, session)), organization_id)


def _check(file: BinaryIO, incoming: service.Incoming, max_rows: int) -> service.CheckedFile:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "upload"
        with path.open("wb") as target:
            shutil.copyfileobj(file, target)
        rows = service.read_rows(path, incoming.name, max_rows=max_rows)
    return service.check_file(incoming, rows)


def preview_import(
    upload: Annotated[service.CheckedFile, Depends(_read_upload)],
    session: DbSession,
    actor: SignedIn,
) -> ImportRead:
    """Read a file and show what it would bring. `mapping` is a JSON object field → column."""
    return service.preview(session, actor, upload)


# Not a OnceRoute: a form can be read only once, and a second preview does no harm.
router.add_api_route(
    "",
    preview_import,
    methods=["POST"],
    status_code=status.HTTP_201_CREATED,
    dependencies=[limited("imports", "120/hour")],
    route_class_override=APIRoute,
    responses=describe(
        SignInRequired,
        Forbidden,
        ValidationFailed,
        TooManyRequests,
        UnreadableFile,
        TooManyRows,
        UnknownColumn,
        UnknownField,
        NothingToImport,
    ),
)


def _mapping(given: str) -> dict[str, str]:
    try:
        found = json.loads(given or "{}")
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
        raise ValidationFailed(errors=[Fault("/mapping", "not-a-mapping")])
    return {clean(field): clean(column) for field, column in found.items()}


@router.get("/{import_id}", responses=describe(SignInRequired, ImportNotFound))
def read_import(import_id: UUID, session: DbSession, actor: SignedIn) -> ImportRead:
    """One import."""
    return service.get_import(session, actor, import_id)


@router.get("/{import_id}/rows", responses=describe(SignInRequired, ImportNotFound))
def read_rows(
    import_id: UUID,
    session: DbSession,
    actor: SignedIn,
    paging: Paging,
    faulty: Annotated[bool | None, Query()] = None,
) -> Page[ImportRowRead]:
    """The rows of an import, page by page."""
    return service.list_rows(session, actor, import_id, paging, faulty=faulty)


@router.post(
    "/{import_id}/commit",
    responses=describe(SignInRequired, ImportNotFound, ImportClosed, RowsRefused, NothingToImport),
)
def commit_import(
    import_id: UUID, body: CommitRequest, session: DbSession, actor: SignedIn
) -> CommitResult:
    """Make drafts of the rows."""
    return service.commit_import(session, actor, import_id, body)


@router.delete(
    "/{import_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=describe(SignInRequired, ImportNotFound, ImportClosed),
)
def discard_import(import_id: UUID, session: DbSession, actor: SignedIn) -> None:
    """Throw a preview away."""
    service.discard_import(session, actor, import_id)
