"""Qualification: every opened proposal is looked through by the posted conditions."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.courses import service as courses
from backend.courses.service import Course, Facts, Stage
from backend.integrity import service as integrity
from backend.integrity.errors import IntegrityBarred
from backend.proposals import service as proposals
from backend.proposals.errors import ProposalNotFound
from backend.proposals.service import Proposal
from backend.reviews import policy, repository
from backend.reviews.errors import ChecksClosed
from backend.reviews.models import ProposalCheck
from backend.reviews.schemas import CheckWrite

STANDARD = ("complete", "rights", "consortium")
"""Points that are looked at whatever a challenge asks; those it asks for follow by number."""


def points_of(course: Course) -> list[str]:
    """The keys of all points of the checklist."""
    asked = course.frozen.get("eligibility", [])
    return [*STANDARD, *(f"asked-{position}" for position in range(len(asked)))]


def check(
    session: Session, actor: Actor, challenge_id: UUID, proposal_id: UUID, data: CheckWrite
) -> None:
    """Find a proposal qualified or not; may be changed until the qualification is closed.

    Raises Forbidden, ChecksClosed, ProposalNotFound, ValidationFailed.
    """
    course = courses.hold(session, actor, challenge_id)
    policy.require(policy.checks(actor, course))
    if course.stage is not Stage.QUALIFY:
        raise ChecksClosed(stage=course.stage)
    proposal = proposals.find_opened(session, challenge_id, proposal_id)
    if proposal is None:
        raise ProposalNotFound
    _require_sense(session, course, proposal, data)
    found = repository.checks(session, challenge_id).get(proposal_id)
    row = found or ProposalCheck(
        proposal_id=proposal_id, challenge_id=challenge_id, qualified=False
    )
    row.points = [point.model_dump() for point in data.points]
    row.qualified, row.reason = data.qualified, data.reason
    row.decided_by, row.decided_at = actor.person_id, clock.now()
    session.add(row)
    session.flush()
    told = {"proposal": str(proposal_id), "qualified": data.qualified}
    audit.record(session, actor, "proposal.checked", "challenge", challenge_id, **told)


def _require_sense(session: Session, course: Course, proposal: Proposal, data: CheckWrite) -> None:
    wanted, given = points_of(course), {point.key: point.met for point in data.points}
    faults = [
        Fault("/points", "point-unanswered", number=wanted.index(key) + 1)
        for key in wanted
        if key not in given
    ]
    faults += [Fault("/points", "no-such-point", given=key) for key in given if key not in wanted]
    if data.qualified and not all(given.values()):
        faults.append(Fault("/qualified", "points-unmet"))
    if data.qualified and proposal.damaged:
        faults.append(Fault("/qualified", "proposal-damaged"))
    if not data.qualified and not data.reason.strip():
        faults.append(Fault("/reason", "missing"))
    if faults:
        raise ValidationFailed(errors=faults)
    until = integrity.barred_until(session, proposal.organization_id)
    if data.qualified and until is not None:
        raise IntegrityBarred(until=until.isoformat())


def qualified(session: Session, challenge_id: UUID) -> list[Proposal]:
    """The proposals that are judged, in an order that says nothing."""
    known = repository.checks(session, challenge_id)
    opened = proposals.list_opened(session, challenge_id)
    return [one for one in opened if one.id in known and known[one.id].qualified]


def facts_of(session: Session, course: Course, **known: Any) -> Facts:  # noqa: ANN401 — fields of Facts
    """What guards of the review's steps ask, as far as checks tell it."""
    found = repository.checks(session, course.challenge_id)
    opened = proposals.list_opened(session, course.challenge_id)
    return courses.facts_of(
        session,
        course,
        proposals=len(opened),
        unchecked=sum(one.id not in found for one in opened),
        qualified=sum(one.qualified for one in found.values()),
        **known,
    )
