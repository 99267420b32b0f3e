"""Moving an organisation's verification: handing in, deciding, yearly re-checks."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core import audit, clock, outbox
from backend.core.actor import SYSTEM, Actor
from backend.core.problems import Fault, Forbidden
from backend.organizations import lifecycle, policy, repository
from backend.organizations.errors import (
    NoteRequired,
    NotReadyForVerification,
    OrganizationExists,
    OwnOrganization,
)
from backend.organizations.lifecycle import Action, Party
from backend.organizations.models import Organization, VerificationState
from backend.organizations.service.reading import get_organization, missing_for_verification
from backend.organizations.service.record import (
    raise_version,
    refuse_taken_number,
    require_version,
)

RECHECK_AFTER = timedelta(days=365)
_TOPICS = {
    Action.SUBMIT: "organization.submitted",
    Action.VERIFY: "organization.verified",
    Action.REJECT: "organization.rejected",
    Action.REVOKE: "organization.revoked",
}


def act(
    session: Session,
    actor: Actor,
    organization_id: UUID,
    action: Action | str,
    note: str = "",
    *,
    version: int | None = None,
) -> Organization:
    """Take one step of verification, as the lifecycle table and the policy allow it."""
    action = Action(action)
    organization = get_organization(session, actor, organization_id, lock=True)
    if action is Action.AMEND:
        raise Forbidden  # amending is editing: see `patch_organization`
    step = lifecycle.step(organization.state, action)
    _require_party(actor, organization, step.party)
    require_version(organization, version)
    if step.note_required and not note.strip():
        raise NoteRequired(errors=[Fault("/note", "missing")])
    if action is Action.SUBMIT:
        _require_papers(session, actor, organization)
    if step.to is VerificationState.VERIFIED:
        refuse_taken_number(
            session, organization.country, organization.registration_number, organization.id
        )
    _take(organization, action, step.to, note)
    raise_version(organization, {"state": step.to})
    _flush(session, organization)
    audit.record(
        session, actor, f"organization.{action}", "organization", organization.id, note=note
    )
    outbox.announce(session, "organization.changed", organization.id)
    if topic := _TOPICS.get(action):
        outbox.announce(session, topic, organization.id)
    return organization


def _require_party(actor: Actor, organization: Organization, party: Party) -> None:
    if party in policy.parties(actor, organization):
        return
    if party is Party.NODE and policy.covers(actor, organization):
        raise OwnOrganization
    raise Forbidden


def _require_papers(session: Session, actor: Actor, organization: Organization) -> None:
    missing = missing_for_verification(session, organization)
    if actor == SYSTEM:  # what the platform itself enters has no papers
        missing = [fault for fault in missing if fault["pointer"] == "/home_node_id"]
    if missing:
        raise NotReadyForVerification(errors=missing)


def _take(organization: Organization, action: Action, to: VerificationState, note: str) -> None:
    now = clock.now()
    organization.state = to
    if action is Action.SUBMIT:
        organization.submitted_at = now
    else:
        organization.decision_note = note.strip()
    if to is VerificationState.VERIFIED:
        organization.verified_at = now
        organization.recheck_on = now + RECHECK_AFTER
        organization.recheck_asked_at = None
    elif action in {Action.REVOKE, Action.RECALL}:
        organization.verified_at = organization.recheck_on = None


def _flush(session: Session, organization: Organization) -> None:
    number = organization.registration_number
    try:
        session.flush()
    except IntegrityError:
        # Two nodes verified the same number at the same moment; the index let one through.
        raise OrganizationExists(number=number) from None


def ask_for_rechecks(session: Session) -> int:
    """Announce each organisation whose yearly check is due, once; how many."""
    now = clock.now()
    due = repository.to_recheck(session, now, limit=500)
    for organization in due:
        organization.recheck_asked_at = now
        outbox.announce(session, "organization.recheck_due", organization.id)
    return len(due)
