"""The operator's way in: a whole file from the command line, published if asked.

Everything is checked before anything is written, and all of it is written in one transaction;
a second run of the same file adds only what is new. It may run while the service runs on the
same database: it writes rows and outbox entries, and the worker does the rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core.actor import SYSTEM, Actor
from backend.core.db import make_engine, refresh_statistics, transaction
from backend.core.problems import Problem
from backend.core.settings import Settings
from backend.imports.errors import UnknownField
from backend.imports.service.batches import Incoming, check_file, create_draft, source_of
from backend.imports.service.readers import read_rows
from backend.listings import service as listings
from backend.listings.schemas import ListingKind
from backend.organizations import service as organizations

KINDS = {
    "achievements": ListingKind.ACHIEVEMENT,
    "achievement": ListingKind.ACHIEVEMENT,
    "challenges": ListingKind.CHALLENGE,
    "challenge": ListingKind.CHALLENGE,
}
_SHOWN = 20
_OPERATOR = "import@silkbridge.invalid"


@dataclass(frozen=True, slots=True)
class OperatorImport:
    """What the command line asked for; `organization` is a name, an id, or empty."""

    kind: str
    file: Path
    mapping: str = ""
    locale: str = "zh"
    publish: bool = False
    organization: str = ""


def run_operator_import(
    settings: Settings, asked: OperatorImport, tell: Callable[[str], None]
) -> int:
    """Bring the file in and tell what happened; the process's exit code."""
    engine = make_engine(settings.resolved_database_url, audit_key=settings.key)
    try:
        kind = KINDS.get(asked.kind)
        if kind is None:
            tell(f"unknown kind {asked.kind!r}: achievements or challenges")
            return 1
        mapping = parse_mapping(asked.mapping)
        rows = read_rows(asked.file, asked.file.name, max_rows=settings.import_max_rows)
        with transaction(engine) as session:
            return _bring_in(session, asked, kind, mapping, rows, tell)
    except Problem as problem:
        tell(f"{problem.code}: {problem.title} {problem.params}")
    finally:
        engine.dispose()
    return 1


def parse_mapping(given: str) -> dict[str, str]:
    """`title=name,summary=abstract` as field → column. Raises UnknownField for a part without =."""
    mapping = {}
    for part in filter(None, (part.strip() for part in given.split(","))):
        field, equals, column = part.partition("=")
        if not equals:
            raise UnknownField(field=part)
        mapping[field.strip()] = column.strip()
    return mapping


def _bring_in(
    session: Session,
    asked: OperatorImport,
    kind: ListingKind,
    mapping: Mapping[str, str],
    rows: list[dict[str, object]],
    tell: Callable[[str], None],
) -> int:
    actor = _operator(session)
    owner = organizations.find_or_found_import_owner(session, actor, asked.organization)
    incoming = Incoming(asked.file.name, kind, owner, asked.locale, mapping)
    checked = check_file(incoming, rows).rows
    faulty = [row for row in checked if row.faults]
    for row in faulty[:_SHOWN]:
        tell(f"row {row.position}: " + "; ".join(_told(fault) for fault in row.faults))
    if len(faulty) > _SHOWN:
        tell(f"… and {len(faulty) - _SHOWN} more rows with faults")
    if faulty:
        tell(f"{len(faulty)} of {len(checked)} rows have faults; nothing was imported")
        return 1
    present = listings.find_by_source(session, source_of(owner), [r.source_id for r in checked])
    fresh = {row.source_id: row for row in checked if row.source_id not in present}
    made = [
        create_draft(session, actor, kind, row.content, row.source_id) for row in fresh.values()
    ]
    if asked.publish:
        listings.admit(session, actor, made)
    refresh_statistics(session)
    state = "published" if asked.publish else "as drafts"
    tell(f"{len(made)} imported {state}, {len(checked) - len(made)} were here already")
    if bare := sum(not row.content["texts"][0].get("summary") for row in fresh.values()):
        tell(f"{bare} of them have no summary: readers see their titles alone")
    return 0


def _operator(session: Session) -> Actor:
    """The person that stands for the operator's command line; nobody can sign in as it."""
    person = accounts.find_by_email(session, _OPERATOR) or accounts.create_person(
        session, email=_OPERATOR, name="Import", password=None, verified=True
    )
    return Actor(person_id=person.id, platform_roles=SYSTEM.platform_roles)


def _told(fault: Mapping[str, object]) -> str:
    where = fault["column"] or fault["field"]
    return f"{where}: {fault['code']} {fault['params'] or ''}".strip()
