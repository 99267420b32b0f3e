"""What the owner declares and what a named person decides."""

from datetime import date
from uuid import UUID

from sqlmodel import Session

from backend.compliance import policy, repository
from backend.compliance.lifecycle import Action, Attempt, Facts, next_state
from backend.compliance.models import (
    Answer,
    ExportCase,
    ExportDeclaration,
    ExportPermit,
    Flag,
    PermitKind,
)
from backend.compliance.schemas import Decision, DeclarationWrite
from backend.compliance.service import news, recording, screening
from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.listings import service as listings
from backend.listings.schemas import ExportStatus, ListingCard, ListingState

PERMITTED = frozenset({ExportStatus.RESTRICTED, ExportStatus.LETTER, ExportStatus.LICENSED})


def declare(session: Session, actor: Actor, listing_id: UUID, data: DeclarationWrite) -> None:
    """Keep what the owner declares; a new declaration asks the desk to look again.

    Raises CaseNotFound, Forbidden, StaleEdit, and ValidationFailed for questions left open.
    """
    card = recording.find_listing(session, actor, listing_id)
    policy.require(policy.can_declare(actor, card))
    case = recording.hold_case(session, listing_id, data.version)
    answers = data.answers.model_dump(mode="json")
    raised = [flag.value for flag in Flag if answers[flag.value] != Answer.NO]
    if raised and not data.statement.strip():
        raise ValidationFailed(errors=[Fault("/statement", "missing")])
    session.add(
        ExportDeclaration(
            listing_id=listing_id,
            answers=answers,
            codes=data.codes,
            approval=data.approval,
            statement=data.statement,
            declared_by=actor.person_id,
            declared_at=clock.now(),
        )
    )
    recording.record(session, actor, case, "declared", flags=raised, codes=data.codes)
    handed_in = card.state is not ListingState.DRAFT
    if handed_in and case.waiting_since is None:
        case.waiting_since = clock.now()
        news.waiting(session, card, case)
    session.flush()


def decide(session: Session, actor: Actor, listing_id: UUID, data: Decision) -> None:
    """Take one step with a case.

    Raises CaseNotFound, StaleEdit, GateStepNotAllowed, Forbidden, or the failing guard's Problem.
    """
    if data.action not in DECISIONS:
        raise ValidationFailed(errors=[Fault("/action", "unknown-step")])
    card = recording.find_listing(session, actor, listing_id)
    case = recording.hold_case(session, listing_id, data.version)
    move(session, actor, card, case, data.action, reason=data.reason)
    case.weighed = sorted({*case.weighed, *screening.known(case.hits)})
    case.decided_by, case.decided_at = actor.person_id, clock.now()
    case.reason = data.reason
    case.waiting_since = clock.now() if data.action is Action.REOPEN else None
    session.flush()
    news.decided(session, actor, card, case)


DECISIONS = frozenset(
    {Action.CLEAR, Action.RESTRICT, Action.PROHIBIT, Action.REOPEN, Action.CONFIRM}
)


def move(
    session: Session,
    actor: Actor,
    card: ListingCard,
    case: ExportCase,
    action: Action,
    *,
    reason: str = "",
    party: UUID | None = None,
    **told: object,
) -> None:
    """Let the table say where a step leads, and record it; `party` is whom a permit names."""
    permits = repository.permits(session, card.id)
    known = facts_of(session, card, case, permits, party)
    before = card.export_status
    after = next_state(before, action, known, attempt_of(actor, card, reason))
    openings = openings_of(permits, clock.today()) if after in PERMITTED else {}
    if after is not before or openings != card.export_openings:
        listings.sort_into_lane(session, actor, card.id, after, openings)
    recording.record(
        session, actor, case, action.value, before=before, after=after, reason=reason, **told
    )


def attempt_of(actor: Actor, card: ListingCard, reason: str = "") -> Attempt:
    """The person as the table knows one."""
    return Attempt(policy.standing(actor, card), owns=policy.owns(actor, card), reason=reason)


def facts_of(
    session: Session,
    card: ListingCard,
    case: ExportCase | None,
    permits: list[ExportPermit],
    party: UUID | None = None,
) -> Facts:
    """What guards may ask, as things stand today."""
    openings = openings_of(permits, clock.today())
    return Facts(
        declared=card.id in repository.declarations(session, [card.id]),
        waiting=case is not None and case.waiting_since is not None,
        has_letter="letter" in openings.get(str(party), {}),
        permitted=permitted_by(openings),
    )


def counts(permit: ExportPermit, today: date) -> bool:
    """Whether a permit is valid on the day."""
    return permit.revoked_at is None and permit.valid_from <= today <= permit.valid_until


def openings_of(permits: list[ExportPermit], today: date) -> dict[str, dict[str, str]]:
    """For whom the gate is open until when: by organisation, the last day of each paper."""
    found: dict[str, dict[str, str]] = {}
    for permit in permits:
        if counts(permit, today):
            papers = found.setdefault(str(permit.organization_id), {})
            until = permit.valid_until.isoformat()
            papers[permit.kind.value] = max(until, papers.get(permit.kind.value, ""))
    return found


def permitted_by(openings: dict[str, dict[str, str]]) -> ExportStatus:
    """Where valid permits leave a restricted technology: the furthest that anybody may go."""
    held = {paper for papers in openings.values() for paper in papers}
    if PermitKind.LICENCE in held:
        return ExportStatus.LICENSED
    return ExportStatus.LETTER if PermitKind.LETTER in held else ExportStatus.RESTRICTED
