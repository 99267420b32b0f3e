"""Keeps the records in step with what is public, and reads them for harvesters."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

from sqlmodel import Session

from backend.achievements import service as achievements
from backend.challenges import service as challenges
from backend.core import clock
from backend.harvest import repository
from backend.harvest.models import HarvestRecord
from backend.harvest.schemas import Listed, Place, Question, Record, Refused
from backend.harvest.service import protocol
from backend.listings.schemas import ListingKind
from backend.nodes import service as nodes
from backend.nodes.schemas import NodeSummary
from search.documents import ListingDocument

PAGE: Final = 100
"""Records in one answer."""
BATCH: Final = 2_000
"""Listings that are looked at again at a time."""
NOT_TOLD: Final = frozenset({"version", "audience", "completeness", "price_minor", "bounty_minor"})
"""What the index knows of a listing besides what is passed on."""


def note(session: Session, ids: Sequence[UUID]) -> int:
    """Bring the records of these listings up to date; how many changed."""
    homes = repository.homes(session, ids)
    public = {one: document for one, document in _documents(session, ids).items() if one in homes}
    held = repository.held(session, ids)
    now, changed = clock.now(), 0
    for one, document in public.items():
        digest = _digest(document, homes[one])
        record = held.get(one)
        if record is not None and not record.gone and record.sha256 == digest:
            continue
        if record is None:
            kind, number = ListingKind(document.kind), document.number
            record = HarvestRecord(
                listing_id=one, kind=kind, number=number, sha256=digest, changed_at=now
            )
            repository.add(session, record)
        record.sha256, record.gone, record.changed_at = digest, False, now
        record.home_node_id = homes[one]
        changed += 1
    for one, record in held.items():
        if one not in public and not record.gone:
            record.gone, record.changed_at = True, now
            changed += 1
    return changed


def _digest(document: ListingDocument, home: UUID | None) -> str:
    told = document.model_dump_json(exclude=set(NOT_TOLD))
    return sha256(f"{told}{home}".encode()).hexdigest()


def catch_up(session: Session) -> int:
    """Bring records up to date where no change was heard of; how many listings were looked at."""
    ids = repository.differing(session, BATCH)
    note(session, ids)
    return len(ids)


def _documents(session: Session, ids: Sequence[UUID]) -> dict[UUID, ListingDocument]:
    made = [one for side in (achievements, challenges) for one in side.documents(session, ids)]
    return {UUID(document.id): document for document in made if document.number}


def identifier(number: str, base: str) -> str:
    """What a listing is called among all repositories."""
    return f"oai:{urlsplit(base).hostname}:{number}"


def find(session: Session, name: str, base: str) -> Record:
    """The record of this name. Raises Refused."""
    start = identifier("", base)
    record = repository.find(session, name.removeprefix(start)) if name.startswith(start) else None
    if record is None:
        raise Refused("idDoesNotExist", "there is no record of this name")
    return _told(session, [record])[0]


def earliest(session: Session) -> datetime:
    """The oldest datestamp there is."""
    return repository.earliest(session) or clock.now()


def list_sets(session: Session) -> list[tuple[str, str]]:
    """Every set with its name: both kinds, and every node with what lies below it."""
    tree = nodes.list_nodes(session, "en")
    kinds = [(name, name.capitalize()) for name in protocol.KINDS]
    return [*kinds, *((f"{protocol.NODE}:{one.slug}", one.name) for one in tree)]


def list_records(session: Session, question: Question) -> Listed:
    """The next page of a list. Raises Refused."""
    wanted, place = question.wanted, question.place
    below = None
    if wanted.node is not None:
        node = nodes.find_by_slug(session, wanted.node)
        if node is None:
            raise Refused("badArgument", "ListSets names the sets")
        below = nodes.subtree_of(session, [node.id])
    after = (place.changed_at, place.listing_id) if place else None
    found = repository.page(session, wanted, below, after=after, limit=PAGE + 1)
    if not found:
        raise Refused("noRecordsMatch", "no listing was changed or withdrawn that fits")
    read = place.read if place else 0
    page, token = found[:PAGE], "" if question.resumed else None
    if len(found) > PAGE:
        last = page[-1]
        token = protocol.token(question, Place(last.changed_at, last.listing_id, read + len(page)))
    total = max(repository.count(session, wanted, below), read + len(page))
    return Listed(tuple(_told(session, page)), total, read, token)


def _told(session: Session, records: Sequence[HarvestRecord]) -> list[Record]:
    """With what visitors may read of them now; the listings decide, not the record."""
    ids = [record.listing_id for record in records if not record.gone]
    public = repository.homes(session, ids)
    documents = _documents(session, list(public))
    tree = {one.id: one for one in nodes.list_nodes(session, "en")}
    return [
        Record(
            record.number,
            record.changed_at,
            (f"{record.kind}s", *_homes(tree, record.home_node_id)),
            documents.get(record.listing_id),
        )
        for record in records
    ]


def _homes(tree: Mapping[UUID, NodeSummary], node_id: UUID | None) -> list[str]:
    found: list[str] = []
    node = tree.get(node_id) if node_id else None
    while node is not None:
        found.append(f"{protocol.NODE}:{node.slug}")
        node = tree.get(node.parent_id) if node.parent_id else None
    return found[::-1]
