"""Preview, carry out, throw away: an import takes effect whole or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlmodel import Session

from backend.achievements import service as achievements
from backend.achievements.schemas import AchievementCreate
from backend.challenges import service as challenges
from backend.challenges.schemas import ChallengeCreate
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.locales import pick
from backend.core.paging import Page, PageParams
from backend.core.problems import Fault, Forbidden, ValidationFailed
from backend.core.sheets import Row
from backend.imports import policy, repository
from backend.imports.errors import ImportClosed, ImportNotFound, NothingToImport, RowsRefused
from backend.imports.models import ImportBatch, ImportRow, ImportState
from backend.imports.schemas import (
    ColumnRead,
    CommitRequest,
    CommitResult,
    ImportRead,
    ImportRowRead,
)
from backend.imports.service.columns import COLUMNS
from backend.imports.service.rows import CheckedRow, check_row, resolve_mapping, row_fault
from backend.listings import service as listings
from backend.listings.errors import IncompleteListing
from backend.listings.schemas import Action, ListingKind
from backend.organizations import service as organizations

SCHEMAS: Mapping[ListingKind, type[BaseModel]] = {
    ListingKind.ACHIEVEMENT: AchievementCreate,
    ListingKind.CHALLENGE: ChallengeCreate,
}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file on its way in: what it is called, what it holds, for whom, in which language."""

    name: str
    kind: ListingKind
    organization_id: UUID
    locale: str
    mapping: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file with its columns, the mapping in force, and every row checked."""

    incoming: Incoming
    columns: list[str]
    mapping: dict[str, str]
    rows: list[CheckedRow]


def source_of(organization_id: UUID) -> str:
    """The provenance that makes the same row of the same owner come in once."""
    return f"import:{organization_id}"


def require_import(session: Session, actor: Actor, organization_id: UUID) -> None:
    """Refuse, before a file is looked at, whoever may not bring listings in for the owner."""
    if not policy.can_import(actor, organization_id):
        raise Forbidden(organization_id=str(organization_id))
    if organization_id not in organizations.cards(session, [organization_id]):
        raise ValidationFailed(errors=[Fault("/organization_id", "unknown-organization")])


def check_file(incoming: Incoming, rows: Sequence[Row]) -> CheckedFile:
    """Every row held against the schema of drafts; asks no database."""
    if not rows:
        raise NothingToImport(total=0)
    header = list(dict.fromkeys(name for row in rows for name in row))
    mapping = resolve_mapping(incoming.kind, header, incoming.mapping)
    checked = [
        check_row(
            SCHEMAS[incoming.kind],
            incoming.kind,
            mapping,
            row,
            position=position,
            organization_id=incoming.organization_id,
            locale=incoming.locale,
        )
        for position, row in enumerate(rows, 1)
    ]
    return CheckedFile(incoming, header, mapping, checked)


def preview(session: Session, actor: Actor, file: CheckedFile) -> ImportRead:
    """Keep what a file says, changing nothing on the market yet."""
    assert actor.person_id is not None
    incoming = file.incoming
    require_import(session, actor, incoming.organization_id)
    present = listings.find_by_source(
        session, source_of(incoming.organization_id), [row.source_id for row in file.rows]
    )
    batch = ImportBatch(
        kind=incoming.kind,
        organization_id=incoming.organization_id,
        person_id=actor.person_id,
        locale=incoming.locale,
        file_name=incoming.name[:200],
        columns=file.columns,
        mapping=file.mapping,
        total=len(file.rows),
    )
    kept = _kept_rows(batch, file.rows, present)
    batch.valid = sum(not row.is_faulty and row.duplicate_of is None for row in kept)
    batch.duplicates = sum(row.duplicate_of is not None for row in kept)
    session.add(batch)
    session.flush()
    repository.add_rows(session, kept)
    return _read(batch, actor.locale)


def _kept_rows(
    batch: ImportBatch, checked: Sequence[CheckedRow], present: Mapping[str, UUID]
) -> list[ImportRow]:
    first: dict[str, int] = {}
    kept = []
    for row in checked:
        again = first.setdefault(row.source_id, row.position)
        if again != row.position:
            row.faults.append(row_fault("source_id", "", "repeated-row", row=again))
        kept.append(
            ImportRow(
                batch_id=batch.id,
                position=row.position,
                title=row.title,
                source_id=row.source_id,
                content=row.content,
                faults=row.faults,
                is_faulty=bool(row.faults),
                duplicate_of=present.get(row.source_id),
            )
        )
    return kept


def get_import(session: Session, actor: Actor, batch_id: UUID) -> ImportRead:
    """One import of the actor's organisations."""
    return _read(_get(session, actor, batch_id), actor.locale)


