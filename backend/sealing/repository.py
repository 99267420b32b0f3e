"""The SQL of sealed slots."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select as columns
from sqlalchemy import update
from sqlmodel import Session, col, select

from backend.sealing.models import SealedSlot

CHUNK = 500


def add(session: Session, slots: Collection[SealedSlot]) -> None:
    """More slots."""
    session.add_all(slots)
    session.flush()
    for slot in slots:
        session.expunge(slot)  # a slot is large, and nobody reads it as a row


def tags(session: Session) -> list[tuple[UUID, str]]:
    """Every slot's id and tag."""
    rows = session.execute(columns(col(SealedSlot.id), col(SealedSlot.tag)))
    return [(row[0], row[1]) for row in rows]


def find(session: Session, tag: str) -> bytes | None:
    """What the slot of that tag holds."""
    return session.exec(select(SealedSlot.content).where(col(SealedSlot.tag) == tag)).one_or_none()


def find_all(session: Session, wanted: Collection[str]) -> dict[str, bytes]:
    """What the slots of those tags hold, by tag."""
    found: dict[str, bytes] = {}
    listed = sorted(wanted)
    for start in range(0, len(listed), CHUNK):
        chunk = listed[start : start + CHUNK]
        rows = columns(col(SealedSlot.tag), col(SealedSlot.content))
        found |= dict(session.execute(rows.where(col(SealedSlot.tag).in_(chunk))).all())
    return found


def change(session: Session, tag: str, *, new_tag: str, content: bytes) -> bool:
    """Put something else into the slot of that tag; False when there is none."""
    changed = update(SealedSlot).where(col(SealedSlot.tag) == tag)
    done = session.execute(changed.values(tag=new_tag, content=content))
    return bool(done.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result counts rows


def find_id(session: Session, tag: str) -> UUID | None:
    """The id of the slot of that tag."""
    return session.exec(select(SealedSlot.id).where(col(SealedSlot.tag) == tag)).one_or_none()
