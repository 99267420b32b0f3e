"""Uploads: received whole or not at all, used once, swept away when unused."""

import hashlib
import io
from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from backend.core import clock
from backend.core.actor import VISITOR
from backend.core.db import transaction
from backend.core.problems import Problem, SignInRequired
from backend.core.settings import Settings
from backend.files import policy, service
from backend.files.errors import (
    FileEmpty,
    FileInUse,
    FileNotFound,
    FileTooLarge,
    StoreUnavailable,
    UploadQuotaReached,
)
from backend.files.models import StoredFile
from backend.files.service.store import FolderStore
from tests.factories.accounts import actor_of, make_person
from tests.factories.files import PDF, make_file
from tests.factories.mails import work


def stored_keys(settings: Settings) -> set[str]:
    return {key.hex for key, _ in service.store_of(settings).written()}


def test_an_upload_is_kept_with_its_true_size_and_hash(
    session: Session, settings: Settings
) -> None:
    actor = actor_of(make_person(session))
    file = service.receive(session, actor, settings, "a/报告.pdf", io.BytesIO(PDF))
    assert (file.name, file.media_type, file.size) == ("报告.pdf", "application/pdf", len(PDF))
    assert file.sha256 == hashlib.sha256(PDF).hexdigest()
    assert not file.claimed
    assert b"".join(service.store_of(settings).read(file.id)) == PDF


def test_a_visitor_uploads_nothing(session: Session, settings: Settings) -> None:
    with pytest.raises(SignInRequired):
        service.receive(session, VISITOR, settings, "a.pdf", io.BytesIO(PDF))


@pytest.mark.parametrize(
    ("content", "problem"), [(b"", FileEmpty), (PDF + bytes(1024 * 1024), FileTooLarge)]
)
def test_empty_and_oversized_files_are_refused_and_nothing_is_stored(
    session: Session, settings: Settings, content: bytes, problem: type[Problem]
) -> None:
    actor = actor_of(make_person(session))
    small = settings.model_copy(update={"upload_max_mb": 1})
    with pytest.raises(problem):
        service.receive(session, actor, small, "a.pdf", io.BytesIO(content))
    assert session.exec(select(StoredFile)).all() == []
    assert stored_keys(settings) == set()


def test_the_largest_allowed_file_is_taken(session: Session, settings: Settings) -> None:
    actor = actor_of(make_person(session))
    small = settings.model_copy(update={"upload_max_mb": 1})
    content = PDF + bytes(1024 * 1024 - len(PDF))
    assert service.receive(session, actor, small, "a.pdf", io.BytesIO(content)).size == 1024 * 1024


def test_unused_uploads_have_a_quota_by_count(session: Session, settings: Settings) -> None:
    person = make_person(session)
    actor = actor_of(person)
    for _ in range(policy.UNCLAIMED_MAX_FILES):
        make_file(session, person)
    with pytest.raises(UploadQuotaReached):
        service.receive(session, actor, settings, "a.pdf", io.BytesIO(PDF))
    used = session.exec(select(StoredFile)).first()
    assert used is not None
    service.claim(session, actor, used.id)
    service.receive(session, actor, settings, "a.pdf", io.BytesIO(PDF))


def test_unused_uploads_have_a_quota_by_bytes(session: Session, settings: Settings) -> None:
    person = make_person(session)
    make_file(session, person).size = policy.UNCLAIMED_MAX_BYTES - len(PDF) + 1
    session.flush()
    with pytest.raises(UploadQuotaReached):
        service.receive(session, actor_of(person), settings, "a.pdf", io.BytesIO(PDF))
    service.receive(session, actor_of(make_person(session)), settings, "a.pdf", io.BytesIO(PDF))


def test_a_file_is_claimed_by_its_uploader_for_one_use_only(session: Session) -> None:
    person = make_person(session)
    file = make_file(session, person)
    for stranger in (actor_of(make_person(session)), VISITOR):
        with pytest.raises(FileNotFound):
            service.claim(session, stranger, file.id, use="listing:1")
    service.claim(session, actor_of(person), file.id, use="listing:1")
    service.claim(session, actor_of(person), file.id, use="listing:1")
    for other in ("listing:2", ""):
        with pytest.raises(FileInUse):
            service.claim(session, actor_of(person), file.id, use=other)
    with pytest.raises(FileInUse):
        service.delete_own(session, actor_of(person), file.id)


def test_bytes_go_after_the_row_is_gone(engine: Engine, settings: Settings) -> None:
    with transaction(engine) as session:
        person = make_person(session)
        gone, kept = make_file(session, person, settings), make_file(session, person, settings)
    with transaction(engine) as session:
        service.delete_own(session, actor_of(person), gone.id)
    assert stored_keys(settings) == {gone.id.hex, kept.id.hex}
    work(engine, settings)
    assert stored_keys(settings) == {kept.id.hex}


def test_only_unused_uploads_of_yesterday_are_swept(engine: Engine, settings: Settings) -> None:
    old = clock.now() - timedelta(hours=25)
    with transaction(engine) as session:
        person = make_person(session)
        make_file(session, person, settings, created_at=old)
        used = make_file(session, person, settings, created_at=old, claimed=True)
        fresh = make_file(session, person, settings)
    with transaction(engine) as session:
        assert service.sweep(session) == 1
    work(engine, settings)
    assert stored_keys(settings) == {used.id.hex, fresh.id.hex}


def test_bytes_that_no_row_knows_are_removed_after_a_day(
    engine: Engine, settings: Settings, clock: object
) -> None:
    store = service.store_of(settings)
    with transaction(engine) as session:
        kept = make_file(session, make_person(session), settings)
    store.put(uuid4(), io.BytesIO(b"left by a transaction that failed"))
    with transaction(engine, reading=True) as session:
        assert service.remove_orphans(session, store) == 0
    clock.shift(days=2 * 365)  # type: ignore[attr-defined] — the rig's clock
    with transaction(engine, reading=True) as session:
        assert service.remove_orphans(session, store) == 1
    assert stored_keys(settings) == {kept.id.hex}


@pytest.fixture
def full_disk(settings: Settings) -> Iterator[Settings]:
    (settings.data_dir / "files").write_text("no folder here")
    yield settings
    (settings.data_dir / "files").unlink()


def test_a_store_that_fails_leaves_no_row(engine: Engine, full_disk: Settings) -> None:
    assert isinstance(service.store_of(full_disk), FolderStore)
    with transaction(engine) as session:
        actor = actor_of(make_person(session))
    with pytest.raises(StoreUnavailable), transaction(engine) as session:
        service.receive(session, actor, full_disk, "a.pdf", io.BytesIO(PDF))
    with transaction(engine, reading=True) as session:
        assert session.exec(select(StoredFile)).all() == []
