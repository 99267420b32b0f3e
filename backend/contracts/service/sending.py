"""Contracts leave as files: PDF and docx of a version, and the registrar's spreadsheet."""

from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from backend.contracts import repository
from backend.contracts.errors import VersionNotFound
from backend.contracts.models import ContractVersion
from backend.contracts.service import facts, papers, registering, wording
from backend.contracts.service.steps import names_of
from backend.core.actor import Actor
from backend.core.documents import Document


class Paper(NamedTuple):
    """A document and what its file is called."""

    document: Document
    name: str


def document(session: Session, actor: Actor, deal_id: UUID, number: int | None, lang: str) -> Paper:
    """A version in a language, or the draft where no number is asked for.

    Raises VersionNotFound, and as `facts.enter`.
    """
    room = facts.enter(session, actor, deal_id)
    contract = room.contract
    lang = wording.written_in(lang)
    version, withdrawn = None, False
    if number is not None:
        rows = repository.versions(session, contract.id)
        version = next((row for row in rows if row.number == number), None)
        if version is None:
            raise VersionNotFound(number=number)
        withdrawn = _is_withdrawn(session, room, version)
    names = version.names if version else names_of(session, room.deal)
    told = papers.paper(contract, version, lang, names, withdrawn=withdrawn)
    return Paper(told, f"{contract.number} v{number}" if number else f"{contract.number} draft")


def _is_withdrawn(session: Session, room: facts.Room, version: ContractVersion) -> bool:
    waiting = facts.awaiting(session, room.contract)
    if waiting is not None and waiting.id == version.id:
        return False
    signed = {one.party for one in facts.signed_by(session, version)}
    return not facts.signing_of(version) <= signed


class Sheet(NamedTuple):
    """A spreadsheet and what its file is called."""

    content: bytes
    name: str


def registration_form(session: Session, actor: Actor, deal_id: UUID, lang: str) -> Sheet:
    """What the registering office asks for, as far as the contract knows it."""
    room = facts.enter(session, actor, deal_id)
    content = registering.sheet(session, room, wording.written_in(lang))
    return Sheet(content, f"{room.contract.number} registration")
