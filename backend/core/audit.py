"""The audit log: append-only, chained by keyed hashes, in the transaction of what it records."""

import hashlib
import hmac
import json
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Field, Session, SQLModel, col, select

from backend.core import clock
from backend.core.actor import Actor
from backend.core.db import UtcDateTime, json_map


class AuditEntry(SQLModel, table=True):
    """Who did what to which object, and the link to the entry before."""

    __tablename__ = "audit_entry"

    seq: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    person_id: UUID | None = Field(default=None, index=True)
    action: str = Field(max_length=80, index=True)
    subject: str = Field(max_length=40)
    subject_id: UUID = Field(index=True)
    data: dict[str, Any] = json_map()
    previous: str = Field(max_length=64)
    digest: str = Field(max_length=64)


_LOCK = 0x51_1C_B1_1D
_GENESIS = "0" * 64
_LAST = "last audit entry"


def record(
    session: Session,
    actor: Actor,
    action: str,
    subject: str,
    subject_id: UUID,
    **data: object,
) -> None:
    """Append one entry. Data must be plain JSON and must hold no confidential text."""
    entry = AuditEntry(
        at=clock.now(),
        person_id=actor.person_id,
        action=action,
        subject=subject,
        subject_id=subject_id,
        data=data,
        previous=_last_digest(session),
        digest="",
    )
    entry.digest = digest(_key(session), entry)
    session.add(entry)
    session.info[_LAST] = (session.get_transaction(), entry)


def _last_digest(session: Session) -> str:
    transaction, entry = session.info.get(_LAST, (None, None))
    if transaction is not None and transaction is session.get_transaction() and entry in session:
        # Nobody else can have added one: this transaction has the lock since its own entry.
        own: str = entry.digest
        return own
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        # Held to the end of the transaction: the chain has one order.
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    session.flush()
    last = session.exec(select(AuditEntry.digest).order_by(col(AuditEntry.seq).desc()).limit(1))
    return last.first() or _GENESIS


def _key(session: Session) -> bytes:
    key: bytes = session.connection().get_execution_options().get("audit_key", b"")
    return key


def digest(key: bytes, entry: AuditEntry) -> str:
    """The keyed hash over an entry's content and the digest before it, in hexadecimal."""
    content = [
        entry.at.isoformat(timespec="microseconds"),
        str(entry.person_id),
        entry.action,
        entry.subject,
        str(entry.subject_id),
        entry.data,
        entry.previous,
    ]
    payload = json.dumps(content, sort_keys=True, ensure_ascii=False).encode()
    return hmac.new(key, payload, hashlib.sha256).hexdigest()


def broken_at(session: Session) -> int | None:
    """The sequence number of the first entry that does not fit the chain, or None."""
    key, previous = _key(session), _GENESIS
    entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.seq)))
    for entry in entries:
        if entry.previous != previous or entry.digest != digest(key, entry):
            return entry.seq
        previous = entry.digest
    return None
