"""Routes of imports: template, preview, rows, carry out, throw away."""

import json
import shutil
import tempfile
from pathlib import Path
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Query, Request, Response, UploadFile, status

from backend.core.actor import ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.locales import LocaleCode
from backend.core.paging import Page, Paging
from backend.core.problems import Fault, Forbidden, ValidationFailed, describe
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


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=describe(
        UnreadableFile, TooManyRows, UnknownColumn, UnknownField, NothingToImport, Forbidden
    ),
)
def preview_import(
    session: DbSession,
    actor: SignedIn,
    request: Request,
    file: Annotated[UploadFile, File()],
    kind: Annotated[ListingKind, Form()],
    organization_id: Annotated[UUID, Form()],
    locale: Annotated[LocaleCode, Form()] = "zh",
    mapping: Annotated[str, Form(max_length=10_000)] = "",
) -> ImportRead:
    """Read a file and show what it would bring. `mapping` is a JSON object field → column."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "upload"
        with path.open("wb") as target:
            shutil.copyfileobj(file.file, target)
        incoming = service.Incoming(
            path=path,
            name=one_line(clean(Path(file.filename or "").name))[:200] or "upload",
            kind=kind,
            organization_id=organization_id,
            locale=locale,
            mapping=_mapping(mapping),
        )
        return service.preview(session, actor, request.app.state.settings, incoming)


def _mapping(given: str) -> dict[str, str]:
    try:
        found = json.loads(given or "{}")
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
        raise ValidationFailed(errors=[Fault("/mapping", "not-a-mapping")])
    return {clean(field): clean(column) for field, column in found.items()}


@router.get("/{import_id}", responses=describe(ImportNotFound))
def read_import(import_id: UUID, session: DbSession, actor: SignedIn) -> ImportRead:
    """One import."""
    return service.get_import(session, actor, import_id)


@router.get("/{import_id}/rows", responses=describe(ImportNotFound))
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
    responses=describe(ImportNotFound, ImportClosed, RowsRefused, NothingToImport),
)
def commit_import(
    import_id: UUID, body: CommitRequest, session: DbSession, actor: SignedIn
) -> CommitResult:
    """Make drafts of the rows."""
    return service.commit_import(session, actor, import_id, body)


@router.delete(
    "/{import_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=describe(ImportNotFound, ImportClosed),
)
def discard_import(import_id: UUID, session: DbSession, actor: SignedIn) -> None:
    """Throw a preview away."""
    service.discard_import(session, actor, import_id)