def list_rows(
    session: Session, actor: Actor, batch_id: UUID, paging: PageParams, *, faulty: bool | None
) -> Page[ImportRowRead]:
    """The preview, page by page."""
    _get(session, actor, batch_id)
    rows, total = repository.page_of_rows(session, batch_id, paging, faulty=faulty)
    items = [ImportRowRead.model_validate(row) for row in rows]
    return Page(items=items, total=total, page=paging.page, size=paging.size)


def commit_import(
    session: Session, actor: Actor, batch_id: UUID, request: CommitRequest
) -> CommitResult:
    """Make drafts of the rows, all in this transaction.

    Raises RowsRefused when rows have faults and leaving them out was not asked for.
    """
    batch = _get_open(session, actor, batch_id)
    faulty = repository.count_faulty(session, batch_id)
    if faulty and not request.only_valid:
        raise RowsRefused(faulty=faulty)
    rows = repository.importable(session, batch_id)
    if not rows:
        raise NothingToImport(total=batch.total)
    submitted = 0
    for row in rows:
        row.listing_id = create_draft(session, actor, batch.kind, row.content, row.source_id)
        submitted += request.submit and _submit(session, actor, row.listing_id)
    batch.state, batch.closed_at = ImportState.COMMITTED, clock.now()
    audit.record(session, actor, "import.committed", "import", batch.id, rows=len(rows))
    return CommitResult(created=len(rows), submitted=submitted, skipped=batch.total - len(rows))


def create_draft(
    session: Session, actor: Actor, kind: ListingKind, content: Mapping[str, Any], source_id: str
) -> UUID:
    """One draft out of one checked row; its provenance keeps it from coming in twice."""
    data = SCHEMAS[kind].model_validate(content)
    if isinstance(data, AchievementCreate):
        return achievements.create_achievement(
            session, actor, data, source=source_of(data.organization_id), source_id=source_id
        ).id
    assert isinstance(data, ChallengeCreate)
    return challenges.create_challenge(
        session, actor, data, source=source_of(data.organization_id), source_id=source_id
    ).id


def _submit(session: Session, actor: Actor, listing_id: UUID) -> bool:
    try:
        listings.act(session, actor, listing_id, Action.SUBMIT, version=1)
    except IncompleteListing:
        return False  # stays a draft, to be completed on the platform
    return True


def discard_import(session: Session, actor: Actor, batch_id: UUID) -> None:
    """Throw a preview away."""
    batch = _get_open(session, actor, batch_id)
    batch.state, batch.closed_at = ImportState.DISCARDED, clock.now()
    repository.forget_rows(session, [batch.id])


def discard_abandoned(session: Session, *, older_than: timedelta) -> int:
    """Throw away previews that nobody came back to; the number of them."""
    batches = repository.abandoned(session, clock.now() - older_than)
    for batch in batches:
        batch.state, batch.closed_at = ImportState.DISCARDED, clock.now()
    repository.forget_rows(session, [batch.id for batch in batches])
    return len(batches)


def _get(session: Session, actor: Actor, batch_id: UUID, *, lock: bool = False) -> ImportBatch:
    batch = repository.find(session, actor, batch_id, lock=lock)
    if batch is None:
        raise ImportNotFound(id=str(batch_id))
    return batch


def _get_open(session: Session, actor: Actor, batch_id: UUID) -> ImportBatch:
    batch = _get(session, actor, batch_id, lock=True)
    if batch.state is not ImportState.PREVIEWED:
        raise ImportClosed(state=batch.state)
    return batch


def _read(batch: ImportBatch, locale: str) -> ImportRead:
    fields = [
        ColumnRead(
            field=column.field,
            label=pick(dict(zip(("zh", "en", "ru"), column.labels, strict=True)), locale) or "",
            choices=list(column.choices),
        )
        for column in COLUMNS[batch.kind]
    ]
    return ImportRead.model_validate({**batch.model_dump(exclude={"person_id"}), "fields": fields})
