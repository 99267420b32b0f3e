"""Drafts saved, proposals sealed, replaced and withdrawn, all before the deadline.

Nothing here writes a row that names the challenge or the party, and nothing is told to anybody.
"""

from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import StaleEdit
from backend.courses import service as courses
from backend.courses.service import Course, Facts, Stage, in_time
from backend.proposals import policy
from backend.proposals.errors import CopyKeyWrong, NothingSealed, ProposalIncomplete
from backend.proposals.schemas import (
    CopyRequest,
    DraftWrite,
    ProposalContent,
    ProposalSubmit,
    SubmissionRead,
)
from backend.proposals.service import boxes, rules
from backend.proposals.service.bids import asked, find_draft, find_receipt, parties
from backend.proposals.service.boxes import Draft, Place
from backend.sealing import service as sealing


def _bidding(session: Session, actor: Actor, challenge_id: UUID, organization_id: UUID) -> Course:
    """The course, for somebody who may propose for the party. Raises its bar, Forbidden."""
    course = courses.find_course(session, actor, challenge_id)
    own = parties(session, actor)
    policy.require(organization_id in own)
    barred = policy.bars(course, own[organization_id])
    if barred is not None:
        raise barred
    return course


def _hold_open(session: Session, actor: Actor, challenge_id: UUID) -> tuple[Course, Facts]:
    """The locked course while its deadline lies ahead, as the database's clock has it.

    All that was sent has arrived by now: the instant that counts is this one.
    """
    course = courses.hold(session, actor, challenge_id)
    facts = courses.facts_of(session, course)
    problem = in_time(facts)
    if problem is not None:
        raise problem
    assert course.stage is Stage.PROPOSE, "no course goes on before its deadline"
    return course, facts


def save_draft(
    session: Session, actor: Actor, key: bytes, challenge_id: UUID, data: DraftWrite
) -> None:
    """Keep a draft for the party's own people; it may lack anything.

    Raises StaleEdit, ProposalsClosed, and ProposalIncomplete for more than any box would hold.
    """
    _packed(data.content)
    _bidding(session, actor, challenge_id, data.organization_id)
    _hold_open(session, actor, challenge_id)
    place = Place(key, challenge_id, data.organization_id)
    before = find_draft(session, place)
    version = before.version if before else 0
    if version != data.version:
        raise StaleEdit(version=version, changed=["content"])
    content = data.content.model_dump(mode="json")
    boxes.keep_draft(session, place, Draft(version + 1, clock.now(), content))


def submit(
    session: Session, actor: Actor, key: bytes, challenge_id: UUID, data: ProposalSubmit
) -> SubmissionRead:
    """Seal a proposal, in place of the party's earlier one; the receipt, with the copy's key.

    Raises ProposalIncomplete with all that is missing, and ProposalsClosed.
    """
    course = _bidding(session, actor, challenge_id, data.organization_id)
    faults = rules.missing(data.content, asked(course))
    if faults:
        raise ProposalIncomplete(errors=faults)
    content = _packed(data.content)
    course, facts = _hold_open(session, actor, challenge_id)
    place = Place(key, challenge_id, data.organization_id)
    sha256 = boxes.hash_of(place, content)
    told = {
        "sha256": sha256,
        "submitted_at": facts.now.isoformat(),
        "submitted_by": str(actor.person_id),
    }
    boxes.shut(session, place, course, content, **told)
    copy_key = boxes.keep_receipt(session, place, content, submitted_at=facts.now, sha256=sha256)
    sealing.clear(session, key, place.tag("draft"))
    return SubmissionRead(submitted_at=facts.now, sha256=sha256, copy_key=copy_key)


def _packed(content: ProposalContent) -> bytes:
    packed = boxes.packed(content)
    if len(packed) > boxes.MOST:
        raise ProposalIncomplete(errors=[rules.too_long(content)])
    return packed


def withdraw(
    session: Session, actor: Actor, key: bytes, challenge_id: UUID, organization_id: UUID
) -> None:
    """Take a sealed proposal back; nothing of it is left. Raises NothingSealed."""
    _bidding(session, actor, challenge_id, organization_id)
    _hold_open(session, actor, challenge_id)
    place = Place(key, challenge_id, organization_id)
    if not sealing.clear(session, key, place.tag("box")):
        raise NothingSealed
    sealing.clear(session, key, place.tag("receipt"))


def open_copy(
    session: Session, actor: Actor, key: bytes, challenge_id: UUID, data: CopyRequest
) -> ProposalContent:
    """The party's own copy of what it sealed. Raises NothingSealed, CopyKeyWrong."""
    _bidding(session, actor, challenge_id, data.organization_id)
    kept = find_receipt(session, Place(key, challenge_id, data.organization_id))
    if kept is None:
        raise NothingSealed
    found = boxes.open_copy(kept, data.key)
    if found is None:
        raise CopyKeyWrong
    return ProposalContent.model_validate(found)
