"""Uploads: received, claimed by the feature that uses them, released, swept away."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import BinaryIO
from uuid import UUID, uuid4

from sqlmodel import Session

from backend.core import audit, clock, outbox
from backend.core.actor import Actor
from backend.core.problems import SignInRequired
from backend.core.settings import Settings
from backend.files import policy, repository
from backend.files.errors import (
    FileEmpty,
    FileInUse,
    FileNotFound,
    FileTooLarge,
    UploadQuotaReached,
)
from backend.files.models import StoredFile
from backend.files.schemas import FileCard
from backend.files.service.kinds import clean_name, kind_of, require_content
from backend.files.service.store import CHUNK, Store, store_of

UNUSED_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Kept:
    """Bytes that were checked and stored, but are nobody's yet."""

    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str


def receive(
    session: Session, actor: Actor, settings: Settings, name: str, stream: BinaryIO
) -> StoredFile:
    """Check an upload and keep it, unclaimed. `stream` must be seekable."""
    if actor.person_id is None:
        raise SignInRequired
    return enter(session, actor, settings, keep(settings, name, stream))


def keep(settings: Settings, name: str, stream: BinaryIO) -> Kept:
    """Check name, kind, content and size, then store the bytes; asks no database."""
    name = clean_name(name)
    kind = kind_of(name)
    size, digest = _measure(stream, settings.upload_max_mb * 1024 * 1024)
    if size == 0:
        raise FileEmpty(name=name)
    require_content(kind, name, stream, size)
    kept = Kept(uuid4(), name, kind.media_type, size, digest)
    store_of(settings).put(kept.id, stream)
    return kept


def enter(session: Session, actor: Actor, settings: Settings, kept: Kept) -> StoredFile:
    """Make stored bytes a person's upload, unless too many of theirs lie about already."""
    assert actor.person_id is not None
    count, held = repository.unclaimed_of(session, actor.person_id)
    if not policy.within_quota(count, held, kept.size):
        store_of(settings).delete(kept.id)
        raise UploadQuotaReached(
            max_files=policy.UNCLAIMED_MAX_FILES, max_bytes=policy.UNCLAIMED_MAX_BYTES
        )
    file = StoredFile(**asdict(kept), uploaded_by=actor.person_id)
    session.add(file)
    session.flush()
    return file


def _measure(stream: BinaryIO, limit: int) -> tuple[int, str]:
    size, digest = 0, hashlib.sha256()
    stream.seek(0)
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        if size > limit:
            raise FileTooLarge(max_bytes=limit)
        digest.update(chunk)
    return size, digest.hexdigest()


def get_file(session: Session, file_id: UUID) -> StoredFile:
    """The file's row, for features that have decided that it may be read."""
    file = repository.find(session, file_id)
    if file is None:
        raise FileNotFound(id=str(file_id))
    return file


def cards(session: Session, ids: Iterable[UUID]) -> dict[UUID, FileCard]:
    """Cards of those of the files that exist."""
    return {
        file.id: FileCard(id=file.id, name=file.name, media_type=file.media_type, size=file.size)
        for file in repository.by_ids(session, ids)
    }


def _get_own(session: Session, actor: Actor, file_id: UUID) -> StoredFile:
    file = repository.find(session, file_id, lock=True)
    if file is None or not policy.owns(actor, file):
        raise FileNotFound(id=str(file_id))
    return file


def claim(session: Session, actor: Actor, file_id: UUID, *, use: str = "") -> StoredFile:
    """Take an own upload into use, so that it stays.

    `use` names what refers to it; claiming again for the same use changes nothing, for another
    use it is refused: a file released by one would vanish under the other.
    """
    file = _get_own(session, actor, file_id)
    if file.claimed and (not use or file.claimed_for != use):
        raise FileInUse(id=str(file_id))
    file.claimed, file.claimed_for = True, use
    session.flush()
    return file


def release(session: Session, file_id: UUID) -> None:
    """Forget a file that nothing refers to any more; its bytes go after the transaction."""
    file = repository.find(session, file_id, lock=True)
    if file is not None:
        session.delete(file)
        session.flush()
        outbox.announce(session, "file.removed", file_id)


def delete_own(session: Session, actor: Actor, file_id: UUID) -> None:
    """Delete an own upload that is not in use."""
    file = _get_own(session, actor, file_id)
    if file.claimed:
        raise FileInUse(id=str(file_id))
    release(session, file.id)
    audit.record(session, actor, "file.deleted", "file", file_id)


def sweep(session: Session) -> int:
    """Forget uploads that nobody took into use for a day; how many."""
    stale = repository.unclaimed_before(session, clock.now() - UNUSED_FOR, limit=500)
    for file in stale:
        release(session, file.id)
    return len(stale)


def remove_bytes(session: Session, store: Store, ids: Iterable[UUID]) -> None:
    """Drop the bytes of files whose rows are gone. Safe to repeat."""
    wanted = set(ids)
    for file_id in wanted - {file.id for file in repository.by_ids(session, wanted)}:
        store.delete(file_id)


def remove_orphans(session: Session, store: Store) -> int:
    """Drop bytes a day old that no row knows, as failed transactions leave them; how many."""
    before = clock.now() - UNUSED_FOR
    old = {key for key, at in store.written() if at < before}
    orphans = old - {file.id for file in repository.by_ids(session, old)}
    for file_id in orphans:
        store.delete(file_id)
    return len(orphans)
