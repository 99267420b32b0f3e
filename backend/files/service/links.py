"""Signed addresses: whoever holds one may fetch one file for a short while."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.security import sign, signature_fits
from backend.core.settings import Settings
from backend.files import policy
from backend.files.errors import FileLinkExpired, FileLinkInvalid, FileNotFound
from backend.files.models import StoredFile
from backend.files.schemas import FileLink
from backend.files.service.store import store_of
from backend.files.service.uploads import get_file

_PURPOSE = "file-content"


def link(settings: Settings, file: StoredFile, *, seconds: int = 300) -> str:
    """An address of the file's content that stops working after so many seconds."""
    expires = int((clock.now() + timedelta(seconds=seconds)).timestamp())
    signature = sign(settings.key, _PURPOSE, f"{file.id}:{expires}")
    return f"/api/v1/files/{file.id}/content?expires={expires}&signature={signature}"


def own_link(session: Session, actor: Actor, settings: Settings, file_id: UUID) -> FileLink:
    """An address of an upload of one's own."""
    file = get_file(session, file_id)
    if not policy.owns(actor, file):
        raise FileNotFound(id=str(file_id))
    url = link(settings, file)
    expires = int(url.partition("expires=")[2].partition("&")[0])
    return FileLink(url=url, expires_at=datetime.fromtimestamp(expires, UTC))


def open_content(
    session: Session, settings: Settings, file_id: UUID, expires: int, signature: str
) -> tuple[StoredFile, Iterator[bytes]]:
    """The file behind a signed address and its bytes."""
    if not signature_fits(settings.key, _PURPOSE, f"{file_id}:{expires}", signature):
        raise FileLinkInvalid
    if expires < clock.now().timestamp():
        raise FileLinkExpired
    file = get_file(session, file_id)
    return file, store_of(settings).read(file.id)
