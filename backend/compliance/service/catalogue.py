"""The catalogue: versions with effective dates, entered one by one or from a file."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.compliance import policy, repository
from backend.compliance.errors import CatalogueEntryNotFound
from backend.compliance.models import CatalogueEntry
from backend.compliance.schemas import (
    CatalogueEnd,
    CatalogueList,
    CatalogueLoaded,
    CatalogueRead,
    CatalogueWrite,
)
from backend.core import audit, clock, outbox
from backend.core.actor import Actor
from backend.core.locales import CODES, order
from backend.core.problems import Fault, StaleEdit, ValidationFailed, faults
from backend.imports import service as imports

MOST_ROWS = 2000
CHANGED = "catalogue.changed"


def in_force(session: Session, day: date) -> list[CatalogueEntry]:
    """Of every code the version that counts on the day."""
    found: dict[str, CatalogueEntry] = {}
    for one in sorted(repository.versions(session), key=lambda e: (e.effective_from, e.version)):
        if counts(one, day):
            found[one.code] = one
    return [found[code] for code in sorted(found)]


def counts(entry: CatalogueEntry, day: date) -> bool:
    """Whether the day lies within the version's own dates."""
    return entry.effective_from <= day and (entry.effective_to is None or day <= entry.effective_to)


def name_of(entry: CatalogueEntry, lang: str) -> tuple[str, str]:
    """The entry's name in the best language for the reader, and that language."""
    return next((entry.names[code], code) for code in order(lang) if code in entry.names)


def list_catalogue(session: Session, actor: Actor, lang: str) -> CatalogueList:
    """Every version of every entry. Raises Forbidden for those whom it does not concern."""
    policy.require(policy.can_read_catalogue(actor))
    counting = {(one.code, one.version) for one in in_force(session, clock.today())}
    items = [
        _read(one, lang, counts_now=(one.code, one.version) in counting)
        for one in repository.versions(session)
    ]
    return CatalogueList(items=items, can_keep=policy.can_keep(actor))


def _read(one: CatalogueEntry, lang: str, *, counts_now: bool) -> CatalogueRead:
    name, spoken = name_of(one, lang)
    return CatalogueRead(
        **one.model_dump(include=_PLAIN),
        name=name,
        name_lang=spoken,
        in_force=counts_now,
        shipped=one.entered_by is None and one.is_sample,
    )


_PLAIN = {
    "code",
    "version",
    "lane",
    "names",
    "keywords",
    "source",
    "effective_from",
    "effective_to",
    "is_sample",
}


def add_entry(session: Session, actor: Actor, data: CatalogueWrite, lang: str) -> CatalogueList:
    """Enter a new version of an entry; listings are screened anew by it."""
    policy.require(policy.can_keep(actor))
    _check(data)
    _add(session, actor, [data])
    return list_catalogue(session, actor, lang)


def end_entry(
    session: Session, actor: Actor, code: str, version: int, data: CatalogueEnd, lang: str
) -> CatalogueList:
    """Say on which day a version counts for the last time; a sample gets a row of its own."""
    policy.require(policy.can_keep(actor))
    row = repository.find_entered(session, code, version)
    if row is None:
        known = {(one.code, one.version): one for one in repository.shipped()}
        row = known.get((code, version))
    if row is None:
        raise CatalogueEntryNotFound
    if data.effective_to < row.effective_from:
        raise ValidationFailed(errors=[Fault("/effective_to", "before-beginning")])
    row.effective_to, row.entered_by = data.effective_to, row.entered_by or actor.person_id
    _insert(session, [row])
    _tell(session, actor, "catalogue.ended", row)
    return list_catalogue(session, actor, lang)


def load(session: Session, actor: Actor, rows: Sequence[dict[str, Any]]) -> CatalogueLoaded:
    """Enter all entries of a file, or none of them; those known as they are stay as they are.

    Columns: code, lane, name or name_zh, name_en …, keywords (by semicolons), source,
    effective_from, effective_to. Raises ValidationFailed with the rows' faults.
    """
    policy.require(policy.can_keep(actor))
    entries, wrong = [], []
    for place, row in enumerate(rows):
        try:
            entry = CatalogueWrite.model_validate(_content(row))
        except ValidationError as error:
            wrong += [Fault(f"/rows/{place}{f['pointer']}", f["code"]) for f in _faults(error)]
            continue
        entries.append(entry)
    if wrong or not entries:
        raise ValidationFailed(errors=wrong[:50] or [Fault("/file", "missing")])
    for entry in entries:
        _check(entry)
    newest = {one.code: one for one in reversed(repository.versions(session))}
    fresh = [one for one in entries if not _same(newest.get(one.code), one)]
    _add(session, actor, fresh)
    return CatalogueLoaded(added=len(fresh), unchanged=len(entries) - len(fresh))


def _faults(error: ValidationError) -> list[Fault]:
    return faults([{**one, "loc": one["loc"]} for one in error.errors(include_url=False)])


def _content(row: dict[str, Any]) -> dict[str, Any]:
    cells = {str(name).strip().lower(): value for name, value in row.items()}
    names = {code: cells.get(f"name_{code}") for code in CODES} | (
        {"zh": cells["name"]} if cells.get("name") else {}
    )
    words = str(cells.get("keywords") or "").replace("；", ";").split(";")
    known = {
        "code": _text(cells.get("code")),
        "lane": str(cells.get("lane") or "").strip().lower(),
        "names": {code: _text(name) for code, name in names.items() if name},
        "keywords": [word.strip() for word in words if word.strip()],
        "source": _text(cells.get("source")),
        "effective_from": str(cells.get("effective_from") or "")[:10],
    }
    until = str(cells.get("effective_to") or "")[:10]
    return known | ({"effective_to": until} if until else {})


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


def _same(known: CatalogueEntry | None, data: CatalogueWrite) -> bool:
    return known is not None and known.model_dump(include=_WRITTEN) == data.model_dump()


_WRITTEN = set(CatalogueWrite.model_fields)


def read_file(path: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a catalogue's or a list's file, read in a process of its own."""
    return imports.read_rows(path, name, max_rows=MOST_ROWS)


def _check(data: CatalogueWrite) -> None:
    if data.effective_to is not None and data.effective_to < data.effective_from:
        raise ValidationFailed(errors=[Fault("/effective_to", "before-beginning")])


def _add(session: Session, actor: Actor, entries: Iterable[CatalogueWrite]) -> None:
    latest: dict[str, int] = {}
    for one in repository.versions(session):
        latest[one.code] = max(one.version, latest.get(one.code, 0))
    rows = []
    for data in entries:
        latest[data.code] = latest.get(data.code, 0) + 1
        rows.append(
            CatalogueEntry(
                **data.model_dump(), version=latest[data.code], entered_by=actor.person_id
            )
        )
    _insert(session, rows)
    for row in rows:
        _tell(session, actor, "catalogue.entered", row)


def _insert(session: Session, rows: Sequence[CatalogueEntry]) -> None:
    try:
        with session.begin_nested():
            session.add_all(rows)
    except IntegrityError:
        raise StaleEdit from None  # somebody else entered the same version


def _tell(session: Session, actor: Actor, action: str, row: CatalogueEntry) -> None:
    told = {"code": row.code, "version": row.version}
    audit.record(session, actor, action, "catalogue_entry", row.id, **told)
    outbox.announce(session, CHANGED, row.id)
