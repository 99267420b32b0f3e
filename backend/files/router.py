"""Routes of files: upload, own links, content behind a signed address."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, UploadFile
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse

from backend.core.actor import SignedIn, current_actor, signed_in
from backend.core.db import DbSession, turn
from backend.core.problems import (
    SignInRequired,
    TooManyRequests,
    ValidationFailed,
    describe,
)
from backend.core.rate_limit import limited
from backend.core.settings import Settings
from backend.files import service
from backend.files.errors import (
    FileEmpty,
    FileInUse,
    FileLinkExpired,
    FileLinkInvalid,
    FileNotFound,
    FileTooLarge,
    FileTypeMismatch,
    FileTypeNotAllowed,
    StoreUnavailable,
    UploadQuotaReached,
)
from backend.files.models import StoredFile
from backend.files.schemas import FileLink, FileRead

# Not a OnceRoute: an upload's body is a stream that can be read only once, and an upload sent
# twice does no harm, the unused one is swept away.
router = APIRouter(prefix="/files", tags=["files"])


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


async def _keep(request: Request, file: UploadFile) -> service.Kept:
    # Hashing and writing take long: no transaction is held open meanwhile.
    async with turn(request, reading=True) as session:
        signed_in(await run_in_threadpool(current_actor, request, session))
    settings = _settings(request)
    return await run_in_threadpool(service.keep, settings, file.filename or "", file.file)


@router.post(
    "",
    status_code=201,
    dependencies=[limited("files.upload", "120/minute")],
    responses=describe(
        SignInRequired,
        UploadQuotaReached,
        FileTooLarge,
        ValidationFailed,
        FileEmpty,
        FileTypeNotAllowed,
        FileTypeMismatch,
        TooManyRequests,
        StoreUnavailable,
    ),
)
def upload(
    kept: Annotated[service.Kept, Depends(_keep)],
    request: Request,
    session: DbSession,
    actor: SignedIn,
) -> FileRead:
    """Upload one file; it is kept for a day unless a record takes it into use."""
    stored = service.enter(session, actor, _settings(request), kept)
    return FileRead.model_validate(stored, extra="ignore")


@router.get("/{file_id}/link", responses=describe(SignInRequired, FileNotFound))
def link(file_id: UUID, request: Request, session: DbSession, actor: SignedIn) -> FileLink:
    """A short-lived address of an upload of one's own."""
    return service.own_link(session, actor, _settings(request), file_id)


@router.get(
    "/{file_id}/content",
    response_class=StreamingResponse,
    responses=describe(
        ValidationFailed, FileNotFound, FileLinkInvalid, FileLinkExpired, StoreUnavailable
    ),
)
def content(
    file_id: UUID,
    expires: Annotated[int, Query(ge=0, le=2**40)],
    signature: Annotated[str, Query(max_length=100)],
    request: Request,
    session: DbSession,
) -> StreamingResponse:
    """The bytes behind a signed address, always as a download."""
    file, chunks = service.open_content(session, _settings(request), file_id, expires, signature)
    return StreamingResponse(chunks, media_type=file.media_type, headers=_headers(file))


def _headers(file: StoredFile) -> dict[str, str]:
    return {
        "Content-Length": str(file.size),
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, max-age=300",
    }


@router.delete(
    "/{file_id}", status_code=204, responses=describe(SignInRequired, FileNotFound, FileInUse)
)
def delete(file_id: UUID, session: DbSession, actor: SignedIn) -> None:
    """Delete an upload of one's own that is not in use."""
    service.delete_own(session, actor, file_id)
