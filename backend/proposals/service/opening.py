"""The opening: two holders release their shares after the deadline, and all boxes open at once."""

from datetime import datetime
from uuid import UUID

import structlog
from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.schemas import Money
from backend.core.settings import Settings
from backend.courses import service as courses
from backend.courses.errors import CourseStepNotAllowed, DeadlineAhead
from backend.courses.service import RELEASES, Action, Course, EventKind, Stage
from backend.organizations import service as organizations
from backend.proposals import policy, repository
from backend.proposals.errors import AlreadyReleased, ProposalNotFound
from backend.proposals.models import Holder, Proposal, ShareRelease
from backend.proposals.schemas import (
    HolderRead,
    OpeningRead,
    ProposalContent,
    ProposalRead,
    ProposalSummary,
)
from backend.proposals.service import boxes
from backend.proposals.service.bids import name_of
from backend.proposals.service.boxes import Place
from backend.sealing import service as sealing

log = structlog.get_logger(__name__)


def release(
    session: Session, actor: Actor, settings: Settings, challenge_id: UUID, holder: Holder
) -> None:
    """Let a share be used; with the second one everything is opened in the same transaction.

    Raises Forbidden, DeadlineAhead, CourseStepNotAllowed, AlreadyReleased, SharesLost.
    """
    course = courses.hold(session, actor, challenge_id)
    policy.require(policy.can_release(actor, course, holder))
    assert actor.person_id is not None, "whoever holds a share is a person"
    if not courses.facts_of(session, course).closed:
        raise DeadlineAhead(deadline_at=course.deadline_at.isoformat())
    if course.stage is not Stage.PROPOSE:
        raise CourseStepNotAllowed(stage=course.stage, action=Action.OPEN, known=[])
    before = repository.releases(session, challenge_id)
    if any(one.holder is holder or one.person_id == actor.person_id for one in before):
        raise AlreadyReleased(holder=holder)
    share = ShareRelease(
        challenge_id=challenge_id, holder=holder, person_id=actor.person_id, at=clock.now()
    )
    session.add(share)
    session.flush()
    audit.record(session, actor, "share.released", "challenge", challenge_id, holder=holder)
    if len(before) + 1 >= RELEASES:
        _open(session, actor, settings, course, releases=len(before) + 1)


def _open(
    session: Session, actor: Actor, settings: Settings, course: Course, *, releases: int
) -> None:
    private = sealing.restore(settings, bytes.fromhex(course.public_key))
    everybody = repository.organizations(session)
    wanted = {boxes.tag(settings.key, "box", course.challenge_id, one): one for one in everybody}
    found = sealing.find_many(session, settings.key, wanted)
    opened = [
        _opened(Place(settings.key, course.challenge_id, one), private, box, session)
        for one, box in found.items()
    ]
    session.add_all(opened)
    session.flush()
    used = (
        boxes.tag(settings.key, purpose, course.challenge_id, one)
        for purpose in boxes.PURPOSES
        for one in everybody
    )
    sealing.clear_many(session, settings.key, used)
    courses.open_course(session, actor, course, releases=releases, proposals=len(opened))


def _opened(place: Place, private: bytes, box: bytes, session: Session) -> Proposal:
    row = Proposal(
        challenge_id=place.challenge_id,
        organization_id=place.organization_id,
        submitted_at=clock.now(),
        sha256="",
    )
    try:
        told, row.content = boxes.opened(place, private, box)
    except ValueError:
        # One damaged box must not keep the others shut; its receipt stays as evidence.
        log.exception("proposal.damaged", challenge=str(place.challenge_id))
        row.damaged = True
        kept = sealing.find(session, place.key, place.tag("receipt"))
        if kept is not None:
            receipt = boxes.receipt_in(kept)
            row.sha256, row.submitted_at = receipt.sha256, receipt.submitted_at
        return row
    row.sha256 = told["sha256"]
    row.submitted_at = datetime.fromisoformat(told["submitted_at"])
    row.submitted_by = UUID(told["submitted_by"])
    return row


def read_opening(session: Session, actor: Actor, challenge_id: UUID, lang: str) -> OpeningRead:
    """The opening and its record, for those who hold shares or work on what was opened."""
    course = courses.find_course(session, actor, challenge_id)
    policy.require(policy.oversees(actor, course))
    closed = courses.facts_of(session, course).closed
    released = {one.holder: one for one in repository.releases(session, course.challenge_id)}
    people = accounts.people(session, [one.person_id for one in released.values()])
    acted = actor.person_id in {one.person_id for one in released.values()}
    ready = closed and course.stage is Stage.PROPOSE and not acted
    holders = [
        HolderRead(
            holder=holder,
            released_at=released[holder].at if holder in released else None,
            released_by=people[released[holder].person_id].name if holder in released else None,
            may_release=ready
            and holder not in released
            and policy.can_release(actor, course, holder),
        )
        for holder in Holder
    ]
    shown = repository.opened(session, course.challenge_id)
    return OpeningRead(
        challenge_id=course.challenge_id,
        stage=course.stage,
        version=course.version,
        closed=closed,
        deadline_at=course.deadline_at,
        deadline_zone=course.deadline_zone,
        key_fingerprint=course.public_key[:16],
        needed=RELEASES,
        holders=holders,
        opened_at=courses.instant_of_event(session, course, EventKind.OPENED),
        proposals=_summaries(session, shown, lang),
    )


def _summaries(session: Session, rows: list[Proposal], lang: str) -> list[ProposalSummary]:
    cards = organizations.cards(session, [row.organization_id for row in rows])
    names = {one: name_of(card, lang) for one, card in cards.items()}
    return [_summary(row, names[row.organization_id]) for row in rows]


def _summary(row: Proposal, name: str) -> ProposalSummary:
    quote = row.content.get("quote")
    return ProposalSummary(
        id=row.id,
        organization_id=row.organization_id,
        organization_name=name,
        title=row.content.get("title", ""),
        submitted_at=row.submitted_at,
        sha256=row.sha256,
        damaged=row.damaged,
        quote=Money.model_validate(quote) if quote else None,
    )


def read_opened(
    session: Session, actor: Actor, challenge_id: UUID, proposal_id: UUID, lang: str
) -> ProposalRead:
    """An opened proposal, whole. Raises ProposalNotFound for all whom it is not open to."""
    course = courses.get_course(session, challenge_id)
    row = repository.find(session, challenge_id, proposal_id)
    if row is None or course is None or not policy.can_read(actor, course, row):
        raise ProposalNotFound
    [summary] = _summaries(session, [row], lang)
    content = None if row.damaged else ProposalContent.model_validate(row.content)
    return ProposalRead(**summary.model_dump(), content=content)


def list_opened(session: Session, challenge_id: UUID) -> list[Proposal]:
    """All opened proposals in an order that says nothing; for features, not for readers."""
    return repository.opened(session, challenge_id)


def find_opened(session: Session, challenge_id: UUID, proposal_id: UUID) -> Proposal | None:
    """An opened proposal for the challenge; for features that have decided who reads it."""
    return repository.find(session, challenge_id, proposal_id)
